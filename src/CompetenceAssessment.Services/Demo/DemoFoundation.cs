using CompetenceAssessment.Data;
using CompetenceAssessment.Data.Audit;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Certificates;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Domain.People;
using CompetenceAssessment.Domain.Schemes;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Services.Writes;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Services.Demo;

/// <summary>Bodies, people, roles, rights, schemes and rounds of the demonstration, made in one transaction.</summary>
internal sealed class DemoFoundation(AppDbContext db, UnitOfWork unitOfWork, AuditTrail audit, DemoClock clock)
{
    public async Task MakeAsync(string password, CancellationToken cancellation) =>
        await unitOfWork.WriteAsync(
            async token =>
            {
                clock.GoTo(daysAgo: 400);
                var version = await VersionAsync(token);
                await MakeBodyAsync(DemoCast.MainBody, new([new("et", "Teeninduskutsete Näidiskoda"), new("en", "Demonstration Chamber of Service Professions")]), "#1f5f5b", "KT", version, token);
                await MakeBodyAsync(DemoCast.OtherBody, new([new("et", "Teine Näidiskutseandja"), new("en", "Other Demonstration Body")]), "#7a3b69", "TN", version, token);
                var hasher = new PasswordHasher<AppUser>();
                foreach (var account in DemoCast.Accounts)
                    await MakeAccountAsync(account, version, hasher, password, token);
                await audit.AppendAsync(AuditTrail.Platform, null, "demo-made", new { accounts = DemoCast.Accounts.Count }, token);
            },
            cancellation);

    private async Task<StandardVersion> VersionAsync(CancellationToken cancellation)
    {
        var version = await db.Standards.Where(s => s.Key == DemoCast.StandardKey)
            .Join(db.StandardVersions, s => s.Id, v => v.StandardId, (s, v) => v).Where(v => v.Status == StandardStatus.InUse)
            .Include(v => v.Competences).ThenInclude(c => c.Items).AsSplitQuery().FirstOrDefaultAsync(cancellation);
        return version ?? throw new InvalidOperationException($"The demonstration needs the standard {DemoCast.StandardKey}, which did not load; see the messages above.");
    }

    private async Task MakeBodyAsync(string key, LocalizedText name, string accent, string prefix, StandardVersion version, CancellationToken cancellation)
    {
        var particulars = new BodyParticulars { Name = name, Accent = accent, TimeZone = "Europe/Tallinn", Address = "Näidise 1, 10111 Tallinn", Email = $"office@{key}.test" };
        var body = new AwardingBody(Guid.CreateVersion7(), key, particulars, isDemonstration: true);
        db.AwardingBodies.Add(body);
        db.AwardingRights.Add(new AwardingRight(Guid.CreateVersion7(), body.Id, version.Id, clock.Today, clock.Today.AddYears(5), "DEMO 1")
        {
            TeachOutUntil = clock.Today.AddYears(4),
            TeachOutBasis = new([
                new("en", "Demonstration only: no council has decided this. It lets the expired version 2 be assessed here."),
                new("et", "Ainult näidiseks: ükski nõukogu ei ole seda otsustanud. See lubab siin hinnata kehtivuse kaotanud 2. versiooni järgi."),
            ]),
        });
        var scheme = new AssessmentScheme(Guid.CreateVersion7(), body.Id, version.Id, 1, DemoScheme.Settings with { Assessors = key == DemoCast.MainBody ? 2 : 1 });
        scheme.PutInUse(version, clock.GetUtcNow().UtcDateTime);
        db.Schemes.Add(scheme);
        db.NumberSeries.Add(new NumberSeries(Guid.CreateVersion7(), body.Id, CertificateKind.Qualification, prefix));
        db.NumberSeries.Add(new NumberSeries(Guid.CreateVersion7(), body.Id, CertificateKind.PartialQualification, "O" + prefix));
        var today = clock.Today.AddDays(400);
        db.Rounds.Add(RoundOf(body, version, "1", today.AddDays(-240), today.AddDays(-200), today.AddDays(-90)));
        db.Rounds.Add(RoundOf(body, version, "2", today.AddDays(-80), today.AddDays(40), today.AddDays(75)));
        await db.SaveChangesAsync(cancellation);
        await audit.AppendAsync(AuditTrail.ForBody(body.Id), null, "body-registered", new { body.Id, body.Key, scheme = scheme.Id }, cancellation);
    }

    private static Round RoundOf(AwardingBody body, StandardVersion version, string ordinal, DateOnly opens, DateOnly closes, DateOnly committee) =>
        new(Guid.CreateVersion7(), body.Id, version.Id, $"{opens.Year}/{ordinal}", opens, closes, closes.AddDays(15), committee, "Tallinn, Tartu")
        {
            SessionsFrom = closes.AddDays(16),
            SessionsUntil = closes.AddDays(25),
        };

    private async Task MakeAccountAsync(DemoAccount account, StandardVersion version, PasswordHasher<AppUser> hasher, string password, CancellationToken cancellation)
    {
        var person = new Person(Guid.CreateVersion7(), account.GivenNames, account.FamilyName, account.Email, account.Language);
        if (account.Roles.Length == 0)
            person.Identify(new DateOnly(1988, 4, 12), null);
        db.People.Add(person);
        var user = new AppUser
        {
            Id = Guid.CreateVersion7(),
            PersonId = person.Id,
            UserName = account.Email,
            NormalizedUserName = account.Email.ToUpperInvariant(),
            Email = account.Email,
            NormalizedEmail = account.Email.ToUpperInvariant(),
            EmailConfirmed = true,
            LockoutEnabled = true,
            SecurityStamp = Guid.CreateVersion7().ToString("N"),
            ConcurrencyStamp = Guid.CreateVersion7().ToString("D"),
        };
        user.PasswordHash = hasher.HashPassword(user, password);
        db.Users.Add(user);
        var body = account.Body is null ? null : await db.AwardingBodies.SingleAsync(b => b.Key == account.Body, cancellation);
        foreach (var role in account.Roles)
        {
            db.Memberships.Add(new Membership(Guid.CreateVersion7(), person.Id, role.IsInstallationWide() ? null : body!.Id, role, clock.Today, null));
            if (role == Role.Assessor)
                db.AssessorAppointments.Add(new AssessorAppointment(Guid.CreateVersion7(), body!.Id, person.Id, version.Id, clock.Today, null, "Customer service manager; assessor training"));
        }
    }
}
