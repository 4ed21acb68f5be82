using CompetenceAssessment.Domain.Standards;

namespace CompetenceAssessment.StandardFormats.Tests.PublishedText.EstonianOccupationalStandard;

/// <summary>Ordinals are written with a dot, as the numbers of items are.</summary>
public sealed class OrdinalTests
{
    [Theory]
    [InlineData("1. juhendab 1., 2. ja 3. klassi õpilasi;\n2. koostab eelarve, 3. kvartali aruande ja plaani;\n3. valmistab ette marsruudi.")]
    [InlineData("1. juhendab 1., 2. või 3. klassi õpilasi;\n2. koostab 2. kuni 3. kvartali aruande;\n3. valmistab ette marsruudi.")]
    [InlineData("1. juhendab 1. ja\n2. klassi õpilasi;\n2. koostab eelarve;\n3. valmistab ette marsruudi.")]
    public void They_begin_no_item(string items)
    {
        var reading = new Guide { Competences = Guide.Competence("B.2.1", "Marsruudi koostamine", items) + Guide.Plain(3)[Guide.Plain(1).Length..] }.Read();
        Assert.Equal(["1", "2", "3"], reading.Standards[0].Competences[0].Items.Where(i => i.Kind == CompetenceItemKind.Indicator).Select(i => i.Number));
    }

    [Theory]
    [InlineData("1. plans a tour; 2. draws up a route; 3. checks the route.")]
    [InlineData("1) plans a tour, 2) draws up a route, 3) checks the route.")]
    [InlineData("1. Plans a tour. 2. Draws up a route. 3. Checks the route.")]
    public void Items_on_one_line_are_still_parted(string items) => Assert.Equal(
        3, new Guide { Competences = Guide.Competence("B.2.1", "Preparing tours", items) + Guide.Plain(3)[Guide.Plain(1).Length..] }.Read().Standards[0].Competences[0].Items.Count(i => i.Kind == CompetenceItemKind.Indicator));

    [Fact]
    public void A_list_of_knowledge_without_items_is_told()
    {
        var reading = new Guide { Competences = Guide.Competence("B.2.1", "Preparing tours", knowledge: "") + Guide.Plain(3)[Guide.Plain(1).Length..] }.Read();
        Assert.Contains(reading.Findings, f => f.Code == "LIST-EMPTY" && f.Message.Contains("knowledge", StringComparison.Ordinal));
        Assert.DoesNotContain(new Guide().Read().Findings, f => f.Code == "LIST-EMPTY");
    }

    [Fact]
    public void Short_documents_accuse_no_item_of_another_occupation()
    {
        var steps = string.Join(";\n", Enumerable.Range(1, 8).Select(n => $"{n}) performs the preparing tours step with care and checks the tours step"));
        var competences = Guide.Competence("B.2.1", "Preparing tours", $"{steps};\n9) teaches juggling;\n10) repairs watches.") + Guide.Competence("B.2.2", "Leading tours", steps + ".") + Guide.Competence("B.2.3", "Checking tours", steps + ".");
        Assert.DoesNotContain(new Guide { Competences = competences }.Read().Findings, f => f.Code == "ITEM-FOREIGN");
    }
}
