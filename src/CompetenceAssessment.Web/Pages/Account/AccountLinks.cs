namespace CompetenceAssessment.Web.Pages.Account;

public sealed class AccountLinks(PageLinks pages)
{
    public string Index() => pages.Page("/Account/Index");

    public string SignIn(string? returnUrl = null) => pages.Page("/Account/SignIn", new { returnUrl });

    public string SignOut() => pages.Page("/Account/SignOut");

    public string Preferences() => pages.Page("/Account/Preferences");
}
