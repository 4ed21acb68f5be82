using Microsoft.Playwright;

namespace CompetenceAssessment.Web.Tests.Journeys.People;

/// <summary>Anybody who was handed a certificate.</summary>
internal sealed class Visitor(IPage page)
{
    public IPage Page => page;

    public async Task VerifyAsync(string number, string familyName)
    {
        await page.GoHomeAsync();
        await page.ClickLinkAsync("Verify");
        await page.GetByLabel("Certificate number").FillAsync(number);
        await page.GetByLabel("Holder's family name").FillAsync(familyName);
        await page.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Verify", Exact = true }).ClickAsync();
    }

    public Task ChooseAsync(byte[] pdf) =>
        page.GetByLabel("PDF file").SetInputFilesAsync(new FilePayload { Name = "given.pdf", MimeType = "application/pdf", Buffer = pdf });

    public async Task DropAsync(byte[] pdf)
    {
        var transfer = await page.EvaluateHandleAsync(
            """
            base64 => {
                const bytes = Uint8Array.from(atob(base64), character => character.charCodeAt(0));
                const transfer = new DataTransfer();
                transfer.items.add(new File([bytes], 'dropped.pdf', { type: 'application/pdf' }));
                return transfer;
            }
            """, Convert.ToBase64String(pdf));
        await page.Locator("[data-drop]").DispatchEventAsync("drop", new { dataTransfer = transfer });
    }
}
