using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;

namespace CompetenceAssessment.StandardFormats.Tests.PublishedText.EstonianOccupationalStandard;

/// <summary>A wrapped line that holds nothing but a word that may also be a heading, a label or a button is text of its item.</summary>
public sealed class WrappedWordsTests
{
    public static TheoryData<string> Words => ["competences", "level", "level.", "name;", "title", "code;", "tasks", "knowledge", "knowledge;", "assessment.", "search", "print.", "contents", "view", "required knowledge"];

    [Theory]
    [MemberData(nameof(Words))]
    public void Such_a_line_opens_nothing_within_a_numbered_list(string word)
    {
        var competence = Read("1)", "2)", "3)", word);
        Assert.Equal(["1", "2", "3"], competence.Items.Where(i => i.Kind == CompetenceItemKind.Indicator).Select(i => i.Number));
        Assert.EndsWith($"own professional {word}", competence.Items[0].Text.Original, StringComparison.Ordinal);
        Assert.Single(competence.Items, i => i.Kind == CompetenceItemKind.Knowledge);
    }

    [Theory]
    [MemberData(nameof(Words))]
    public void Nor_within_a_list_with_bullets(string word)
    {
        var competence = Read("-", "-", "-", word);
        Assert.Equal(3, competence.Items.Count(i => i.Kind == CompetenceItemKind.Indicator));
        Assert.EndsWith($"own professional {word}", competence.Items[0].Text.Original, StringComparison.Ordinal);
        Assert.Single(competence.Items, i => i.Kind == CompetenceItemKind.Knowledge);
    }

    [Fact]
    public void A_heading_in_lower_case_still_opens_its_list()
    {
        var competence = new Guide { Competences = Guide.Plain(3).Replace("Knowledge\n", "knowledge\n", StringComparison.Ordinal).Replace("Performance indicators", "performance indicators", StringComparison.Ordinal) }.Read().Standards[0].Competences[0];
        Assert.Equal((2, 1, 2), (competence.Items.Count(i => i.Kind == CompetenceItemKind.Indicator), competence.Items.Count(i => i.Kind == CompetenceItemKind.Knowledge), competence.Methods.Count));
    }

    [Fact]
    public void Labels_between_items_do_not_swallow_what_follows()
    {
        var reading = new Guide { Competences = Guide.Competence("B.2.1", "Preparing tours", "1) plans a tour;\nCompetences\n2) draws up a route;\n3) checks the route.") + Guide.Plain(3)[Guide.Plain(1).Length..] }.Read();
        var items = reading.Standards[0].Competences[0].Items.Where(i => i.Kind == CompetenceItemKind.Indicator).ToList();
        Assert.True(items.Count == 3 || reading.Findings.Any(f => f.Severity == FindingSeverity.Error), "the items behind the label are gone and nothing says so");
    }

    private static ReadCompetence Read(string first, string second, string third, string word) => new Guide
    {
        Competences = Guide.Competence(
            "B.2.1",
            "Preparing tours",
            $"{first} plans a tour for a group of visitors together with the schools of the town, using\nall the available material about the collection of the museum and own professional\n{word}\n"
            + $"{second} draws up a route that suits the size and the age of the group and that is open to\nvisitors with reduced mobility;\n"
            + $"{third} checks that the route is open and that all the doors and lifts of the building work\non the day of the tour.") + Guide.Plain(3)[Guide.Plain(1).Length..],
    }.Read().Standards[0].Competences[0];
}
