using CompetenceAssessment.Domain.Standards;

namespace CompetenceAssessment.Domain.Portfolios;

/// <summary>A piece of evidence (tõend). It belongs to the person, not to an application: one item may serve many items of many applications.
/// Each upload is a version that never changes.</summary>
public sealed class EvidenceItem : IVersioned
{
    /// <summary>Longest title.</summary>
    public const int TitleMaxLength = 200;

    /// <summary>Longest description.</summary>
    public const int DescriptionMaxLength = 4000;

    private readonly List<EvidenceFile> files = [];

    private EvidenceItem()
    {
        Title = null!;
    }

    /// <summary>Adds an item without a file.</summary>
    public EvidenceItem(Guid id, Guid personId, string title, string? description, EvidenceKind kind, AssessmentMethod method, DateTime now)
    {
        (Id, PersonId, Title, Description, Kind, Method) = (id, personId, title, description, kind, method);
        CreatedAt = UpdatedAt = now;
    }

    /// <summary>The identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>Whose evidence it is.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>The title.</summary>
    public string Title { get; private set; }

    /// <summary>What it shows, in the person's words.</summary>
    public string? Description { get; private set; }

    /// <summary>What kind of thing it is.</summary>
    public EvidenceKind Kind { get; private set; }

    /// <summary>The method of assessment it is evidence by: it carries a judgement only where the scheme lists that method.</summary>
    public AssessmentMethod Method { get; private set; }

    /// <summary>When the work was done, if the person says so: assessors see its age.</summary>
    public DateOnly? MadeOn { get; private set; }

    /// <summary>Who else it comes from (employer, customer, witness), for counting independent sources.</summary>
    public string? Source { get; private set; }

    /// <summary>When it was added (UTC).</summary>
    public DateTime CreatedAt { get; private set; }

    /// <summary>Last change (UTC).</summary>
    public DateTime UpdatedAt { get; private set; }

    /// <summary>When the person took it out of the portfolio (UTC); what was handed in stays.</summary>
    public DateTime? RemovedAt { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>Its versions, oldest first.</summary>
    public IReadOnlyList<EvidenceFile> Files => files;

    /// <summary>The newest version.</summary>
    public EvidenceFile? Current => files.Count == 0 ? null : files.MaxBy(f => f.Ordinal);

    /// <summary>Changes the description.</summary>
    /// <param name="description">What it says from now on.</param>
    /// <param name="isHandedIn">Whether a version of the item was handed in: assessors then read this description, so it stays.</param>
    /// <param name="now">The moment (UTC).</param>
    /// <exception cref="RuleViolationException">The item was handed in, or by the method only assessors make evidence.</exception>
    public void Describe(EvidenceDescription description, bool isHandedIn, DateTime now)
    {
        Rule.Require(!isHandedIn, Rule.EvidenceHandedIn);
        Rule.Require(description.Method.IsMadeByCandidate(), Rule.MethodNotByCandidate, description.Method);
        (Title, Description, Method, MadeOn, Source, UpdatedAt) =
            (description.Title, description.Text, description.Method, description.MadeOn, description.Source, now);
    }

    /// <summary>Adds a version.</summary>
    /// <exception cref="RuleViolationException">The same bytes are already the newest version, or the item is out of the portfolio.</exception>
    public EvidenceFile AddFile(Guid id, StoredFile stored, DateTime now)
    {
        Rule.Require(RemovedAt is null, Rule.EvidenceRemoved);
        Rule.Require(Current?.Stored.Sha256 != stored.Sha256, Rule.SameFileAgain);
        var file = new EvidenceFile(id, files.Count + 1, stored, now);
        files.Add(file);
        UpdatedAt = now;
        return file;
    }

    /// <summary>Takes the item out of the portfolio.</summary>
    public void Remove(DateTime now) => RemovedAt = UpdatedAt = now;

    /// <summary>Puts it back.</summary>
    public void Restore(DateTime now) => (RemovedAt, UpdatedAt) = (null, now);
}

/// <summary>What a person says about an evidence item.</summary>
/// <param name="Title">The title.</param>
/// <param name="Text">What it shows.</param>
/// <param name="Method">The method it is evidence by.</param>
/// <param name="MadeOn">When the work was done.</param>
/// <param name="Source">Who else it comes from.</param>
public sealed record EvidenceDescription(string Title, string? Text, AssessmentMethod Method, DateOnly? MadeOn, string? Source);

/// <summary>One immutable version of an evidence item.</summary>
public sealed class EvidenceFile
{
    private EvidenceFile()
    {
        Stored = null!;
    }

    internal EvidenceFile(Guid id, int ordinal, StoredFile stored, DateTime uploadedAt)
    {
        (Id, Ordinal, Stored, UploadedAt) = (id, ordinal, stored, uploadedAt);
    }

    /// <summary>The identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>The item.</summary>
    public Guid EvidenceItemId { get; private set; }

    /// <summary>1 for the first version.</summary>
    public int Ordinal { get; private set; }

    /// <summary>The bytes.</summary>
    public StoredFile Stored { get; private set; }

    /// <summary>When (UTC).</summary>
    public DateTime UploadedAt { get; private set; }

    /// <summary>When a retention rule erased the bytes (UTC); hash, kind and description stay.</summary>
    public DateTime? ErasedAt { get; private set; }

    /// <summary>By which rule.</summary>
    public string? ErasedBy { get; private set; }
}

/// <summary>What kind of thing an evidence item is.</summary>
public enum EvidenceKind
{
    /// <summary>A document.</summary>
    Document,

    /// <summary>A picture.</summary>
    Image,

    /// <summary>A sound recording.</summary>
    Audio,

    /// <summary>A film.</summary>
    Video,

    /// <summary>The person's own written account ("Tell what you did").</summary>
    Account,
}
