using CompetenceAssessment.Domain.Standards;

namespace CompetenceAssessment.StandardFormats.Case;

/// <summary>The types of items that exports use, as CFItemType objects.</summary>
/// <param name="Code">The type's code.</param>
/// <param name="Title">What CFItems say in CFItemType.</param>
/// <param name="Hierarchy">Its place among the types.</param>
/// <param name="Description">What it means.</param>
internal sealed record CaseItemType(string Code, string Title, string Hierarchy, string Description)
{
    public static readonly CaseItemType Competence = new("competence", "Competence", "1", "The ability to perform a part of the work: the unit that is achieved or not yet achieved.");
    public static readonly CaseItemType Group = new("group", "Group", "1.1", "A heading over several items of one competence, such as an element of a Hong Kong unit.");
    public static readonly CaseItemType Indicator = new("indicator", "Performance indicator", "1.2", "Something observable that is to be shown: performance indicator, criterion or requirement.");
    public static readonly CaseItemType Knowledge = new("knowledge", "Knowledge", "1.3", "Supporting knowledge and understanding.");
    public static readonly CaseItemType Outcome = new("outcome", "Outcome", "1.4", "An integrated outcome.");

    public static readonly IReadOnlyList<CaseItemType> All = [Competence, Group, Indicator, Knowledge, Outcome];

    public Guid Id => CaseIds.Definition("item type", Code);

    public static CaseItemType Of(CompetenceItemKind kind) => kind switch
    {
        CompetenceItemKind.Indicator => Indicator,
        CompetenceItemKind.Knowledge => Knowledge,
        _ => Outcome,
    };
}
