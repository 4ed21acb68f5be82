using System.Runtime.CompilerServices;
using Microsoft.Playwright;

namespace CompetenceAssessment.Web.Tests.Support;

/// <summary>People at their browsers: each page belongs to a person with a session of his own. When a step fails, a picture
/// of every page is left under <c>TestResults</c>, and with <c>TEST_TRACE=1</c> a trace, which makes every step slower.</summary>
public sealed class Journey : IAsyncDisposable
{
    private static readonly bool IsTraced = Environment.GetEnvironmentVariable("TEST_TRACE") == "1";

    private readonly Uri _address;
    private readonly IBrowser _browser;
    private readonly List<IPage> _pages = [];

    private Journey(Uri address, IBrowser browser) => (_address, _browser) = (address, browser);

    public static Task RunAsync(App app, Func<Journey, Task> steps, [CallerMemberName] string name = "") => RunAsync(app.Address, steps, name);

    public static async Task RunAsync(Uri address, Func<Journey, Task> steps, [CallerMemberName] string name = "")
    {
        await using var journey = new Journey(address, await Chromium.LaunchedAsync());
        try
        {
            await steps(journey);
        }
        catch
        {
            await journey.KeepTracesAsync(Path.Combine(Repository.Results, "browser", name));
            throw;
        }
    }

    /// <summary>The browser of somebody who has not signed in.</summary>
    public async Task<IPage> VisitorAsync(string locale = "en-GB", int width = Axe.Wide, ColorScheme colours = ColorScheme.Light, bool script = true)
    {
        var context = await _browser.NewContextAsync(new()
        {
            BaseURL = _address.ToString(),
            Locale = locale,
            TimezoneId = "Europe/Tallinn",
            ViewportSize = new() { Width = width, Height = 900 },
            ColorScheme = colours,
            ReducedMotion = ReducedMotion.Reduce,
            JavaScriptEnabled = script,
            AcceptDownloads = true,
        });
        context.SetDefaultTimeout(60_000);
        if (IsTraced)
            await context.Tracing.StartAsync(new() { Screenshots = true, Snapshots = true });
        var page = await context.NewPageAsync();
        lock (_pages)
            _pages.Add(page);
        return page;
    }

    /// <summary>The browser of somebody who signed in through the form.</summary>
    public async Task<IPage> SignedInAsync(string email, string password = App.Password, string locale = "en-GB", int width = Axe.Wide)
    {
        var page = await VisitorAsync(locale, width);
        await page.GotoAsync("/account");
        await page.Locator("input[type=email]").FillAsync(email);
        await page.Locator("input[type=password]").FillAsync(password);
        await page.Locator("form:has(input[type=password]) button").First.ClickAsync();
        await Assertions.Expect(page.Locator("input[type=password]")).ToHaveCountAsync(0);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var page in _pages)
            await page.Context.DisposeAsync();
    }

    private async Task KeepTracesAsync(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var (number, page) in _pages.Index())
        {
            try
            {
                await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{number}.png"), FullPage = true });
                await File.WriteAllTextAsync(Path.Combine(folder, $"{number}.html"), await page.ContentAsync());
                if (IsTraced)
                    await page.Context.Tracing.StopAsync(new() { Path = Path.Combine(folder, $"{number}.zip") });
            }
            catch (PlaywrightException exception)
            {
                await File.WriteAllTextAsync(Path.Combine(folder, $"{number}.txt"), exception.ToString());
            }
        }
    }
}
