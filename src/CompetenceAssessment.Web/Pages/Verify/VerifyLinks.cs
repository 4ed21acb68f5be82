namespace CompetenceAssessment.Web.Pages.Verify;

public sealed class VerifyLinks(PageLinks pages)
{
    public string Index() => pages.Page("/Verify/Index");

    public string Certificate(string token) => pages.Page("/Verify/Certificate", new { token });

    public string Receipt(string token) => pages.Endpoint(VerifyFiles.ReceiptEndpoint, new { token });

    public string Credential(string token) => pages.Endpoint(VerifyFiles.CredentialEndpoint, new { token });
}
