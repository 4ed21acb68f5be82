using CompetenceAssessment.Data;
using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Domain.Schemes;
using CompetenceAssessment.Services.Applications;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Web.Forms;
using CompetenceAssessment.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Pages.Applications.Office;

[Authorize(Policy = Policies.Award)]
public sealed class NewRoundModel(AppDbContext db, RoundService service, CurrentViewer viewer, Links links, Texts texts, IValidator<RoundInput> validator) : PageModel
{
    private List<(Guid Id, Guid BodyId, Guid VersionId)> schemes = [];

    [BindProperty]
    public RoundInput Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Schemes { get; private set; } = [];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        await ReadSchemesAsync(HttpContext.RequestAborted);
        await next();
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await this.ThrowIfInvalidAsync(validator, Input, cancellation);
        var scheme = schemes.Find(s => s.Id == Input.SchemeId);
        if (scheme == default)
            throw Validation.Failure("Input.SchemeId", texts["validation.invalid"]);
        await service.CreateAsync(
            new CreateRound
            {
                ActorId = viewer.PersonId,
                AwardingBodyId = scheme.BodyId,
                StandardVersionId = scheme.VersionId,
                Name = Input.Name,
                OpensOn = Input.OpensOn!.Value,
                ClosesOn = Input.ClosesOn!.Value,
                HandInBy = Input.HandInBy!.Value,
                SessionsFrom = Input.SessionsFrom,
                SessionsUntil = Input.SessionsUntil,
                CommitteeOn = Input.CommitteeOn!.Value,
                Places = Input.Places,
            },
            cancellation);
        this.Say(texts["applications.rounds.created", Input.Name]);
        return Redirect(links.Applications.Rounds());
    }

    private async Task ReadSchemesAsync(CancellationToken cancellation)
    {
        var bodies = viewer.Viewer.BodiesWith(Role.AwardingOfficer);
        var found = await (
            from scheme in db.Schemes.VisibleTo(viewer.Viewer)
            where bodies.Contains(scheme.AwardingBodyId) && scheme.Status == SchemeStatus.InUse
            join body in db.AwardingBodies on scheme.AwardingBodyId equals body.Id
            join version in db.StandardVersions on scheme.StandardVersionId equals version.Id
            select new { scheme.Id, scheme.AwardingBodyId, scheme.StandardVersionId, BodyName = body.Name, Title = version.QualificationTitle ?? version.Title, version.VersionNumber })
            .AsNoTracking().ToListAsync(cancellation);
        schemes = [.. found.Select(s => (s.Id, s.AwardingBodyId, s.StandardVersionId))];
        Schemes = [.. found.Select(s => new SelectListItem(texts["applications.rounds.scheme-choice", s.Title, s.VersionNumber, s.BodyName], s.Id.ToString()))];
    }
}

public sealed record RoundInput
{
    public Guid? SchemeId { get; set; }

    public string Name { get; set; } = "";

    public DateOnly? OpensOn { get; set; }

    public DateOnly? ClosesOn { get; set; }

    public DateOnly? HandInBy { get; set; }

    public DateOnly? SessionsFrom { get; set; }

    public DateOnly? SessionsUntil { get; set; }

    public DateOnly? CommitteeOn { get; set; }

    public string Places { get; set; } = "";
}

public sealed class RoundInputValidator : AbstractValidator<RoundInput>
{
    public RoundInputValidator()
    {
        RuleFor(i => i.SchemeId).NotNull();
        RuleFor(i => i.Name).NotEmpty().MaximumLength(Round.NameMaxLength);
        RuleFor(i => i.OpensOn).NotNull();
        RuleFor(i => i.ClosesOn).NotNull().Must((i, day) => day is null || i.OpensOn is null || day >= i.OpensOn).WithText("applications.rounds.order.closes");
        RuleFor(i => i.HandInBy).NotNull().Must((i, day) => day is null || i.ClosesOn is null || day >= i.ClosesOn).WithText("applications.rounds.order.hand-in");
        RuleFor(i => i.SessionsFrom).Must((i, day) => day is null || i.HandInBy is null || day >= i.HandInBy).WithText("applications.rounds.order.sessions");
        RuleFor(i => i.SessionsUntil).Must((i, day) => day is null || i.SessionsFrom is null || day >= i.SessionsFrom).WithText("applications.rounds.order.sessions-end");
        RuleFor(i => i.CommitteeOn).NotNull()
            .Must((i, day) => day is null || (i.SessionsUntil ?? i.SessionsFrom ?? i.HandInBy) is not { } before || day >= before).WithText("applications.rounds.order.committee");
        RuleFor(i => i.Places).NotEmpty().MaximumLength(Round.NameMaxLength);
    }
}
