using System.Net;
using CompetenceAssessment.StandardFormats.Exchange;
using CompetenceAssessment.StandardFormats.Yaml;
using CompetenceAssessment.Web.Tests.Support;

namespace CompetenceAssessment.Web.Tests.Pages.Standards;

public sealed class StandardDownloadsTests
{
    [Theory]
    [InlineData(StandardPages.Estonian), InlineData(StandardPages.British), InlineData(StandardPages.HongKong)]
    public async Task Get_EachFormatOnThePage_IsTheStandardAsItsFileHasIt(string address)
    {
        var page = await StandardPages.GetAsync(address);
        var links = page.Elements("#downloads ~ ul a").Select(a => a.GetAttribute("href")!).ToList();
        Assert.Equal(ExchangeFormat.All.Count, links.Count);

        var key = address.Split('/')[^1];
        var expected = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "standards", key + ".yaml"));
        using var visitor = (await App.SharedDemoAsync()).Visitor();
        foreach (var link in links)
        {
            using var answer = await visitor.Http.GetAsync(new Uri(link, UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            var name = answer.Content.Headers.ContentDisposition!.FileName!.Trim('"');
            Assert.Equal("attachment", answer.Content.Headers.ContentDisposition.DispositionType);
            Assert.Equal(expected, StandardYaml.Write(ExchangeFormat.Read(name, await answer.Content.ReadAsByteArrayAsync()).File!));
        }
    }

    [Theory]
    [InlineData(StandardPages.Estonian + "/versions/2/files/pdf"), InlineData(StandardPages.Estonian + "/versions/7/files/json"), InlineData("/standards/none/versions/1/files/json")]
    public async Task Get_UnknownFormatOrVersion_IsNotFound(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await StandardPages.AskAsync(address)).Status);
}
