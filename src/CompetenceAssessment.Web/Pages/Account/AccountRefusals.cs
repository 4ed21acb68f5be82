using CompetenceAssessment.Services.Accounts;
using FluentValidation;
using FluentValidation.Results;

namespace CompetenceAssessment.Web.Pages.Account;

internal static class AccountRefusals
{
    /// <summary>Shows the page again with what is wrong, at the field that can put it right.</summary>
    public static void ThrowIfAny(this AccountProblems problems, string newPassword, string? currentPassword = null)
    {
        if (problems.Any)
            throw new ValidationException(problems.All.Select(p => new ValidationFailure(p.Code == "PasswordMismatch" ? currentPassword ?? newPassword : newPassword, p.Words)));
    }
}
