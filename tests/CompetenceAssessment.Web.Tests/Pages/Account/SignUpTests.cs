using CompetenceAssessment.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Tests.Pages.Account;

public sealed class SignUpTests
{
    [Fact]
    public async Task Post_Valid_MakesAnAccountThatWaitsForTheLetter()
    {
        await using var app = await App.StartAsync();
        using var client = app.Visitor();

        (await client.SignUpAsync("mari@example.test")).AssertAt("/account/check-mail");

        (await client.TrySignInAsync("mari@example.test", Accounts.Password)).AssertFieldError("Input.Email", "Confirm your e-mail address first");
        var letters = await app.LettersToAsync("mari@example.test");
        Assert.Equal(2, letters.Count);

        var page = await client.GetAsync(await app.LinkToAsync("mari@example.test"));
        Assert.False(await IsConfirmedAsync(app), "Opening the link must not confirm by itself.");
        (await page.Form().SubmitAsync()).AssertAt("/account/sign-in").AssertText("Your address is confirmed");
        await client.SignInAsync("mari@example.test", Accounts.Password);
        (await client.GetAsync("/account")).AssertOk().AssertText("Mari Tamm", "mari@example.test");
    }

    [Fact]
    public async Task Post_Empty_NamesTheErrorsInTheOrderOfTheForm()
    {
        var app = await App.SharedDemoAsync();
        using var client = app.Visitor();

        var page = await (await client.GetAsync("/account/sign-up")).Form().SubmitAsync();

        var fields = page.Elements("main form .field-invalid label, main form .field-invalid legend").Select(l => l.TextContent.Trim()).ToList();
        Assert.True(fields.Count > 2);
        Assert.Equal(fields, page.Elements(".refusal li a").Select(a => a.TextContent.Split(':')[0].Trim()));
    }

    [Fact]
    public async Task Post_AddressTaken_AnswersTheSameAndTellsOnlyTheOwner()
    {
        await using var app = await App.StartAsync();
        using var owner = await app.NewcomerAsync("mari@example.test");
        using var stranger = app.Visitor();

        var taken = await stranger.SignUpAsync("MARI@example.test", "another long secret", "Other", "Person");
        var free = await stranger.SignUpAsync("free@example.test", "another long secret", "Other", "Person");

        Assert.Equal(free.Path, taken.Path);
        Assert.Equal(free.Text, taken.Text);
        Assert.Contains("there is one already", (await app.LettersToAsync("mari@example.test"))[^1], StringComparison.Ordinal);
        Assert.Equal("Mari", (await app.Context().People.SingleAsync(p => p.Email == "mari@example.test")).GivenNames);
        (await stranger.TrySignInAsync("mari@example.test", "another long secret")).AssertFieldError("Input.Email");
    }

    [Fact]
    public async Task Post_PasswordShort_ShowsError()
    {
        await using var app = await App.StartAsync();
        using var client = app.Visitor();

        var page = await client.SignUpAsync("mari@example.test", "short");

        page.AssertFieldError("Input.Password", "at least 10 characters");
        Assert.DoesNotContain("short", page.Form()["Input.Password"] ?? "", StringComparison.Ordinal);
        Assert.Equal("Mari", page.Form()["Input.GivenNames"]);
        Assert.Empty(await app.Context().Users.ToListAsync());
    }

    [Fact]
    public async Task Post_Empty_ShowsAnErrorAtEachField()
    {
        await using var app = await App.StartAsync();
        using var client = app.Visitor();

        var page = await (await client.GetAsync("/account/sign-up")).Form().SubmitAsync();

        page.AssertFieldError("Input.GivenNames", "Given names: Fill this in").AssertFieldError("Input.FamilyName").AssertFieldError("Input.Email").AssertFieldError("Input.Password");
        Assert.StartsWith("Error: ", page.Document.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Letters_go_to_the_mail_folder_in_the_language_of_the_screen()
    {
        await using var app = await App.StartAsync(new() { Settings = { ["Mail:EverySeconds"] = "1" } });
        using var client = app.Visitor();
        client.Http.DefaultRequestHeaders.AcceptLanguage.Clear();
        client.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd("et-EE,en;q=0.5");

        await client.SignUpAsync("mari@example.test", givenNames: "Õnne");

        var file = await FirstFileAsync(Path.Combine(app.Database.DataFolder, "mail"));
        Assert.Contains("Selle aadressiga tehti konto.", file, StringComparison.Ordinal);
        Assert.Contains("/account/confirm?user=", file, StringComparison.Ordinal);
        Assert.DoesNotContain("Õnne", file, StringComparison.Ordinal);
    }

    private static async Task<bool> IsConfirmedAsync(App app) => (await app.Context().Users.SingleAsync()).EmailConfirmed;

    private static async Task<string> FirstFileAsync(string folder)
    {
        for (var attempt = 0; attempt < 100; attempt++)
        {
            if (Directory.Exists(folder) && Directory.EnumerateFiles(folder, "*.eml").FirstOrDefault() is { } file && new FileInfo(file).Length > 0)
                return await File.ReadAllTextAsync(file);
            await Task.Delay(200);
        }

        throw new InvalidOperationException($"No letter came into {folder}.");
    }
}
