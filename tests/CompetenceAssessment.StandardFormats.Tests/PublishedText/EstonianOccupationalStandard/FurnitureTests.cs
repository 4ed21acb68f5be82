using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;

namespace CompetenceAssessment.StandardFormats.Tests.PublishedText.EstonianOccupationalStandard;

/// <summary>Lines that come back near page numbers may be text that the standard itself repeats.</summary>
public sealed class FurnitureTests
{
    [Fact]
    public void An_item_that_every_competence_has_is_not_taken_for_a_page_s_foot()
    {
        var reading = Read(t => $"performs {t} with care\nchecks {t} at the end\nAssessment methods\nInterview, test\nKnowledge\ntheory of {t}\nOccupational safety\n");
        Assert.All(reading.Standards[0].Competences, c => Assert.Equal(2, c.Items.Count(i => i.Kind == CompetenceItemKind.Knowledge)));
    }

    [Fact]
    public void Methods_that_every_competence_has_are_not_taken_for_a_page_s_foot()
    {
        var reading = Read(t => $"1) performs {t} with care\n2) checks {t} at the end\nKnowledge\n1) theory of {t}\nAssessment methods\nInterview, test\n");
        Assert.All(reading.Standards[0].Competences, c => Assert.Equal(["Interview", "test"], c.Methods));
    }

    [Theory]
    [InlineData("                              Museum guide, level 4\n\nMuseum guide, level 4", 4)]
    [InlineData("                              Museum guide, level 4", 3)]
    [InlineData("Museum guide, level 4", 3)]
    public void A_head_above_the_title_is_furniture_only_where_the_title_stands_below_it_once_more(string opening, int heads)
    {
        var reading = new Guide
        {
            Opening = $"{opening}\nOccupational standard\n\nOccupational qualification title\tEstQF level\nMuseum guide, level 4\t4",
            Competences = string.Join('\n', new[] { "Preparing tours", "Leading groups", "Selling tickets" }.Select((t, i) => $"{Guide.Competence($"B.2.{i + 1}", t)}\nPage {i + 1}\n                              Museum guide, level 4\n")),
        }.Read();
        Assert.Equal("Museum guide", reading.Standards[0].Title?.Original);
        Assert.Equal(3 + heads, reading.Lines.Furniture);
    }

    private static StandardReading Read(Func<string, string> lists) => new Guide
    {
        Competences = string.Join('\n', new[] { "Preparing tours", "Leading groups", "Selling tickets" }.Select((t, i) => $"B.2.{i + 1} {t}\tEstQF level 4\nPerformance indicators\n{lists(t.ToLowerInvariant())}\nPage {i + 1}\n")),
    }.Read();
}
