using System.Globalization;
using CompetenceAssessment.Data;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Services.Cases;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Services.Standards.Drafts;
using CompetenceAssessment.Web.Forms;
using CompetenceAssessment.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Pages.Standards.Drafts;

/// <summary>Beginning a new version from one in use: its text becomes a draft, its approval and validity do not.</summary>
[Authorize(Policy = Policies.EditStandards)]
public sealed class NextVersionModel(
    AppDbContext db, StandardCache cache, StandardDraftService drafts, CurrentViewer viewer, Links links, Texts texts, IValidator<NextVersionInput> validator) : PageModel
{
    [FromRoute]
    public string Key { get; set; } = "";

    [FromRoute]
    public string Version { get; set; } = "";

    [BindProperty]
    public NextVersionInput Input { get; set; } = new();

    public StandardVersion Basis { get; private set; } = null!;

    public IReadOnlyList<string> Versions { get; private set; } = [];

    public LocalizedText Title => Basis.QualificationTitle ?? Basis.Title;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var cancellation = HttpContext.RequestAborted;
        var versions = await (
            from standard in db.Standards
            where standard.Key == Key
            join version in db.StandardVersions on standard.Id equals version.StandardId
            where version.Status != StandardStatus.Draft
            select new { version.Id, version.VersionNumber }).ToListAsync(cancellation);
        if (versions.Find(v => v.VersionNumber == Version) is not { } found)
        {
            context.Result = NotFound();
            return;
        }

        Versions = [.. versions.Select(v => v.VersionNumber).OrderDescending(VersionOrder.Comparer)];
        Basis = await cache.VersionAsync(db, found.Id, cancellation);
        await next();
    }

    public void OnGet() => Input.Number = Proposed();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await this.ThrowIfInvalidAsync(validator, Input, cancellation);
        if (Versions.Contains(Input.Number.Trim()))
            throw Validation.Failure("Input.Number", texts["drafts.next.taken", Input.Number.Trim()]);
        var begun = await drafts.BeginVersionAsync(new() { ActorId = viewer.PersonId, StandardVersionId = Basis.Id, VersionNumber = Input.Number }, cancellation);
        this.Say(texts[begun.IsKnown ? "drafts.next.known" : "drafts.next.begun"]);
        return Redirect(links.Standards.Draft(begun.Drafts[0]));
    }

    // One above the highest whole number; versions that are no numbers leave it to the editor.
    private string Proposed() => int.TryParse(Versions[0], NumberStyles.None, CultureInfo.InvariantCulture, out var newest) ? (newest + 1).ToString(CultureInfo.InvariantCulture) : "";
}

public sealed class NextVersionInput
{
    public string Number { get; set; } = "";
}

public sealed class NextVersionInputValidator : AbstractValidator<NextVersionInput>
{
    public NextVersionInputValidator() => RuleFor(i => i.Number).NotEmpty().WithText("drafts.next.number.missing").MaximumLength(StandardVersion.DesignationMaxLength);
}
