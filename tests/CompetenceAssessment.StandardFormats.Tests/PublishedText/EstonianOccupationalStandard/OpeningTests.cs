namespace CompetenceAssessment.StandardFormats.Tests.PublishedText.EstonianOccupationalStandard;

/// <summary>Title, qualifications and levels before part A, in other shapes than a table.</summary>
public sealed class OpeningTests
{
    [Theory]
    [InlineData("KUTSESTANDARD\nMuuseumigiid\nEKR tase 4")]
    [InlineData("KUTSESTANDARD\nMuuseumigiid\nEstQF level 4")]
    [InlineData("KUTSESTANDARD\nMuuseumigiid\nTase 4")]
    [InlineData("KUTSESTANDARD\n\nMuuseumigiid\n\nEKR tase: 4")]
    [InlineData("KUTSESTANDARD\nMuuseumigiid\n(EKR tase 4)")]
    public void A_level_alone_is_no_title(string opening)
    {
        var standard = new Guide { Opening = opening }.Read().Standards[0];
        Assert.Equal("Muuseumigiid", standard.Title?.Original);
        Assert.All(standard.Qualifications, q => Assert.Equal(("Muuseumigiid", 4), (q.Title!.Original, q.Level)));
    }

    [Theory]
    [InlineData("Museum guide, level 4 4")]
    [InlineData("Museum guide, EstQF level 4 4")]
    public void Cells_that_one_space_parts_are_one_qualification(string row)
    {
        var standard = new Guide { Opening = $"Occupational standard\nMuseum guide, level 4\n\nOccupational qualification title EstQF level\n{row}" }.Read().Standards[0];
        Assert.Equal(4, Assert.Single(standard.Qualifications).Level);
        Assert.Equal("Museum guide", standard.Title?.Original);
    }

    [Fact]
    public void A_title_that_is_wrapped_before_its_level_is_one_title()
    {
        var standard = new Guide { Opening = "Occupational standard\n\nOccupational qualification title\tEstQF level\nMuseum guide and lecturer for foreign\nvisitors, level 4\t4" }.Read().Standards[0];
        Assert.Equal("Museum guide and lecturer for foreign visitors", standard.Title?.Original);
        Assert.Equal(("Museum guide and lecturer for foreign visitors, level 4", 4), (Assert.Single(standard.Qualifications).Title!.Original, standard.Qualifications[0].Level));
    }

    [Theory]
    [InlineData("Kutse nimetus\tKutse tase\nMuuseumigiid\t4")]
    [InlineData("Titles of occupational qualifications and levels\nLevel in the Estonian Qualifications Framework\nMuuseumigiid\t4")]
    public void A_table_s_heads_and_row_are_no_prose(string table)
    {
        var standard = new Guide { Opening = $"KUTSESTANDARD\nMuuseumigiid, tase 4\n\n{table}" }.Read().Standards[0];
        Assert.Equal(("Muuseumigiid, tase 4", 4), (Assert.Single(standard.Qualifications).Title!.Original, standard.Qualifications[0].Level));
        Assert.DoesNotContain(standard.Sections, s => s.Code is null);
    }

    [Fact]
    public void Another_title_than_the_qualification_s_is_reported()
    {
        var reading = new Guide { Opening = "Occupational standard\nCastle warden\n\nOccupational qualification title\tEstQF level\nMuseum guide, level 4\t4" }.Read();
        Assert.Contains(reading.Findings, f => f.Code == "VALUE-CONTRADICTION" && f.Message.Contains("Castle warden", StringComparison.Ordinal));
    }
}
