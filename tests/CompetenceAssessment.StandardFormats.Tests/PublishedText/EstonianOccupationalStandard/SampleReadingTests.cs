using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;

namespace CompetenceAssessment.StandardFormats.Tests.PublishedText.EstonianOccupationalStandard;

/// <summary>Standards of invented occupations in other layouts than the seeds, each with hand-counted truth.</summary>
public sealed class SampleReadingTests
{
    public static TheoryData<string> Samples => [.. Truth.Files.Where(f => Truth.Of(f).Refused is null)];

    public static TheoryData<string> OldForms => [.. Truth.Files.Where(f => Truth.Of(f).Refused is not null)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_s_facts_are_read(string file)
    {
        var (truth, standard) = (Truth.Of(file), Assert.Single(Truth.Read(file).Standards));
        Assert.Equal(truth.Code, standard.Code);
        Assert.Equal(truth.Version, standard.Version);
        Assert.Equal(truth.Title, standard.Title?.Original);
        Assert.Equal(truth.Levels, standard.Levels);
        Assert.Equal(truth.EqfLevel, standard.EqfLevel);
        Assert.Equal(truth.ValidUntil, standard.ValidUntil);
        Assert.Equal(truth.Isco, standard.Classifications.Select(c => c.Code));
        Assert.Equal(truth.Structure, standard.Structure?.Reading);
        Assert.Equal(truth.WorkUnits, standard.WorkUnits.Select(u => u.Tasks.Count));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_s_labelled_values_and_prose_end_where_they_end(string file)
    {
        var (truth, standard) = (Truth.Of(file), Truth.Read(file).Standards[0]);
        if (truth.IscoTitles is { } titles)
            Assert.Equal(titles, standard.Classifications.Select(c => c.Title));
        Assert.Equal(truth.Facts, standard.Facts.Where(f => truth.Facts.ContainsKey(f.Name)).ToDictionary(f => f.Name, f => f.Value));
        Assert.Equal(truth.Prose, truth.Prose.Keys.ToDictionary(k => k, k => string.Join("\n\n", standard.Sections.Where(s => (s.Code ?? "") == k).Select(s => s.Text.Original))));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_s_qualifications_and_their_competences_are_read(string file) => Assert.Equal(
        Truth.Of(file).Qualifications.Select(q => (q.Title, q.Level, q.Partial, string.Join(' ', q.Competences))),
        Truth.Read(file).Standards[0].Qualifications.Select(q => (q.Title!.Original, q.Level, q.Partial, string.Join(' ', q.Competences))));

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_s_competences_are_read(string file)
    {
        var read = Truth.Read(file).Standards[0].Competences;
        Assert.Equal(
            Truth.Of(file).Competences.Select(c => $"{c.Code} {c.Kind} [{string.Join(',', c.Levels)}] {c.Title} {c.Indicators}+{c.Knowledge} {string.Join(" | ", c.Methods)} {c.Integrated}"),
            read.Select(c => $"{c.Code} {TrueCompetence.KindOf(c.Kind)} [{string.Join(',', c.Levels)}] {c.Title} {Items(c, CompetenceItemKind.Indicator).Count}+{Items(c, CompetenceItemKind.Knowledge).Count} {string.Join(" | ", c.Methods)} {c.Integrated}"));
        foreach (var (truth, competence) in Truth.Of(file).Competences.Zip(read))
        {
            var indicators = Items(competence, CompetenceItemKind.Indicator);
            Assert.Equal((truth.First, truth.Last), (indicators[0].Text.Original, indicators[^1].Text.Original));
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_s_defects_are_found_and_no_others_are_invented(string file)
    {
        var (truth, reading) = (Truth.Of(file), Truth.Read(file));
        Assert.Subset(reading.Findings.Select(f => f.Code).ToHashSet(), truth.Findings.ToHashSet());
        Assert.Equal(truth.ValidUntil < Truth.Today, reading.Findings.Any(f => f.Code == "EXPIRED"));
        Assert.DoesNotContain(reading.Findings, f => truth.Absent.Contains(f.Code));
        Assert.Equal(truth.StructureUnclear, reading.Findings.Where(f => f.Code == "STRUCTURE-UNCLEAR").SelectMany(f => f.Lines));
        Assert.Equal(truth.Errors.Order(), reading.Findings.Where(f => f.Severity == FindingSeverity.Error).Select(f => f.Code).Order());
        Assert.Equal((truth.Furniture, 0), (reading.Lines.Furniture, reading.Lines.Unread));
        Assert.Equal(reading.Lines.Total, reading.Lines.Used + reading.Lines.Furniture);
    }

    [Theory]
    [MemberData(nameof(OldForms))]
    public void An_old_form_is_refused_with_the_reason(string file)
    {
        var reading = Truth.Read(file);
        Assert.Empty(reading.Standards);
        Assert.Contains(Truth.Of(file).Refused!, reading.Refused, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Otsime oma meeskonda teenindusjuhti, tase 6 kutse on eelis. Saada CV aadressile tool@naide.ee.")]
    [InlineData("Kutsestandard\n\nTäna kinnitati uus kutsestandard, mida saavad kasutada kõik kutse andjad.")]
    [InlineData("Sega jahu ja suhkur. 1) lisa munad; 2) klopi vahtu; 3) küpseta 40 minutit.\nTeadmised: ahi olgu kuum.")]
    [InlineData("Performance indicators\n1. Revenue grew by 4 %.\n2. Costs fell.\nLevel 2 targets were met.")]
    public void A_text_that_is_no_standard_is_refused(string text)
    {
        var reading = StandardFormats.PublishedText.PublishedTextReader.ReadText(text, "text");
        Assert.Empty(reading.Standards);
        Assert.NotNull(reading.Refused);
    }

    private static List<ReadItem> Items(ReadCompetence competence, CompetenceItemKind kind) => [.. competence.Items.Where(i => i.Kind == kind)];
}
