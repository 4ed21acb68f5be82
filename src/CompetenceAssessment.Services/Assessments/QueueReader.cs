using CompetenceAssessment.Data;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Assessments;
using CompetenceAssessment.Domain.Awarding;
using CompetenceAssessment.Services.Viewers;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Services.Assessments;

/// <summary>What an assessor does next in a case, or what it waits for.</summary>
public enum CaseStage
{
    Declare,
    Judge,
    Agree,
    Conclude,
    Propose,
    ConfirmProposal,
    WaitsForColleagues,
    WaitsForThird,
    WaitsForCandidate,
    WaitsForQualityReview,
    Proposed,
    Ended,
}

/// <summary>A case in an assessor's queue.</summary>
public sealed record QueueEntry
{
    public required Guid ApplicationId { get; init; }

    public required string Reference { get; init; }

    public required string Candidate { get; init; }

    public required LocalizedText Title { get; init; }

    public required CaseStage Stage { get; init; }

    /// <summary>How many items, differences or competences wait for the viewer.</summary>
    public int Count { get; init; }

    /// <summary>How many items the viewer owes in all.</summary>
    public int Total { get; init; }

    public IReadOnlyList<string> Colleagues { get; init; } = [];

    public DateOnly? Due { get; init; }

    public required DateTime UpdatedAt { get; init; }

    public bool WaitsForViewer => Stage <= CaseStage.ConfirmProposal;
}

/// <summary>Reads an assessor's queue in a fixed number of queries.</summary>
public sealed class QueueReader(AppDbContext db, CaseLoader cases)
{
    public async Task<IReadOnlyList<QueueEntry>> ReadAsync(Viewer viewer, CancellationToken cancellation)
    {
        var rows = await (
            from application in db.Applications.AssessedBy(viewer)
            join candidate in db.People on application.CandidateId equals candidate.Id
            join version in db.StandardVersions on application.StandardVersionId equals version.Id
            from round in db.Rounds.Where(r => r.Id == application.RoundId).DefaultIfEmpty()
            orderby application.Reference
            select new
            {
                application.Id,
                Candidate = candidate.GivenNames + " " + candidate.FamilyName,
                version.Title,
                version.QualificationTitle,
                Due = (DateOnly?)round!.CommitteeOn,
                application.AnswerBy,
            }).AsNoTracking().ToListAsync(cancellation);
        var ids = rows.Select(r => r.Id).ToList();
        var standings = await cases.StandingsAsync(ids, cancellation);
        var facts = new QueueFacts(
            viewer.PersonId,
            await UnfinishedAsync(ids, viewer.PersonId, cancellation),
            (await db.CompetenceConclusions.AsNoTracking().Where(c => ids.Contains(c.ApplicationId)).ToListAsync(cancellation)).ToLookup(c => c.ApplicationId),
            (await db.Proposals.AsNoTracking().Where(p => ids.Contains(p.ApplicationId)).ToListAsync(cancellation)).ToLookup(p => p.ApplicationId),
            (await db.QualityReviews.AsNoTracking().Where(r => ids.Contains(r.ApplicationId)).ToListAsync(cancellation)).ToLookup(r => r.ApplicationId));
        var names = await NamesAsync(standings.Values, cancellation);
        return [.. rows.Select(r =>
        {
            var standing = standings[r.Id];
            var (stage, count) = facts.StageOf(standing);
            return new QueueEntry
            {
                ApplicationId = r.Id,
                Reference = standing.Application.Reference,
                Candidate = r.Candidate,
                Title = r.QualificationTitle ?? r.Title,
                Stage = stage,
                Count = count,
                Total = standing.OwedBy(viewer.PersonId).Count,
                Colleagues = [.. standing.Application.Panel.Where(a => a.AssessorId != viewer.PersonId).Select(a => names[a.AssessorId])],
                Due = stage == CaseStage.WaitsForCandidate ? r.AnswerBy : r.Due,
                UpdatedAt = standing.Application.UpdatedAt,
            };
        })];
    }

    /// <summary>Own judgements that could not be handed in, as keys of case and item; what is not there at all is open anyway.</summary>
    private async Task<HashSet<(Guid ApplicationId, Guid ItemId)>> UnfinishedAsync(List<Guid> ids, Guid me, CancellationToken cancellation)
    {
        var rows = await (
            from judgement in db.Judgements
            join application in db.Applications on judgement.ApplicationId equals application.Id
            where ids.Contains(judgement.ApplicationId) && judgement.AssessorId == me && judgement.FeedbackRound == application.FeedbackRound
                && (judgement.Outcome == null || (judgement.Outcome != Outcome.Met && judgement.Reason == null))
            select new { judgement.ApplicationId, judgement.CompetenceItemId }).AsNoTracking().ToListAsync(cancellation);
        return [.. rows.Select(r => (r.ApplicationId, r.CompetenceItemId))];
    }

    private async Task<Dictionary<Guid, string>> NamesAsync(IEnumerable<CaseStanding> standings, CancellationToken cancellation)
    {
        var people = standings.SelectMany(s => s.Application.Panel).Select(a => a.AssessorId).Distinct().ToList();
        return await db.People.Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.GivenNames + " " + p.FamilyName, cancellation);
    }
}

/// <summary>Finds what the viewer does next in each case.</summary>
internal sealed class QueueFacts(Guid me, HashSet<(Guid ApplicationId, Guid ItemId)> unfinished, ILookup<Guid, CompetenceConclusion> conclusions, ILookup<Guid, Proposal> proposals, ILookup<Guid, Domain.Quality.QualityReview> reviews)
{
    public (CaseStage Stage, int Count) StageOf(CaseStanding standing)
    {
        var application = standing.Application;
        if (application.Panel.First(a => a.AssessorId == me).Declaration == ConflictDeclaration.Awaited)
            return (CaseStage.Declare, 1);
        return application.State switch
        {
            ApplicationState.MoreEvidenceAsked => (CaseStage.WaitsForCandidate, 0),
            ApplicationState.Proposed => (CaseStage.Proposed, 0),
            ApplicationState.UnderAssessment => Working(standing),
            _ => (CaseStage.Ended, 0),
        };
    }

    private (CaseStage Stage, int Count) Working(CaseStanding standing)
    {
        var owed = standing.OwedBy(me);
        if (owed.Count > 0 && !standing.HasHandedIn(me))
            return (CaseStage.Judge, Open(standing, owed));
        if (!standing.HaveAllHandedIn || standing.Application.Panel.First(a => a.AssessorId == me).IsThirdAssessor)
            return (CaseStage.WaitsForColleagues, 0);
        return standing.OpenDifferences.Count > 0 ? Differing(standing) : Concluding(standing);
    }

    private int Open(CaseStanding standing, IReadOnlyList<JudgedItem> owed)
    {
        var own = standing.JudgedBy(me);
        return owed.Count(i => !own.Contains(i.Id) || unfinished.Contains((standing.Application.Id, i.Id)));
    }

    private (CaseStage, int) Differing(CaseStanding standing)
    {
        var open = standing.OpenDifferences.Select(d => standing.Of(d).Agreement).ToList();
        var mine = open.Count(a => a is null or { State: AgreementState.Open } || (a.State == AgreementState.Proposed && !a.ConfirmedByIds.Contains(me)));
        return mine > 0 ? (CaseStage.Agree, mine)
            : open.Exists(a => a!.State == AgreementState.SentToThird) ? (CaseStage.WaitsForThird, 0)
            : (CaseStage.WaitsForColleagues, 0);
    }

    private (CaseStage, int) Concluding(CaseStanding standing)
    {
        var id = standing.Application.Id;
        var concluded = conclusions[id].ToList();
        var required = Proposal.RequiredCompetences(standing.Standard).Where(c => standing.Items.Any(i => i.Competence.Id == c.Id)).ToList();
        var lacking = required.Where(c => concluded.Find(x => x.CompetenceId == c.Id) is not { } x || !standing.Stands(x, c)).ToList();
        var mine = lacking.Count(c => concluded.Find(x => x.CompetenceId == c.Id) is not { } x || x.FeedbackRound != standing.Application.FeedbackRound || !x.ConfirmedByIds.Contains(me));
        if (lacking.Count > 0)
            return mine > 0 ? (CaseStage.Conclude, mine) : (CaseStage.WaitsForColleagues, 0);
        var proposal = proposals[id].FirstOrDefault(p => p.FeedbackRound == standing.Application.FeedbackRound);
        if (proposal is not null)
            return proposal.ConfirmedByIds.Contains(me) ? (CaseStage.WaitsForColleagues, 0) : (CaseStage.ConfirmProposal, 1);
        return Proposal.Blockers(standing, concluded, reviews[id].Where(r => r.FeedbackRound == standing.Application.FeedbackRound)).Count > 0
            ? (CaseStage.WaitsForQualityReview, 0)
            : (CaseStage.Propose, 1);
    }
}
