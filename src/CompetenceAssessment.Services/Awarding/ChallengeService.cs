using CompetenceAssessment.Data;
using CompetenceAssessment.Data.Audit;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Assessments;
using CompetenceAssessment.Domain.Awarding;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Services.Cases;
using CompetenceAssessment.Services.Mail;
using CompetenceAssessment.Services.Writes;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Services.Awarding;

/// <summary>Challenges against decisions: filed by the candidate or registered from paper, heard by people who took no part.</summary>
public sealed class ChallengeService(
    AppDbContext db, UnitOfWork unitOfWork, AuditTrail audit, Authority authority, Involvements involvements, StandardCache standards, MailOutbox mail, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <returns>The challenge's identifier.</returns>
    public Task<Guid> FileAsync(FileChallenge command, CancellationToken cancellation) => unitOfWork.WriteAsync(
        async token =>
        {
            var (decision, application) = await LoadAsync(command.DecisionItemId, token);
            Rule.Require(application.CandidateId == command.ActorId && decision.NoticeDeliveredAt is not null, Rule.NotYourApplication);
            var today = await authority.TodayAsync(decision.AwardingBodyId, token);
            return await ReceiveAsync(decision, application, command.ActorId, command.Text, command.CompetenceCodes, today, token);
        },
        cancellation);

    /// <returns>The challenge's identifier.</returns>
    public Task<Guid> RegisterAsync(RegisterChallenge command, CancellationToken cancellation) => unitOfWork.WriteAsync(
        async token =>
        {
            var (decision, application) = await LoadAsync(command.DecisionItemId, token);
            var today = await authority.RequireAsync(command.ActorId, Role.AwardingOfficer, decision.AwardingBodyId, token);
            Rule.Require(command.ActorId != application.CandidateId, Rule.OwnCase);
            Rule.Require(command.ReceivedOn <= today, Rule.ReceiptDay, decision.DecidedOn!);
            return await ReceiveAsync(decision, application, command.ActorId, command.Text, command.CompetenceCodes, command.ReceivedOn, token);
        },
        cancellation);

    /// <summary>Decides on a challenge. Upheld, it sets the decision aside; for an application, the items of the competences named go to other assessors and the rest stands.</summary>
    public Task HearAsync(HearChallenge command, CancellationToken cancellation) => unitOfWork.WriteAsync(
        async token =>
        {
            var decisionId = await db.Challenges.Where(c => c.Id == command.ChallengeId).Select(c => c.DecisionItemId).SingleAsync(token);
            var (decision, application) = await LoadAsync(decisionId, token);
            var challenge = await db.Challenges.SingleAsync(c => c.Id == command.ChallengeId, token);
            var today = await authority.RequireAnyAsync(command.ActorId, AwardingRoles.Hear, challenge.AwardingBodyId, token);
            db.Expect(challenge, command.Version);
            var scheme = (await standards.SchemeAsync(db, application.SchemeId, token)).Settings;
            var involvement = await involvements.OfAsync(command.ActorId, application, scheme, today, token);
            challenge.Hear(decision, command.Outcome, [.. command.UpheldCodes.Distinct()], command.Reasons, command.ActorId, involvement, command.ExceptionReason, Now);
            if (challenge.Outcome == ChallengeOutcome.Upheld)
                await UpholdAsync(challenge, decision, application, token);
            await AppendAsync(challenge, command.ActorId, "challenge-heard",
                new { challenge.Id, challenge.Outcome, challenge.UpheldCodes, exception = challenge.ExceptionReason is not null, application.State }, token);
            await mail.TellAsync(application.CandidateId, $"applications/{application.Id}/decision", token);
        },
        cancellation);

    private async Task<Guid> ReceiveAsync(
        DecisionItem decision, Application application, Guid actorId, string text, IReadOnlyList<string> codes, DateOnly receivedOn, CancellationToken token)
    {
        Rule.Require(!await db.Challenges.AnyAsync(c => c.DecisionItemId == decision.Id && c.Outcome == null, token), Rule.ChallengeWaits);
        var challenge = new Challenge(Guid.CreateVersion7(), decision, application.CandidateId, text, [.. codes.Distinct()], receivedOn, Now);
        db.Challenges.Add(challenge);
        await AppendAsync(challenge, actorId, "challenge-received", new { challenge.Id, decision = decision.Number, challenge.ReceivedOn, challenge.IsInTime, challenge.CompetenceCodes }, token);
        return challenge.Id;
    }

    private async Task UpholdAsync(Challenge challenge, DecisionItem decision, Application application, CancellationToken token)
    {
        decision.SetAside(Now);
        if (decision.Subject != DecisionSubject.Application)
            return;
        var standard = await standards.VersionAsync(db, application.StandardVersionId, token);
        var scheme = (await standards.SchemeAsync(db, application.SchemeId, token)).Settings;
        var itemIds = CaseStanding.ItemsOf(scheme, standard).Where(i => challenge.UpheldCodes.Contains(i.Competence.Code)).Select(i => i.Id).ToList();
        var key = Application.KeyOf(application.CandidateId, application.StandardId);
        var other = await db.Applications.Where(a => a.OpenKey == key && a.Id != application.Id).Select(a => a.Reference).FirstOrDefaultAsync(token);
        Rule.Require(other is null, Rule.OneOpenApplication, other ?? "");
        application.SendToOtherAssessors(challenge.HeardById!.Value, challenge.Reasons!, itemIds, Now);
    }

    private async Task<(DecisionItem Decision, Application Application)> LoadAsync(Guid decisionId, CancellationToken token)
    {
        var applicationId = await db.DecisionItems.Where(d => d.Id == decisionId).Select(d => d.ApplicationId).SingleAsync(token);
        await audit.LockAsync(AuditTrail.ForApplication(applicationId), token);
        return (await db.DecisionItems.SingleAsync(d => d.Id == decisionId, token),
            await new AwardingCases(db, standards).ApplicationsOf([applicationId]).SingleAsync(token));
    }

    private Task AppendAsync(Challenge challenge, Guid actorId, string action, object payload, CancellationToken token) =>
        audit.AppendAsync(AuditTrail.ForApplication(challenge.ApplicationId), actorId, action, payload, token);
}
