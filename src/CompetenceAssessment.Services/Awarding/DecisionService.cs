using CompetenceAssessment.Data;
using CompetenceAssessment.Data.Audit;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Awarding;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Services.Cases;
using CompetenceAssessment.Services.Mail;
using CompetenceAssessment.Services.Writes;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Services.Awarding;

/// <summary>Writes about the items of an agenda: the motion, recusals and votes stand here, the decision in the other part.
/// Each member acts for himself or herself alone.</summary>
public sealed partial class DecisionService(
    AppDbContext db, UnitOfWork unitOfWork, AuditTrail audit, Authority authority, Involvements involvements, StandardCache standards, DecisionResults results, MailOutbox mail, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private AwardingCases Cases => new(db, standards);

    /// <summary>Changes the motion and the text of the decision: the officer who keeps the minutes, or the chair.</summary>
    public Task MoveAsync(MoveMotion command, CancellationToken cancellation) => StepAsync(
        command,
        async (found, token) =>
        {
            await RequireMinutesOrChairAsync(found, command.ActorId, token);
            db.Expect(found.Item, command.Version);
            var known = found.Standard.Competences.SelectMany(c => c.Items).Select(i => i.Id).ToHashSet();
            Rule.Require(command.SentBackItemIds.All(known.Contains), Rule.NoItemsNamed);
            db.DeleteLetGo(found.Item.Votes, () => found.Item.Move(command.Motion, command.Reasons, command.LegalBasis, [.. command.SentBackItemIds.Distinct()], Now));
            return new Entry("motion-changed", new { found.Item.Id, found.Item.Motion, items = found.Item.SentBackItemIds.Count });
        },
        cancellation);

    /// <summary>A member takes no part in an item, for a reason of their own.</summary>
    public Task RecuseAsync(RecuseMember command, CancellationToken cancellation) => StepAsync(
        command,
        async (found, token) =>
        {
            await RequireMemberAsync(found.Item, command.ActorId, token);
            db.DeleteLetGo(found.Item.Votes, () => found.Item.Recuse(command.ActorId, Involvement.None, command.Reason, Now));
            return new Entry("member-recused", new { found.Item.Id, memberId = command.ActorId });
        },
        cancellation);

    /// <summary>Votes, or changes a vote, on the motion that the member saw.</summary>
    public Task VoteAsync(CastVote command, CancellationToken cancellation) => StepAsync(
        command,
        async (found, token) =>
        {
            var today = await RequireMemberAsync(found.Item, command.ActorId, token);
            if (found.Item.Motion != command.Motion)
                throw new DbUpdateConcurrencyException($"The motion is {found.Item.Motion}; the vote was about {command.Motion}.");
            var involvement = await involvements.OfAsync(command.ActorId, found.Application, found.Scheme, today, token);
            db.DeleteLetGo(found.Item.Votes, () => found.Item.CastVote(found.Meeting, command.ActorId, command.Choice, involvement, Now));
            return new Entry("vote-cast", new { found.Item.Id, found.Item.Motion, command.Choice });
        },
        cancellation);

    /// <summary>A member asks to take an uncontested item by itself.</summary>
    public Task TakeSeparatelyAsync(TakeSeparately command, CancellationToken cancellation) => StepAsync(
        command,
        async (found, token) =>
        {
            await RequireMemberAsync(found.Item, command.ActorId, token);
            Rule.Require(found.Meeting.IsPresent(command.ActorId), Rule.NotPresent);
            found.Item.TakeSeparately(Now);
            return new Entry("taken-separately", new { found.Item.Id });
        },
        cancellation);

    /// <summary>Asks the candidate to be heard, because the motion is adverse although the panel proposed an award.</summary>
    public Task AskToBeHeardAsync(AskToBeHeard command, CancellationToken cancellation) => StepAsync(
        command,
        async (found, token) =>
        {
            var today = await RequireMinutesOrChairAsync(found, command.ActorId, token);
            Rule.Require(found.Item.OwesFurtherHearing(found.Scheme, found.Proposal), Rule.NoHearingOwed);
            found.Proposal!.AskToBeHeard(found.Scheme.HearingDays, today);
            await TellCandidateAsync(found.Application, "hearing", token);
            return new Entry("hearing-asked", new { found.Proposal.Id, found.Proposal.HearingUntil });
        },
        cancellation);

    /// <summary>Votes for several uncontested awards at once; items from which the member is recused are left out.</summary>
    public Task VoteEnBlocAsync(VoteEnBloc command, CancellationToken cancellation) => unitOfWork.WriteAsync(
        async token =>
        {
            var found = await LoadBlocAsync(command.MeetingId, command.ItemIds, token);
            var today = await RequireMemberAsync(found[0].Item, command.ActorId, token);
            var involved = await involvements.OfManyAsync([command.ActorId], [.. found.Select(f => (f.Application, f.Scheme))], today, token);
            foreach (var one in found.Where(f => !f.Item.IsRecused(command.ActorId)))
            {
                db.DeleteLetGo(one.Item.Votes, () => one.Item.CastVote(one.Meeting, command.ActorId, VoteChoice.For, involved[(command.ActorId, one.Application.Id)], Now));
                await AppendAsync(one, command.ActorId, new Entry("vote-cast", new { one.Item.Id, one.Item.Motion, Choice = VoteChoice.For }), token);
            }
        },
        cancellation);

    private Task StepAsync(DecisionStep command, Func<AwardingCase, CancellationToken, Task<Entry>> step, CancellationToken cancellation) => unitOfWork.WriteAsync(
        async token =>
        {
            var found = await LoadAsync(command.ItemId, token);
            await AppendAsync(found, command.ActorId, await step(found, token), token);
        },
        cancellation);

    /// <summary>Waits for other writes on the case before it is read, so that two votes at once are both counted.</summary>
    private async Task<AwardingCase> LoadAsync(Guid itemId, CancellationToken token)
    {
        var applicationId = await db.DecisionItems.Where(d => d.Id == itemId).Select(d => d.ApplicationId).SingleAsync(token);
        await audit.LockAsync(AuditTrail.ForApplication(applicationId), token);
        return await Cases.LoadAsync(itemId, token);
    }

    /// <summary>Uncontested items of one meeting, locked in one order whoever asks.</summary>
    private async Task<IReadOnlyList<AwardingCase>> LoadBlocAsync(Guid meetingId, IReadOnlyList<Guid> itemIds, CancellationToken token)
    {
        var ids = itemIds.Distinct().ToList();
        var listed = await db.DecisionItems.Where(d => ids.Contains(d.Id) && d.CommitteeMeetingId == meetingId).Select(d => d.ApplicationId).ToListAsync(token);
        Rule.Require(listed.Count > 0 && listed.Count == ids.Count, Rule.NoItemsNamed);
        foreach (var applicationId in listed.Distinct().Order())
            await audit.LockAsync(AuditTrail.ForApplication(applicationId), token);
        var found = await Cases.LoadManyAsync(ids, token);
        var applicationIds = found.Select(f => f.Application.Id).ToList();
        var thirds = await db.Agreements.Where(a => applicationIds.Contains(a.ApplicationId) && a.ThirdAssessorId != null).Select(a => a.ApplicationId).Distinct().ToListAsync(token);
        foreach (var one in found)
            Rule.Require(one.Item.IsUncontested(one.Proposal, thirds.Contains(one.Application.Id)), Rule.ContestedOneByOne, one.Item.Ordinal);
        return found;
    }

    private Task<DateOnly> RequireMemberAsync(DecisionItem item, Guid actorId, CancellationToken token) =>
        authority.RequireAsync(actorId, Role.CommitteeMember, item.AwardingBodyId, token);

    private async Task<DateOnly> RequireMinutesOrChairAsync(AwardingCase found, Guid actorId, CancellationToken token)
    {
        Rule.Require(actorId != found.Application.CandidateId, Rule.OwnCase);
        Rule.Require(!found.Item.IsRecused(actorId), Rule.MemberRecused);
        return found.Meeting.ChairId == actorId
            ? await RequireMemberAsync(found.Item, actorId, token)
            : await authority.RequireAsync(actorId, Role.AwardingOfficer, found.Item.AwardingBodyId, token);
    }

    private Task TellCandidateAsync(Application application, string page, CancellationToken token) =>
        mail.TellAsync(application.CandidateId, $"applications/{application.Id}/{page}", token);

    private Task AppendAsync(AwardingCase found, Guid actorId, Entry entry, CancellationToken token) =>
        audit.AppendAsync(AuditTrail.ForApplication(found.Application.Id), actorId, entry.Action, entry.Payload, token);

    private sealed record Entry(string Action, object Payload);
}
