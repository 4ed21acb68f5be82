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
    : DraftPage(db), IShowStored
{
    [BindProperty]
    public ConfirmInput Input { get; set; } = new();

    public TextPairs Pairs { get; private set; } = null!;

    public StandardVersion Original { get; private set; } = null!;

    public ILookup<string, PairedText> ItemsByCompetence { get; private set; } = null!;

    public bool MayConfirm => Draft.State == DraftState.Submitted && Draft.MayBeConfirmedBy(viewer.PersonId, confirmation.NeedsTwoPersons);

    public IEnumerable<PairedText> Others => Pairs.Texts.Where(t => !t.Place.StartsWith("item/", StringComparison.Ordinal) && !t.Place.StartsWith("group/", StringComparison.Ordinal));

    /// <summary>The version's items that an item may be paired with: those of its competence without words, or all of them where the competence is unknown.</summary>
    public IEnumerable<PairedText> ChoicesFor(UnpairedItem item)
    {
        var own = ItemsByCompetence[item.Place.Split('/')[0]].ToList();
        return (own.Count > 0 ? own : ItemsByCompetence.SelectMany(c => c)).Where(t => t.Words is null);
    }

    public void OnGet() => Input.Version = Draft.Version;

    public async Task<IActionResult> OnPostPairAsync(string source, string? target, bool leaveOut, CancellationToken cancellation)
    {
        if (!leaveOut && string.IsNullOrEmpty(target))
            throw Validation.Failure($"target-{Pairs.Unpaired.Index().FirstOrDefault(u => u.Item.Key == source).Index}", texts["translation.counterpart.missing"]);
        return await DecideAsync(source, new(source, leaveOut ? null : target), cancellation);
    }

    public Task<IActionResult> OnPostTakeBackAsync(string source, CancellationToken cancellation) => DecideAsync(source, null, cancellation);

    public async Task<IActionResult> OnPostConfirmAsync(CancellationToken cancellation)
    {
        if (!Input.IsTrueCopy)
            throw Validation.Failure("Input.IsTrueCopy", texts["drafts.confirm.declare.missing"]);
        var (key, number) = await translations.ConfirmAsync(new() { ActorId = viewer.PersonId, DraftId = Id, Version = Input.Version, IsTrueCopy = Input.IsTrueCopy }, cancellation);
        this.Say(texts["translation.confirmed"]);
        return Redirect(links.Standards.Version(key, number, Draft.Translation!.Language));
    }

    public async Task<IActionResult> OnPostReturnAsync(CancellationToken cancellation)
    {
        await this.ThrowIfInvalidAsync(validator, Input, cancellation);
        var reason = Input.RequireReason(texts);
        await confirmation.ReturnAsync(new() { ActorId = viewer.PersonId, DraftId = Id, Version = Input.Version, Reason = reason }, cancellation);
        this.Say(texts["drafts.returned"]);
        return Redirect(links.Standards.Draft(Id));
    }

    public async Task<IReadOnlyList<StoredValue>> StoredAsync(CancellationToken cancellation)
    {
        await ReadAsync(cancellation);
        await LoadAsync(cancellation);
        Input.Version = Draft.Version;
        ModelState.Remove("Input.Version");
        return [new(texts["drafts.changed"], null, await NameAsync(Draft.ChangedById, cancellation))];
    }

    protected override async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (Draft.Translation is not { } translation)
            return false;
        Original = await cache.VersionAsync(Db, translation.VersionId, cancellation);
        Pairs = await translations.PairsAsync(Draft, Standard, cancellation);
        ItemsByCompetence = Pairs.Texts.Where(t => t.Place.StartsWith("item/", StringComparison.Ordinal)).ToLookup(t => t.Place.Split('/')[1]);
        return true;
    }

    private async Task<IActionResult> DecideAsync(string source, PairDecision? decision, CancellationToken cancellation)
    {
        await translations.PairAsync(new() { ActorId = viewer.PersonId, DraftId = Id, Version = Input.Version, Source = source, Decision = decision }, cancellation);
        this.Say(texts["translation.saved"]);
        return Redirect(links.Standards.Translation(Id, "unpaired"));
    }
}
