using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.PublishedText;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;

namespace CompetenceAssessment.StandardFormats.Tests.PublishedText.EstonianOccupationalStandard;

/// <summary>The two published texts of the customer service manager, as they are.</summary>
public sealed class SeedReadingTests
{
    private static readonly StandardReading English = Read("ee-customer-service-manager-6.en.txt");
    private static readonly StandardReading Estonian = Read("ee-customer-service-manager-6.et.txt");

    [Fact]
    public void The_English_text_gives_every_unit_competence_and_item()
    {
        var standard = Assert.Single(English.Standards);
        Assert.Equal([3, 7, 5], standard.WorkUnits.Select(u => u.Tasks.Count));
        Assert.Equal(["B.2.1", "B.2.2", "B.2.3", "B.2.4", "B.2.5", "B.2.6"], standard.Competences.Select(c => c.Code!));
        Assert.Equal([7, 16, 26, 3, 5, 4], standard.Competences.Select(c => Count(c, CompetenceItemKind.Indicator)));
        Assert.Equal([5, 9, 6, 0, 1, 2], standard.Competences.Select(c => Count(c, CompetenceItemKind.Knowledge)));
        Assert.Equal("all of B.2.1–B.2.6", standard.Structure?.Reading);
    }

    [Fact]
    public void The_English_text_gives_the_methods_of_each_competence()
    {
        var competences = English.Standards[0].Competences;
        Assert.Equal(["case study", "portfolio", "practical assignment"], competences[0].Methods);
        Assert.Equal(["practical assignment", "test", "case study", "essay", "portfolio"], competences[1].Methods);
        Assert.Equal(["role play", "interview", "self-assessment", "case study"], competences[2].Methods);
        Assert.All(competences.Skip(3), c => Assert.True(c.Integrated && c.Methods.Count == 0 && c.Kind == CompetenceKind.Transversal));
    }

    [Fact]
    public void The_English_text_gives_the_facts_of_part_C()
    {
        var standard = English.Standards[0];
        Assert.Equal("04-11112014-3.1/2k", standard.Code);
        Assert.Equal("2", standard.Version);
        Assert.Equal(new DateOnly(2019, 5, 7), standard.ValidUntil);
        Assert.Equal([6], standard.Levels);
        Assert.Equal(6, standard.EqfLevel);
        Assert.Equal(["1439", "1219"], standard.Classifications.Select(c => c.Code!));
        Assert.Contains(standard.Facts, f => f is { Name: FactName.DecisionNumber, Value: "18" });
        Assert.Contains(standard.Facts, f => f is { Name: FactName.ApprovedOn, Value: "2014-11-11" });
        Assert.Equal(0, English.Lines.Unread);
    }

    [Theory]
    [InlineData("ITEM-UNNUMBERED", 144)]
    [InlineData("TABLE-BROKEN", 169)]
    [InlineData("HEADING-MISSING", 60)]
    [InlineData("RECOGNITION-ERROR", 72)]
    public void The_English_text_s_defects_are_reported_at_their_lines(string code, int line) =>
        Assert.Contains(English.Findings, f => f.Code == code && f.Lines.Contains(line));

    [Fact]
    public void The_pieces_of_the_broken_table_are_joined_and_their_lines_are_known()
    {
        var item = English.Standards[0].Competences[2].Items[0];
        Assert.Equal([169, 170, 178], item.Lines);
        Assert.StartsWith("analyses service personnel resources", item.Text.Original, StringComparison.Ordinal);
        Assert.EndsWith("recommendations to the management with regard to the recruitment, selection, development and reallocation of service personnel;", item.Text.Original, StringComparison.Ordinal);
    }

    [Fact]
    public void The_Estonian_text_s_lost_headings_are_inferred_and_reported()
    {
        var competences = Estonian.Standards[0].Competences;
        Assert.Equal(["B.2.1", "B.2.2", "B.2.3", "B.2.4", "B.2.5", "B.2.6"], competences.Select(c => c.Code!));
        Assert.Equal("Teenindusstrateegia väljatöötamine ja elluviimine", competences[1].Title?.Original);
        Assert.Equal("Meeskonna juhtimine ja arendamine", competences[2].Title?.Original);
        Assert.Equal([false, true, true, false, false, false], competences.Select(c => c.Inferred));
        Assert.Equal(2, Estonian.Findings.Count(f => f.Code == "COMPETENCE-INFERRED"));
        Assert.Equal([7, 17, 4, 3, 5, 4], competences.Select(c => Count(c, CompetenceItemKind.Indicator)));
    }

    [Fact]
    public void The_Estonian_text_s_number_10_stands_twice() =>
        Assert.Contains(Estonian.Findings, f => f.Code == "NUMBER-REPEATED" && f.Lines.SequenceEqual([74, 75]));

    [Fact]
    public void The_words_of_the_web_page_are_taken_out_and_reported()
    {
        var texts = Estonian.Standards[0].WorkUnits.SelectMany(u => u.Tasks).Select(t => t.Text.Original)
            .Concat(Estonian.Standards[0].Competences.SelectMany(c => c.Items).Select(i => i.Text.Original))
            .Concat(Estonian.Standards[0].Sections.Select(s => s.Text.Original)).ToList();
        Assert.DoesNotContain(texts, t => t.Contains("Loe edasi", StringComparison.Ordinal) || t.Contains("Peida", StringComparison.Ordinal)
            || t.Contains("Vaata kompetentsi", StringComparison.Ordinal) || t.Contains("...", StringComparison.Ordinal));
        Assert.Contains(texts, t => t.StartsWith("teenindusstrateegiast tuleneva tegevuskava koostamisel", StringComparison.Ordinal));
        Assert.Contains(Estonian.Findings, f => f.Code == "FURNITURE-REMOVED" && f.Lines.SequenceEqual([49, 103, 111, 123]));
        Assert.Contains(Estonian.Findings, f => f.Code == "FURNITURE-IN-TEXT" && f.Lines.Contains(24));
        Assert.Equal(0, Estonian.Lines.Unread);
    }

    private static int Count(ReadCompetence competence, CompetenceItemKind kind) => competence.Items.Count(i => i.Kind == kind);

    private static StandardReading Read(string name) => PublishedTextReader.ReadFile(Path.Combine(AppContext.BaseDirectory, "Samples", name), name);
}
