using System.Security.Cryptography;
using CompetenceAssessment.Credentials;
using CompetenceAssessment.Credentials.Letters;
using CompetenceAssessment.Data;
using CompetenceAssessment.Data.Audit;
using CompetenceAssessment.Data.Providers;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Awarding;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Services.Cases;
using CompetenceAssessment.Services.Writes;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Services.Awarding;

/// <summary>The notice of a decision: made once from the frozen decision, and delivered by the candidate's opening it or otherwise.</summary>
public sealed class NoticeService(AppDbContext db, UnitOfWork unitOfWork, AuditTrail audit, Authority authority, StandardCache standards, NoticeWriter writer, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>The letter, made and kept when it is first asked for. The caller has asked whether the reader may see it.</summary>
    public async Task<DecisionNotice> GetAsync(Guid itemId, CancellationToken cancellation)
    {
        if (await FindAsync(itemId, cancellation) is { } kept)
            return kept;
        try
        {
            return await unitOfWork.WriteAsync(token => MakeAsync(itemId, token), cancellation);
        }
        catch (DbUpdateException exception) when (exception.IsUniqueViolation())
        {
            // Two readers asked at once; both get the letter that was kept first.
            return (await FindAsync(itemId, cancellation))!;
        }
    }

    /// <summary>The number of a decision whose notice was delivered to this candidate; null where there is none such.</summary>
    public Task<string?> NumberOfDeliveredAsync(Guid itemId, Guid candidateId, CancellationToken cancellation) => (
        from item in db.DecisionItems
        where item.Id == itemId && item.NoticeDeliveredAt != null
        join application in db.Applications on item.ApplicationId equals application.Id
        where application.CandidateId == candidateId
        select item.Number).SingleOrDefaultAsync(cancellation);

    /// <summary>The candidate opens the notice: it is delivered, and the time for a challenge begins. Opening it again changes nothing.</summary>
    public Task OpenAsync(OpenNotice command, CancellationToken cancellation) => DeliverAsync(
        command,
        async (item, token) =>
        {
            var isOwn = await db.Applications.AnyAsync(a => a.Id == item.ApplicationId && a.CandidateId == command.ActorId, token);
            Rule.Require(isOwn, Rule.NotYourApplication);
            var today = await authority.TodayAsync(item.AwardingBodyId, token);
            return (today, today, "opened");
        },
        cancellation);

    /// <summary>An officer records that the notice reached the candidate by post or by hand.</summary>
    public Task RecordDeliveryAsync(RecordDelivery command, CancellationToken cancellation) => DeliverAsync(
        command,
        async (item, token) =>
        {
            var today = await authority.RequireAsync(command.ActorId, Role.AwardingOfficer, item.AwardingBodyId, token);
            var isOwn = await db.Applications.AnyAsync(a => a.Id == item.ApplicationId && a.CandidateId == command.ActorId, token);
            Rule.Require(!isOwn, Rule.OwnCase);
            return (command.DeliveredOn, today, "recorded");
        },
        cancellation);

    private Task DeliverAsync(DecisionStep command, Func<DecisionItem, CancellationToken, Task<(DateOnly On, DateOnly Today, string How)>> ask, CancellationToken cancellation) =>
        unitOfWork.WriteAsync(
            async token =>
            {
                var applicationId = await db.DecisionItems.Where(d => d.Id == command.ItemId).Select(d => d.ApplicationId).SingleAsync(token);
                await audit.LockAsync(AuditTrail.ForApplication(applicationId), token);
                var item = await db.DecisionItems.SingleAsync(d => d.Id == command.ItemId, token);
                var (deliveredOn, today, how) = await ask(item, token);
                if (item.NoticeDeliveredAt is not null)
                    return;
                var schemeId = await db.Applications.Where(a => a.Id == applicationId).Select(a => a.SchemeId).SingleAsync(token);
                var scheme = (await standards.SchemeAsync(db, schemeId, token)).Settings;
                item.RecordDelivery(scheme.ChallengeDays, deliveredOn, today, Now);
                await audit.AppendAsync(AuditTrail.ForApplication(applicationId), command.ActorId, "notice-delivered", new { item.Id, how, item.NoticeDeliveredOn, item.ChallengeUntil }, token);
            },
            cancellation);

    private Task<DecisionNotice?> FindAsync(Guid itemId, CancellationToken cancellation) =>
        db.DecisionNotices.AsNoTracking().SingleOrDefaultAsync(n => n.DecisionItemId == itemId, cancellation);

    private async Task<DecisionNotice> MakeAsync(Guid itemId, CancellationToken token)
    {
        var item = await db.DecisionItems.AsNoTracking().SingleAsync(d => d.Id == itemId, token);
        Rule.Require(item.Outcome is { } outcome && outcome.EndsTheCase(), Rule.DecisionOpen);
        var facts = await writer.FactsAsync(item, token);
        var pdf = Render(facts);
        var notice = new DecisionNotice(Guid.CreateVersion7(), item, facts.Language, facts.ToJson(), pdf, Convert.ToHexStringLower(SHA256.HashData(pdf)), Now);
        db.DecisionNotices.Add(notice);
        await audit.AppendAsync(AuditTrail.ForApplication(item.ApplicationId), null, "notice-made", new { item.Id, notice.PdfSha256 }, token);
        return notice;
    }

    private static byte[] Render(NoticeFacts facts)
    {
        try
        {
            return NoticeDocument.Render(facts);
        }
        catch (MissingGlyphException missing)
        {
            throw new RuleViolationException(Rule.CharacterNotPrintable, missing.Message);
        }
    }
}
