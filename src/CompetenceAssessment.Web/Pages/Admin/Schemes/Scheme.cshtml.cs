using CompetenceAssessment.Data;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Domain.Schemes;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Services.Administration;
using CompetenceAssessment.Services.Applications;
using CompetenceAssessment.Services.Cases;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Web.Forms;
using CompetenceAssessment.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Pages.Admin.Schemes;

[Authorize(Policy = Policies.Administer)]
public sealed class SchemeModel(AppDbContext db, StandardCache cache, SchemeService schemes, CurrentViewer viewer, IValidator<SchemeInput> validator, Links links, Texts texts) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public SchemeInput Input { get; set; } = new();

    public AssessmentScheme Scheme { get; private set; } = null!;

    public StandardVersion Standard { get; private set; } = null!;

    /// <summary>Whose scheme it is.</summary>
    public string BodyKey { get; private set; } = null!;

    public bool IsDraft => Scheme.Status == SchemeStatus.Draft;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var cancellation = HttpContext.RequestAborted;
        var bodies = viewer.Viewer.BodiesWith(Role.BodyAdministrator);
        if (await db.Schemes.VisibleTo(viewer.Viewer).AsNoTracking().SingleOrDefaultAsync(s => s.Id == Id && bodies.Contains(s.AwardingBodyId), cancellation) is not { } scheme)
        {
            context.Result = NotFound();
            return;
        }

        Scheme = scheme;
        BodyKey = await db.AwardingBodies.Where(b => b.Id == scheme.AwardingBodyId).Select(b => b.Key).SingleAsync(cancellation);
        Standard = await cache.VersionAsync(db, scheme.StandardVersionId, cancellation);
        await next();
    }

    public void OnGet() => Input = SchemeInput.From(Scheme, Standard);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await this.ThrowIfInvalidAsync(validator, Input, cancellation);
        await schemes.ChangeAsync(new ChangeScheme { ActorId = viewer.PersonId, SchemeId = Id, Settings = Input.ApplyTo(Scheme.Settings), Version = Input.Version }, cancellation);
        this.Say(texts["admin.scheme.saved"]);
        return Redirect(links.Admin.Scheme(Id));
    }

    public async Task<IActionResult> OnPostPutInUseAsync(int version, CancellationToken cancellation)
    {
        await schemes.PutInUseAsync(new PutSchemeInUse { ActorId = viewer.PersonId, SchemeId = Id, Version = version }, cancellation);
        this.Say(texts["admin.scheme.in-use"]);
        return Redirect(links.Admin.Schemes(BodyKey));
    }
}
