using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CompetenceAssessment.Web.Tests.Support;

/// <summary>No violation of WCAG 2.2 level AA that a machine can find, on a wide screen and on a telephone.</summary>
public static class Axe
{
    public const int Wide = 1280;
    public const int Narrow = 390;

    private static readonly List<string> Tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    public static async Task AssertAccessibleAsync(this IPage page)
    {
        var before = page.ViewportSize!;
        foreach (var width in (int[])[Wide, Narrow])
        {
            await page.SetViewportSizeAsync(width, before.Height);
            var result = await page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = Tags } });
            Assert.True(result.Violations.Length == 0, $"{page.Url} at {width}: " + string.Join("\n", result.Violations.Select(Describe)));
            var overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            Assert.True(overflow <= 0, $"{page.Url} at {width} is {overflow} pixels wider than the screen.");
        }

        await page.SetViewportSizeAsync(before.Width, before.Height);
    }

    private static string Describe(AxeResultItem violation) =>
        $"{violation.Id} ({violation.Impact}): {violation.Help}\n" + string.Join("\n", violation.Nodes.Take(5).Select(node => "    " + node.Html));
}
