using System.Globalization;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.Drafting;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;

namespace CompetenceAssessment.StandardFormats.Comparison;

/// <summary>A standard as a comparison sees it, whether it comes from the library or was read from a published text.</summary>
public sealed class ComparedStandard
{
    /// <summary>The key in the library, or null for a text that is not in it.</summary>
    public string? Key { get; private init; }

    /// <summary>The version as the source names it; null where it names none.</summary>
    public string? Version { get; private init; }

    /// <summary>The title; null where the source gives none.</summary>
    public LocalizedText? Title { get; private init; }

    /// <summary>Single values of the document; what it does not say is not there.</summary>
    public IReadOnlyDictionary<StandardValue, string> Values { get; private init; } = new Dictionary<StandardValue, string>();

    /// <summary>The competences in the order of the document.</summary>
    public required IReadOnlyList<ComparedCompetence> Competences { get; init; }

    /// <summary>Which competences the qualification needs; null where the source does not say.</summary>
    public StructureRule? Structure { get; private init; }

    /// <summary>Every item, in the order of the document.</summary>
    public IEnumerable<ComparedItem> Items => Competences.SelectMany(c => c.Items);

    /// <summary>A version of the library.</summary>
    /// <param name="version">The version.</param>
    /// <param name="key">The key of its standard.</param>
    public static ComparedStandard Of(StandardVersion version, string? key = null) => new()
    {
        Key = key,
        Version = version.IsVersionStated ? version.VersionNumber : null,
        Title = version.Title,
        Values = Stated(
            (StandardValue.Designation, version.Designation), (StandardValue.Level, Text(version.Level)), (StandardValue.EqfLevel, Text(version.EqfLevel)),
            (StandardValue.Credit, version.Description.Credit), (StandardValue.ValidFrom, Text(version.ValidFrom)), (StandardValue.ValidUntil, Text(version.ValidUntil))),
        Competences = [.. version.Competences.Select((c, at) => new ComparedCompetence(
            at, c.Code, c.Title, c.Kind, c.Level is { } level ? [level] : [], [.. c.Methods.Select(DraftMethods.Word)], c.IsIntegrated,
            c.Items.Select(i => new ComparedItem(i.Id, i.Kind, i.Number, i.Group, i.Text, i.ReferenceWithin(c.Code)))))],
        Structure = version.Structure,
    };

    /// <summary>A standard that was read from a published text.</summary>
    public static ComparedStandard Of(ReadStandard standard) => new()
    {
        Version = standard.Version,
        Title = standard.Title,
        Values = Stated(
            (StandardValue.Designation, standard.Code), (StandardValue.Level, standard.Levels.Count == 0 ? null : string.Join(", ", standard.Levels)),
            (StandardValue.EqfLevel, Text(standard.EqfLevel)), (StandardValue.Credit, standard.Credit?.ToString(CultureInfo.InvariantCulture)),
            (StandardValue.ValidFrom, StandardEdits.Fact(standard, FactName.ValidFrom)), (StandardValue.ValidUntil, Text(standard.ValidUntil))),
        Competences = [.. standard.Competences.Select((c, at) => new ComparedCompetence(
            at, DraftChecks.CodeOf(standard, c), c.Title, c.Kind, c.Levels, [.. c.Methods.Select(Method)], c.Integrated,
            c.Items.Select(i => new ComparedItem(null, i.Kind, i.Number, i.Group, i.Text, DraftPlaces.Reference(c with { Code = DraftChecks.CodeOf(standard, c) }, i)))))],
        Structure = standard.Structure?.Rule,
    };

    // "case analysis" and "case study" are one method of the format; an unknown one is compared as printed.
    private static string Method(string printed) => DraftMethods.Of(printed) is { } method ? DraftMethods.Word(method) : printed.Trim().ToLowerInvariant();

    private static Dictionary<StandardValue, string> Stated(params (StandardValue Name, string? Text)[] values) =>
        values.Where(v => !string.IsNullOrWhiteSpace(v.Text)).ToDictionary(v => v.Name, v => v.Text!.Trim());

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string? Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>A competence in a comparison. Two are the same only where they are one object.</summary>
public sealed class ComparedCompetence
{
    internal ComparedCompetence(
        int position, string? code, LocalizedText? title, CompetenceKind? kind, IReadOnlyList<int> levels, IReadOnlyList<string> methods, bool isIntegrated,
        IEnumerable<ComparedItem> items)
    {
        (Position, Code, Title, Kind, Levels, Methods, IsIntegrated) = (position, code, title, kind, levels, methods, isIntegrated);
        Items = [.. items];
        foreach (var (at, item) in Items.Index())
            item.BelongTo(this, at);
    }

    /// <summary>Place in the document, from 0.</summary>
    public int Position { get; }

    /// <summary>The code; null where the source prints none.</summary>
    public string? Code { get; }

    /// <summary>The title; null where the source prints none.</summary>
    public LocalizedText? Title { get; }

    /// <summary>How it counts towards the qualification.</summary>
    public CompetenceKind? Kind { get; }

    /// <summary>Its own levels; empty where the source gives none.</summary>
    public IReadOnlyList<int> Levels { get; }

    /// <summary>The methods, in the words of the format where they are known.</summary>
    public IReadOnlyList<string> Methods { get; }

    /// <summary>Whether it is assessed together with the others.</summary>
    public bool IsIntegrated { get; }

    /// <summary>Its items in the order of the document.</summary>
    public IReadOnlyList<ComparedItem> Items { get; }
}

/// <summary>An item in a comparison. Two are the same only where they are one object.</summary>
public sealed class ComparedItem
{
    internal ComparedItem(Guid? id, CompetenceItemKind kind, string number, LocalizedText? group, LocalizedText text, string reference)
    {
        (Id, Kind, Number, Group, Text, Reference) = (id, kind, number, group, text, reference);
        Competence = null!;
    }

    /// <summary>The identifier in the library; null for a text that is not in it.</summary>
    public Guid? Id { get; }

    /// <summary>Indicator, knowledge or outcome.</summary>
    public CompetenceItemKind Kind { get; }

    /// <summary>Its number.</summary>
    public string Number { get; }

    /// <summary>The heading of its group, if any.</summary>
    public LocalizedText? Group { get; }

    /// <summary>Its words.</summary>
    public LocalizedText Text { get; }

    /// <summary>Its name, such as "B.2.1.3".</summary>
    public string Reference { get; }

    /// <summary>The competence it belongs to.</summary>
    public ComparedCompetence Competence { get; private set; }

    /// <summary>Place in its competence, from 0.</summary>
    public int Position { get; private set; }

    internal void BelongTo(ComparedCompetence competence, int position) => (Competence, Position) = (competence, position);
}

/// <summary>The single values of a standard that are compared.</summary>
public enum StandardValue
{
    /// <summary>Designation in the register, URN or unit code.</summary>
    Designation,

    /// <summary>Level in the standard's own framework.</summary>
    Level,

    /// <summary>Level in the European Qualifications Framework.</summary>
    EqfLevel,

    /// <summary>Credit.</summary>
    Credit,

    /// <summary>First day of validity.</summary>
    ValidFrom,

    /// <summary>Last day of validity.</summary>
    ValidUntil,
}
