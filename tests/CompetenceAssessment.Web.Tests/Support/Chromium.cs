using Microsoft.Playwright;

namespace CompetenceAssessment.Web.Tests.Support;

/// <summary>Real Chromium: the setting <c>TEST_CHROMIUM</c>, the system's, or the one Playwright installed. The shell without windows comes first:
/// it is the same engine, and does not draw a frame of menus and tabs that nobody sees around every page.</summary>
public static class Chromium
{
    // A browser under test talks to the site and to nobody else.
    private static readonly string[] Arguments =
        ["--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private static readonly Lazy<Task<(IPlaywright Driver, IBrowser? Browser, string? MissingBecause)>> Launched = new(LaunchAsync);

    /// <summary>The one browser of the test run; skips the test where there is none, and fails it in continuous integration.</summary>
    public static async Task<IBrowser> LaunchedAsync()
    {
        var (_, browser, missingBecause) = await Launched.Value;
        if (browser is null && Engines.InContinuousIntegration)
            Assert.Fail("Chromium must be tested in continuous integration: " + missingBecause);
        Assert.SkipWhen(browser is null, "Chromium: " + missingBecause);
        return browser!;
    }

    internal static async Task CloseAsync()
    {
        if (!Launched.IsValueCreated)
            return;
        var (driver, browser, _) = await Launched.Value;
        if (browser is not null)
            await browser.DisposeAsync();
        driver.Dispose();
    }

    private static async Task<(IPlaywright, IBrowser?, string?)> LaunchAsync()
    {
        var driver = await Playwright.CreateAsync();
        // As patient as the actions are: a busy machine is no fault of a page.
        Assertions.SetDefaultExpectTimeout(60_000);
        string?[] places = [Environment.GetEnvironmentVariable("TEST_CHROMIUM"), "/usr/bin/chromium-headless-shell", "/usr/bin/chromium", driver.Chromium.ExecutablePath];
        var path = places.FirstOrDefault(File.Exists);
        if (path is null)
            return (driver, null, "TEST_CHROMIUM is not set, and neither /usr/bin/chromium-headless-shell nor /usr/bin/chromium nor Playwright's own is installed.");
        return (driver, await driver.Chromium.LaunchAsync(new() { ExecutablePath = path, ChromiumSandbox = false, Args = Arguments }), null);
    }
}
