using CompetenceAssessment.Data;
using CompetenceAssessment.Services.Applications;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Web.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Pages.Applications.Office;

public sealed class ReleaseModel(OfficeCases cases, AppDbContext db, ApplicationService service, Links links, Texts texts, IValidator<ReasonInput> validator) : StepModel(cases)
{
    [BindProperty(SupportsGet = true)]
    public Guid Assessor { get; set; }

    [BindProperty]
    public ReasonInput Input { get; set; } = new();

    public string AssessorName { get; private set; } = "";

    public IActionResult OnGet() => AssessorName.Length == 0 ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await this.ThrowIfInvalidAsync(validator, Input, cancellation);
        await service.ReleaseAsync(new ReleaseAssessor { ActorId = ActorId, ApplicationId = Id, Version = Version, AssessorId = Assessor, Reason = Input.Reason }, cancellation);
        this.Say(texts["office.released", AssessorName]);
        return Redirect(links.Applications.Office.Case(Id));
    }

    protected override async Task PrepareAsync(CancellationToken cancellation)
    {
        if (Case.Application.Allocations.Any(a => a.AssessorId == Assessor && a.ReleasedAt is null))
            AssessorName = await db.People.Where(p => p.Id == Assessor).Select(p => p.GivenNames + " " + p.FamilyName).SingleAsync(cancellation);
    }
}
