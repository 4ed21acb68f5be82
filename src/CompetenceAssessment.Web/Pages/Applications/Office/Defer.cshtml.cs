using CompetenceAssessment.Data;
using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Services.Applications;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Web.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Pages.Applications.Office;

public sealed class DeferModel(OfficeCases cases, AppDbContext db, ApplicationService service, Links links, Texts texts, IValidator<DeferInput> validator) : StepModel(cases)
{
    [BindProperty]
    public DeferInput Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Rounds { get; private set; } = [];

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await this.ThrowIfInvalidAsync(validator, Input, cancellation);
        await service.DeferAsync(new DeferApplication { ActorId = ActorId, ApplicationId = Id, Version = Version, Reason = Input.Reason, RoundId = Input.RoundId }, cancellation);
        this.Say(texts["office.deferred", Case.Application.Reference]);
        return Redirect(links.Applications.Office.Case(Id));
    }

    protected override async Task PrepareAsync(CancellationToken cancellation)
    {
        var application = Case.Application;
        var today = Case.Terms.Today;
        var later = await db.Rounds.AsNoTracking()
            .Where(r => r.AwardingBodyId == application.AwardingBodyId && r.StandardVersionId == application.StandardVersionId && r.Id != application.RoundId && r.CommitteeOn >= today)
            .OrderBy(r => r.HandInBy).ToListAsync(cancellation);
        Rounds = [new SelectListItem(texts["office.defer.unknown"], ""), .. later.Select(r => new SelectListItem(texts["applications.round-choice", r.Name, r.ClosesOn, r.HandInBy, r.Places], r.Id.ToString()))];
    }
}

public sealed record DeferInput
{
    public string Reason { get; set; } = "";

    public Guid? RoundId { get; set; }
}

public sealed class DeferInputValidator : AbstractValidator<DeferInput>
{
    public DeferInputValidator() => RuleFor(i => i.Reason).NotEmpty().WithText("office.reason.owed").MaximumLength(StateChange.ReasonMaxLength);
}
