using CompetenceAssessment.Data;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Assessments;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Services.Viewers;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Services.Assessments;

/// <summary>The one place where judgements are read for a screen, a letter or an interface. It gives each viewer what <see cref="Blindness"/> allows and nothing else;
/// the rooms of officers, quality assurers and the committee read through it as well.</summary>
public sealed class JudgementReader(AppDbContext db, CaseLoader cases)
{
    /// <summary>The case as the viewer may see it.</summary>
    /// <param name="visible">The applications that the viewer may know of in this room: a <c>VisibleTo</c>, <c>AssessedBy</c> or <c>SampledBy</c> query.</param>
    /// <param name="applicationId">The case.</param>
    /// <param name="viewerId">Who looks.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <returns>Null where it is not among the visible ones.</returns>
    public async Task<CaseView?> ReadAsync(IQueryable<Application> visible, Guid applicationId, Guid viewerId, CancellationToken cancellation)
    {
        var found = await (
            from application in visible.Include(a => a.Allocations)
            where application.Id == applicationId
            join candidate in db.People on application.CandidateId equals candidate.Id
            join body in db.AwardingBodies on application.AwardingBodyId equals body.Id
            select new { Application = application, candidate.GivenNames, candidate.FamilyName, body.Key, body.TimeZone }).AsNoTracking().SingleOrDefaultAsync(cancellation);
        if (found is null)
            return null;
        var loaded = await LoadAsync(found.Application, viewerId, cancellation);
        return new CaseView
        {
            ApplicationId = applicationId,
            Reference = found.Application.Reference,
            Candidate = $"{found.GivenNames} {found.FamilyName}",
            CandidateId = found.Application.CandidateId,
            AwardingBodyId = found.Application.AwardingBodyId,
            BodyKey = found.Key,
            TimeZone = found.TimeZone,
            State = found.Application.State,
            FeedbackRound = found.Application.FeedbackRound,
            FeedbackRoundsUsed = found.Application.FeedbackRoundsUsed,
            Standard = loaded.Standing.Standard,
            Scheme = loaded.Standing.Scheme,
            Panel = loaded.Panel,
            IsOpen = loaded.IsOpen,
            HaveAllHandedIn = loaded.Standing.HaveAllHandedIn,
            PanelBlockers = loaded.Standing.PanelBlockers,
            Competences = loaded.Competences(),
            Concerns = loaded.Concerns(),
        };
    }

    /// <summary>A case whose panel the viewer is in.</summary>
    public Task<CaseView?> ForAssessorAsync(Viewer viewer, Guid applicationId, CancellationToken cancellation) =>
        ReadAsync(db.Applications.AssessedBy(viewer), applicationId, viewer.PersonId, cancellation);

    /// <summary>For lists: whether the judgements of each case are open, and who has yet to hand in. No counts.</summary>
    public async Task<IReadOnlyDictionary<Guid, CaseProgress>> ProgressAsync(IReadOnlyCollection<Guid> applicationIds, CancellationToken cancellation) =>
        (await cases.StandingsAsync(applicationIds, cancellation)).ToDictionary(s => s.Key, s => CaseProgress.Of(s.Value));

    private async Task<LoadedCase> LoadAsync(Application application, Guid viewerId, CancellationToken cancellation)
    {
        var id = application.Id;
        var standing = await cases.StandingAsync(application, cancellation);
        return new LoadedCase(
            standing,
            viewerId,
            await db.AssessorHandIns.AsNoTracking().Where(h => h.ApplicationId == id).ToListAsync(cancellation),
            await db.Judgements.AsNoTracking().Where(j => j.ApplicationId == id).ToListAsync(cancellation),
            await db.CompetenceConclusions.AsNoTracking().Where(c => c.ApplicationId == id).ToListAsync(cancellation),
            await db.Concerns.AsNoTracking().Where(c => c.ApplicationId == id).OrderBy(c => c.At).ToListAsync(cancellation),
            await NamesAsync(application, cancellation),
            await TitlesAsync(id, cancellation));
    }

    private async Task<Dictionary<Guid, string>> NamesAsync(Application application, CancellationToken cancellation)
    {
        var ids = application.Allocations.Select(a => a.AssessorId).ToList();
        return await db.People.Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.GivenNames, p.FamilyName })
            .ToDictionaryAsync(p => p.Id, p => $"{p.GivenNames} {p.FamilyName}", cancellation);
    }

    private async Task<Dictionary<Guid, string>> TitlesAsync(Guid applicationId, CancellationToken cancellation)
    {
        var evidence = await (
            from handed in db.Applications.Where(a => a.Id == applicationId).SelectMany(a => a.HandedIn)
            join item in db.EvidenceItems on handed.EvidenceItemId equals item.Id
            select new { handed.EvidenceFileId, handed.EvidenceItemId, item.Title }).AsNoTracking().ToListAsync(cancellation);
        var titles = new Dictionary<Guid, string>();
        foreach (var row in evidence)
            titles[row.EvidenceFileId] = titles[row.EvidenceItemId] = row.Title;
        return titles;
    }
}

/// <summary>How far a panel is, as anybody who knows of the case may be told.</summary>
/// <param name="HaveAllHandedIn">Whether judgements are open.</param>
/// <param name="WaitsFor">The assessors who have yet to hand in.</param>
/// <param name="OpenDifferences">Differences to settle; 0 while closed.</param>
/// <param name="WaitsForThird">Whether a third assessor is to be called in.</param>
public sealed record CaseProgress(bool HaveAllHandedIn, IReadOnlyList<Guid> WaitsFor, int OpenDifferences, bool WaitsForThird)
{
    internal static CaseProgress Of(CaseStanding standing) => new(
        standing.HaveAllHandedIn,
        [.. standing.PanelBlockers.Where(b => b.Rule == Rule.AssessorNotHandedIn).Select(b => b.SubjectId!.Value)],
        standing.HaveAllHandedIn ? standing.OpenDifferences.Count : 0,
        standing.HaveAllHandedIn && standing.DifferenceBlockers().Any(b => b.Rule == Rule.ThirdAssessorMissing));
}

/// <summary>A case with everything in it, which gives away only what its viewer may see.</summary>
internal sealed class LoadedCase(CaseStanding standing, Guid viewerId, List<AssessorHandIn> handIns, List<Judgement> judgements, List<CompetenceConclusion> conclusions,
    List<Concern> concerns, Dictionary<Guid, string> names, Dictionary<Guid, string> titles)
{
    public CaseStanding Standing => standing;

    public bool IsOpen { get; } = Blindness.IsOpenTo(standing, viewerId);

    public IReadOnlyList<PanelMember> Panel => [.. standing.Application.Allocations.GroupBy(a => a.AssessorId).Select(g => g.MaxBy(a => a.AllocatedAt)!)
        .OrderBy(a => a.IsThirdAssessor).ThenBy(a => a.AllocatedAt)
        .Select(a => new PanelMember(a.AssessorId, names[a.AssessorId], a.IsThirdAssessor, a.IsActive, a.CompetenceCodes, a.Declaration,
            handIns.Find(h => h.AssessorId == a.AssessorId && h.FeedbackRound == standing.Application.FeedbackRound)?.At))];

    public IReadOnlyList<CompetenceView> Competences()
    {
        var seen = judgements.Where(j => Blindness.MaySee(standing, viewerId, j.AssessorId, j.FeedbackRound)).ToLookup(j => j.CompetenceItemId);
        return [.. standing.Standard.Competences.Where(c => standing.Scheme.JudgedItems(c).Any()).Select(c => View(c, seen))];
    }

    public IReadOnlyList<ConcernView> Concerns() => [.. concerns
        .Where(c => Blindness.MaySee(standing, viewerId, c.AssessorId, RoundOf(c)))
        .Select(c => new ConcernView(c.Id, c.AssessorId, names.GetValueOrDefault(c.AssessorId, ""), c.EvidenceItemId, c.EvidenceLinkId, titles.GetValueOrDefault(c.EvidenceItemId, ""), c.Kind, c.Text, c.At))];

    /// <summary>A concern was written in the round whose handing in came next.</summary>
    private int RoundOf(Concern concern) =>
        handIns.Where(h => h.AssessorId == concern.AssessorId && h.At >= concern.At).OrderBy(h => h.At).FirstOrDefault()?.FeedbackRound ?? standing.Application.FeedbackRound;

    private CompetenceView View(Competence competence, ILookup<Guid, Judgement> seen)
    {
        var scheme = standing.Scheme.For(competence.Code);
        var conclusion = conclusions.Find(c => c.CompetenceId == competence.Id);
        var items = standing.Items.Where(i => i.Competence.Id == competence.Id).Select(i => View(i, seen[i.Id])).ToList();
        return new CompetenceView(competence, scheme, IsOpen ? standing.Suggest(competence) : null, conclusion, conclusion is not null && standing.Stands(conclusion, competence), items);
    }

    private ItemView View(JudgedItem item, IEnumerable<Judgement> seen)
    {
        var here = standing.Of(item);
        var methods = standing.Scheme.MethodsFor(standing.Standard, item.Competence);
        var isShown = here.FeedbackRound < standing.Application.FeedbackRound || IsOpen;
        var views = seen.Where(j => j.FeedbackRound == here.FeedbackRound).OrderBy(j => Order(j.AssessorId)).Select(j => View(j, methods)).ToList();
        return new ItemView(item, standing.Scheme.For(item.Competence.Code).CriticalItems.Contains(item.Item.Number), standing.Application.IsOpenForJudgement(item.Id), here.FeedbackRound,
            views, isShown ? here.Agreement : null, isShown ? here.Outcome : null, isShown && (here.Agreement is not null || Settlement.IsDifference(here.Judgements)));
    }

    private JudgementView View(Judgement judgement, IReadOnlySet<AssessmentMethod> methods) => new(
        judgement.Id, judgement.AssessorId, names.GetValueOrDefault(judgement.AssessorId, ""), judgement.FeedbackRound, judgement.Outcome, judgement.Reason, judgement.Feedback,
        [.. judgement.Citations.Select(c => new CitationView(c, titles.GetValueOrDefault(c.SourceId, ""), methods.Count == 0 || methods.Contains(c.Method)))],
        judgement.RecordedAt, judgement.Version);

    private int Order(Guid assessorId) => standing.Application.Allocations.ToList().FindIndex(a => a.AssessorId == assessorId);
}
