using CompetenceAssessment.Web.Tests.Support;

namespace CompetenceAssessment.Web.Tests.Pages.Standards;

/// <summary>The library as somebody sees it who has not signed in.</summary>
internal static class StandardPages
{
    public const string Estonian = "/standards/ee-customer-service-manager-6";
    public const string British = "/standards/uk-lead-a-team-customer-service";
    public const string HongKong = "/standards/hk-manage-customer-service-performance";

    public static async Task<HtmlPage> GetAsync(string address, string reader = "en") => (await AskAsync(address, reader)).AssertOk();

    public static async Task<HtmlPage> AskAsync(string address, string reader = "en")
    {
        var visitor = (await App.SharedDemoAsync()).Visitor();
        visitor.Http.DefaultRequestHeaders.AcceptLanguage.Clear();
        visitor.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(reader);
        return await visitor.GetAsync(address);
    }
}
