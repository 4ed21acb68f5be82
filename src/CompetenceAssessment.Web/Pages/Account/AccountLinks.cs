namespace CompetenceAssessment.Web.Pages.Account;

public sealed class AccountLinks(PageLinks pages)
{
    public string Index() => pages.Page("/Account/Index");

    public string SignIn(string? returnUrl = null, bool? unsaved = null) => pages.Page("/Account/SignIn", new { returnUrl, unsaved });

    /// <summary>For the dialog of a page whose session ended.</summary>
    public string SignInAgain() => pages.Page("/Account/SignIn", new { embedded = true });

    public string SignedIn() => pages.Page("/Account/SignedIn");

    public string SignOut() => pages.Page("/Account/SignOut");

    public string SignUp() => pages.Page("/Account/SignUp");

    public string CheckMail() => pages.Page("/Account/CheckMail");

    public string Forgot() => pages.Page("/Account/Forgot");

    public string Password() => pages.Page("/Account/Password");

    public string Kept(Guid id) => pages.Page("/Account/Kept", new { id });

    public string Preferences() => pages.Page("/Account/Preferences");
}
