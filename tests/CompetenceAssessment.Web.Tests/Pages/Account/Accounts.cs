using System.Text.RegularExpressions;
using CompetenceAssessment.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Tests.Pages.Account;

/// <summary>People who make themselves an account through the pages, and the letters they get.</summary>
internal static partial class Accounts
{
    public const string Password = "viis tublit kurge";

    public static async Task<HtmlPage> SignUpAsync(this FormClient client, string email, string password = Password, string givenNames = "Mari", string familyName = "Tamm")
    {
        var page = await client.GetAsync("/account/sign-up");
        return await page.Form().Set("Input.GivenNames", givenNames).Set("Input.FamilyName", familyName).Set("Input.Email", email).Set("Input.Password", password).SubmitAsync();
    }

    /// <summary>Signs up, answers the letter and signs in.</summary>
    public static async Task<FormClient> NewcomerAsync(this App app, string email)
    {
        var client = app.Visitor();
        (await client.SignUpAsync(email)).AssertAt("/account/check-mail");
        var confirm = await client.GetAsync(await app.LinkToAsync(email));
        (await confirm.Form().SubmitAsync()).AssertAt("/account/sign-in");
        await client.SignInAsync(email, Password);
        return client;
    }

    public static async Task<HtmlPage> TrySignInAsync(this FormClient client, string email, string password)
    {
        var page = await client.GetAsync("/account/sign-in");
        return await page.Form().Set("Input.Email", email).Set("Input.Password", password).SubmitAsync();
    }

    /// <summary>The bodies of all letters to an address, the newest last.</summary>
    public static async Task<List<string>> LettersToAsync(this App app, string email) =>
        await app.Context().OutboxMails.Where(m => m.To == email).OrderBy(m => m.CreatedAt).Select(m => m.Body).ToListAsync();

    /// <summary>The path of the link in the newest letter.</summary>
    public static async Task<string> LinkToAsync(this App app, string email) =>
        new Uri(Address().Match((await app.LettersToAsync(email))[^1]).Value).PathAndQuery;

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Address();
}
