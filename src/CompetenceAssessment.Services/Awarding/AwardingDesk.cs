using CompetenceAssessment.Data;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Awarding;
using CompetenceAssessment.Services.Applications;
using CompetenceAssessment.Services.Cases;
using CompetenceAssessment.Services.Viewers;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Services.Awarding;

/// <summary>What waits in the awarding room: proposals for an agenda, meetings, notices, challenges, cases to end.</summary>
public sealed class AwardingDesk(AppDbContext db, StandardCache standards)
{
    /// <summary>Complete proposals, and decisions put off, that stand on no agenda.</summary>
    public async Task<IReadOnlyList<WaitingProposal>> WaitingAsync(Viewer viewer, CancellationToken cancellation)
    {
        var bodies = viewer.BodiesWith(AwardingRoles.Read);
        var rows = await (
            from application in db.Applications.VisibleTo(viewer)
            where bodies.Contains(application.AwardingBodyId)
                && (application.State == ApplicationState.Proposed
                    || (application.State == ApplicationState.Deferred && application.History.OrderByDescending(h => h.Ordinal).First().From == ApplicationState.Proposed))
                && !db.DecisionItems.Any(d => d.ApplicationId == application.Id && d.Subject == DecisionSubject.Application && d.State == DecisionState.Open)
            join person in db.People on application.CandidateId equals person.Id
            join proposal in db.Proposals on new { ApplicationId = application.Id, application.FeedbackRound } equals new { proposal.ApplicationId, proposal.FeedbackRound }
            orderby proposal.CompletedAt, application.Reference
            select new
            {
                application.Id,
                application.Reference,
                application.CandidateId,
                application.AwardingBodyId,
                application.StandardVersionId,
                application.State,
                proposal,
                Candidate = person.GivenNames + " " + person.FamilyName,
                Round = db.Rounds.Where(r => r.Id == application.RoundId).Select(r => r.Name).FirstOrDefault(),
                Differences = db.Agreements.Count(a => a.ApplicationId == application.Id && a.FeedbackRound == application.FeedbackRound),
                IsReplacement = db.DecisionItems.Any(d => d.ApplicationId == application.Id && d.State == DecisionState.SetAside),
            }).AsNoTracking().ToListAsync(cancellation);
        var waiting = new List<WaitingProposal>();
        foreach (var row in rows)
        {
            var version = await standards.VersionAsync(db, row.StandardVersionId, cancellation);
            waiting.Add(new WaitingProposal(
                row.Id, row.Reference, row.CandidateId, row.Candidate, row.AwardingBodyId, version.QualificationTitle ?? version.Title, row.Round, row.proposal.Result, row.proposal.CompletedAt!.Value,
                row.proposal.HearingUntil, row.proposal.HeardAt, row.Differences, row.State == ApplicationState.Deferred, row.IsReplacement));
        }

        return waiting;
    }

    public async Task<IReadOnlyList<MeetingLine>> MeetingsAsync(Viewer viewer, CancellationToken cancellation)
    {
        var personId = viewer.PersonId;
        return await (
            from meeting in db.CommitteeMeetings.VisibleTo(viewer)
            join body in db.AwardingBodies on meeting.AwardingBodyId equals body.Id
            orderby meeting.HeldOn descending, meeting.Number descending
            select new MeetingLine(
                meeting.Id, meeting.Number, meeting.HeldOn, meeting.Place, meeting.State, body.Id, body.Name,
                db.DecisionItems.Count(d => d.CommitteeMeetingId == meeting.Id),
                db.DecisionItems.Count(d => d.CommitteeMeetingId == meeting.Id && d.State != DecisionState.Open),
                meeting.Attendances.Any(a => a.PersonId == personId)
                    ? db.DecisionItems.Count(d => d.CommitteeMeetingId == meeting.Id && d.State == DecisionState.Open
                        && !d.Votes.Any(v => v.PersonId == personId) && !d.Recusals.Any(r => r.PersonId == personId))
                    : 0)).AsNoTracking().ToListAsync(cancellation);
    }

    /// <summary>Decisions whose notice has not reached the candidate, and adverse ones that may still be challenged or whose case can be ended.</summary>
    public async Task<IReadOnlyList<DecidedLine>> AfterDecisionAsync(Viewer viewer, CancellationToken cancellation) => await (
        from item in db.DecisionItems.VisibleTo(viewer)
        where item.State == DecisionState.Decided && item.Outcome != DecisionOutcome.BackToPanel && item.Outcome != DecisionOutcome.Deferred
        join application in db.Applications on item.ApplicationId equals application.Id
        where item.NoticeDeliveredAt == null || (item.Subject == DecisionSubject.Application && application.State == ApplicationState.Decided)
        join person in db.People on application.CandidateId equals person.Id
        join body in db.AwardingBodies on item.AwardingBodyId equals body.Id
        orderby item.DecidedAt, item.Ordinal
        select new DecidedLine(
            item.Id, item.Number!, item.DecidedOn!.Value, item.Outcome!.Value, application.Id, application.Reference, person.GivenNames + " " + person.FamilyName, body.Id,
            item.NoticeDeliveredOn, item.ChallengeUntil, db.Certificates.Any(c => c.DecisionItemId == item.Id),
            db.Challenges.Any(c => c.DecisionItemId == item.Id && c.Outcome == null))).AsNoTracking().ToListAsync(cancellation);

    /// <summary>Challenges, those that wait first.</summary>
    public async Task<IReadOnlyList<ChallengeLine>> ChallengesAsync(Viewer viewer, CancellationToken cancellation)
    {
        var bodies = viewer.BodiesWith(AwardingRoles.Read);
        return await (
            from challenge in db.Challenges.VisibleTo(viewer)
            where bodies.Contains(challenge.AwardingBodyId)
            join application in db.Applications on challenge.ApplicationId equals application.Id
            join person in db.People on challenge.CandidateId equals person.Id
            join decision in db.DecisionItems on challenge.DecisionItemId equals decision.Id
            orderby challenge.Outcome != null, challenge.ReceivedOn
            select new ChallengeLine(
                challenge.Id, application.Reference, challenge.CandidateId, person.GivenNames + " " + person.FamilyName, decision.Number!, challenge.ReceivedOn, challenge.IsInTime,
                challenge.CompetenceCodes, challenge.Outcome)).AsNoTracking().ToListAsync(cancellation);
    }
}

/// <summary>A proposal that stands on no agenda. <c>IsPutOff</c>: the committee had put the decision off; <c>IsReplacement</c>: it follows an upheld challenge.</summary>
public sealed record WaitingProposal(Guid ApplicationId, string Reference, Guid CandidateId, string Candidate, Guid AwardingBodyId, LocalizedText Qualification, string? Round, ProposedResult Result,
    DateTime CompletedAt, DateOnly? HearingUntil, DateTime? HeardAt, int Differences, bool IsPutOff, bool IsReplacement);

/// <summary>A meeting in a list. <c>MyOpenVotes</c>: items that wait for the viewer's own vote.</summary>
public sealed record MeetingLine(Guid Id, int Number, DateOnly HeldOn, string Place, MeetingState State, Guid AwardingBodyId, LocalizedText Body, int Items, int Decided, int MyOpenVotes);

public sealed record DecidedLine(Guid ItemId, string Number, DateOnly DecidedOn, DecisionOutcome Outcome, Guid ApplicationId, string Reference, string Candidate, Guid AwardingBodyId,
    DateOnly? DeliveredOn, DateOnly? ChallengeUntil, bool IsIssued, bool IsChallenged);

public sealed record ChallengeLine(Guid Id, string Reference, Guid CandidateId, string Candidate, string DecisionNumber, DateOnly ReceivedOn, bool IsInTime, IReadOnlyList<string> CompetenceCodes,
    ChallengeOutcome? Outcome);
