#pragma warning disable CS9107 // The base class and this one each keep the same scoped service.
using CompetenceAssessment.Data;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Services.Standards.Drafts;
using CompetenceAssessment.StandardFormats.Drafting;
using CompetenceAssessment.Web.Forms;
using CompetenceAssessment.Web.Refusals;
using CompetenceAssessment.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CompetenceAssessment.Web.Pages.Standards.Drafts;

/// <summary>Confirming a draft as a true copy: what will be put in use, every decision on a finding, and the declaration.</summary>
[Authorize(Policy = Policies.EditStandards)]
public sealed class ConfirmModel(AppDbContext db, StandardConfirmation confirmation, CurrentViewer viewer, Links links, Texts texts) : DraftPage(db), IShowStored
{
    [BindProperty]
    public ConfirmInput Input { get; set; } = new();

    public DraftFile Written { get; private set; } = null!;

    public IReadOnlyList<DraftProblem> Problems { get; private set; } = [];

    public string? SubmittedBy { get; private set; }

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
        if (string.IsNullOrWhiteSpace(Input.Reason))
            throw Validation.Failure("Input.Reason", texts["drafts.reason.missing"]);
        await confirmation.ReturnAsync(new() { ActorId = viewer.PersonId, DraftId = Id, Version = Input.Version, Reason = Input.Reason }, cancellation);
        this.Say(texts["drafts.returned"]);
        return Redirect(links.Standards.Draft(Id));
    }

    public async Task<IReadOnlyList<StoredValue>> StoredAsync(CancellationToken cancellation)
    {
        await ReadAsync(cancellation);
        await LoadAsync(cancellation);
        Input.Version = Draft.Version;
        ModelState.Remove("Input.Version");
        return [new(texts["drafts.state"], null, texts.Enum(Draft.State))];
    }

    protected override async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        Written = DraftFile.Of(Draft, Standard);
        Problems = Draft.State == DraftState.InUse ? [] : await confirmation.ProblemsAsync(Written, cancellation);
        SubmittedBy = await new DraftPeople(db).NameAsync(Draft.SubmittedById, cancellation);
        return Draft.Translation is null;
    }
}

public sealed class ConfirmInput
{
    public int Version { get; set; }

    public bool IsTrueCopy { get; set; }

    public string? Reason { get; set; }
}
