using System.Security.Cryptography;
using CompetenceAssessment.Data;
using CompetenceAssessment.Data.Audit;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Services.Cases;
using CompetenceAssessment.Services.Writes;
using CompetenceAssessment.StandardFormats.Drafting;
using CompetenceAssessment.StandardFormats.Exchange;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;
using CompetenceAssessment.StandardFormats.Translation;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Services.Standards.Drafts;

/// <summary>Brings published texts and files of the exchange formats in as drafts, and lets editors put them right.</summary>
public sealed class StandardDraftService(AppDbContext db, UnitOfWork work, AuditTrail audit, Authority authority, StandardCache cache, RecentChecks checks, TimeProvider clock)
{
    private const int Attempts = 3;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Reads a text or a file of an exchange format, and opens a draft for each standard in it. What is being worked on already is not opened twice.</summary>
    public async Task<ImportedStandard> ImportAsync(ImportStandard command, CancellationToken cancellation)
    {
        await authority.RequireInstallationAsync(command.ActorId, Role.StandardsEditor, cancellation);
        var hash = Convert.ToHexStringLower(SHA256.HashData(command.Content.Span));
        var name = command.Name.Length <= StandardDraft.SourceNameMaxLength ? command.Name : command.Name[..StandardDraft.SourceNameMaxLength];
        if (await KnownAsync(hash, command.TranslationOf, cancellation) is { Count: > 0 } open)
            return new(open, null, true);
        var reading = ExchangeFormat.Reads(name) ? ExchangeDraftReader.Read(command.Content, name, command.Framework, clock) : DraftReader.Read(command.Content, name, clock);
        if (reading.Refused is not null)
            return new([], reading.Refused, false) { Errors = reading.Errors };
        var original = command.TranslationOf is { } of ? await cache.VersionAsync(db, of, cancellation) : null;
        var (choice, untranslatable) = original is null ? default : TranslationChoice.Of(reading, original, await StandingAsync(original.Id, cancellation));
        if (untranslatable is not null)
            return new([], untranslatable, false);
        return await work.WriteAsync(
            async token =>
            {
                await authority.RequireInstallationAsync(command.ActorId, Role.StandardsEditor, token);
                await audit.LockAsync(AuditTrail.Platform, token);
                if (await KnownAsync(hash, command.TranslationOf, token) is { Count: > 0 } known)
                    return new ImportedStandard(known, null, true);
                var source = new DraftSource(name, reading.Lines, hash, reading.Family);
                var drafts = original is null
                    ? reading.Drafts.Select(d => new StandardDraft(Guid.CreateVersion7(), source, TextOf(d.Key ?? DraftKeys.Propose(d.Standard), d.Standard), d.Findings, command.ActorId, Now)).ToList()
                    : [await TranslationAsync(original, source, choice!, reading.Drafts[0].Findings, command.ActorId, token)];
                db.StandardDrafts.AddRange(drafts);
                await audit.AppendAsync(AuditTrail.Platform, command.ActorId, "standard-imported", new { drafts = drafts.Select(d => d.Id), hash, reading.Family }, token);
                return new ImportedStandard([.. drafts.Select(d => d.Id)], null, false);
            },
            cancellation);
    }

    private Task<Dictionary<string, Guid>> StandingAsync(Guid versionId, CancellationToken cancellation) =>
        db.StandardTranslations.Where(t => t.StandardVersionId == versionId && t.StandingKey != null).ToDictionaryAsync(t => t.Language, t => t.Id, cancellation);

    private async Task<StandardDraft> TranslationAsync(
        StandardVersion original, DraftSource source, TranslationChoice choice, IReadOnlyList<DraftFinding> read, Guid actorId, CancellationToken cancellation)
    {
        var key = await db.Standards.Where(s => s.Id == original.StandardId).Select(s => s.Key).SingleAsync(cancellation);
        var findings = new TranslatedVersion(original, choice.Language).Findings(choice.Standard);
        var draft = new StandardDraft(
            Guid.CreateVersion7(), source, TextOf(key, choice.Standard) with { VersionNumber = original.VersionNumber },
            [.. read, .. findings.Select((f, at) => DraftReader.Finding(f, read.Count + at + 1))], actorId, Now);
        draft.Translate(original.Id, choice.Language, choice.ReplacesId);
        return draft;
    }

    /// <summary>Opens a draft of a new version with the text of one in use. While such a draft is worked on no second one is opened.</summary>
    public Task<ImportedStandard> BeginVersionAsync(BeginVersion command, CancellationToken cancellation) => work.WriteAsync(
        async token =>
        {
            await authority.RequireInstallationAsync(command.ActorId, Role.StandardsEditor, token);
            await audit.LockAsync(AuditTrail.Platform, token);
            var known = await db.StandardDrafts.Where(d => d.BasisVersionId == command.StandardVersionId && (d.State == DraftState.Open || d.State == DraftState.Submitted))
                .OrderBy(d => d.CreatedAt).Select(d => d.Id).ToListAsync(token);
            if (known.Count > 0)
                return new ImportedStandard(known, null, true);
            var version = await cache.VersionAsync(db, command.StandardVersionId, token);
            Rule.Require(version.Status != StandardStatus.Draft, Rule.BasisNotInUse);
            var standard = await db.Standards.AsNoTracking().SingleAsync(s => s.Id == version.StandardId, token);
            var begun = VersionDraft.Of(standard.Framework, version, command.VersionNumber.Trim());
            var source = new DraftSource($"{standard.Key}, {version.VersionNumber}", begun.Lines, version.ContentHash, begun.Family);
            var draft = new StandardDraft(Guid.CreateVersion7(), source, TextOf(standard.Key, begun.Standard), [], command.ActorId, Now) { BasisVersionId = version.Id };
            db.StandardDrafts.Add(draft);
            await audit.AppendAsync(AuditTrail.Platform, command.ActorId, "standard-version-begun", new { draft.Id, basis = version.Id, version.ContentHash }, token);
            return new ImportedStandard([draft.Id], null, false);
        },
        cancellation);

    /// <summary>Opens an empty draft of a standard that a body writes itself. While one with the same key is worked on no second one is opened.</summary>
    public Task<ImportedStandard> BeginStandardAsync(BeginStandard command, CancellationToken cancellation) => work.WriteAsync(
        async token =>
        {
            await authority.RequireInstallationAsync(command.ActorId, Role.StandardsEditor, token);
            await audit.LockAsync(AuditTrail.Platform, token);
            var known = await db.StandardDrafts.Where(d => d.Key == command.Key && d.Source.Hash == "" && (d.State == DraftState.Open || d.State == DraftState.Submitted))
                .OrderBy(d => d.CreatedAt).Select(d => d.Id).ToListAsync(token);
            if (known.Count > 0)
                return new ImportedStandard(known, null, true);
            var standard = NewDraft.Of(command.Framework, command.Title, command.Level);
            var source = NewDraft.Source(standard);
            var findings = DraftLint.OfWritten(source, standard, DateOnly.FromDateTime(Now));
            var draft = new StandardDraft(Guid.CreateVersion7(), source, TextOf(command.Key, standard), findings, command.ActorId, Now);
            db.StandardDrafts.Add(draft);
            await audit.AppendAsync(AuditTrail.Platform, command.ActorId, "standard-begun", new { draft.Id, command.Key }, token);
            return new ImportedStandard([draft.Id], null, false);
        },
        cancellation);

    /// <summary>Changes the text of an open draft. Findings whose defect is gone are noted as repaired, new ones are added.</summary>
    /// <returns>The draft's new version; the one it has where there is nothing to change.</returns>
    /// <exception cref="DbUpdateConcurrencyException">The form is stale.</exception>
    /// <exception cref="RuleViolationException">The form is stale, and its part is no longer where it was.</exception>
    public async Task<int> EditAsync(EditDraft command, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await EditOnceAsync(command, cancellation);
            }
            catch (DbUpdateConcurrencyException) when (attempt < Attempts && command.Form is { IsAlone: true })
            {
                // Somebody saved between reading and writing; whether the change still stands is asked anew.
            }
        }
    }

    /// <summary>Decides about a finding, or takes the decision back.</summary>
    /// <returns>The draft's new version.</returns>
    public async Task<int> DecideAsync(DecideFinding command, CancellationToken cancellation)
    {
        var draft = await work.WriteAsync(
            async token =>
            {
                var draft = await db.DraftAsync(authority, command.ActorId, command.DraftId, command.Version, token);
                if (command.Kind is { } kind)
                    draft.Decide(command.Number, new(kind, command.Reason, command.ActorId, Now, command.Language));
                else
                    draft.TakeBack(command.Number, command.ActorId, Now);
                await audit.AppendAsync(
                    AuditTrail.Platform, command.ActorId, "standard-finding-decided", new { draft.Id, finding = command.Number, decision = command.Kind?.ToString() }, token);
                return draft;
            },
            cancellation);
        return draft.Version;
    }

    public Task DiscardAsync(DraftStep command, CancellationToken cancellation) =>
        work.WriteAsync(
            async token =>
            {
                var draft = await db.DraftAsync(authority, command.ActorId, command.DraftId, command.Version, token);
                draft.Discard(command.Reason, command.ActorId, Now);
                await AppendAsync(draft, command.ActorId, "standard-draft-discarded", token);
            },
            cancellation);

    // The same text may be a standard of its own, and the translation of a version.
    private async Task<List<Guid>> KnownAsync(string hash, Guid? translationOf, CancellationToken cancellation)
    {
        var known = await db.StandardDrafts.Where(d => d.Source.Hash == hash && (d.State == DraftState.Open || d.State == DraftState.Submitted))
            .OrderBy(d => d.CreatedAt).Select(d => new { d.Id, d.Translation }).ToListAsync(cancellation);
        return [.. known.Where(d => d.Translation?.VersionId == translationOf).Select(d => d.Id)];
    }

    // The lint takes its time and runs before the write, which holds only if the draft is still what was read.
    private async Task<int> EditOnceAsync(EditDraft command, CancellationToken cancellation)
    {
        await authority.RequireInstallationAsync(command.ActorId, Role.StandardsEditor, cancellation);
        var read = await db.StandardDrafts.AsNoTracking().SingleAsync(d => d.Id == command.DraftId, cancellation);
        var before = ReadingJson.ReadStandard(read.Content);
        RequireCurrent(command, read, before);
        var after = command.Change(before);
        var text = read.Translation is null ? TextOf(command.Key ?? read.Key, after) : TextOf(read.Key, after) with { VersionNumber = read.VersionNumber };
        var repaired = new FindingDecision(FindingDecisionKind.Repaired, command.Reason, command.ActorId, Now, command.Language);
        var translated = read.Translation is { } of ? new TranslatedVersion(await cache.VersionAsync(db, of.VersionId, cancellation), of.Language) : null;
        var today = DateOnly.FromDateTime(Now);
        var (old, now) = (checks.Of(read, read.Content, before, today, translated), checks.Of(read, text.Content, after, today, translated));
        var findings = DraftLint.Renew(old, now, read.Findings, repaired);
        // A finding that an edit brought goes when the text is right, and only then.
        bool IsToRepair(DraftFinding finding) => !finding.FromEdit && command.Repairs.Contains(finding.Number) && (finding.Decision?.Kind != FindingDecisionKind.Repaired || command.Reason is not null);
        var repairs = findings.Where(IsToRepair).Select(f => f.Number).ToList();
        if (read.State == DraftState.Open && text.Key == read.Key && text.Content == ReadingJson.Write(before) && repairs.Count == 0)
            return read.Version;
        return (await work.WriteAsync(
            async token =>
            {
                var draft = await db.DraftAsync(authority, command.ActorId, command.DraftId, read.Version, token);
                draft.Edit(text, findings, command.ActorId, Now);
                foreach (var number in repairs)
                    draft.Decide(number, repaired);
                await AppendAsync(draft, command.ActorId, "standard-draft-edited", token);
                return draft;
            },
            cancellation)).Version;
    }

    private static void RequireCurrent(EditDraft command, StandardDraft draft, ReadStandard standard)
    {
        if (draft.Version == command.Version)
            return;
        if (command.Form is { } form)
        {
            Rule.Require(DraftPlaces.Has(standard, form.Place), Rule.DraftPartMoved);
            if (form.IsAlone && DraftMarks.Of(draft.Key, standard, form.Place) == form.Mark)
                return;
            Rule.Require(DraftMarks.IsAt(form.Mark, draft.Key, standard, form.Place), Rule.DraftPartMoved);
        }

        throw new DbUpdateConcurrencyException($"The draft has version {draft.Version}; the form was made from {command.Version}.");
    }

    // A version that is too long stands in the way as a problem of the text; the list shows its beginning.
    private static DraftText TextOf(string key, ReadStandard standard) =>
        new(key, standard.Version is { } version ? version[..Math.Min(version.Length, StandardVersion.DesignationMaxLength)] : "1", standard.Title, ReadingJson.Write(standard));

    private Task AppendAsync(StandardDraft draft, Guid actorId, string action, CancellationToken cancellation) =>
        audit.AppendAsync(
            AuditTrail.Platform, actorId, action,
            new { draft.Id, text = Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(draft.Content))) }, cancellation);
}
