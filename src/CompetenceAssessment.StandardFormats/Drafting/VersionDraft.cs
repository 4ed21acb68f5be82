using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;

namespace CompetenceAssessment.StandardFormats.Drafting;

/// <summary>Begins the text of a new version from that of an older one. What belongs to the older version's approval is left empty, because taken over it would be
/// wrong without anybody noticing: validity, approval, decision, and in Estonia the designation, which names the version.</summary>
public sealed class VersionDraft
{
    private readonly List<string> lines = [];
    private readonly StandardVersion version;
    private readonly string language;

    private VersionDraft(StandardFramework framework, StandardVersion version, string number)
    {
        this.version = version;
        language = version.Title.OriginalLanguage;
        Standard = Read(framework, number);
    }

    /// <summary>The text, with the new number; each part knows its line in <see cref="Lines"/>.</summary>
    public ReadStandard Standard { get; }

    /// <summary>The older version as plain text, for an editor to read beside the new one.</summary>
    public IReadOnlyList<string> Lines => lines;

    /// <summary>The family of texts that the draft is checked as.</summary>
    public string Family => Standard.Framework switch
    {
        StandardFramework.EstQf => DocumentFamily.EstonianOccupationalStandard,
        StandardFramework.UkNos => DocumentFamily.UkNationalOccupationalStandard,
        _ => DocumentFamily.HongKongUnitOfCompetency,
    };

    /// <summary>Begins a draft.</summary>
    /// <param name="framework">The framework of the standard.</param>
    /// <param name="version">The older version.</param>
    /// <param name="number">The number of the new one.</param>
    public static VersionDraft Of(StandardFramework framework, StandardVersion version, string number) => new(framework, version, number);

    private ReadStandard Read(StandardFramework framework, string number)
    {
        var description = version.Description;
        var title = Line(version.Title.Original);
        return new ReadStandard
        {
            Framework = framework,
            Code = framework == StandardFramework.EstQf ? null : version.Designation,
            Version = number,
            Title = version.Title,
            Qualifications = [.. Qualifications()],
            Levels = version.Level is { } level ? [level] : [],
            EqfLevel = version.EqfLevel,
            Classifications = [.. description.Classifications.Select(c => new ReadClassification(c.Scheme, c.Code, c.Title))],
            Sections = [.. description.Sections.Select(Section)],
            WorkUnits = [.. description.WorkUnits.Select(Unit)],
            Structure = version.Structure is { } rule ? ReadStructure.Of(rule, Line(ReadStructure.Describe(rule))) : null,
            Competences = [.. version.Competences.Select(Competence)],
            Facts = [.. Texts().Select(t => new ReadFact(t.Key, t.Value.Original, [])), .. Credit()],
            ValueLines = new Dictionary<string, IReadOnlyList<int>> { ["title"] = title },
            Kept = Kept(),
        };
    }

    private KeptParts Kept() => new()
    {
        Headings = version.Description.Headings,
        ItemLists = [.. version.Description.ItemLists.Select(l => new KeptList(l.Kind, l.Heading, l.LeadIn))],
        Compilers = version.Description.Compilers,
        ForeignTitles = version.Description.ForeignTitles,
        Facts = Texts(),
        PartialCodes = version.Description.PartialQualifications.DistinctBy(p => p.Title.Original).ToDictionary(p => p.Title.Original, p => p.Code),
    };

    private IEnumerable<ReadQualification> Qualifications()
    {
        if (version.QualificationTitle is { } title)
            yield return new() { Title = title, Level = version.Level, Competences = [.. version.Structure?.Codes ?? []] };
        foreach (var partial in version.Description.PartialQualifications)
        {
            yield return new()
            {
                Title = partial.Title,
                Level = partial.Level,
                Partial = true,
                Competences = [.. partial.Structure.Codes],
                Structure = ReadStructure.Of(partial.Structure, []),
            };
        }
    }

    private Dictionary<string, LocalizedText> Texts() => new (string Name, LocalizedText? Text)[]
    {
        (FactName.Suite, version.Description.Suite), (FactName.FunctionalArea, version.Description.FunctionalArea), (FactName.MethodsRemark, version.Description.MethodsRemark),
    }.Where(t => t.Text is not null).ToDictionary(t => t.Name, t => t.Text!);

    private IEnumerable<ReadFact> Credit() => version.Description.Credit is { } credit ? [new(FactName.CreditRemark, credit, [])] : [];

    private ReadSection Section(DescriptionSection section)
    {
        var heading = Line($"{section.Code} {In(section.Heading)}".Trim());
        return new() { Code = section.Code, Heading = section.Heading, Text = section.Text, Lines = [.. heading, .. In(section.Text).Split('\n').Where(l => l.Length > 0).SelectMany(Line)] };
    }

    private ReadWorkUnit Unit(WorkUnit unit)
    {
        var heading = Line($"{unit.Code} {In(unit.Title)}");
        return new() { Code = unit.Code, Title = unit.Title, Lines = heading, Tasks = [.. unit.Tasks.Select(t => new ReadTask(t.Number, t.Text, Line($"{t.Number}) {In(t.Text)}")))] };
    }

    private ReadCompetence Competence(Competence competence)
    {
        var heading = Line($"{competence.Code} {In(competence.Title)}");
        var methods = competence.Methods.Count == 0 ? [] : Line(string.Join(", ", competence.Methods.Select(DraftMethods.Word)));
        return new()
        {
            Code = competence.Code,
            Kind = competence.Kind,
            Levels = competence.Level is { } level ? [level] : [],
            Title = competence.Title,
            Methods = [.. competence.Methods.Select(DraftMethods.Word)],
            Integrated = competence.IsIntegrated,
            Lines = heading,
            MethodLines = methods,
            Items = [.. competence.Items.Select(i => new ReadItem { Kind = i.Kind, Number = i.Number, Group = i.Group, Text = i.Text, Lines = Line($"{i.Number}) {In(i.Text)}") })],
        };
    }

    private IReadOnlyList<int> Line(string text)
    {
        lines.Add(text.ReplaceLineEndings(" "));
        return [lines.Count];
    }

    private string In(LocalizedText text) => text.In(language).Text;
}
