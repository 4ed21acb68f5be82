using CompetenceAssessment.Data;
using CompetenceAssessment.Data.Providers;
using CompetenceAssessment.Domain.People;
using CompetenceAssessment.Services.Mail;
using CompetenceAssessment.Services.Writes;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Services.Accounts;

/// <summary>Accounts: a sign-in belongs to one person. What a visitor is told never depends on whether an address has an account;
/// that is said in the mail to the address itself.</summary>
public sealed class AccountService(AppDbContext db, UnitOfWork work, UserManager<AppUser> users, MailOutbox outbox)
{
    public const string ConfirmPath = "/account/confirm";
    public const string ResetPath = "/account/reset";
    public const string ForgotPath = "/account/forgot";

    /// <summary>Makes an account that waits for its confirmation, or writes to the owner of an existing one.</summary>
    public async Task<AccountProblems> SignUpAsync(SignUp command, CancellationToken cancellation)
    {
        var problems = await PasswordProblemsAsync(command.Password);
        if (problems.Any)
            return problems;
        try
        {
            await WriteSignUpAsync(command, cancellation);
        }
        catch (DbUpdateException exception) when (exception.IsUniqueViolation())
        {
            // The same address signed up twice at the same moment; the first one counts.
        }

        return AccountProblems.None;
    }

    /// <summary>Makes an account that needs no confirmation: for the first administrator.</summary>
    public async Task<Person> AddConfirmedAsync(SignUp command)
    {
        var (_, person) = await AddAsync(command, isConfirmed: true);
        return person;
    }

    public async Task<AccountProblems> PasswordProblemsAsync(string password)
    {
        var errors = new List<IdentityError>();
        foreach (var validator in users.PasswordValidators)
            errors.AddRange((await validator.ValidateAsync(users, new AppUser { PersonId = Guid.Empty }, password)).Errors);
        return Problems(errors);
    }

    public async Task SendConfirmationAsync(AppUser user, CancellationToken cancellation) =>
        await work.WriteAsync(async token => await AddConfirmationAsync(await ReloadAsync(user.Id), await PersonOfAsync(user, token)), cancellation);

    public async Task<bool> ConfirmAsync(Guid userId, string token, CancellationToken cancellation) =>
        await work.WriteAsync(
            async _ => await users.FindByIdAsync(userId.ToString()) is { } user && (await users.ConfirmEmailAsync(user, token)).Succeeded, cancellation);

    /// <summary>Writes to the owner of the address, if it has an account. A hidden lack of one costs the same lookups.</summary>
    public Task AskResetAsync(string email, CancellationToken cancellation) => work.WriteAsync(
        async token =>
        {
            if (await users.FindByEmailAsync(email) is not { } user)
                return;
            var person = await PersonOfAsync(user, token);
            if (await users.IsEmailConfirmedAsync(user))
                outbox.Add(user.Email!, person.Language, "reset", Path(ResetPath, user, await users.GeneratePasswordResetTokenAsync(user)));
            else
                await AddConfirmationAsync(user, person);
        },
        cancellation);

    /// <summary>Sets a new password by the link that was mailed, ends a lockout and every open session.</summary>
    public Task<AccountProblems> ResetAsync(ResetPassword command, CancellationToken cancellation) => work.WriteAsync(
        async token =>
        {
            if (await users.FindByIdAsync(command.UserId.ToString()) is not { } user)
                return Problems([users.ErrorDescriber.InvalidToken()]);
            var result = await users.ResetPasswordAsync(user, command.Token, command.NewPassword);
            if (!result.Succeeded)
                return Problems(result.Errors);
            await users.SetLockoutEndDateAsync(user, null);
            await users.ResetAccessFailedCountAsync(user);
            await TellAboutPasswordAsync(user, token);
            return AccountProblems.None;
        },
        cancellation);

    public Task<AccountProblems> ChangePasswordAsync(ChangePassword command, CancellationToken cancellation) => work.WriteAsync(
        async token =>
        {
            var user = await db.Users.SingleAsync(u => u.PersonId == command.PersonId, token);
            var result = await users.ChangePasswordAsync(user, command.CurrentPassword, command.NewPassword);
            if (!result.Succeeded)
                return Problems(result.Errors);
            await TellAboutPasswordAsync(user, token);
            return AccountProblems.None;
        },
        cancellation);

    public Task UseLanguageAsync(Guid personId, string language, CancellationToken cancellation) => work.WriteAsync(
        async token => (await db.People.SingleAsync(p => p.Id == personId, token)).UseLanguage(language), cancellation);

    private Task WriteSignUpAsync(SignUp command, CancellationToken cancellation) => work.WriteAsync(
        async _ =>
        {
            var existing = await users.FindByEmailAsync(command.Email);
            if (existing is null)
            {
                var (user, person) = await AddAsync(command, isConfirmed: false);
                await AddConfirmationAsync(user, person);
                return;
            }

            // As much work as for a new account, so that the time taken tells nothing.
            users.PasswordHasher.HashPassword(existing, command.Password);
            outbox.Add(existing.Email!, command.Language, "account-exists", ForgotPath);
        },
        cancellation);

    private async Task<(AppUser User, Person Person)> AddAsync(SignUp command, bool isConfirmed)
    {
        var email = command.Email.Trim();
        var person = new Person(Guid.CreateVersion7(), command.GivenNames, command.FamilyName, email, command.Language);
        var user = new AppUser { Id = Guid.CreateVersion7(), PersonId = person.Id, UserName = email, Email = email, EmailConfirmed = isConfirmed };
        db.People.Add(person);
        var result = await users.CreateAsync(user, command.Password);
        return result.Succeeded ? (user, person) : throw new InvalidOperationException(string.Join(", ", result.Errors.Select(e => e.Code)));
    }

    private async Task AddConfirmationAsync(AppUser user, Person person) =>
        outbox.Add(user.Email!, person.Language, "confirm", Path(ConfirmPath, user, await users.GenerateEmailConfirmationTokenAsync(user)));

    private async Task TellAboutPasswordAsync(AppUser user, CancellationToken cancellation) =>
        outbox.Add(user.Email!, (await PersonOfAsync(user, cancellation)).Language, "password-changed", ForgotPath);

    private Task<Person> PersonOfAsync(AppUser user, CancellationToken cancellation) => db.People.SingleAsync(p => p.Id == user.PersonId, cancellation);

    private async Task<AppUser> ReloadAsync(Guid userId) => (await users.FindByIdAsync(userId.ToString()))!;

    private static string Path(string path, AppUser user, string token) => $"{path}?user={user.Id:D}&code={Uri.EscapeDataString(token)}";

    private static AccountProblems Problems(IEnumerable<IdentityError> errors) => new([.. errors.Select(e => (e.Code, e.Description))]);
}
