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
    : ConfirmationPage(db, confirmation, validator, viewer, links, texts)
{
    public DraftFile Written { get; private set; } = null!;

    public IReadOnlyList<DraftProblem> Problems { get; private set; } = [];

    public string? SubmittedBy { get; private set; }

    /// <summary>What changes against the version it was begun from; null for a text that was read, and while something is lacking.</summary>
    public ComparisonView? Changes { get; private set; }

    public string? BasisNumber { get; private set; }

    public bool MayConfirm => Draft.MayBeConfirmedBy(Viewer.PersonId, Confirmation.NeedsTwoPersons);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        RequireDeclaration();
        var standard = await Confirmation.ConfirmAsync(new() { ActorId = Viewer.PersonId, DraftId = Id, Version = Input.Version, IsTrueCopy = Input.IsTrueCopy }, cancellation);
        this.Say(Texts["drafts.confirmed"]);
        return Redirect(Links.Standards.Version(standard.Standard.Key, standard.Version.VersionNumber));
    }

    protected override Task<StoredValue> StoredValueAsync(CancellationToken cancellation) => Task.FromResult(new StoredValue(Texts["drafts.state"], null, Texts.Enum(Draft.State)));

    protected override Task<bool> LoadAsync(CancellationToken cancellation) => Task.FromResult(Draft.Translation is null);

    protected override async Task ShowAsync(CancellationToken cancellation)
    {
        Written = DraftFile.Of(Draft, Standard);
        Problems = Draft.State == DraftState.InUse ? [] : await Confirmation.ProblemsAsync(Written, cancellation);
        await CompareAsync(cancellation);
        SubmittedBy = await NameAsync(Draft.SubmittedById, cancellation);
    }

    private async Task CompareAsync(CancellationToken cancellation)
    {
        if (Draft.BasisVersionId is not { } basisId || Written.File is not { } written)
            return;
        var basis = await versions.VersionAsync(Db, basisId, cancellation);
        BasisNumber = basis.VersionNumber;
        Changes = new(StandardComparison.Between(ComparedStandard.Of(basis), ComparedStandard.Of(written.Version)), new(Texts, TextLanguage), only: null, showUnchanged: false);
    }
}
