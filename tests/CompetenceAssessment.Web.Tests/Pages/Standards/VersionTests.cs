using System.Net;

namespace CompetenceAssessment.Web.Tests.Pages.Standards;

public sealed class VersionTests
{
    [Theory]
    [InlineData(StandardPages.Estonian)]
    [InlineData(StandardPages.Estonian + "/versions/2")]
    public async Task Get_TheStandardOrItsVersion_ShowsWhatEachCompetenceHolds(string address)
    {
        var page = await StandardPages.GetAsync(address);

        page.AssertText("6 competences: 61 performance indicators, 23 knowledge items");
        Assert.Equal(
            [
                "7 performance indicators, 5 knowledge items", "16 performance indicators, 9 knowledge items", "26 performance indicators, 6 knowledge items",
                "3 performance indicators", "5 performance indicators, 1 knowledge item", "4 performance indicators, 2 knowledge items",
            ],
            page.Texts(".glance-counts"));
        Assert.Equal(
            [
                "Obligatory · Assessment methods: case study, portfolio, practical assignment",
                "Obligatory · Assessment methods: practical assignment, test, case study, essay, portfolio",
                "Obligatory · Assessment methods: role play, interview, self-assessment, case study",
                .. Enumerable.Repeat("Transversal · Assessment methods: assessed together with the other competences, by their methods", 3),
            ],
            page.Texts(".glance-methods"));
    }

    [Fact]
    public async Task Get_EachCompetence_HoldsTheItemsThatItsCountsSay()
    {
        var page = await StandardPages.GetAsync(StandardPages.Estonian);

        Assert.Equal(["7 5", "16 9", "26 6", "3", "5 1", "4 2"], page.Elements(".competence").Select(c => string.Join(' ', c.QuerySelectorAll("h4 .count").Select(n => n.TextContent))));
        Assert.Equal(["7 5", "16 9", "26 6", "3", "5 1", "4 2"], page.Elements(".competence").Select(c => string.Join(' ', c.QuerySelectorAll(".items").Select(l => l.Children.Length))));
        Assert.Equal(61 + 23, page.Elements(".competence .items > li").Count);
    }

    [Fact]
    public async Task Get_ExpiredVersion_SaysSoAndUnderWhichTeachOutABodyStillAssesses()
    {
        var page = await StandardPages.GetAsync(StandardPages.Estonian);

        var banner = page.Element("section.banner-warn").TextContent;
        Assert.Contains("Expired:", banner, StringComparison.Ordinal);
        Assert.Contains("valid until 07.05.2019", banner, StringComparison.Ordinal);
        Assert.Contains(page.Texts(".right-name"), r => r.StartsWith("Demonstration Chamber of Service Professions still assesses under this version: teach-out until ", StringComparison.Ordinal));
        Assert.Contains(page.Texts(".right-facts dd"), b => b.StartsWith("Demonstration only: no council has decided this.", StringComparison.Ordinal));
        Assert.Equal(["/standards/ee-customer-service-manager-6/scheme/demo", "/standards/ee-customer-service-manager-6/scheme/other"], page.Elements(".rights a").Select(a => a.GetAttribute("href")));
        (await StandardPages.GetAsync("/standards/ee-customer-service-manager-6/scheme/demo")).AssertText("How this qualification is assessed");
    }

    [Fact]
    public async Task Get_PartC_SaysWhoMadeAndApprovedIt() =>
        (await StandardPages.GetAsync(StandardPages.Estonian)).AssertText(
            "04-11112014-3.1/2k", "Gerle Oks, OÜ Oxforell", "Katrin Tamsar, Eesti Energia AS", "Professional Services Council", "No. 18 of 11.11.2014",
            "1439 Services managers not elsewhere classified", "1219 Business services & administration managers not elsewhere classified",
            "Title of occupational qualification in foreign languages note 6 English Customer service manager", "EstQF level 6", "EQF 6");

    [Fact]
    public async Task Get_EverySectionOfTheDocument_IsThere() =>
        (await StandardPages.GetAsync(StandardPages.Estonian)).AssertText(
            "is the basis for development of training", "The objective of the customer service manager's job", "mapping of the customer journey;",
            "direct service of customers.", "The working hours of a customer service manager", "Conventional office tools.",
            "contribute to success at the job.", "institution of higher education and/or on the job.", "service department manager",
            "required to demonstrate all competencies B.2.1-B.2.6.", "The rule: all of B.2.1–B.2.6",
            "The assessment of transversal competences is integrated with the assessment of all other competencies");

    [Fact]
    public async Task Get_EstonianText_FallsBackToEnglishOnlyWhereTheSourceLostIt()
    {
        var page = await StandardPages.GetAsync(StandardPages.Estonian + "/versions/2?text=et");

        Assert.Equal("Teenindusjuht, tase 6", Assert.Single(page.Texts("h1")));
        page.AssertText("lahendab raskeid ja/või juriidiliselt keerukaid kliendipretensioone", "This list is not translated; it is shown in the original language (English).");
        page.AssertNoText("jumestus");
        var competences = page.Elements(".competence");
        Assert.All(competences, c => Assert.DoesNotContain("Vaata kompetentsi", c.TextContent, StringComparison.Ordinal));
        Assert.Equal([0, 0, 26 + 6, 0, 0, 0], competences.Select(c => c.QuerySelectorAll(".items .fallback-mark").Length));
        Assert.All(competences[2].QuerySelectorAll(".items > li > span:last-child > span[lang]").ToList(), text => Assert.Equal("en", text.GetAttribute("lang")));
        Assert.All(competences[0].QuerySelectorAll(".items span[lang]").ToList(), text => Assert.Equal("et", text.GetAttribute("lang")));
        Assert.Equal(["Kliendi ootuste kaardistamine ja tulemuste analüüsimine", "Teenindusstrateegia väljatöötamine ja elluviimine", "Meeskonna juhtimine ja arendamine"],
            page.Texts(".glance-title").Take(3));
    }

    [Fact]
    public async Task Get_LanguageOfTheText_IsTheReadersOwnChoice()
    {
        var estonianSite = await StandardPages.GetAsync(StandardPages.Estonian, reader: "et");
        Assert.Equal("Teenindusjuht, tase 6", Assert.Single(estonianSite.Texts("h1")));
        estonianSite.AssertText("Kehtetu: kehtib kuni 07.05.2019", "Teeninduskutsete Näidiskoda hindab veel selle versiooni järgi");

        var englishText = await estonianSite.FollowAsync("inglise");
        Assert.Equal("Customer service manager, level 6", Assert.Single(englishText.Texts("h1")));
        englishText.AssertText("Hindamismeetodid: juhtumianalüüs, portfoolio, praktiline töö", "Participates in the determination of the current customer profile");
        Assert.Equal("en", englishText.Element("h1 > span").GetAttribute("lang"));
    }

    [Theory]
    [InlineData(StandardPages.Estonian)]
    [InlineData(StandardPages.Estonian + "/versions/2?text=et")]
    [InlineData(StandardPages.British)]
    [InlineData(StandardPages.HongKong)]
    public async Task Get_EveryLinkWithinThePage_LeadsSomewhere(string address)
    {
        var page = await StandardPages.GetAsync(address);

        var ids = page.Elements("[id]").Select(e => e.Id!).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        var leads = page.Elements("main a[href^='#']").Select(a => a.GetAttribute("href")![1..]).ToList();
        Assert.NotEmpty(leads);
        Assert.Empty(leads.Except(ids));
    }

    [Fact]
    public async Task Get_NotesOfTheTranscription_StandAtTheirPlacesAndTellWhatWasDone()
    {
        var page = await StandardPages.GetAsync(StandardPages.Estonian);

        var mark = Assert.Single(page.Element("[id='B.2.2.8']").QuerySelectorAll(".note-mark"));
        var note = page.Element($"[id='{mark.GetAttribute("href")![1..]}']").TextContent;
        Assert.Contains("Repaired", note, StringComparison.Ordinal);
        Assert.Contains("English text, line 144", note, StringComparison.Ordinal);
        Assert.Contains("Numbered 8.", note, StringComparison.Ordinal);
        // A reader of the English text is not told of the Estonian one's defects beside it, only in the list.
        Assert.Empty(page.Element("[id='B.2.2.10']").QuerySelectorAll(".note-mark"));
        page.AssertText("The number 10 stands twice");
    }

    [Fact]
    public async Task Get_BritishStandard_SpeaksOfCriteriaAndLeavesOpenWhatItsSourceDoes()
    {
        var page = await StandardPages.GetAsync(StandardPages.British);

        page.AssertText(
            "20 criteria, 20 knowledge items", "You must be able to:", "You need to know and understand:", "not stated in the source", "no dates in the source",
            "Assessment methods: the source names none", "This standard names no qualification.");
        Assert.Equal(["P1", "P20", "K1", "K20"], page.Texts(".items > li > .num").Where((_, i) => i is 0 or 19 or 20 or 39));
        page.AssertNoText("Obligatory", "Part A");
    }

    [Fact]
    public async Task Get_HongKongUnit_KeepsItsGroupsOutcomesAndCredit()
    {
        var page = await StandardPages.GetAsync(StandardPages.HongKong);

        page.AssertText("HKQF level 3", "111334L3", "3 (For Reference Only)", "Specification of Competency Standards for the Retail Industry", "9 requirements, 3 outcomes");
        Assert.Equal(
            ["Understand the basic knowledge of customer service", "Manage customer service performance of frontline staff", "Exhibit professionalism"],
            page.Texts(".competence h5"));
        Assert.Equal([3, 4, 2, 3], page.Elements(".items").Select(l => l.Children.Length));
    }

    [Fact]
    public async Task Get_OneLanguageOnly_IsShownInItWithAWord() =>
        (await StandardPages.GetAsync(StandardPages.British, reader: "et")).AssertText("Tekst on olemas ühes keeles: inglise.", "20 kriteeriumi");

    [Theory]
    [InlineData("/standards/no-such-standard")]
    [InlineData("/standards/no-such-standard/versions/1")]
    [InlineData(StandardPages.Estonian + "/versions/99")]
    [InlineData(StandardPages.Estonian + "/versions/%20")]
    public async Task Get_WhatIsNotThere_IsNotFound(string address) => (await StandardPages.AskAsync(address)).AssertStatus(HttpStatusCode.NotFound);

    [Theory]
    [InlineData("klingon")]
    [InlineData("")]
    public async Task Get_LanguageThatTheTextDoesNotHave_ShowsTheReaders(string language) =>
        Assert.Equal("Customer service manager, level 6", Assert.Single((await StandardPages.GetAsync(StandardPages.Estonian + "?text=" + language)).Texts("h1")));
}
