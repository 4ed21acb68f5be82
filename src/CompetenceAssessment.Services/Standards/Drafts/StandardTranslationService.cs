using System.Security.Cryptography;
using System.Text;
using CompetenceAssessment.Data;
using CompetenceAssessment.Data.Audit;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Services.Cases;
using CompetenceAssessment.Services.Writes;
using CompetenceAssessment.StandardFormats.Drafting;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;
using CompetenceAssessment.StandardFormats.Translation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CompetenceAssessment.Services.Standards.Drafts;

public sealed record PairItem
{
    public required Guid ActorId { get; init; }

    public required Guid DraftId { get; init; }

    public required int Version { get; init; }

    /// <summary>The item of the translation.</summary>
    public required string Source { get; init; }

    /// <summary>The decision; null takes it back.</summary>
    public required PairDecision? Decision { get; init; }
}

/// <summary>Drafts that translate a version: pairs of items, and the way of the words to the version.</summary>
public sealed class StandardTranslationService(
    AppDbContext db, UnitOfWork work, AuditTrail audit, Authority authority, StandardCache cache, IOptions<StandardsOptions> options, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>A translation's draft beside the version.</summary>
    public async Task<TextPairs> PairsAsync(StandardDraft draft, ReadStandard standard, CancellationToken cancellation)
    {
        var translation = draft.Translation!;
        return TextPairs.Of(await cache.VersionAsync(db, translation.VersionId, cancellation), standard, translation.Language, translation.Pairs);
    }

    /// <summary>What stands in the way of confirming a translation.</summary>
    public async Task<IReadOnlyList<DraftProblem>> ProblemsAsync(StandardDraft draft, ReadStandard standard, CancellationToken cancellation)
    {
        var translation = draft.Translation!;
        var key = StandardTranslation.KeyOf(translation.VersionId, translation.Language);
        var standing = await db.StandardTranslations.Where(t => t.StandingKey == key).Select(t => (Guid?)t.Id).SingleOrDefaultAsync(cancellation);
        if (standing != translation.ReplacesId)
            return [DraftProblem.OfDraft(translation.ReplacesId is null ? Rule.TranslationExists : Rule.TranslationReplacedMeanwhile, translation.Language)];
        var open = (await PairsAsync(draft, standard, cancellation)).Undecided.Count();
        return
        [
            .. open == 0 ? Enumerable.Empty<DraftProblem>() : [DraftProblem.OfDraft(Rule.TranslationUnpaired, open)],
            .. translation is { ReplacesId: not null, Reason: null } ? [DraftProblem.OfDraft(Rule.TranslationReasonMissing)] : Enumerable.Empty<DraftProblem>(),
        ];
    }

    /// <summary>What a draft that replaces a translation changes in the version's words; null where it replaces nothing.</summary>
    public async Task<ReplacedWords?> ReplacedAsync(StandardDraft draft, TextPairs pairs, CancellationToken cancellation)
    {
        if (draft.Translation?.ReplacesId is not { } id)
            return null;
        var replaced = await db.StandardTranslations.AsNoTracking().SingleAsync(t => t.Id == id, cancellation);
        return ReplacedWords.Between(replaced, pairs, draft.Translation.Language);
    }

    /// <summary>Says why the words that stand are replaced.</summary>
    public Task ReplaceAsync(DraftStep command, CancellationToken cancellation) =>
        work.WriteAsync(
            async token =>
            {
                var draft = await db.DraftAsync(authority, command.ActorId, command.DraftId, command.Version, token);
                draft.Replace(command.Reason, command.ActorId, Now);
                await audit.AppendAsync(AuditTrail.Platform, command.ActorId, "standard-translation-replacing", new { draft.Id, draft.Translation!.ReplacesId }, token);
            },
            cancellation);

    /// <summary>Pairs an item by hand, leaves it out, or takes such a decision back.</summary>
    public Task PairAsync(PairItem command, CancellationToken cancellation) =>
        work.WriteAsync(
            async token =>
            {
                var draft = await db.DraftAsync(authority, command.ActorId, command.DraftId, command.Version, token);
                Rule.Require(draft.Translation is not null, Rule.TranslationOfNothing);
                var pairs = await PairsAsync(draft, ReadingJson.ReadStandard(draft.Content), token);
                Rule.Require(pairs.Knows(command.Source, command.Decision?.Target), Rule.TranslationPlaceUnknown);
                draft.Pair(command.Source, command.Decision, command.ActorId, Now);
                await audit.AppendAsync(AuditTrail.Platform, command.ActorId, "standard-translation-paired", new { draft.Id, command.Source, command.Decision?.Target }, token);
            },
            cancellation);

    /// <summary>Adds the words to the version; those of a translation that they replace are taken out of it and kept.</summary>
    /// <returns>Key and number of the version.</returns>
    public async Task<(string Key, string Number)> ConfirmAsync(ConfirmDraft command, CancellationToken cancellation)
    {
        var draft = await work.WriteAsync(
            async token =>
            {
                var draft = await db.DraftAsync(authority, command.ActorId, command.DraftId, command.Version, token);
                // Two translations into one language are confirmed one after the other; the second finds the first.
                await audit.LockAsync(AuditTrail.Platform, token);
                Rule.Require(draft.Translation is not null, Rule.TranslationOfNothing);
                var standard = ReadingJson.ReadStandard(draft.Content);
                Blocker.RequireNone([.. (await ProblemsAsync(draft, standard, token)).Select(p => p.Blocker)]);
                await AddWordsAsync(draft, standard, command, token);
                return draft;
            },
            cancellation);
        cache.Forget(draft.StandardVersionId!.Value);
        return (draft.Key, draft.VersionNumber);
    }

    private async Task AddWordsAsync(StandardDraft draft, ReadStandard standard, ConfirmDraft command, CancellationToken cancellation)
    {
        var (of, language) = (draft.Translation!.VersionId, draft.Translation.Language);
        var version = await db.StandardVersions.Include(v => v.Competences).ThenInclude(c => c.Items).AsSplitQuery().SingleAsync(v => v.Id == of, cancellation);
        var replaced = await TakeOutAsync(draft.Translation.ReplacesId, version, language, cancellation);
        var words = TextPairs.Of(version, standard, language, draft.Translation.Pairs).Words;
        draft.Confirm(command.ActorId, Now, command.IsTrueCopy, options.Value.TwoPersonRule, version.Id);
        version.Translate(language, words, Now);
        var json = JsonText.Write(new SortedDictionary<string, string>(words.ToDictionary(), StringComparer.Ordinal));
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)));
        var translation = new StandardTranslation(Guid.CreateVersion7(), draft, json, hash);
        db.StandardTranslations.Add(translation);
        await audit.AppendAsync(
            AuditTrail.Platform, command.ActorId, replaced is null ? "standard-translation-confirmed" : "standard-translation-replaced",
            new { draft.Id, version = version.Id, language, hash, replaced = replaced?.Id, replacedHash = replaced?.WordsHash }, cancellation);
    }

    private async Task<StandardTranslation?> TakeOutAsync(Guid? replacesId, StandardVersion version, string language, CancellationToken cancellation)
    {
        if (replacesId is null)
            return null;
        var replaced = await db.StandardTranslations.SingleAsync(t => t.Id == replacesId, cancellation);
        replaced.GiveWay(Now);
        // Its key is free before another translation takes it.
        await db.SaveChangesAsync(cancellation);
        version.TakeOut(language, ReplacedWords.Of(replaced).Keys.ToHashSet(), Now);
        return replaced;
    }
}
