using CompetenceAssessment.Data;
using CompetenceAssessment.Domain.Certificates;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Services.Certificates;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Web.Forms;
using CompetenceAssessment.Web.Refusals;
using CompetenceAssessment.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CompetenceAssessment.Web.Pages.Certificates;

/// <summary>One certificate: its facts, status and documents; the officer's duplicate and withdrawal, the holder's choice to show it.</summary>
public sealed class DetailsModel(AppDbContext db, CertificateDesk desk, CertificateService certificates, PublicAddress address, CurrentViewer viewer, IValidator<DuplicateInput> validator, Texts texts,
    Links links, TimeProvider clock) : PageModel, IShowStored
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public DuplicateInput Duplicate { get; set; } = new();

    /// <summary>The version that the form was made from.</summary>
    [BindProperty]
    public int Version { get; set; }

    public CertificateView Certificate { get; private set; } = null!;

    public CertificateStatus Status { get; private set; }

    public IReadOnlyList<WithdrawalToCarryOut> ToCarryOut { get; private set; } = [];

    public bool IsHolder => Certificate.HolderId == viewer.PersonId;

    /// <summary>Whether the viewer acts for the body here; nobody does in an own case.</summary>
    public bool IsOfficer => !IsHolder && viewer.HoldsIn(Certificate.Body.Id, Role.AwardingOfficer);

    public bool MayHaveDuplicate => IsOfficer && Status is not (CertificateStatus.Withdrawn or CertificateStatus.Annulled);

    public Uri VerificationAddress => address.Verification(Certificate.Current.Token);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!await LoadAsync(HttpContext.RequestAborted))
        {
            context.Result = NotFound();
            return;
        }

        await next();
    }

    public void OnGet() => Version = Certificate.Version;

    public async Task<IActionResult> OnPostDuplicateAsync(CancellationToken cancellation)
    {
        if (!IsOfficer)
            return Forbid();
        await this.ThrowIfInvalidAsync(validator, Duplicate, cancellation, nameof(Duplicate));
        await certificates.IssueDuplicateAsync(new IssueDuplicate { ActorId = viewer.PersonId, CertificateId = Id, Reason = Duplicate.Reason, Version = Version }, cancellation);
        return Done(texts["certificates.duplicate.done"]);
    }

    public async Task<IActionResult> OnPostCarryOutAsync(Guid decisionItemId, CancellationToken cancellation)
    {
        if (!IsOfficer)
            return Forbid();
        if (ToCarryOut.All(d => d.DecisionItemId != decisionItemId))
            return NotFound();
        await certificates.CarryOutAsync(new CarryOutWithdrawal { ActorId = viewer.PersonId, CertificateId = Id, DecisionItemId = decisionItemId, Version = Version }, cancellation);
        return Done(texts["certificates.carry-out.done"]);
    }

    public async Task<IActionResult> OnPostPublishAsync(bool isPublic, CancellationToken cancellation)
    {
        if (!IsHolder)
            return Forbid();
        await certificates.PublishAsync(new PublishCertificate { ActorId = viewer.PersonId, CertificateId = Id, IsPublic = isPublic, Version = Version }, cancellation);
        return Done(isPublic ? texts["certificates.publish.shown"] : texts["certificates.publish.hidden"]);
    }

    public async Task<IReadOnlyList<StoredValue>> StoredAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        Version = Certificate.Version;
        ModelState.Remove(nameof(Version));
        return
        [
            new StoredValue(texts["certificates.status"], null, texts.Enum(Status)),
            new StoredValue(texts["certificates.documents"], null, Certificate.Documents.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            new StoredValue(texts["certificates.in-register"], null, Certificate.IsPublic ? texts["certificates.public"] : texts["certificates.hidden"]),
        ];
    }

    private LocalRedirectResult Done(string sentence)
    {
        this.Say(sentence);
        return LocalRedirect(links.Certificates.Details(Id));
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await CertificateView.FindAsync(db, viewer.Viewer, Id, cancellation) is not { } found)
            return false;
        Certificate = found;
        Status = found.StatusAt(clock.GetUtcNow().UtcDateTime);
        if (IsOfficer)
            ToCarryOut = [.. (await desk.ToCarryOutAsync(viewer.Viewer, cancellation)).Where(d => d.CertificateId == Id)];
        return true;
    }
}

public sealed class DuplicateInput
{
    public string Reason { get; set; } = "";
}

internal sealed class DuplicateInputValidator : AbstractValidator<DuplicateInput>
{
    public DuplicateInputValidator()
    {
        RuleFor(i => i.Reason).NotEmpty().WithText("certificates.duplicate.reason.missing").MaximumLength(CertificateIssue.ReasonMaxLength);
    }
}
