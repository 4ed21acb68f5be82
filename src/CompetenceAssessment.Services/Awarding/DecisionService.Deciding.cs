using CompetenceAssessment.Data.Audit;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Awarding;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Services.Writes;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Services.Awarding;

/// <content>Taking decisions, one by one or together, and ending decided cases.</content>
public sealed partial class DecisionService
{
    /// <summary>Closes the vote on one item. One transaction freezes the results with the judgements they rest on, moves the application on and tells the candidate.</summary>
    public Task DecideAsync(DecideItem command, CancellationToken cancellation) => unitOfWork.WriteAsync(
        async token =>
        {
            var found = await LoadAsync(command.ItemId, token);
            db.Expect(found.Item, command.Version);
            await DecideAllAsync([found], command.ActorId, token);
        },
        cancellation);

    /// <summary>Closes the vote on several uncontested items: all of them or none.</summary>
    public Task DecideEnBlocAsync(DecideEnBloc command, CancellationToken cancellation) => unitOfWork.WriteAsync(
        async token => await DecideAllAsync(await LoadBlocAsync(command.MeetingId, command.ItemIds, token), command.ActorId, token),
        cancellation);

    /// <summary>Ends a case that was decided: once its certificate is issued, or the time for a challenge is over.</summary>
    public Task CloseAsync(CloseDecidedCase command, CancellationToken cancellation) => unitOfWork.WriteAsync(
        async token =>
        {
            await audit.LockAsync(AuditTrail.ForApplication(command.ApplicationId), token);
            var application = await Cases.ApplicationsOf([command.ApplicationId]).SingleAsync(token);
            var today = await authority.RequireAsync(command.ActorId, Role.AwardingOfficer, application.AwardingBodyId, token);
            if (application.State == ApplicationState.Closed)
                return;
            var item = await db.DecisionItems.NotifiedTo(application.Id).Where(d => d.Subject == DecisionSubject.Application && d.State == DecisionState.Decided)
                .OrderByDescending(d => d.DecidedAt).FirstOrDefaultAsync(token);
            Rule.Require(item is not null, Rule.DecisionOpen);
            var issued = await db.Certificates.AnyAsync(c => c.DecisionItemId == item!.Id, token);
            var challenged = await db.Challenges.AnyAsync(c => c.DecisionItemId == item!.Id && c.Outcome == null, token);
            Blocker.RequireNone(item!.ClosingBlockers(issued, challenged, today));
            application.Close(command.ActorId, Now);
            await audit.AppendAsync(AuditTrail.ForApplication(application.Id), command.ActorId, "closed", new { application.State }, token);
        },
        cancellation);

    private async Task DecideAllAsync(IReadOnlyList<AwardingCase> cases, Guid actorId, CancellationToken token)
    {
        var today = await RequireMemberAsync(cases[0].Item, actorId, token);
        var facts = await results.OfManyAsync([.. cases.Select(c => c.Application.Id).Distinct()], token);
        foreach (var found in cases)
        {
            Rule.Require(found.Item.State == DecisionState.Open, Rule.DecisionTaken);
            Rule.Require(found.Item.MayBeDecidedBy(actorId, found.Meeting), Rule.DecidedByChair);
            var result = found.Item.Subject == DecisionSubject.Application ? facts[found.Application.Id] : [];
            found.Item.Decide(
                found.Blockers(today), DecisionResults.Justify(found.Standard, result), await RightRefusalAsync(found, today, token), found.Meeting.Number, result, today, Now);
            await CarryOnAsync(found, actorId, token);
            await AppendAsync(found, actorId, Decided(found), token);
        }
    }

    private async Task CarryOnAsync(AwardingCase found, Guid actorId, CancellationToken token)
    {
        var (item, application) = (found.Item, found.Application);
        switch (item.Outcome)
        {
            case DecisionOutcome.Awarded or DecisionOutcome.PartialAward or DecisionOutcome.NotAwarded:
                application.MarkDecided(actorId, Now);
                break;
            case DecisionOutcome.BackToPanel:
                application.SendBackToPanel(actorId, item.Reasons!, item.SentBackItemIds, Now);
                break;
            case DecisionOutcome.Deferred:
                application.PutOff(actorId, item.Reasons!, Now);
                break;
        }

        if (item.Outcome!.Value.EndsTheCase())
            await TellCandidateAsync(application, "decision", token);
    }

    private async Task<string?> RightRefusalAsync(AwardingCase found, DateOnly today, CancellationToken token)
    {
        if (!found.Item.Motion.GivesCertificate())
            return null;
        var rights = await db.AwardingRights.AsNoTracking()
            .Where(r => r.AwardingBodyId == found.Item.AwardingBodyId && r.StandardVersionId == found.Application.StandardVersionId).ToListAsync(token);
        return AwardingRight.RefusalOfAll(rights, found.Standard.LastAwardOn ?? found.Standard.ValidUntil, today);
    }

    private static Entry Decided(AwardingCase found) => new("decided", new
    {
        found.Item.Id,
        found.Item.Number,
        found.Item.Outcome,
        inFavour = found.Item.Votes.Count(v => v.Choice == VoteChoice.For),
        against = found.Item.Votes.Count(v => v.Choice == VoteChoice.Against),
        abstained = found.Item.Votes.Count(v => v.Choice == VoteChoice.Abstain),
        recused = found.Item.Recusals.Select(r => r.PersonId),
        results = found.Item.Results.Select(r => new { r.CompetenceCode, r.Result, r.JudgementIds }),
        found.Application.State,
    });
}
