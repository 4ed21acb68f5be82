using CompetenceAssessment.Data;
using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Assessments;
using CompetenceAssessment.Domain.Schemes;
using CompetenceAssessment.Services.Viewers;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Services.Assessments;

/// <summary>Reads an assessor's desk: the structure from memory, the rest in few queries whose number does not grow with the items.</summary>
public sealed class DeskReader(AppDbContext db, CaseLoader cases)
{
    /// <summary>Whether the viewer is in the panel of such a case.</summary>
    public Task<bool> IsInPanelAsync(Viewer viewer, Guid applicationId, CancellationToken cancellation) =>
        db.Applications.AssessedBy(viewer).AnyAsync(a => a.Id == applicationId, cancellation);

    /// <returns>Null where the viewer is not in the panel of such a case.</returns>
    public async Task<DeskView?> ReadAsync(Viewer viewer, Guid applicationId, CancellationToken cancellation)
    {
        var found = await (
            from row in db.Applications.AssessedBy(viewer).Include(a => a.Allocations)
            where row.Id == applicationId
            join candidate in db.People on row.CandidateId equals candidate.Id
            join body in db.AwardingBodies on row.AwardingBodyId equals body.Id
            select new { Application = row, Candidate = candidate.GivenNames + " " + candidate.FamilyName, body.Key, body.TimeZone }).AsNoTracking().SingleOrDefaultAsync(cancellation);
        if (found is null)
            return null;
        var (me, application) = (viewer.PersonId, found.Application);
        var standing = await StandingAsync(application, me, cancellation);
        var sources = await SourcesAsync(application, me, CurrentSince(application, standing.Scheme, found.TimeZone), cancellation);
        var own = await OwnAsync(application, me, cancellation);
        var place = application.Panel.First(a => a.AssessorId == me);
        return new DeskView
        {
            ApplicationId = applicationId,
            Reference = application.Reference,
            Candidate = found.Candidate,
            BodyKey = found.Key,
            TimeZone = found.TimeZone,
            State = application.State,
            FeedbackRound = application.FeedbackRound,
            Declaration = place.Declaration,
            IsThird = place.IsThirdAssessor,
            HasHandedIn = standing.HasHandedIn(me),
            HaveAllHandedIn = standing.HaveAllHandedIn,
            CameFromOtherVersion = await db.VersionMoves.AnyAsync(m => m.ApplicationId == applicationId && m.State == MoveState.Agreed && m.ToVersionId == application.StandardVersionId, cancellation),
            Standard = standing.Standard,
            Scheme = standing.Scheme,
            Items = [.. standing.OwedBy(me).Select(i => Item(i, standing, own, sources))],
            Sources = sources,
            Concerns = await ConcernsAsync(applicationId, me, sources, cancellation),
            SelfClaims = await db.SelfClaims.Where(c => c.ApplicationId == applicationId).Select(c => c.CompetenceItemId).ToHashSetAsync(cancellation),
        };
    }

    /// <summary>The assessor's own words on one item; null where there are none yet.</summary>
    public Task<JudgementText?> OwnTextAsync(DeskView desk, Guid assessorId, Guid itemId, CancellationToken cancellation) =>
        db.Judgements.AsNoTracking()
            .Where(j => j.ApplicationId == desk.ApplicationId && j.CompetenceItemId == itemId && j.AssessorId == assessorId && j.FeedbackRound == desk.FeedbackRound)
            .Select(j => new JudgementText(j.Version, j.Outcome, j.Reason, j.Feedback, j.Citations, j.RecordedAt)).SingleOrDefaultAsync(cancellation);

    /// <summary>Without judgements: the desk shows the assessor's own alone, and what is owed follows from the panel. Only a third assessor's list depends on agreements.</summary>
    private async Task<CaseStanding> StandingAsync(Application application, Guid me, CancellationToken cancellation)
    {
        var (scheme, standard) = await cases.PinnedAsync(application, cancellation);
        var isThird = application.Panel.First(a => a.AssessorId == me).IsThirdAssessor;
        return new CaseStanding(new CaseFacts
        {
            Application = application,
            Scheme = scheme,
            Standard = standard,
            HandIns = await db.AssessorHandIns.AsNoTracking().Where(h => h.ApplicationId == application.Id).ToListAsync(cancellation),
            Judgements = [],
            Agreements = isThird ? await db.Agreements.AsNoTracking().Where(a => a.ApplicationId == application.Id).ToListAsync(cancellation) : [],
            CarriedForward = await db.CompetenceConclusions.Where(c => c.ApplicationId == application.Id && c.CarriedFromApplicationId != null)
                .Select(c => c.CompetenceId).ToHashSetAsync(cancellation),
        });
    }

    private async Task<Dictionary<Guid, OwnJudgement>> OwnAsync(Application application, Guid me, CancellationToken cancellation)
    {
        var rows = await db.Judgements.AsNoTracking().Where(j => j.ApplicationId == application.Id && j.AssessorId == me && j.FeedbackRound == application.FeedbackRound)
            .Select(j => new { j.CompetenceItemId, j.Version, j.Outcome, HasReason = j.Reason != null, j.Citations, j.RecordedAt }).ToListAsync(cancellation);
        return rows.ToDictionary(r => r.CompetenceItemId, r => new OwnJudgement(
            r.Version, r.Outcome, r.Outcome is { } outcome ? Judgement.OwedFor(outcome, r.HasReason ? "…" : null, r.Citations) : null, r.Citations, r.RecordedAt));
    }

    /// <summary>The day before which evidence counted as old when the candidate handed in.</summary>
    private static DateOnly? CurrentSince(Application application, SchemeSettings scheme, string timeZone) => application.HandedInAt is not { } at ? null
        : DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(at, DateTimeKind.Utc), TimeZoneInfo.FindSystemTimeZoneById(timeZone))).AddMonths(-scheme.EvidenceAgeMonths);

    private async Task<List<DeskSource>> SourcesAsync(Application application, Guid me, DateOnly? currentSince, CancellationToken cancellation)
    {
        var applicationId = application.Id;
        var evidence = await (
            from handed in db.Applications.Where(a => a.Id == applicationId).SelectMany(a => a.HandedIn)
            join link in db.EvidenceLinks on handed.EvidenceLinkId equals link.Id
            join item in db.EvidenceItems on handed.EvidenceItemId equals item.Id
            from file in item.Files
            where file.Id == handed.EvidenceFileId
            orderby item.CreatedAt, link.CreatedAt
            select new
            {
                Pin = new DeskPin(link.Id, link.CompetenceId, link.CompetenceItemId, link.Page, link.Seconds, link.Note),
                ItemId = item.Id,
                FileId = file.Id,
                item.Title,
                item.Description,
                item.Kind,
                item.Method,
                item.MadeOn,
                item.Source,
                file.Stored,
                file.ErasedAt,
            }).AsNoTracking().ToListAsync(cancellation);
        var sources = evidence.GroupBy(e => e.FileId).Select(g => (First: g.First(), Pins: g.Select(e => e.Pin).DistinctBy(p => p.LinkId).ToList())).Select(g => new DeskSource
        {
            Kind = CitationKind.Evidence,
            Id = g.First.FileId,
            EvidenceItemId = g.First.ItemId,
            Title = g.First.Title,
            Description = g.First.Description,
            EvidenceKind = g.First.Kind,
            Method = g.First.Method,
            Stored = g.First.Stored,
            MadeOn = g.First.MadeOn,
            IsOld = g.First.MadeOn < currentSince,
            ComesFrom = g.First.Source,
            ErasedAt = g.First.ErasedAt,
            Pins = g.Pins,
        });
        return [.. sources, .. await SessionsAsync(applicationId, me, cancellation)];
    }

    private async Task<IEnumerable<DeskSource>> SessionsAsync(Guid applicationId, Guid me, CancellationToken cancellation)
    {
        var sessions = await db.AssessmentSessions.AsNoTracking().Include(s => s.Recordings)
            .Where(s => s.ApplicationId == applicationId && (s.ClosedAt != null || s.RecordedById == me)).OrderBy(s => s.HeldAt).ToListAsync(cancellation);
        return sessions.Select(s => new DeskSource
        {
            Kind = CitationKind.Session,
            Id = s.Id,
            Method = s.Method,
            HeldAt = s.HeldAt,
            Place = s.Place,
            Participants = s.Participants,
            IsClosed = s.ClosedAt is not null,
            Notes = s.Notes,
            Recordings = [.. s.Recordings.OrderBy(r => r.Ordinal).Select(r => new DeskRecording(r.Id, r.Ordinal, r.Stored.ContentType, r.Stored.FileName, r.Stored.Size))],
        });
    }

    private async Task<List<ConcernView>> ConcernsAsync(Guid applicationId, Guid me, List<DeskSource> sources, CancellationToken cancellation)
    {
        var concerns = await db.Concerns.AsNoTracking().Where(c => c.ApplicationId == applicationId && c.AssessorId == me).OrderBy(c => c.At).ToListAsync(cancellation);
        return [.. concerns.Select(c => new ConcernView(c.Id, me, "", c.EvidenceItemId, c.EvidenceLinkId, sources.Find(s => s.EvidenceItemId == c.EvidenceItemId)?.Title ?? "", c.Kind, c.Text, c.At))];
    }

    private static DeskItem Item(JudgedItem judged, CaseStanding standing, Dictionary<Guid, OwnJudgement> own, List<DeskSource> sources) => new(
        judged, standing.Scheme.For(judged.Competence.Code).CriticalItems.Contains(judged.Item.Number), own.GetValueOrDefault(judged.Id),
        judged.Competence.IsIntegrated ? own.GetValueOrDefault(judged.Id)?.Citations.Count ?? 0 : sources.Count(s => s.Shows(judged)));
}
