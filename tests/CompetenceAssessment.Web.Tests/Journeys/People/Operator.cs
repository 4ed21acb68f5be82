using CompetenceAssessment.Web.Tests.Support;
using Microsoft.Playwright;

namespace CompetenceAssessment.Web.Tests.Journeys.People;

/// <summary>The operator records what councils decide.</summary>
internal static class Operator
{
    public static async Task GrantAsync(IPage page, string body, string version)
    {
        await page.GoHomeAsync();
        await page.ClickLinkAsync("Administration");
        await page.ClickLinkAsync("Installation");
        await page.AssertAccessibleAsync();
        await page.ClickLinkAsync(body);
        await page.AssertAccessibleAsync();
        await page.ClickLinkAsync("Rights to award");
        await page.GetByLabel("Standard").SelectOptionAsync(new SelectOptionValue { Label = version });
        await page.GetByLabel("From").FillAsync("2020-01-01");
        await page.GetByLabel("Until, inclusive").FillAsync("2040-01-01");
        await page.Locator("#Input_CouncilDecision").FillAsync("Council 7, 1 October");
        await page.GetByLabel("Its last day").FillAsync("2040-01-01");
        await page.GetByLabel("Legal basis in English").FillAsync("Demonstration only");
        await page.ClickButtonAsync("Record a right");
        await page.ExpectAsync("The right was recorded.");
        await page.AssertAccessibleAsync();
    }
}

/// <summary>The administrator of a body settles how it assesses, and who does.</summary>
internal static class BodyAdministrator
{
    public static async Task PutSchemeInUseAsync(IPage page, string version)
    {
        await page.GoHomeAsync();
        await page.ClickLinkAsync("Administration");
        await page.ClickLinkAsync("Assessment schemes");
        await page.AssertAccessibleAsync();
        await page.GetByLabel("Standard").SelectOptionAsync(new SelectOptionValue { Label = version });
        await page.ClickButtonAsync("Make the draft");
        await page.ExpectAsync("The draft was made.");
        await page.AssertAccessibleAsync();
        await page.ClickButtonAsync("Put in use");
        await page.ExpectAsync("The scheme is in use.");
    }

    public static async Task AppointAsync(IPage page, string assessor, string version)
    {
        await page.ClickLinkAsync("Administration");
        await page.ClickLinkAsync("Assessor appointments");
        await page.GetByLabel("Assessor", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = assessor });
        await page.GetByLabel("Standard").SelectOptionAsync(new SelectOptionValue { Label = version });
        await page.GetByLabel("Ground").FillAsync("As for the version before");
        await page.ClickButtonAsync("Appoint an assessor");
        await page.ExpectAsync("The assessor was appointed.");
    }
}
