using CompetenceAssessment.Services.Language;
using Microsoft.AspNetCore.Identity;

namespace CompetenceAssessment.Services.Accounts;

/// <summary>What is wrong with a password, in the reader's language.</summary>
internal sealed class AccountWords(Texts texts) : IdentityErrorDescriber
{
    public override IdentityError PasswordTooShort(int length) => Error(nameof(PasswordTooShort), texts["account.password.short", length]);

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) => Error(nameof(PasswordRequiresUniqueChars), texts["account.password.varied", uniqueChars]);

    public override IdentityError PasswordMismatch() => Error(nameof(PasswordMismatch), texts["account.password.mismatch"]);

    public override IdentityError InvalidToken() => Error(nameof(InvalidToken), texts["account.link-used"]);

    private static IdentityError Error(string code, string description) => new() { Code = code, Description = description };
}
