using CompetenceAssessment.Data.Audit;
using CompetenceAssessment.Data.Providers;
using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Assessments;
using CompetenceAssessment.Services.Writes;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Services.Assessments;

/// <content>Judgements, one by one or several from one source.</content>
public sealed partial class AssessmentService
{
    /// <summary>Saves one judgement, complete or in progress. The same content sent twice is saved once.</summary>
    /// <exception cref="DbUpdateConcurrencyException">The judgement was changed since the form was made; nothing is overwritten.</exception>
    public async Task<SavedJudgement> RecordJudgementAsync(RecordJudgement command, CancellationToken cancellation)
    {
        var saved = await WriteAsync(
            async token =>
            {
                var work = await BeginAsync(command.ApplicationId, command.ActorId, token);
                var sources = await SourcesAsync(work.Application, command.Citations, token);
                var judgement = await OwnJudgements(work.Application, command.ActorId).SingleOrDefaultAsync(j => j.CompetenceItemId == command.ItemId, token);
                var content = new JudgementContent(command.Outcome, command.Reason, command.Feedback, sources);
                return [await SaveAsync(work, command.ActorId, judgement, new ItemVersion(command.ItemId, command.Version), content, sources, token)];
            },
            cancellation);
        return saved[0];
    }

    /// <summary>Judges several items from one source. What stands in their judgements already stays: the note is added to the reason and the source to the citations.
    /// All are saved or none.</summary>
    /// <exception cref="DbUpdateConcurrencyException">One of the judgements was changed since the form was made.</exception>
    public Task<IReadOnlyList<SavedJudgement>> RecordManyAsync(RecordJudgements command, CancellationToken cancellation) => WriteAsync(
        async token =>
        {
            var work = await BeginAsync(command.ApplicationId, command.ActorId, token);
            var itemIds = command.Items.Select(i => i.ItemId).ToList();
            var existing = await OwnJudgements(work.Application, command.ActorId).Where(j => itemIds.Contains(j.CompetenceItemId)).ToDictionaryAsync(j => j.CompetenceItemId, token);
            var sources = await SourcesAsync(work.Application, command.Citations, token);
            var saved = new List<Judgement>();
            foreach (var item in command.Items)
            {
                var judgement = existing.GetValueOrDefault(item.ItemId);
                var content = Added(judgement, command, sources);
                saved.Add(await SaveAsync(work, command.ActorId, judgement, item, content, content.Citations, token));
            }

            return saved;
        },
        cancellation);

    /// <summary>Notes that sources also show an item: they are added to the citations of its judgement, which otherwise stays as it is. Adding needs no version, because it overwrites nothing.</summary>
    public Task AddCitationsAsync(AddCitations command, CancellationToken cancellation) => WriteAsync(
        async token =>
        {
            var work = await BeginAsync(command.ApplicationId, command.ActorId, token);
            var judgement = await OwnJudgements(work.Application, command.ActorId).SingleOrDefaultAsync(j => j.CompetenceItemId == command.ItemId, token);
            var sources = await SourcesAsync(work.Application, command.Citations, token);
            var content = new JudgementContent(judgement?.Outcome, judgement?.Reason, judgement?.Feedback, With(judgement, sources));
            return sources.Count == 0 ? [] : [await SaveAsync(work, command.ActorId, judgement, new ItemVersion(command.ItemId, judgement?.Version ?? 0), content, content.Citations, token)];
        },
        cancellation);

    /// <summary>Two first saves of one judgement may meet; the second then finds the first and says that it is stale, or that it says the same.</summary>
    private async Task<IReadOnlyList<SavedJudgement>> WriteAsync(Func<CancellationToken, Task<List<Judgement>>> write, CancellationToken cancellation)
    {
        List<Judgement> saved;
        try
        {
            saved = await work.WriteAsync(write, cancellation);
        }
        catch (DbUpdateException exception) when (exception.IsUniqueViolation() && exception.Entries.Any(e => e.Entity is Judgement or JudgementRevision))
        {
            saved = await work.WriteAsync(write, cancellation);
        }

        return [.. saved.Select(j => new SavedJudgement(j.CompetenceItemId, j.Version, j.RecordedAt, j.Outcome, j.Outcome is { } o ? Judgement.OwedFor(o, j.Reason, j.Citations) : null))];
    }

    private async Task<AssessorsCase> BeginAsync(Guid applicationId, Guid actorId, CancellationToken cancellation)
    {
        await audit.LockAsync(AuditTrail.ForJudgements(applicationId, actorId), cancellation);
        return await cases.ForAssessorAsync(applicationId, actorId, tracked: false, cancellation);
    }

    private async Task<Judgement> SaveAsync(AssessorsCase work, Guid actorId, Judgement? judgement, ItemVersion item, JudgementContent content, IReadOnlyList<Citation> citable, CancellationToken token)
    {
        if (judgement?.Says(content) == true)
            return judgement;
        var place = work.Application.Panel.FirstOrDefault(a => a.AssessorId == actorId);
        var isSentToThird = place?.IsThirdAssessor == true && await db.Agreements.AnyAsync(
            a => a.ApplicationId == work.Application.Id && a.CompetenceItemId == item.ItemId && a.FeedbackRound == work.Application.FeedbackRound && a.State == AgreementState.SentToThird, token);
        var facts = JudgementFacts.For(work.Application, work.Scheme, work.Standard, work.Item(item.ItemId), actorId, work.HasHandedIn, isSentToThird, citable);
        if (judgement is null)
        {
            if (item.Version != 0)
                throw new DbUpdateConcurrencyException("The form was made from a judgement that is not there.");
            judgement = Judgement.Record(Guid.CreateVersion7(), facts, content, Now);
            db.Judgements.Add(judgement);
        }
        else
        {
            db.Expect(judgement, item.Version);
            judgement.Revise(facts, content, Now);
        }

        var revision = judgement.Revisions[^1];
        await AppendAsync(work.Application, actorId, "judgement-recorded",
            new { judgement.Id, item = item.ItemId, revision = revision.Ordinal, seal = JudgementSeal.Of(revision) }, token);
        return judgement;
    }

    private static JudgementContent Added(Judgement? judgement, RecordJudgements command, IReadOnlyList<Citation> sources)
    {
        var note = command.Note?.Trim() ?? "";
        var reason = judgement?.Reason is not { } said || note.Length == 0 ? judgement?.Reason ?? note
            : said.Contains(note, StringComparison.Ordinal) ? said
            : $"{said}\n{note}";
        return new JudgementContent(command.Outcome, reason, judgement?.Feedback, With(judgement, sources));
    }

    private static List<Citation> With(Judgement? judgement, IReadOnlyList<Citation> sources)
    {
        var former = judgement?.Citations ?? [];
        return [.. former, .. sources.Where(s => former.All(f => f.Kind != s.Kind || f.SourceId != s.SourceId))];
    }

    /// <summary>What is cited, with the hash and method of what was handed in or closed.</summary>
    private async Task<IReadOnlyList<Citation>> SourcesAsync(Application application, IReadOnlyList<CitedSource> cited, CancellationToken cancellation)
    {
        var found = new Dictionary<(CitationKind, Guid), Citation>();
        var files = cited.Where(c => c.Kind == CitationKind.Evidence).Select(c => c.SourceId).ToList();
        if (files.Count > 0)
        {
            foreach (var source in await EvidenceSources(application.Id, files).ToListAsync(cancellation))
                found[(CitationKind.Evidence, source.SourceId)] = new Citation(CitationKind.Evidence, source.SourceId, source.Sha256, source.Method, null);
        }

        var sessions = cited.Where(c => c.Kind == CitationKind.Session).Select(c => c.SourceId).ToList();
        if (sessions.Count > 0)
        {
            foreach (var session in await db.AssessmentSessions.AsNoTracking()
                .Where(s => s.ApplicationId == application.Id && s.ClosedAt != null && sessions.Contains(s.Id)).Select(s => new { s.Id, s.RecordSha256, s.Method }).ToListAsync(cancellation))
                found[(CitationKind.Session, session.Id)] = new Citation(CitationKind.Session, session.Id, session.RecordSha256, session.Method, null);
        }

        return [.. cited.DistinctBy(c => (c.Kind, c.SourceId)).Select(c => found.TryGetValue((c.Kind, c.SourceId), out var source)
            ? source with { Place = c.Place }
            : throw new Domain.RuleViolationException(Domain.Rule.CitesForeignEvidence))];
    }

    private IQueryable<EvidenceSource> EvidenceSources(Guid applicationId, List<Guid> files) =>
        from handed in db.Applications.AsNoTracking().Where(a => a.Id == applicationId).SelectMany(a => a.HandedIn)
        where files.Contains(handed.EvidenceFileId)
        join item in db.EvidenceItems on handed.EvidenceItemId equals item.Id
        select new EvidenceSource(handed.EvidenceFileId, handed.Sha256, item.Method);

    private sealed record EvidenceSource(Guid SourceId, string Sha256, Domain.Standards.AssessmentMethod Method);
}
