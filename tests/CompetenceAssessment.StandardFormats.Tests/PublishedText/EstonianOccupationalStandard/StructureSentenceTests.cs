using CompetenceAssessment.StandardFormats.PublishedText.Reading;

namespace CompetenceAssessment.StandardFormats.Tests.PublishedText.EstonianOccupationalStandard;

/// <summary>What a sentence of B.1 asks for: read where every word of it is understood, else reported and not read.</summary>
public sealed class StructureSentenceTests
{
    [Theory]
    [InlineData("competences B.2.1–B.2.8 except B.2.5.")]
    [InlineData("all competences except B.2.3.")]
    [InlineData("competences B.2.1–B.2.8, excluding B.2.5.")]
    [InlineData("competences B.2.1–B.2.8 with the exception of B.2.5.")]
    [InlineData("competences B.2.1–B.2.8 but not B.2.5.")]
    [InlineData("competences B.2.1–B.2.8 other than B.2.5.")]
    [InlineData("competences B.2.1–B.2.8 without B.2.5.")]
    [InlineData("competences B.2.1–B.2.8, välja arvatud B.2.5.")]
    [InlineData("competences B.2.1–B.2.8, v.a B.2.5.")]
    [InlineData("competences B.2.1–B.2.8, v.a. B.2.5.")]
    [InlineData("competences B.2.1–B.2.4 and up to two of the competences B.2.5–B.2.8.")]
    [InlineData("competences B.2.1–B.2.4 and at most two of the competences B.2.5–B.2.8.")]
    [InlineData("competences B.2.1–B.2.4 and no more than two of the competences B.2.5–B.2.8.")]
    [InlineData("competences B.2.1–B.2.4 and two to three of the competences B.2.5–B.2.8.")]
    [InlineData("competences B.2.1–B.2.4 and 2–3 of the competences B.2.5–B.2.8.")]
    [InlineData("all but one of the competences B.2.1–B.2.8.")]
    [InlineData("half of the competences B.2.1–B.2.8.")]
    [InlineData("most of the competences B.2.1–B.2.8.")]
    [InlineData("some of the competences B.2.1–B.2.8.")]
    [InlineData("fifteen of the competences B.2.1–B.2.8.")]
    [InlineData("at least fifteen competences B.2.1–B.2.8.")]
    [InlineData("more than two of the competences B.2.1–B.2.8.")]
    [InlineData("competences B.2.1–B.2.4 or the competences B.2.5–B.2.8.")]
    [InlineData("competences B.2.1–B.2.4 and, unless B.2.5 is proved, B.2.6.")]
    public void A_sentence_that_leaves_out_limits_or_counts_in_other_ways_is_reported_and_not_read(string demand) =>
        Unclear("When applying for the qualification a candidate must prove " + demand);

    [Theory]
    [InlineData("Competence B.2.8 is not required.")]
    [InlineData("Competence B.2.8 need not be proved.")]
    [InlineData("The candidate can prove also competence B.2.8.")]
    [InlineData("The candidate could prove competence B.2.8.")]
    [InlineData("It is recommended to prove competence B.2.8.")]
    [InlineData("Competence B.2.8 is optional.")]
    [InlineData("Taotleja võib tõendada ka kompetentsi B.2.8.")]
    [InlineData("Soovitatav on tõendada kompetents B.2.8.")]
    [InlineData("Kompetentsi B.2.8 tõendamine ei ole kohustuslik.")]
    [InlineData("Kompetentsi B.2.8 ei pea tõendama.")]
    [InlineData("Kompetents B.2.8 on vabatahtlik.")]
    public void What_may_be_proved_or_need_not_be_is_not_required(string sentence) =>
        Unclear("When applying for the qualification a candidate must prove competences B.2.1–B.2.7. " + sentence);

    [Theory]
    [InlineData("Kutse taotlemisel tuleb tõendada kompetentsid B.2.1–B.2.8, välja arvatud B.2.5.")]
    [InlineData("Kutse taotlemisel tuleb tõendada kompetentsid B.2.1–B.2.4 ja kuni kaks kompetentsi B.2.5–B.2.8.")]
    [InlineData("Kutse taotlemisel tuleb tõendada kompetentsid B.2.1–B.2.4 ja kaks või kolm kompetentsi B.2.5–B.2.8.")]
    [InlineData("Kutse taotlemisel tuleb tõendada pool kompetentsidest B.2.1–B.2.8.")]
    [InlineData("Kutse taotlemisel tuleb tõendada kõik kompetentsid peale B.2.5.")]
    [InlineData("Kutse taotlemisel tuleb tõendada kompetentsid B.2.1–B.2.4 ja maksimaalselt kaks kompetentsi B.2.5–B.2.8.")]
    [InlineData("Kutse taotlemisel tuleb tõendada vähemalt viisteist kompetentsi B.2.1–B.2.8.")]
    public void Estonian_sentences_that_limit_are_reported_and_not_read(string sentence) => Unclear(sentence);

    [Theory]
    [InlineData("at least eight competences B.2.1–B.2.12.", 8)]
    [InlineData("at least eight of the competences B.2.1–B.2.12.", 8)]
    [InlineData("at least 10 of the competences B.2.1–B.2.12.", 10)]
    [InlineData("eleven of the competences B.2.1–B.2.12.", 11)]
    public void Counts_above_seven_are_read(string demand, int count) =>
        Assert.Equal($"at least {count} of B.2.1–B.2.12", Rule("When applying for the qualification a candidate must prove " + demand, 12));

    [Theory]
    [InlineData("vähemalt kaheksa kompetentsi B.2.1–B.2.12.", 8)]
    [InlineData("vähemalt 10 kompetentsi loetelust B.2.1–B.2.12.", 10)]
    [InlineData("üheksa kompetentsi B.2.1–B.2.12.", 9)]
    [InlineData("vähemalt kümme kompetentsi B.2.1–B.2.12.", 10)]
    public void Estonian_counts_above_seven_are_read(string demand, int count) =>
        Assert.Equal($"at least {count} of B.2.1–B.2.12", Rule("Kutse taotlemisel tuleb tõendada " + demand, 12));

    [Theory]
    [InlineData("When applying for the qualification a candidate must prove all of the competences B.2.1–B.2.8.", "all of B.2.1–B.2.8")]
    [InlineData("Proof of the competences B.2.1–B.2.8 is required.", "all of B.2.1–B.2.8")]
    [InlineData("Kutse taotlemisel tuleb tõendada kompetentsid B.2.1 kuni B.2.8.", "all of B.2.1–B.2.8")]
    [InlineData("Kutse taotlemisel tuleb tõendada kompetentsid B.2.1–B.2.6 ja vähemalt üks kompetents B.2.7 või B.2.8.", "all of B.2.1–B.2.6; at least 1 of B.2.7, B.2.8")]
    [InlineData("To apply for the qualification, competences B.2.1–B.2.6 and one of the competences B.2.7–B.2.8 must be proved.", "all of B.2.1–B.2.6; at least 1 of B.2.7, B.2.8")]
    public void Plain_sentences_are_read_as_before(string sentence, string rule) => Assert.Equal(rule, Rule(sentence, 8));

    [Theory]
    [InlineData("Lisaks võib tõendada kompetentse B.2.4 ja B.2.5.")]
    [InlineData("Taotleja võib lisaks tõendada valitavad kompetentsid B.2.4–B.2.5.")]
    [InlineData("In addition, the candidate may prove competences B.2.4–B.2.5.")]
    [InlineData("The candidate may also prove the optional competences B.2.4 and B.2.5.")]
    [InlineData("Additionally, competences B.2.4 and B.2.5 may be proven.")]
    public void An_optional_competence_that_may_be_proved_in_addition_is_the_qualification_s_and_not_the_rule_s(string sentence)
    {
        var reading = WithChoice(sentence);
        Assert.Equal("all of B.2.1–B.2.3", reading.Standards[0].Structure?.Reading);
        Assert.Equal(["B.2.1", "B.2.2", "B.2.3", "B.2.4", "B.2.5"], Assert.Single(reading.Standards[0].Qualifications).Competences);
        Assert.DoesNotContain(reading.Findings, f => f.Code is "STRUCTURE-UNCLEAR" or "COMPETENCE-UNNAMED");
    }

    [Theory]
    [InlineData("In addition, the candidate may prove competence B.2.3.")]
    [InlineData("In addition, the candidate may prove competences B.2.3–B.2.5.")]
    [InlineData("In addition, the candidate may prove one of the competences B.2.4–B.2.5.")]
    [InlineData("In addition, the candidate may prove competence B.2.4 or B.2.5.")]
    [InlineData("In addition, the candidate may prove competence B.2.4 instead of B.2.3.")]
    [InlineData("Lisaks võib tõendada ühe kompetentsi B.2.4–B.2.5.")]
    [InlineData("Lisaks võib tõendada kompetentsi B.2.4, kui B.2.1 on tõendatud.")]
    [InlineData("Taotleja võib tõendada kompetentse B.2.4 ja B.2.5.")]
    public void A_permission_that_says_more_or_is_about_what_is_required_is_reported(string sentence)
    {
        var reading = WithChoice(sentence);
        Assert.Null(reading.Standards[0].Structure);
        Assert.Contains(reading.Findings, f => f is { Code: "STRUCTURE-UNCLEAR", Severity: FindingSeverity.Error });
    }

    private static StandardReading WithChoice(string sentence) => new Guide
    {
        Structure = "When applying for the qualification a candidate must prove competences B.2.1–B.2.3. " + sentence,
        Competences = "Obligatory competences\n" + Guide.Plain(3) + "\nOptional competences\n" + Guide.Competence("B.2.4", "Guarding objects") + Guide.Competence("B.2.5", "Writing guides"),
    }.Read();

    private static string? Rule(string sentence, int count)
    {
        var reading = new Guide { Structure = sentence, Competences = Guide.Plain(count) }.Read();
        Assert.DoesNotContain(reading.Findings, f => f.Code == "STRUCTURE-UNCLEAR");
        return reading.Standards[0].Structure?.Reading;
    }

    private static void Unclear(string sentence)
    {
        var reading = new Guide { Structure = sentence, Competences = Guide.Plain(8) }.Read();
        Assert.Null(reading.Standards[0].Structure);
        Assert.All(reading.Standards[0].Qualifications, q => Assert.Empty(q.Competences));
        Assert.Contains(reading.Findings, f => f is { Code: "STRUCTURE-UNCLEAR", Severity: FindingSeverity.Error });
    }
}
