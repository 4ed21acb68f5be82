using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.PublishedText;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;
using CompetenceAssessment.StandardFormats.Tests.Yaml;

namespace CompetenceAssessment.StandardFormats.Tests.PublishedText.Families;

public sealed class UkReaderTests
{
    private const string Family = "uk-nos";

    public static TheoryData<string> Samples => SampleTruth.Files(Family);

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_reads_as_a_person_counted_it(string file) => SampleTruth.Compare(Family, file);

    [Fact]
    public void The_seed_reads_as_it_was_transcribed_by_hand()
    {
        var reading = PublishedTextReader.ReadFile(Path.Combine(AppContext.BaseDirectory, "Samples", "uk-lead-a-team-customer-service.en.txt"));
        var expected = Seeds.Version(Seeds.British).Competences.Single().Items;
        var items = Assert.Single(Assert.Single(reading.Standards).Competences).Items;
        Assert.Equal(20, items.Count(i => i.Kind == CompetenceItemKind.Indicator));
        Assert.Equal(20, items.Count(i => i.Kind == CompetenceItemKind.Knowledge));
        Assert.Equal(expected.Select(e => (e.Kind, e.Number, e.Text.Original)), items.Select(i => (i.Kind, i.Number, i.Text.Original)));
        Assert.All(items, i => Assert.True(i.NumberAssigned));
        Assert.Equal(0, reading.Lines.Unread);
        Assert.DoesNotContain(reading.Findings, f => f.Severity == FindingSeverity.Error);
    }

    [Fact]
    public void A_lost_number_is_given_back_and_told()
    {
        var reading = Read("Performance criteria\nYou must be able to:\nP1 open the kiln\nP2 stack the shelves\ncheck the cones before you light it\nP4 log the firing");
        var items = reading.Standards.Single().Competences.Single().Items;
        Assert.Equal(["P1", "P2", "P3", "P4"], items.Where(i => i.Kind == CompetenceItemKind.Indicator).Select(i => i.Number));
        Assert.True(items[2].NumberAssigned);
        Assert.Contains(reading.Findings, f => f.Code == "ITEM-UNNUMBERED");
    }

    [Fact]
    public void Numbers_say_which_list_they_begin_where_the_heading_is_lost()
    {
        var reading = Read("Performance criteria\nYou must be able to:\nP1 open the kiln\nP2 stack the shelves\nK1 how clay shrinks\nK2 why glaze runs", knowledge: "");
        var items = reading.Standards.Single().Competences.Single().Items;
        Assert.Equal((2, 2), (items.Count(i => i.Kind == CompetenceItemKind.Indicator), items.Count(i => i.Kind == CompetenceItemKind.Knowledge)));
        Assert.Contains(reading.Findings, f => f.Code == "HEADING-MISSING");
    }

    [Theory]
    [InlineData("POTKI02 Fire a kiln          1", "POTKI02 Fire a kiln          2")]
    [InlineData("1   POTKI02 Fire a kiln", "2   POTKI02 Fire a kiln")]
    [InlineData("POTKI02 Fire a kiln | Page 1 of 3", "POTKI02 Fire a kiln | Page 2 of 3")]
    [InlineData("Page 1 of 3 POTKI02 Fire a kiln", "POTKI02 Fire a kiln")]
    public void Heads_of_pages_with_their_numbers_are_no_text(string first, string second)
    {
        var reading = Read($"Performance criteria\nYou must be able to:\nP1 open the kiln\n{first}\nP2 stack the shelves\n{second}\nP3 log the firing");
        Assert.Equal(["open the kiln", "stack the shelves", "log the firing"], reading.Standards[0].Competences[0].Items.Take(3).Select(i => i.Text.Original));
        Assert.Equal((2, 0), (reading.Lines.Furniture, reading.Lines.Unread));
        Assert.Equal("Fire a kiln", reading.Standards[0].Title?.Original);
    }

    [Fact]
    public void A_number_behind_the_only_head_is_no_part_of_the_title() => Assert.Equal("Fire a kiln", PublishedTextReader.ReadText(
        "POTKI02 Fire a kiln          1\n\nOverview\nThis standard is about firing pots.\n\nPerformance criteria\nYou must be able to:\nP1 open the kiln\nP2 log it\n\nOriginal URN\nPOTKI02\n", "x").Standards[0].Title?.Original);

    [Fact]
    public void A_standard_without_any_items_is_refused()
    {
        var reading = PublishedTextReader.ReadText("Fire a kiln\nURN: POT1\nOverview\nThis national occupational standard is about firing.\nScope/range\nKilns\nOriginating organisation\nPotters\nOriginal URN\nPOT1\nIndicative review date\nMay 2020\n", "x");
        Assert.NotNull(reading.Refused);
        Assert.Empty(reading.Standards);
    }

    [Theory]
    [InlineData("Bread\nKnead the dough for ten minutes.\nYou must be able to wait.\n1. Mix\n2. Bake\n")]
    [InlineData("Shop assistant wanted\nWe are looking for somebody who likes people.\nYou must be able to:\n- work at weekends\n- lift 10 kg\nOverview\nA small shop in the centre of the town.\nSkills\nCounting\n")]
    [InlineData("BSBTWK502 Manage teams\nElements and Performance Criteria\nELEMENT\tPERFORMANCE CRITERIA\n1. Plan\t1.1 Identify outcomes\nKnowledge Evidence\nPerformance Evidence\n")]
    public void Texts_of_other_kinds_are_refused(string text) => Assert.NotNull(PublishedTextReader.ReadText(text, "x").Refused);

    [Fact]
    public void However_a_text_suffered_no_line_is_lost_silently_and_no_item_is_doubled() => Suffering.Check(Family, "uk-lead-a-team-customer-service.en.txt", 20211);

    private static StandardReading Read(string criteria, string knowledge = "\nKnowledge and understanding\nYou need to know and understand:\nK1 how clay shrinks") =>
        PublishedTextReader.ReadText($"POTKI02\nFire a kiln\n\nOverview\nThis standard is about firing pots.\n\n{criteria}\n{knowledge}\n\nOriginal URN\nPOTKI02\n", "x");
}
