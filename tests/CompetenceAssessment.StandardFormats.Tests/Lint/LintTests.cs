using CompetenceAssessment.StandardFormats.PublishedText.Reading;

namespace CompetenceAssessment.StandardFormats.Tests.Lint;

/// <summary>Each check on an invented standard with one defect: the code and the line.</summary>
public sealed class LintTests
{
    private static readonly string[] Clean =
    [
        "Baker",
        "A.1 A baker makes bread, rolls and pastry in a bakery, from dough to packing.",
        "A.2.1 Making of dough",
        "- weighing flour and water",
        "- kneading dough",
        "B.2.1 obligatory Making of dough",
        "i 1) weighs flour, water, salt and yeast by the recipe of the bread;",
        "i 2) kneads the dough until it is smooth and checks its temperature;",
        "i 3) lets the dough rest and judges when the dough is ready for shaping;",
        "i 4) keeps a record of flour, water and dough temperature.",
        "k 1) kinds of flour;",
        "k 2) effect of salt and yeast on dough.",
        "B.2.2 obligatory Baking of bread",
        "i 1) shapes bread and rolls and lets them prove before baking;",
        "i 2) sets the oven by the kind of bread and its weight;",
        "i 3) judges the crust of bread and rolls and takes them out of the oven;",
        "i 4) cools and packs bread and rolls.",
        "k 1) ovens and their care;",
        "k 2) defects of bread.",
    ];

    [Fact]
    public void A_clean_standard_has_no_findings() => Assert.Empty(Check(Clean));

    [Theory]
    [InlineData(9, "i ? lets the dough rest and judges when the dough is ready for shaping;", "ITEM-UNNUMBERED")]
    [InlineData(9, "i 2) lets the dough rest and judges when the dough is ready for shaping;", "NUMBER-REPEATED")]
    [InlineData(10, "i 6) keeps a record of flour, water and dough temperature.", "NUMBER-SKIPPED")]
    [InlineData(9, "i 3) lets the dough rest and judges when the dough is ready for sha", "TEXT-CUT")]
    [InlineData(9, "i 3) lets the dough rest and judges when the dough is ready for", "TEXT-CUT")]
    [InlineData(9, "i 3) lets the dough rest (in a bowl or", "TEXT-CUT")]
    [InlineData(9, "i 3) lets the dough rest and judges when the dough is…", "TEXT-CUT")]
    [InlineData(9, "i 3) lets the dough rest and judges the dough", "TEXT-END")]
    [InlineData(9, "i 3) lets the tough rest and judges when the dough is ready for s ssaping;", "RECOGNITION-ERROR")]
    [InlineData(9, "i 3) lets the clough rest and judges when the dough is ready;", "RECOGNITION-ERROR")]
    [InlineData(9, "i 3) lets the d0ugh rest and judges when the dough is ready;", "RECOGNITION-ERROR")]
    [InlineData(9, "i 3) lets the dough rest and judges its tempe rature when the dough is ready;", "RECOGNITION-ERROR")]
    [InlineData(9, "i 3) lets the dough rest and judges when it is read\uFFFD;", "CHARACTER-LOST")]
    [InlineData(9, "i 3) lets the dough rest and judges when it is ready. Read more;", "FURNITURE-LEFT")]
    [InlineData(9, "i 3) lets the dough rest page 3 of 12 and judges when the dough is ready;", "FURNITURE-LEFT")]
    [InlineData(9, "i 3) lets the dough re...st and judges when the dough is ready;", "FURNITURE-LEFT")]
    [InlineData(9, "i 3) Kneads the dough until it is smooth, and checks its temperature;", "ITEM-REPEATED")]
    [InlineData(16, "i 3) lets the dough rest and judges when the dough is ready for shaping.", "ITEM-SHARED")]
    [InlineData(13, "B.2.1 obligatory Baking of bread", "CODE-REPEATED")]
    public void A_defect_is_found_on_its_line(int line, string text, string code)
    {
        string[] lines = [.. Clean[..(line - 1)], text, .. Clean[line..]];
        var findings = Check(lines);
        Assert.Contains(findings, f => f.Code == code && f.Lines.Contains(line));
        Assert.All(findings, f => Assert.True(f.Code == code || f.Code == "RECOGNITION-ERROR" && f.Lines.Contains(line), $"{f.Code} {string.Join(',', f.Lines)} {f.Message}"));
    }

    [Fact]
    public void An_item_in_lower_case_after_a_cut_is_found()
    {
        string[] lines = [.. Clean];
        for (var i = 6; i < 10; i++) lines[i] = lines[i][..5] + char.ToUpperInvariant(lines[i][5]) + lines[i][6..];
        lines[7] = "i 2) Kneads the dough until it is";
        lines[8] = "i 3) smooth and checks its temperature;";
        Assert.Equal(["TEXT-CUT 8", "START-LOWER-CASE 9"], Check(lines).Select(f => $"{f.Code} {f.Lines[0]}"));
    }

    [Fact]
    public void Numbers_out_of_order_are_told_from_skipped_ones()
    {
        string[] lines = [.. Clean];
        (lines[7], lines[8]) = (lines[8], lines[7]);
        Assert.Equal("NUMBER-OUT-OF-ORDER", Assert.Single(Check(lines)).Code);
    }

    [Fact]
    public void A_single_Roman_numeral_is_the_first_of_a_list()
    {
        string[] lines = [.. Clean[..10], "k i) kinds of flour, and the effect of salt and yeast on dough.", .. Clean[12..]];
        Assert.Empty(Check(lines));
    }

    [Theory]
    [InlineData("i", "ii", "iii", "iv", null)]
    [InlineData("i", "ii", "iv", "v", "NUMBER-SKIPPED")]
    [InlineData("i", "ii", "ii", "iii", "NUMBER-REPEATED")]
    [InlineData("g", "h", "i", "j", "NUMBER-SKIPPED")]
    public void Roman_numerals_are_counted(string first, string second, string third, string fourth, string? expected)
    {
        string[] lines = [.. Clean];
        foreach (var (at, numeral) in new[] { first, second, third, fourth }.Index())
            lines[6 + at] = $"i {numeral}{lines[6 + at][3..]}";
        Assert.Equal(expected is null ? [] : [expected], Check(lines).Select(f => f.Code));
    }

    [Fact]
    public void An_abbreviation_with_capitals_within_is_no_recognition_error() =>
        Assert.Empty(Check([.. Clean[..9], "i 4) keeps a record of flour, water and dough temperature by the UoC of the trade (UOC, PhD).", .. Clean[10..]]));

    [Fact]
    public void A_list_without_any_number_is_said_once()
    {
        var lines = Clean.Select((l, i) => i is >= 6 and < 10 ? "i ? " + l[5..] : l);
        var finding = Assert.Single(Check([.. lines]));
        Assert.Equal(("LIST-UNNUMBERED", FindingSeverity.Info), (finding.Code, finding.Severity));
        Assert.Equal([7, 8, 9, 10], finding.Lines);
    }

    [Fact]
    public void A_competence_without_indicators_is_empty() =>
        Assert.Equal("LIST-EMPTY", Assert.Single(Check(Clean.Where((_, i) => i is < 13 or > 16).ToArray())).Code);

    [Fact]
    public void A_gap_of_a_thousand_numbers_is_one_finding() =>
        Assert.Equal("NUMBER-SKIPPED", Assert.Single(Check([.. Clean[..9], "i 99999) keeps a record of flour, water and dough temperature.", .. Clean[10..]])).Code);

    private static IReadOnlyList<Finding> Check(IReadOnlyList<string> lines) => Occupation.Of("baker.en", lines).Check().Findings;
}
