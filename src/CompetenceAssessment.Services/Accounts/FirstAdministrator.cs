using System.Security.Cryptography;
using System.Text;
using CompetenceAssessment.Data;
using CompetenceAssessment.Data.Audit;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Services.Writes;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Services.Accounts;

/// <summary>The way into an empty installation: while nobody holds the operator's role, the log offers a link that works once.</summary>
public sealed class FirstAdministrator(AppDbContext db, UnitOfWork work, AccountService accounts, AuditTrail audit, FirstAdministratorLink link, TimeProvider clock)
{
    public const string Path = "/account/first";

    /// <summary>The path of the link, or null where somebody holds the role already.</summary>
    public async Task<string?> OfferAsync(CancellationToken cancellation) =>
        await IsNeededAsync(cancellation) ? $"{Path}?code={link.Code}" : null;

    public async Task<bool> AcceptsAsync(string? code, CancellationToken cancellation) => link.Is(code) && await IsNeededAsync(cancellation);

    /// <summary>Makes the account with the roles of operator and standards editor.</summary>
    public async Task<AccountProblems> MakeAsync(SignUp command, CancellationToken cancellation)
    {
        var problems = await accounts.PasswordProblemsAsync(command.Password);
        if (problems.Any)
            return problems;
        await work.WriteAsync(
            async token =>
            {
                if (!await IsNeededAsync(token))
                    throw new InvalidOperationException("The installation has its administrator.");
                var person = await accounts.AddConfirmedAsync(command);
                var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
                foreach (var role in (Role[])[Role.Operator, Role.StandardsEditor])
                    db.Memberships.Add(new Membership(Guid.CreateVersion7(), person.Id, null, role, today, null));
                await audit.AppendAsync(AuditTrail.Platform, person.Id, "first-administrator", new { personId = person.Id }, token);
            },
            cancellation);
        return AccountProblems.None;
    }

    private async Task<bool> IsNeededAsync(CancellationToken cancellation) => !await db.Memberships.AnyAsync(m => m.Role == Role.Operator, cancellation);
}

/// <summary>The code of this run of the program; a restart makes another.</summary>
public sealed class FirstAdministratorLink
{
    public string Code { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));

    public bool Is(string? code) => code is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(code), Encoding.UTF8.GetBytes(Code));
}
