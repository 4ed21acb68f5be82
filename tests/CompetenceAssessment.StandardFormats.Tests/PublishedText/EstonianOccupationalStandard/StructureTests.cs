using CompetenceAssessment.StandardFormats.PublishedText;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;

namespace CompetenceAssessment.StandardFormats.Tests.PublishedText.EstonianOccupationalStandard;

/// <summary>Whom the sentences of the structure are about, in documents of several qualifications.</summary>
public sealed class StructureTests
{
    [Fact]
    public void A_sentence_under_a_heading_belongs_to_the_qualification_that_the_heading_names()
    {
        var reading = Read("B.1 Müüja, tase 3 kutse struktuur", "Kutse taotlemisel tuleb tõendada kompetents B.2.1.");
        Assert.Equal(["B.2.1", "", ""], Competences(reading));
        Assert.Equal(["“Müüja-kassapidaja, tase 4”", "“Vanemmüüja, tase 5”"], Unnamed(reading));
    }

    [Fact]
    public void A_title_that_begins_like_a_shorter_one_is_not_taken_for_it()
    {
        var reading = Read(
            "B.1 Kutse struktuur", "Müüja-kassapidaja kutse taotlemisel tuleb tõendada B.2.1 ja B.2.2.", "Vanemmüüja kutse taotlemisel tuleb tõendada B.2.1–B.2.3.",
            "Müüja kutse taotlemisel tuleb tõendada B.2.1.");
        Assert.Equal(["B.2.1", "B.2.1 B.2.2", "B.2.1 B.2.2 B.2.3"], Competences(reading));
        Assert.Empty(Unnamed(reading));
    }

    [Fact]
    public void A_sentence_that_names_none_is_about_all()
    {
        var reading = Read("B.1 Kutse struktuur", "Kutse taotlemisel tuleb tõendada kompetentsid B.2.1–B.2.3.");
        Assert.Equal(["B.2.1 B.2.2 B.2.3", "B.2.1 B.2.2 B.2.3", "B.2.1 B.2.2 B.2.3"], Competences(reading));
        Assert.Equal("all of B.2.1–B.2.3", reading.Standards[0].Structure?.Reading);
    }

    [Fact]
    public void What_two_qualifications_share_is_not_the_rule_of_a_third()
    {
        var reading = Read("B.1 Kutse struktuur", "Müüja, tase 3 ja Vanemmüüja, tase 5 kutse taotlemisel tuleb tõendada kompetentsid B.2.1–B.2.3.");
        Assert.Equal(["B.2.1 B.2.2 B.2.3", "", "B.2.1 B.2.2 B.2.3"], Competences(reading));
        Assert.Null(reading.Standards[0].Structure);
    }

    [Theory]
    [InlineData("Juhataja, tase 6 kutse taotlemisel tuleb tõendada kompetentsid B.2.2 ja B.2.3.")]
    [InlineData("Osakutse Kassapidaja taotlemisel tuleb tõendada kompetentsid B.2.2 ja B.2.3.")]
    [InlineData("Juhataja, tase 6 kutse struktuur\n\nKutse taotlemisel tuleb tõendada kompetentsid B.2.2 ja B.2.3.")]
    public void A_sentence_about_a_qualification_that_is_not_listed_is_nobody_s_rule(string sentence)
    {
        var reading = Read("B.1 Kutse struktuur", "Müüja, tase 3 kutse taotlemisel tuleb tõendada B.2.1.", sentence);
        Assert.Equal(["B.2.1", "", ""], Competences(reading));
        Assert.Contains(reading.Findings, f => f.Code == "STRUCTURE-UNCLEAR");
    }

    [Fact]
    public void Columns_that_are_kept_apart_by_spaces_do_not_tell_which_mark_is_whose()
    {
        var reading = Read("B.1 Kutse struktuur", "Kompetents      Müüja, tase 3    Müüja-kassapidaja, tase 4    Vanemmüüja, tase 5", "B.2.1 Müümine        x        x       x", "B.2.2 Kassatöö                        x");
        Assert.Equal(["", "", ""], Competences(reading));
        Assert.Contains(reading.Findings, f => f.Code == "STRUCTURE-UNCLEAR");
    }

    private static IEnumerable<string> Competences(StandardReading reading) => reading.Standards[0].Qualifications.Select(q => string.Join(' ', q.Competences));

    private static IEnumerable<string> Unnamed(StandardReading reading) =>
        reading.Findings.Where(f => f.Code == "STRUCTURE-UNNAMED").Select(f => f.Message[f.Message.IndexOf('“')..(f.Message.IndexOf('”') + 1)]);

    private static StandardReading Read(params string[] structure) => PublishedTextReader.ReadText(
        $"""
        KUTSESTANDARD
        Müüja kutsegrupp
        Kutsenimetus	EKR tase
        Müüja, tase 3	3
        Müüja-kassapidaja, tase 4	4
        Vanemmüüja, tase 5	5
        A-osa TÖÖ KIRJELDUS
        A.1 Töö kirjeldus
        Müüja müüb.
        B-osa KOMPETENTSUSNÕUDED
        {string.Join("\n", structure)}
        B.2 Kompetentsid
        B.2.1 Müümine EKR tase 3
        Tegevusnäitajad:
        1) müüb kaupa;
        2) pakib kauba.
        B.2.2 Kassatöö EKR tase 4
        Tegevusnäitajad:
        1) võtab vastu raha.
        B.2.3 Juhendamine EKR tase 5
        Tegevusnäitajad:
        1) juhendab müüjaid.
        """, "x");
}
