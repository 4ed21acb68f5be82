using CompetenceAssessment.Data;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Services.Standards.Drafts;
using CompetenceAssessment.StandardFormats.Yaml;
using CompetenceAssessment.Web.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CompetenceAssessment.Web.Pages.Standards.Drafts;

/// <summary>The page with the two ways in, a pasted text and a file, whichever of them is answered.</summary>
public abstract class ImportPage(AppDbContext db, StandardDraftService drafts, Links links, Texts texts) : PageModel
{
    [BindProperty]
    public ImportInput Input { get; set; } = new();

    /// <summary>The version which the file translates.</summary>
    public Guid? FileTranslationOf { get; protected set; }

    /// <summary>Why the text was not read; a sentence of the readers, in English.</summary>
    public string? Refused { get; private set; }

    /// <summary>What a file of an exchange format was refused for.</summary>
    public IReadOnlyList<StandardFileError> Errors { get; private set; } = [];

    /// <summary>The system of standards that another system's CASE package belongs to.</summary>
    public StandardFramework? FileFramework { get; protected set; }

    public IReadOnlyList<SelectListItem> Frameworks =>
        [new SelectListItem(texts["drafts.not-stated"], ""), .. Enum.GetValues<StandardFramework>().Select(f => new SelectListItem(texts.Enum(f), f.ToString()))];

    /// <summary>The versions in use, which a text may translate.</summary>
    public IReadOnlyList<SelectListItem> Versions { get; private set; } = [];

    protected Texts Texts => texts;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Versions = [new(texts["translation.import.none"], ""), .. await VersionChoices.ListAsync(db, texts, HttpContext.RequestAborted)];
        await next();
    }

    public void OnGet()
    {
    }

    protected Task<ImportedStandard> ImportAsync(ImportStandard command, CancellationToken cancellation) => drafts.ImportAsync(command, cancellation);

    /// <summary>Goes to the draft, to the list where there are several, or shows why nothing was read.</summary>
    protected IActionResult After(ImportedStandard imported)
    {
        (Refused, Errors) = (imported.Refused, imported.Errors);
        if (Refused is not null)
            return new PageResult { StatusCode = StatusCodes.Status400BadRequest };
        this.Say(imported.IsKnown ? texts["drafts.import.known"] : texts.Count("drafts.import.done", imported.Drafts.Count));
        return Redirect(imported.Drafts is [var only] ? links.Standards.Draft(only) : links.Standards.Drafts());
    }
}

/// <summary>The form of a pasted text.</summary>
public sealed class ImportInput
{
    public string Text { get; set; } = "";

    public string? Name { get; set; }

    public Guid? TranslationOf { get; set; }

    /// <summary>The system of standards that a pasted CASE package of another system belongs to.</summary>
    public StandardFramework? Framework { get; set; }
}

internal sealed class ImportInputValidator : AbstractValidator<ImportInput>
{
    /// <summary>Longer texts come as files, which are not held to the limits of forms.</summary>
    public const int LongestPasted = 1_000_000;

    public ImportInputValidator()
    {
        RuleFor(i => i.Text).NotEmpty().WithText("drafts.import.text.missing").MaximumLength(LongestPasted).WithText("drafts.import.text.long");
        RuleFor(i => i.Name).MaximumLength(200);
        RuleFor(i => i.Framework).IsInEnum();
    }
}
