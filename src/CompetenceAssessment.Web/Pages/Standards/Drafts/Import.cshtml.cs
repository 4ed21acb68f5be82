using System.Text;
using CompetenceAssessment.Data;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Services.Standards.Drafts;
using CompetenceAssessment.Web.Forms;
using CompetenceAssessment.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Pages.Standards.Drafts;

/// <summary>A published text comes in: pasted here, or as a file at <see cref="ImportFileModel"/>.</summary>
[Authorize(Policy = Policies.EditStandards)]
public sealed class ImportModel(AppDbContext db, StandardDraftService drafts, CurrentViewer viewer, IValidator<ImportInput> validator, Links links, Texts texts) : PageModel, IImportPage
{
    [BindProperty]
    public ImportInput Input { get; set; } = new();

    public string? Refused { get; private set; }

    public IReadOnlyList<SelectListItem> Versions { get; private set; } = [];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Versions = await TranslatableVersions.ListAsync(db, texts, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await this.ThrowIfInvalidAsync(validator, Input, cancellation);
        var name = string.IsNullOrWhiteSpace(Input.Name) ? texts["drafts.import.pasted"] : Input.Name.Trim();
        var imported = await drafts.ImportAsync(new() { ActorId = viewer.PersonId, Content = Encoding.UTF8.GetBytes(Input.Text), Name = name, TranslationOf = Input.TranslationOf }, cancellation);
        Refused = imported.Refused;
        return this.After(imported, links, texts);
    }
}

/// <summary>The form of a pasted text.</summary>
public sealed class ImportInput
{
    public string Text { get; set; } = "";

    public string? Name { get; set; }

    public Guid? TranslationOf { get; set; }
}

internal sealed class ImportInputValidator : AbstractValidator<ImportInput>
{
    /// <summary>Longer texts come as files, which are not held to the limits of forms.</summary>
    public const int LongestPasted = 1_000_000;

    public ImportInputValidator()
    {
        RuleFor(i => i.Text).NotEmpty().WithText("drafts.import.text.missing").MaximumLength(LongestPasted).WithText("drafts.import.text.long");
        RuleFor(i => i.Name).MaximumLength(200);
    }
}

/// <summary>What the page of the two forms shows.</summary>
public interface IImportPage
{
    ImportInput Input { get; }

    /// <summary>Why the text was not read; a sentence of the readers, in English.</summary>
    string? Refused { get; }

    /// <summary>The versions in use, which a text may translate.</summary>
    IReadOnlyList<SelectListItem> Versions { get; }
}

internal static class TranslatableVersions
{
    public static async Task<IReadOnlyList<SelectListItem>> ListAsync(AppDbContext db, Texts texts, CancellationToken cancellation)
    {
        var versions = await (from version in db.StandardVersions.AsNoTracking()
                              join standard in db.Standards on version.StandardId equals standard.Id
                              where version.Status != StandardStatus.Draft
                              orderby standard.Key, version.VersionNumber
                              select new { version.Id, standard.Key, version.VersionNumber, version.Title }).ToListAsync(cancellation);
        return [new SelectListItem(texts["translation.import.none"], ""), .. versions.Select(v => new SelectListItem($"{v.Title.In(texts.Language).Text} ({v.Key}, {v.VersionNumber})", v.Id.ToString()))];
    }
}

internal static class AfterImport
{
    /// <summary>Goes to the draft, to the list where there are several, or shows why nothing was read.</summary>
    public static IActionResult After(this PageModel page, ImportedStandard imported, Links links, Texts texts)
    {
        if (imported.Refused is not null)
            return new PageResult { StatusCode = StatusCodes.Status400BadRequest };
        page.Say(imported.IsKnown ? texts["drafts.import.known"] : texts.Count("drafts.import.done", imported.Drafts.Count));
        return new RedirectResult(imported.Drafts is [var only] ? links.Standards.Draft(only) : links.Standards.Drafts());
    }
}
