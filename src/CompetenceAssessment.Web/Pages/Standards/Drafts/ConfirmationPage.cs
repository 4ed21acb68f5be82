using CompetenceAssessment.Data;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Services.Standards.Drafts;
using CompetenceAssessment.Web.Forms;
using CompetenceAssessment.Web.Refusals;
using CompetenceAssessment.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace CompetenceAssessment.Web.Pages.Standards.Drafts;

/// <summary>A page where a second person confirms a draft or gives it back with a reason.</summary>
public abstract class ConfirmationPage(AppDbContext db, StandardConfirmation confirmation, IValidator<ReasonInput> validator, CurrentViewer viewer, Links links, Texts texts)
    : DraftPage(db), IShowStored
{
    [BindProperty]
    public ConfirmInput Input { get; set; } = new();

    protected StandardConfirmation Confirmation => confirmation;

    protected IValidator<ReasonInput> Validator => validator;

    protected CurrentViewer Viewer => viewer;

    protected Links Links => links;

    protected Texts Texts => texts;

    public void OnGet() => Input.Version = Draft.Version;

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
        await ShowAsync(cancellation);
        Input.Version = Draft.Version;
        ModelState.Remove("Input.Version");
        return [await StoredValueAsync(cancellation)];
    }

    /// <summary>What stands there now, for somebody whose form is stale.</summary>
    protected abstract Task<StoredValue> StoredValueAsync(CancellationToken cancellation);

    /// <exception cref="ValidationException">The box of the declaration is not ticked.</exception>
    protected void RequireDeclaration()
    {
        if (!Input.IsTrueCopy)
            throw Validation.Failure("Input.IsTrueCopy", texts["drafts.confirm.declare.missing"]);
    }
}

public sealed class ConfirmInput : ReasonInput
{
    public bool IsTrueCopy { get; set; }
}
