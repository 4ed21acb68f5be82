using CompetenceAssessment.Domain.Standards;

namespace CompetenceAssessment.StandardFormats.Tests.PublishedText.EstonianOccupationalStandard;

/// <summary>What a competence's heading says of its kind and level, and what it does not.</summary>
public sealed class CompetenceHeadTests
{
    [Theory]
    [InlineData("Koolituse läbiviimine")]
    [InlineData("Sõiduki läbivaatus")]
    [InlineData("Ürituste ettevalmistus ja läbiviimine")]
    [InlineData("Horizontal drilling")]
    [InlineData("Treating recurrent faults")]
    [InlineData("Läbivate torude paigaldus")]
    public void Words_that_sound_like_transversal_leave_the_kind_to_the_group(string title) => Assert.Equal(CompetenceKind.Obligatory, Kind(title, "Mandatory competences"));

    [Theory]
    [InlineData("Läbivad kompetentsid")]
    [InlineData("Kutset läbiv kompetents")]
    [InlineData("Giidi, tase 4 läbivad kompetentsid")]
    [InlineData("Transversal competences")]
    [InlineData("Recurring competences of the museum guide, level 4")]
    public void A_transversal_competence_is_still_known_by_its_title(string title) => Assert.Equal(CompetenceKind.Transversal, Kind(title, "Mandatory competences"));

    [Theory]
    [InlineData("Operating lifts of type 2")]
    [InlineData("Installing systems of class 3")]
    [InlineData("Serving groups of up to 8")]
    public void A_figure_at_a_title_s_end_is_no_level(string title)
    {
        var reading = new Guide { Competences = Guide.Competence("B.2.1", title, level: "") + Guide.Plain(3)[Guide.Plain(1).Length..] }.Read();
        Assert.Equal(title, reading.Standards[0].Competences[0].Title?.Original);
        Assert.Empty(reading.Standards[0].Competences[0].Levels);
    }

    [Theory]
    [InlineData("Preparing tours  4")]
    [InlineData("Preparing tours\t4")]
    public void A_figure_in_a_column_of_its_own_is_the_level(string title)
    {
        var competence = new Guide { Competences = Guide.Competence("B.2.1", title, level: "") + Guide.Plain(3)[Guide.Plain(1).Length..] }.Read().Standards[0].Competences[0];
        Assert.Equal(("Preparing tours", 4), (competence.Title?.Original, Assert.Single(competence.Levels)));
    }

    private static CompetenceKind? Kind(string title, string group) =>
        new Guide { Competences = $"{group}\n" + Guide.Competence("B.2.1", title) + Guide.Plain(3)[Guide.Plain(1).Length..] }.Read().Standards[0].Competences[0].Kind;
}
