using CompetenceAssessment.Web.Tests.Support;

namespace CompetenceAssessment.Web.Tests.Pages.Standards;

public sealed class IndexTests
{
    [Fact]
    public async Task Get_NoSearch_ListsEveryStandardWithItsOwnWords()
    {
        var page = await GetAsync("/standards");

        Assert.Equal(
            ["Customer service manager, level 6", "Manage customer service performance of frontline staff", "Lead a team to develop and improve customer service"],
            page.Texts(".library h2"));
        page.AssertText(
            "valid until 07.05.2019", "04-11112014-3.1/2k", "6 competences: 61 performance indicators, 23 knowledge items",
            "1 competence: 9 requirements, 3 outcomes", "1 competence: 20 criteria, 20 knowledge items");
    }

    [Fact]
    public async Task Get_WordsOfAnItem_ShowTheirPlaceAndLeadThere()
    {
        var page = await GetAsync("/standards?q=COMPLAINTS+legally");

        var place = Assert.Single(page.Elements(".matches a"));
        Assert.Equal("B.2.2.10", place.TextContent);
        Assert.Equal(["legally", "complaints", "complaints"], page.Texts(".matches mark"));
        var there = await page.FollowAsync("B.2.2.10");
        Assert.Contains("legally complex customer complaints", there.Element("[id='B.2.2.10']").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kliendipretensioone", "B.2.2.10")]
    [InlineData("meeskonnatoo+pohimotted", "B.2.5 K1")]
    [InlineData("b.2.4", "B.2.4")]
    public async Task Get_EstonianWordsOrACode_AreFoundOnAnEnglishSite(string query, string place) =>
        Assert.Contains(place, (await GetAsync($"/standards?q={query}")).Texts(".matches a"));

    [Fact]
    public async Task Get_Designation_FindsItsStandard() =>
        Assert.Equal(["Customer service manager, level 6"], (await GetAsync("/standards?q=04-11112014-3.1/2k")).Texts(".library h2"));

    [Fact]
    public async Task Get_Framework_NarrowsTheList()
    {
        Assert.Single((await GetAsync("/standards?framework=HkQf")).Elements(".library > li"));
        Assert.Single((await GetAsync("/standards?framework=UkNos&q=team")).Elements(".library > li"));
    }

    [Fact]
    public async Task Get_WordsThatNoStandardHas_SaysWhatToDoNext()
    {
        var page = await GetAsync("/standards?q=jumestusvarustuse");

        page.AssertText("No standard has these words");
        Assert.Equal(3, (await page.FollowAsync("Show all standards")).Elements(".library > li").Count);
    }

    [Theory]
    [InlineData("/standards?framework=Klingon")]
    [InlineData("/standards?framework=99")]
    [InlineData("/standards?p=-5")]
    [InlineData("/standards?p=many")]
    [InlineData("/standards?q=%20%20")]
    [InlineData("/standards?p=999999999999")]
    public async Task Get_WhatMakesNoSense_ShowsTheWholeLibrary(string address) =>
        Assert.Equal(3, (await GetAsync(address)).Elements(".library > li").Count);

    [Theory]
    [InlineData("%25")]
    [InlineData("_")]
    [InlineData("'%3B--")]
    [InlineData("<script>")]
    public async Task Get_SignsOfAQueryLanguage_AreOnlySigns(string query)
    {
        var page = await GetAsync($"/standards?q={query}");
        Assert.Empty(page.Elements("main script"));
        Assert.Empty(page.Elements(".library > li"));
    }

    [Fact]
    public async Task Get_EstonianReader_SeesEstonianWords()
    {
        (await StandardPages.GetAsync("/standards", reader: "et")).AssertText("Teenindusjuht, tase 6", "kehtib kuni 07.05.2019", "6 kompetentsi: 61 tegevusnäitajat, 23 teadmiste punkti");
    }

    private static async Task<HtmlPage> GetAsync(string address) => await StandardPages.GetAsync(address);
}
