using CompetenceAssessment.Data;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Services.Cases;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Services.Standards.Drafts;
using CompetenceAssessment.StandardFormats.Comparison;
using CompetenceAssessment.StandardFormats.Drafting;
using CompetenceAssessment.Web.Forms;
using CompetenceAssessment.Web.Refusals;
using CompetenceAssessment.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CompetenceAssessment.Web.Pages.Standards.Drafts;

/// <summary>Confirming a draft as a true copy: what will be put in use, every decision on a finding, and the declaration.</summary>
[Authorize(Policy = Policies.EditStandards)]
public sealed class ConfirmModel(AppDbContext db, StandardConfirmation confirmation, StandardCache versions, IValidator<ReasonInput> validator, CurrentViewer viewer, Links links, Texts texts)
    : DraftPage(db), IShowStored
{
    [BindProperty]
    public ConfirmInput Input { get; set; } = new();

    public DraftFile Written { get; private set; } = null!;

    public IReadOnlyList<DraftProblem> Problems { get; private set; } = [];

    public string? SubmittedBy { get; private set; }

    /// <summary>What changes against the version it was begun from; null for a text that was read, and while something is lacking.</summary>
    public ComparisonView? Changes { get; private set; }

    public string? BasisNumber { get; private set; }

    public bool MayConfirm => Draft.MayBeConfirmedBy(viewer.PersonId, confirmation.NeedsTwoPersons);

    public void OnGet() => Input.Version = Draft.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!Input.IsTrueCopy)
            throw Validation.Failure("Input.IsTrueCopy", texts["drafts.confirm.declare.missing"]);
        var standard = await confirmation.ConfirmAsync(new() { ActorId = viewer.PersonId, DraftId = Id, Version = Input.Version, IsTrueCopy = Input.IsTrueCopy }, cancellation);
        this.Say(texts["drafts.confirmed"]);
        return Redirect(links.Standards.Version(standard.Standard.Key, standard.Version.VersionNumber));
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
        await ShowAsync(cancellation);
        Input.Version = Draft.Version;
        ModelState.Remove("Input.Version");
        return [new(texts["drafts.state"], null, texts.Enum(Draft.State))];
    }

    protected override Task<bool> LoadAsync(CancellationToken cancellation) => Task.FromResult(Draft.Translation is null);

    protected override async Task ShowAsync(CancellationToken cancellation)
    {
        Written = DraftFile.Of(Draft, Standard);
        Problems = Draft.State == DraftState.InUse ? [] : await confirmation.ProblemsAsync(Written, cancellation);
        await CompareAsync(cancellation);
        SubmittedBy = await NameAsync(Draft.SubmittedById, cancellation);
    }

    private async Task CompareAsync(CancellationToken cancellation)
    {
        if (Draft.BasisVersionId is not { } basisId || Written.File is not { } written)
            return;
        var basis = await versions.VersionAsync(Db, basisId, cancellation);
        BasisNumber = basis.VersionNumber;
        Changes = new(StandardComparison.Between(ComparedStandard.Of(basis), ComparedStandard.Of(written.Version)), new(texts, TextLanguage), only: null, showUnchanged: false);
    }
}

public sealed class ConfirmInput : ReasonInput
{
    public bool IsTrueCopy { get; set; }
}
