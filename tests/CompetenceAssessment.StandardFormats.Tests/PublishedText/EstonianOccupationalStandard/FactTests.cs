using CompetenceAssessment.StandardFormats.PublishedText.Reading;

namespace CompetenceAssessment.StandardFormats.Tests.PublishedText.EstonianOccupationalStandard;

/// <summary>Values of part C, and of methods, in sentences that hold more than one.</summary>
public sealed class FactTests
{
    [Theory]
    [InlineData("The occupational standard is valid until 8 June 2022, extended until 31 December 2032, and its version number is 4.")]
    [InlineData("The occupational standard is valid until 03.04.2027 (extended until 31.12.2032) and its version number is 4.")]
    [InlineData("Kutsestandard kehtib kuni (kuupäev): alates 04.04.2024 kuni 03.04.2029\nKutsestandardi versioon nr 4")]
    public void Of_several_dates_none_is_taken(string validity)
    {
        var reading = new Guide { Validity = validity }.Read();
        Assert.Null(reading.Standards[0].ValidUntil);
        Assert.Contains(reading.Findings, f => f is { Code: "VALUE-UNCLEAR", Severity: FindingSeverity.Error } && f.Message.Contains("validity", StringComparison.Ordinal));
        Assert.Equal("4", reading.Standards[0].Version);
    }

    [Fact]
    public void An_annex_behind_the_last_row_is_kept()
    {
        var standard = StandardFormats.PublishedText.PublishedTextReader.ReadText(new Guide() + "\nAnnex 1 Descriptions of language levels", "text").Standards[0];
        Assert.Equal(4, standard.EqfLevel);
        Assert.Contains(standard.Sections, s => s.Text.Original == "Annex 1 Descriptions of language levels");
    }

    [Fact]
    public void The_same_date_twice_is_one_date() => Assert.Equal(
        new DateOnly(2032, 6, 8), new Guide { Validity = "The occupational standard is valid until 8 June 2032 (08.06.2032) and its version number is 4." }.Read().Standards[0].ValidUntil);

    [Theory]
    [InlineData("Reference to the Classification of Occupations (ISCO-88): 5113 Travel guides.")]
    [InlineData("Reference to the Classification of Occupations (ISCO 88): 5113 Travel guides.")]
    [InlineData("Viide ametite klassifikaatorile (ISCO 88) 5113 Travel guides")]
    [InlineData("ISCO-88: 5113 Travel guides")]
    public void The_older_classification_keeps_its_name(string line) =>
        Assert.Equal(("ISCO-88", "5113"), Assert.Single(new Guide { Classification = line }.Read().Standards[0].Classifications.Select(c => (c.Scheme, c.Code!))));

    [Theory]
    [InlineData("Reference to the Classification of Occupations (ISCO 08): 5113 Travel guides, see regulation no 1234, in force since 2014.")]
    [InlineData("Viide ametite klassifikaatorile (ISCO 08): 5113 Giidid, vt määrus nr 1234, kehtiv aastast 2014")]
    public void Years_and_numbers_of_regulations_are_no_entries(string line)
    {
        var reading = new Guide { Classification = line }.Read();
        Assert.DoesNotContain(reading.Standards[0].Classifications, c => c.Code is "1234" or "2014");
        Assert.Contains(reading.Findings, f => f.Code == "VALUE-UNCLEAR" && f.Message.Contains("classification", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Reference to the Classification of Occupations (ISCO 08): 5113 Travel guides; 2621 Curators.")]
    [InlineData("Reference to the Classification of Occupations (ISCO 08): 5113 Travel guides, 2621 Curators.")]
    [InlineData("Reference to the Classification of Occupations (ISCO 08): 5113, 2621.")]
    [InlineData("Reference to the Classification of Occupations (ISCO 08)\n5113 Travel guides\n2621 Curators")]
    public void Several_entries_are_read(string line) => Assert.Equal(["5113", "2621"], new Guide { Classification = line }.Read().Standards[0].Classifications.Select(c => c.Code!));

    [Theory]
    [InlineData("The competence is assessed by a work assignment together with an interview.")]
    [InlineData("Hinnatakse praktilise tööga, mis on integreeritud intervjuuga.")]
    [InlineData("Hinnatakse praktilise tööga koos intervjuuga.")]
    public void A_sentence_that_names_methods_does_not_make_a_competence_integrated(string methods)
    {
        var reading = new Guide { Competences = Guide.Plain(3, methods) }.Read();
        Assert.All(reading.Standards[0].Competences, c => Assert.False(c.Integrated));
        Assert.Equal(3, reading.Findings.Count(f => f.Code == "VALUE-UNCLEAR"));
    }

    [Theory]
    [InlineData("The competence is assessed together with other competences.")]
    [InlineData("Hinnatakse integreeritult teiste kompetentsidega.")]
    [InlineData("Kompetentsi hinnatakse koos kompetentsidega B.2.1–B.2.3.")]
    [InlineData("Assessment is integrated into the assessment of other competences.")]
    public void A_competence_that_is_assessed_with_others_is_integrated(string methods)
    {
        var reading = new Guide { Competences = Guide.Plain(2) + Guide.Competence("B.2.3", "Selling tickets", methods: methods) }.Read();
        Assert.True(reading.Standards[0].Competences[2].Integrated);
        Assert.DoesNotContain(reading.Findings, f => f.Code == "VALUE-UNCLEAR");
    }

    [Theory]
    [InlineData("- written test\n- observation on the job\n- interview", "written test|observation on the job|interview")]
    [InlineData("written test, observation on the job, interview", "written test|observation on the job|interview")]
    [InlineData("1) test\n2) work that takes a day\n3) interview", "test|work that takes a day|interview")]
    public void Every_item_of_a_list_of_methods_is_a_method_or_reported(string methods, string all)
    {
        var reading = new Guide { Competences = Guide.Plain(3, methods) }.Read();
        var read = string.Join('|', reading.Standards[0].Competences[0].Methods);
        Assert.True(read == all || reading.Findings.Any(f => f.Code == "VALUE-UNCLEAR" && f.Severity == FindingSeverity.Error), read);
    }

    [Fact]
    public void An_English_place_is_no_Estonian_verb() =>
        Assert.Equal(["written test", "observation on the job", "interview"], new Guide { Competences = Guide.Plain(3, "- written test\n- observation on the job\n- interview") }.Read().Standards[0].Competences[0].Methods);
}
