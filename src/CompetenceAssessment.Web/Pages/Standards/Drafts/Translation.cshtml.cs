using CompetenceAssessment.Data;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Services.Cases;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Services.Standards.Drafts;
using CompetenceAssessment.StandardFormats.Translation;
using CompetenceAssessment.Web.Forms;
using CompetenceAssessment.Web.Refusals;
using CompetenceAssessment.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CompetenceAssessment.Web.Pages.Standards.Drafts;

/// <summary>A draft beside the version that it translates: the pairs, what has no counterpart, and the confirmation.</summary>
[Authorize(Policy = Policies.EditStandards)]
public sealed class TranslationModel(AppDbContext db, StandardTranslationService translations, StandardConfirmation confirmation, StandardCache cache, IValidator<ReasonInput> validator, CurrentViewer viewer, Links links, Texts texts)
    : ConfirmationPage(db, confirmation, validator, viewer, links, texts)
{
    public TextPairs Pairs { get; private set; } = null!;

    public StandardVersion Original { get; private set; } = null!;

    public ILookup<string, PairedText> ItemsByCompetence { get; private set; } = null!;

    /// <summary>What changes in the words in use; null for the first translation into its language, and once the draft is confirmed.</summary>
    public ReplacedWords? Replaced { get; private set; }

    public string? ReplacedConfirmedBy { get; private set; }

    public bool MayConfirm => Draft.State == DraftState.Submitted && Draft.MayBeConfirmedBy(Viewer.PersonId, Confirmation.NeedsTwoPersons);

    public IEnumerable<PairedText> Others => Pairs.Texts.Where(t => !t.Place.StartsWith("item/", StringComparison.Ordinal) && !t.Place.StartsWith("group/", StringComparison.Ordinal));

    /// <summary>A place as the page names it: "B.2.1 indicator 3".</summary>
    public static string NameOf(string place) => (place.StartsWith("item/", StringComparison.Ordinal) ? place["item/".Length..] : place).Replace('/', ' ');

    /// <summary>The version's items that an item may be paired with: those of its competence without words, or all of them where the competence is unknown.</summary>
    public IEnumerable<PairedText> ChoicesFor(UnpairedItem item)
    {
        var own = ItemsByCompetence[item.Place.Split('/')[0]].ToList();
        return (own.Count > 0 ? own : ItemsByCompetence.SelectMany(c => c)).Where(t => t.Words is null);
    }

    public async Task<IActionResult> OnPostPairAsync(string source, string? target, bool leaveOut, CancellationToken cancellation)
    {
        if (!leaveOut && string.IsNullOrEmpty(target))
            throw Validation.Failure($"target-{Pairs.Unpaired.Index().FirstOrDefault(u => u.Item.Key == source).Index}", Texts["translation.counterpart.missing"]);
        return await DecideAsync(source, new(source, leaveOut ? null : target), cancellation);
    }

    public Task<IActionResult> OnPostTakeBackAsync(string source, CancellationToken cancellation) => DecideAsync(source, null, cancellation);

    public async Task<IActionResult> OnPostReplaceAsync(CancellationToken cancellation)
    {
        await this.ThrowIfInvalidAsync(Validator, Input, cancellation);
        await translations.ReplaceAsync(new() { ActorId = Viewer.PersonId, DraftId = Id, Version = Input.Version, Reason = Input.RequireReason(Texts) }, cancellation);
        this.Say(Texts["translation.replaces.saved"]);
        return Redirect(Links.Standards.Translation(Id, "replaces"));
    }

    public async Task<IActionResult> OnPostConfirmAsync(CancellationToken cancellation)
    {
        RequireDeclaration();
        var (key, number) = await translations.ConfirmAsync(new() { ActorId = Viewer.PersonId, DraftId = Id, Version = Input.Version, IsTrueCopy = Input.IsTrueCopy }, cancellation);
        this.Say(Texts["translation.confirmed"]);
        return Redirect(Links.Standards.Version(key, number, Draft.Translation!.Language));
    }

    protected override async Task<StoredValue> StoredValueAsync(CancellationToken cancellation) => new(Texts["drafts.changed"], null, await NameAsync(Draft.ChangedById, cancellation));

    protected override async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (Draft.Translation is not { } translation)
            return false;
        Original = await cache.VersionAsync(Db, translation.VersionId, cancellation);
        Pairs = await translations.PairsAsync(Draft, Standard, cancellation);
        ItemsByCompetence = Pairs.Texts.Where(t => t.Place.StartsWith("item/", StringComparison.Ordinal)).ToLookup(t => t.Place.Split('/')[1]);
        return true;
    }

    protected override async Task ShowAsync(CancellationToken cancellation)
    {
        if (Draft.State is not (DraftState.Open or DraftState.Submitted))
            return;
        Replaced = await translations.ReplacedAsync(Draft, Pairs, cancellation);
        ReplacedConfirmedBy = await NameAsync(Replaced?.ConfirmedById, cancellation);
        if (IsOpen)
            Input.Reason ??= Draft.Translation!.Reason;
    }

    private async Task<IActionResult> DecideAsync(string source, PairDecision? decision, CancellationToken cancellation)
    {
        await translations.PairAsync(new() { ActorId = Viewer.PersonId, DraftId = Id, Version = Input.Version, Source = source, Decision = decision }, cancellation);
        this.Say(Texts["translation.saved"]);
        return Redirect(Links.Standards.Translation(Id, "unpaired"));
    }
}
