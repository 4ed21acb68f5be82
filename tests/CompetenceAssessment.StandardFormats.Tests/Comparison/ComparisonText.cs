using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.Comparison;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;

namespace CompetenceAssessment.StandardFormats.Tests.Comparison;

/// <summary>Standards written as lists, and comparisons as lists of lines, so that truth can be written by hand.</summary>
internal static class ComparisonText
{
    /// <summary>Makes a standard: each competence is its code, title and indicators, numbered from 1.</summary>
    public static ComparedStandard Standard(params (string Code, string Title, string[] Items)[] competences) => Standard("en", competences);

    /// <summary>The same in another language.</summary>
    public static ComparedStandard Standard(string language, params (string Code, string Title, string[] Items)[] competences) => ComparedStandard.Of(new ReadStandard
    {
        Framework = StandardFramework.EstQf,
        Title = new(language, "Baker"),
        Competences = [.. competences.Select(c => new ReadCompetence
        {
            Code = c.Code,
            Title = new(language, c.Title),
            Items = [.. c.Items.Select((text, at) => new ReadItem { Kind = CompetenceItemKind.Indicator, Number = $"{at + 1}", Text = Words(language, text), Lines = [] })],
        })],
        Structure = ReadStructure.Of(new StructureRule.AllOf([.. competences.Select(c => new StructureRule.One(c.Code))]), []),
    });

    // "words", or "words|sõnad" in English and Estonian.
    private static LocalizedText Words(string language, string text) =>
        text.Split('|') is [var en, var et] ? new([new("en", en), new("et", et)]) : new(language, text);

    /// <summary>One line for each item, such as "Reworded B.2.1.3 > B.2.1.4 likely" or "Added B.2.2.1"; what is unchanged in its place is left out.</summary>
    public static IReadOnlyList<string> Lines(StandardComparison comparison) => [.. comparison.Items
        .Where(i => i.Kind != ChangeKind.Unchanged || i.IsRenumbered || i.CarryOver?.Certainty != CarryOverCertainty.Sure)
        .Select(i => string.Join(' ', new[] { i.Kind.ToString(), Place(i), i.CarryOver?.Certainty.ToString().ToLowerInvariant(), i.Doubt?.ToString() }.Where(w => w is not null)))];

    /// <summary>"keeps [-old-] {+new+} words".</summary>
    public static string Marked(IEnumerable<WordPiece> pieces) => string.Concat(pieces.Select(p => (p.IsApart ? " " : "") + (p.Kind switch
    {
        PieceKind.Removed => $"[-{p.Text}-]",
        PieceKind.Added => $"{{+{p.Text}+}}",
        _ => p.Text,
    }))).Trim();

    private static string Place(ItemChange change) =>
        change.Old is null ? change.New!.Reference : change.New is null ? change.Old.Reference : $"{change.Old.Reference} > {change.New.Reference}";
}
