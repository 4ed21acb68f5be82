using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.PublishedText;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;
using CompetenceAssessment.StandardFormats.Tests.Yaml;

namespace CompetenceAssessment.StandardFormats.Tests.PublishedText.Families;

public sealed class HongKongReaderTests
{
    private const string Family = "hk-uoc";

    public static TheoryData<string> Samples => SampleTruth.Files(Family);

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_reads_as_a_person_counted_it(string file) => SampleTruth.Compare(Family, file);

    [Fact]
    public void The_seed_reads_as_it_was_transcribed_by_hand()
    {
        var reading = PublishedTextReader.ReadFile(Path.Combine(AppContext.BaseDirectory, "Samples", "hk-manage-customer-service-performance.en.txt"));
        var standard = Assert.Single(reading.Standards);
        var expected = Seeds.Version(Seeds.HongKong);
        Assert.Equal((expected.Designation, 3, 3m), (standard.Code, Assert.Single(standard.Levels), standard.Credit));
        Assert.Equal(expected.Title.Original, standard.Title?.Original);
        var items = Assert.Single(standard.Competences).Items;
        Assert.Equal(
            expected.Competences.Single().Items.Select(e => (e.Kind, e.Number, e.Group?.Original, e.Text.Original)),
            items.Select(i => (i.Kind, i.Number, i.Group?.Original, i.Text.Original)));
        Assert.Equal(3, items.Where(i => i.Kind == CompetenceItemKind.Indicator).Select(i => i.Group?.Original).Distinct().Count());
        Assert.Contains(reading.Findings, f => f.Code == "RUN-ON-SPLIT" && f.Lines.Contains(11));
        Assert.Contains(reading.Findings, f => f.Code == "RUN-ON-DOUBTFUL" && f.Lines.Contains(15));
        Assert.Equal(0, reading.Lines.Unread);
        Assert.DoesNotContain(reading.Findings, f => f.Severity == FindingSeverity.Error);
    }

    [Theory]
    [InlineData("Understand the use of Quality Control Charts in the plant", 1)]
    [InlineData("Know the Work Injury rules of Hong Kong and the Code of Practice", 1)]
    [InlineData("Speak to guests in Cantonese and English Answer the telephone within three rings", 2)]
    [InlineData("Understand prices. Explain them to guests. Write bills.", 3)]
    [InlineData("Use ERP systems Monitor stock levels Report shortages to the supervisor", 3)]
    public void Requirements_that_run_on_are_parted_only_where_a_verb_begins(string text, int count)
    {
        var reading = Read($"Competency\tPerformance Requirements 1. Work\n\t {text}\n\t2. Rest\n\t Take breaks");
        Assert.Equal(count, reading.Standards.Single().Competences.Single().Items.Count(i => i.Group?.Original == "Work"));
    }

    [Fact]
    public void A_capital_that_may_begin_a_requirement_is_told_and_not_split()
    {
        var reading = Read("Competency\tPerformance Requirements 1. Work\n\t Understand the menu Garnish plates with herbs\n\t2. Rest\n\t Take breaks");
        Assert.Single(reading.Standards.Single().Competences.Single().Items, i => i.Group?.Original == "Work");
        Assert.Contains(reading.Findings, f => f.Code == "RUN-ON-DOUBTFUL");
    }

    [Theory]
    [InlineData("6 (For Reference Only)", 6.0, true)]
    [InlineData("N/A", null, true)]
    [InlineData("3", 3.0, false)]
    [InlineData("Not applicable", null, true)]
    public void Credit_is_a_number_or_none_and_a_remark_is_a_fact(string printed, double? credit, bool remark)
    {
        var standard = Read("Competency\tPerformance Requirements\n\t1. Work\n\t• Do this", credit: printed).Standards.Single();
        Assert.Equal((decimal?)credit, standard.Credit);
        Assert.Equal(remark, standard.Facts.Any(f => f.Name == FactName.CreditRemark && f.Value == printed));
    }

    [Fact]
    public void A_value_that_is_not_understood_is_left_out_and_reported()
    {
        var reading = Read("Competency\tPerformance Requirements\n\t1. Work\n\t• Do this", credit: "six or so");
        Assert.Null(reading.Standards.Single().Credit);
        Assert.Contains(reading.Findings, f => f.Code == "VALUE-UNCLEAR" && f.Severity == FindingSeverity.Error);
    }

    [Fact]
    public void However_a_text_suffered_no_line_is_lost_silently_and_no_item_is_doubled() => Suffering.Check(Family, "hk-manage-customer-service-performance.en.txt", 30311);

    private static StandardReading Read(string competency, string credit = "3") => PublishedTextReader.ReadText(
        $"Unit of Competency\n\nTitle\tServe guests\nCode\t125001L2\nRange\tThis UoC applies to waiters.\nLevel\t2\nCredit\t{credit}\n{competency}\nAssessment Criteria\tThe integral outcome requirements of this UoC are the abilities to:\n\t• Serve guests well.\nRemark\t\n", "x");
}
