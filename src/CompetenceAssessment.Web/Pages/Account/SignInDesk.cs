using CompetenceAssessment.Data;
using CompetenceAssessment.Services.Accounts;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Web.Setup;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Pages.Account;

/// <summary>Signs people in. A wrong password, an unknown address and a locked account look and take the same.</summary>
public sealed class SignInDesk(SignInManager<AppUser> signIn, AccountService accounts, AppDbContext db, IHttpContextAccessor http)
{
    private static readonly string NobodysHash = new PasswordHasher<AppUser>().HashPassword(Nobody(), Guid.CreateVersion7().ToString());

    public async Task<SignInResult> SignInAsync(string email, string password, CancellationToken cancellation)
    {
        var user = await signIn.UserManager.FindByEmailAsync(email.Trim());
        if (user is null || await signIn.UserManager.IsLockedOutAsync(user))
        {
            signIn.UserManager.PasswordHasher.VerifyHashedPassword(Nobody(), NobodysHash, password);
            return SignInResult.Wrong;
        }

        if (!(await signIn.CheckPasswordSignInAsync(user, password, lockoutOnFailure: true)).Succeeded)
            return SignInResult.Wrong;
        if (!user.EmailConfirmed)
        {
            // Whoever knows the password may learn that the letter was not answered.
            await accounts.SendConfirmationAsync(user, cancellation);
            return SignInResult.NotConfirmed;
        }

        await signIn.SignInAsync(user, isPersistent: false);
        await UseLanguageOfAsync(user, cancellation);
        return SignInResult.SignedIn;
    }

    /// <summary>The account's language, unless the reader has chosen one on this device.</summary>
    private async Task UseLanguageOfAsync(AppUser user, CancellationToken cancellation)
    {
        var context = http.HttpContext!;
        if (context.Request.Cookies.ContainsKey(RequestLanguage.Cookie))
            return;
        var language = await db.People.Where(p => p.Id == user.PersonId).Select(p => p.Language).SingleAsync(cancellation);
        if (Languages.All.Contains(language))
            RequestLanguage.Remember(context.Response, language);
    }

    private static AppUser Nobody() => new() { PersonId = Guid.Empty };
}

public enum SignInResult
{
    SignedIn,
    Wrong,
    NotConfirmed,
}
