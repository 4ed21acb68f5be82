using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Standards;

namespace CompetenceAssessment.Web.Pages.Standards;

/// <summary>The order in which a document's parts are read, and its table of contents.</summary>
public sealed record StandardOutline(IReadOnlyList<DescriptionSection> Introduction, IReadOnlyList<OutlineSection> Work, IReadOnlyList<DescriptionSection> Rules)
{
    private const string RulesPart = "B";

    /// <summary>Sections without a code introduce; those of part B state the rules of the qualification; the others describe the work, the units among them.</summary>
    public static StandardOutline Of(StandardVersion version)
    {
        var description = version.Description;
        var work = description.Sections.Where(s => s.Code is not null && !IsRule(s)).Select(s => new OutlineSection(s.Code!, s.Heading, s.Text, [])).ToList();
        if (description.WorkUnits.Count > 0)
        {
            var code = UnitsCode(description.WorkUnits);
            work.Add(new OutlineSection(code, HeadingOf(description, code), null, description.WorkUnits));
        }

        return new StandardOutline(
            [.. description.Sections.Where(s => s.Code is null)],
            [.. work.OrderBy(s => s.Code, VersionOrder.Comparer)],
            [.. description.Sections.Where(s => s.Code is not null && IsRule(s))]);
    }

    public static LocalizedText? HeadingOf(StandardDescription description, string code) =>
        description.Headings.FirstOrDefault(h => h.Code == code)?.Text;

    private static bool IsRule(DescriptionSection section) => section.Code!.StartsWith(RulesPart, StringComparison.Ordinal);

    // The units A.2.1, A.2.2 … stand in A.2.
    private static string UnitsCode(IReadOnlyList<WorkUnit> units) =>
        units[0].Code.LastIndexOf('.') is > 0 and var end ? units[0].Code[..end] : units[0].Code;
}

/// <summary>A section that describes the work: prose, or the units of work.</summary>
public sealed record OutlineSection(string Code, LocalizedText? Heading, LocalizedText? Text, IReadOnlyList<WorkUnit> Units);
