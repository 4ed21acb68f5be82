namespace CompetenceAssessment.Domain.Standards;

/// <summary>One version of a standard's text. In use it never changes: applications, judgements and certificates rest on it.
/// A correction is a new version, or a transcription repair with its note before the version is put in use.</summary>
public sealed partial class StandardVersion
{
    /// <summary>Longest designation, version number and hash.</summary>
    public const int DesignationMaxLength = 100;

    private readonly List<Competence> competences = [];
    private LocalizedText? qualificationTitle;

    private StandardVersion()
    {
        VersionNumber = ContentHash = null!;
        Title = null!;
        Description = null!;
    }

    /// <summary>Makes a version from its parts, as a file under <c>standards/</c> gives them.</summary>
    /// <exception cref="ArgumentException">Two competences share a code.</exception>
    public StandardVersion(Guid id, Guid standardId, string versionNumber, LocalizedText title, StandardDescription description, StructureRule? structure,
        IEnumerable<Competence> competences, string contentHash)
    {
        (Id, StandardId, VersionNumber, Title, Description, Structure, ContentHash) =
            (id, standardId, versionNumber, title, description, structure, contentHash);
        this.competences.AddRange(competences);
        if (this.competences.DistinctBy(c => c.Code).Count() != this.competences.Count)
            throw new ArgumentException("A competence code stands twice.", nameof(competences));
        foreach (var (index, competence) in this.competences.Index())
            competence.BelongTo(this, index);
    }

    /// <summary>The identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>The standard.</summary>
    public Guid StandardId { get; private set; }

    /// <summary>The version as the source names it ("2"); "1" where the source names none (<see cref="IsVersionStated"/>).</summary>
    public string VersionNumber { get; private set; }

    /// <summary>False where the source names no version and the library counts by itself.</summary>
    public bool IsVersionStated { get; init; } = true;

    /// <summary>The designation in the register of occupational qualifications ("04-11112014-3.1/2k"), or the code of a unit; null where the source gives none.</summary>
    public string? Designation { get; init; }

    /// <summary>The title of the qualification or unit, without its level.</summary>
    public LocalizedText Title { get; private set; }

    /// <summary>The title of the qualification as the standard words it, with its level ("Customer service manager, level 6");
    /// null for a standard without a qualification.</summary>
    public LocalizedText? QualificationTitle
    {
        get => qualificationTitle;
        init => qualificationTitle = value;
    }

    /// <summary>The level in the standard's own framework (EstQF 1–8, HKQF 1–7); null where the source gives none.</summary>
    public int? Level { get; init; }

    /// <summary>The level in the European Qualifications Framework, 1–8; null where the source gives none.</summary>
    public int? EqfLevel { get; init; }

    /// <summary>Whether the text is a draft, in use or replaced.</summary>
    public StandardStatus Status { get; private set; } = StandardStatus.Draft;

    /// <summary>When the version came into use, or when words in a further language were added or replaced last (UTC); null in a draft.</summary>
    public DateTime? ChangedAt { get; private set; }

    /// <summary>First day on which the standard is valid; null where the source gives none.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>Last day on which the standard is valid (part C); null where the source gives none.</summary>
    public DateOnly? ValidUntil { get; init; }

    /// <summary>Last day on which someone may apply under this version, where it differs from <see cref="ValidUntil"/>.</summary>
    public DateOnly? LastApplicationOn { get; init; }

    /// <summary>Last day on which the qualification may be awarded under this version, where it differs from <see cref="ValidUntil"/>.</summary>
    public DateOnly? LastAwardOn { get; init; }

    /// <summary>Everything of the document that describes and is never assessed: parts A and C, notes of the transcription.</summary>
    public StandardDescription Description { get; private set; }

    /// <summary>Which competences the qualification needs (section B.1); null for a standard without a qualification.</summary>
    public StructureRule? Structure { get; private set; }

    /// <summary>SHA-256 (lower-case hex) of the file the version was loaded from: proof that a version in use has not changed.</summary>
    public string ContentHash { get; private set; }

    /// <summary>The competences in the order of the document.</summary>
    public IReadOnlyList<Competence> Competences => competences;

    /// <summary>Titles, codes and texts in all languages, folded by <see cref="Standards.SearchText.Fold"/>: what a search looks through.
    /// Empty in a draft, which no search finds.</summary>
    public string SearchText { get; private set; } = "";

    /// <summary>Puts a draft in use; from then on it is immutable.</summary>
    /// <param name="now">When (UTC).</param>
    /// <exception cref="RuleViolationException">The version is not a draft.</exception>
    public void PutInUse(DateTime now)
    {
        Rule.Require(Status == StandardStatus.Draft, Rule.StandardAlreadyInUse, VersionNumber);
        (Status, ChangedAt) = (StandardStatus.InUse, now);
        SearchText = string.Join('\n', Searchable().Select(Standards.SearchText.Fold));
    }

    /// <summary>Whether the standard's own validity covers a day. A teach-out right may still allow applications and awards.</summary>
    public bool IsValidOn(DateOnly day) => (ValidFrom is not { } from || day >= from) && (ValidUntil is not { } until || day <= until);

    /// <summary>Finds a competence by its code.</summary>
    public Competence? FindCompetence(string code) => competences.Find(c => c.Code == code);

    private IEnumerable<string> Searchable() =>
    [
        .. Title.All.Concat(QualificationTitle?.All ?? []).Select(t => t.Value),
        Designation ?? "",
        .. Description.Sections.SelectMany(s => s.Text.All).Select(t => t.Value),
        .. Description.WorkUnits.SelectMany(u => u.Tasks.Select(t => t.Text).Prepend(u.Title)).SelectMany(t => t.All).Select(t => t.Value),
        .. competences.SelectMany(c => c.Title.All.Select(t => t.Value).Prepend(c.Code)),
        .. competences.SelectMany(c => c.Items).SelectMany(i => i.Text.All).Select(t => t.Value),
    ];
}

/// <summary>The state of a version's text.</summary>
public enum StandardStatus
{
    /// <summary>Being transcribed; not to be assessed against.</summary>
    Draft,

    /// <summary>Confirmed and immutable.</summary>
    InUse,

    /// <summary>A later version took its place.</summary>
    Superseded,
}
