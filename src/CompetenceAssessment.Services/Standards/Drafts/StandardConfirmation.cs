using CompetenceAssessment.Data;
using CompetenceAssessment.Data.Audit;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Services.Cases;
using CompetenceAssessment.Services.Writes;
using CompetenceAssessment.StandardFormats.Drafting;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;
using CompetenceAssessment.StandardFormats.Yaml;
using Microsoft.Extensions.Options;

namespace CompetenceAssessment.Services.Standards.Drafts;

/// <summary>The way of a draft into the library: handed on by its editor, confirmed as a true copy by somebody else, which puts it in use.</summary>
public sealed class StandardConfirmation(
    AppDbContext db, UnitOfWork work, AuditTrail audit, Authority authority, StandardShelf shelf, StandardTranslationService translations, IOptions<StandardsOptions> options, TimeProvider clock)
{
    public bool NeedsTwoPersons => options.Value.TwoPersonRule;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>What the library says against a draft: what its text lacks, and a number or key that is taken.</summary>
    public async Task<IReadOnlyList<DraftProblem>> ProblemsAsync(DraftFile file, CancellationToken cancellation)
    {
        if (file.File is not { } standard)
            return file.Problems;
        if (!await shelf.AgreesAsync(standard, cancellation))
            return [DraftProblem.OfDraft(Rule.DraftKeyTaken, standard.Standard.Key)];
        return await shelf.HashOfAsync(standard, cancellation) is null ? [] : [DraftProblem.OfDraft(Rule.DraftVersionTaken, standard.Version.VersionNumber, standard.Standard.Key)];
    }

    /// <summary>What stands in the way of handing a draft on or confirming it.</summary>
    public Task<IReadOnlyList<DraftProblem>> ProblemsAsync(StandardDraft draft, ReadStandard standard, CancellationToken cancellation) =>
        draft.Translation is null ? ProblemsAsync(DraftFile.Of(draft, standard), cancellation) : translations.ProblemsAsync(draft, standard, cancellation);

    public Task SubmitAsync(DraftStep command, CancellationToken cancellation) =>
        work.WriteAsync(
            async token =>
            {
                var draft = await db.DraftAsync(authority, command.ActorId, command.DraftId, command.Version, token);
                var problems = await ProblemsAsync(draft, ReadingJson.ReadStandard(draft.Content), token);
                draft.Submit(command.ActorId, Now, [.. problems.Select(p => p.Blocker)]);
                await audit.AppendAsync(AuditTrail.Platform, command.ActorId, "standard-draft-submitted", new { draft.Id }, token);
            },
            cancellation);

    public Task ReturnAsync(DraftStep command, CancellationToken cancellation) =>
        work.WriteAsync(
            async token =>
            {
                var draft = await db.DraftAsync(authority, command.ActorId, command.DraftId, command.Version, token);
                draft.Return(command.Reason, command.ActorId, Now);
                await audit.AppendAsync(AuditTrail.Platform, command.ActorId, "standard-draft-returned", new { draft.Id }, token);
            },
            cancellation);

    /// <summary>Puts the version in use.</summary>
    /// <returns>The standard as it stands in the library now.</returns>
    public Task<StandardFile> ConfirmAsync(ConfirmDraft command, CancellationToken cancellation) =>
        work.WriteAsync(
            async token =>
            {
                var draft = await db.DraftAsync(authority, command.ActorId, command.DraftId, command.Version, token);
                // Two drafts of one version are confirmed one after the other; the second finds the number taken.
                await audit.LockAsync(AuditTrail.Platform, token);
                Rule.Require(draft.Translation is null, Rule.TranslationIsNoVersion);
                var file = DraftFile.Of(draft);
                Blocker.RequireNone([.. (await ProblemsAsync(file, token)).Select(p => p.Blocker)]);
                var standard = file.File!;
                draft.Confirm(command.ActorId, Now, command.IsTrueCopy, NeedsTwoPersons, standard.Version.Id);
                standard.Version.PutInUse(Now);
                await shelf.AddAsync(standard, command.ActorId, token);
                await audit.AppendAsync(
                    AuditTrail.Platform, command.ActorId, "standard-draft-confirmed", new { draft.Id, version = standard.Version.Id, standard.Version.ContentHash }, token);
                return standard;
            },
            cancellation);
}
