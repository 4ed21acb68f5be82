using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.PublishedText;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;

namespace CompetenceAssessment.StandardFormats.Tests.PublishedText.Families;

/// <summary>Requirements of Hong Kong units with words between them that elsewhere are labels.</summary>
public sealed class HongKongListTests
{
    [Theory]
    [InlineData("Note: a licence is needed for the next element")]
    [InlineData("Remark: a licence is needed for the next element")]
    [InlineData("Range")]
    [InlineData("Remarks")]
    public void A_remark_between_elements_does_not_end_the_requirements(string line)
    {
        var reading = Read($"1. Know the tea leaves\n• know the kinds of tea leaves\n{line}\n2. Brew the tea\n• brew the tea according to the recipe\n• add milk");
        var items = reading.Standards[0].Competences[0].Items.Where(i => i.Kind == CompetenceItemKind.Indicator).ToList();
        Assert.Equal(3, items.Count);
        Assert.Equal("Brew the tea", items[2].Group?.Original);
        Assert.Equal("This unit applies to those who brew tea.", reading.Standards[0].Sections.Single(s => s.Heading?.Original == "Range").Text.Original);
    }

    [Fact]
    public void A_divided_word_is_joined()
    {
        var items = Read("1. Know the tea leaves\n• know the kinds of tea leaves and the manage-\nment of stock\n2. Brew the tea\n• add milk").Standards[0].Competences[0].Items;
        Assert.Equal("know the kinds of tea leaves and the management of stock", items[0].Text.Original);
    }

    private static StandardReading Read(string requirements) => PublishedTextReader.ReadText(
        $"""
        Specification of Competency Standards for the Catering Industry
        Unit of Competency
        Functional Area: Drinks

        Title	Brew milk tea
        Code	HKTEA301A
        Range	This unit applies to those who brew tea.
        Level	3
        Credit	6 (For Reference Only)
        Competency	Performance Requirements
        {requirements}
        Assessment Criteria
        The integral outcome requirements of this UoC are the abilities to:
        (i) select the tea leaves; and
        (ii) brew the tea.
        Remark
        """, "text");
}
