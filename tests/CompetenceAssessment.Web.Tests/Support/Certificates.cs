using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Awarding;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Services.Certificates;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CompetenceAssessment.Web.Tests.Support;

/// <summary>What happens to the decisions of <see cref="DecidedCases"/> afterwards: certificates, decided withdrawals, holders who sign in.</summary>
public static class Certificates
{
    /// <summary>A personal code that no page and no attached file may show.</summary>
    public const string PersonalCode = "48804120229";

    public static string HolderEmail(int ordinal) => $"candidate{ordinal}@many.test";

    /// <summary>Gives the candidate birth date and personal code, as paper carries them.</summary>
    public static async Task IdentifyAsync(this TestDatabase database, int ordinal)
    {
        await using var db = database.Context();
        (await db.People.SingleAsync(p => p.Email == HolderEmail(ordinal))).Identify(new DateOnly(1988, 4, 12), PersonalCode);
        await db.SaveChangesAsync();
    }

    /// <summary>Gives the candidate an account with the usual password.</summary>
    public static async Task GiveAccountAsync(this TestDatabase database, int ordinal)
    {
        await using var db = database.Context();
        var email = HolderEmail(ordinal);
        var person = await db.People.SingleAsync(p => p.Email == email);
        person.UseLanguage("en");
        db.Add(TestAccounts.AccountOf(person));
        await db.SaveChangesAsync();
    }

    public static async Task<Guid> IssueAsync(this TestDatabase database, DecidedCases cases, int ordinal) =>
        await database.Scope().GetRequiredService<CertificateService>()
            .IssueAsync(new() { ActorId = cases.Officers[0], DecisionItemId = cases.DecisionItemIds[ordinal - 1] }, CancellationToken.None);

    public static async Task DuplicateAsync(this TestDatabase database, DecidedCases cases, Guid certificateId) =>
        await database.Scope().GetRequiredService<CertificateService>().IssueDuplicateAsync(
            new() { ActorId = cases.Officers[0], CertificateId = certificateId, Reason = "Lost in a move", Version = await database.VersionAsync(certificateId) }, CancellationToken.None);

    public static async Task CarryOutAsync(this TestDatabase database, DecidedCases cases, Guid certificateId, Guid decisionId) =>
        await database.Scope().GetRequiredService<CertificateService>().CarryOutAsync(
            new() { ActorId = cases.Officers[0], CertificateId = certificateId, DecisionItemId = decisionId, Version = await database.VersionAsync(certificateId) }, CancellationToken.None);

    public static async Task PublishAsync(this TestDatabase database, Guid certificateId, bool isPublic)
    {
        var holder = await database.Context().Certificates.Where(c => c.Id == certificateId).Select(c => c.HolderId).SingleAsync();
        await database.Scope().GetRequiredService<CertificateService>().PublishAsync(
            new() { ActorId = holder, CertificateId = certificateId, IsPublic = isPublic, Version = await database.VersionAsync(certificateId) }, CancellationToken.None);
    }

    /// <summary>A meeting decides to withdraw or annul; with <paramref name="decided"/> false it only stands on the agenda.</summary>
    public static async Task<Guid> DecideWithdrawalAsync(this TestDatabase database, Guid certificateId, bool annul = false, bool decided = true)
    {
        await using var db = database.Context();
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var certificate = await db.Certificates.SingleAsync(c => c.Id == certificateId);
        var chair = await db.Memberships.Where(m => m.AwardingBodyId == certificate.AwardingBodyId && m.Role == Role.CommitteeMember).Select(m => m.PersonId).FirstAsync();
        var number = await db.CommitteeMeetings.CountAsync() + 1;
        var meeting = new CommitteeMeeting(Guid.CreateVersion7(), certificate.AwardingBodyId, number, certificate.IssuedOn, "Tallinn", quorum: 1);
        meeting.SetPresent([chair], chair, now);
        meeting.Open(now);
        var item = DecisionItem.ForCertificate(Guid.CreateVersion7(), meeting, certificate.ApplicationId, certificateId, annul, "The evidence was another person's", "Act § 1", null, 1);
        if (decided)
        {
            item.CastVote(meeting, chair, VoteChoice.For, Involvement.None, now);
            item.Decide([], awardIsJustified: true, null, number, [], certificate.IssuedOn, now);
        }

        db.AddRange(meeting, item);
        await db.SaveChangesAsync();
        return item.Id;
    }

    /// <summary>The verification path of a document; without ordinal that of the newest.</summary>
    public static async Task<string> VerificationPathAsync(this TestDatabase database, Guid certificateId, int? ordinal = null)
    {
        var issues = await database.Context().Certificates.Where(c => c.Id == certificateId).SelectMany(c => c.Issues).OrderBy(i => i.Ordinal).ToListAsync();
        return "/verify/" + (ordinal is { } n ? issues[n] : issues[^1]).Token;
    }

    public static Task<int> VersionAsync(this TestDatabase database, Guid certificateId) =>
        database.Context().Certificates.Where(c => c.Id == certificateId).Select(c => c.Version).SingleAsync();
}
