using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace CompetenceAssessment.Web.Tests.Support;

/// <summary>No violation of WCAG 2.2 level AA that a machine can find, on a wide screen in the page's colours and on a telephone in the opposite ones,
/// so that both sizes and both colour schemes cost two runs, not four.</summary>
public static class Axe
{
    public const int Wide = 1280;
    public const int Narrow = 390;

    private static readonly string[] Tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    private const string Run =
        """
        async tags => (await axe.run(document, { runOnly: tags, resultTypes: ['violations'] })).violations
            .map(v => `${v.id} (${v.impact}): ${v.help}\n` + v.nodes.slice(0, 5).map(n => '    ' + n.html).join('\n'))
        """;

    public static async Task AssertAccessibleAsync(this IPage page) => (await page.AccessibilityFindingsAsync()).AssertNone();

    public static async Task<IReadOnlyList<string>> AccessibilityFindingsAsync(this IPage page)
    {
        var before = page.ViewportSize!;
        var findings = new List<string>();
        // The package's own call opens a second page for each run, which takes longer than the run itself; none of our pages holds a frame that axe could look into.
        await page.EvaluateAsync(Script);
        var isDark = await page.EvaluateAsync<bool>("matchMedia('(prefers-color-scheme: dark)').matches");
        foreach (var (width, dark) in ((int, bool)[])[(Wide, isDark), (Narrow, !isDark)])
        {
            await page.SetViewportSizeAsync(width, before.Height);
            await page.EmulateMediaAsync(new() { ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light });
            findings.AddRange((await page.EvaluateAsync<string[]>(Run, Tags)).Select(violation => $"{page.Url} at {width}{(dark ? " in the dark" : "")}: {violation}"));
            var overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            if (overflow > 0)
                findings.Add($"{page.Url} at {width} is {overflow} pixels wider than the screen.");
        }

        await page.SetViewportSizeAsync(before.Width, before.Height);
        await page.EmulateMediaAsync(new() { ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light });
        return findings;
    }
}
