using CompetenceAssessment.Data;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.Drafting;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Pages.Standards.Drafts;

/// <summary>A page of one draft: loads it with its text, or there is no such page.</summary>
public abstract class DraftPage(AppDbContext db) : PageModel
{
    private DraftPlaceIndex? _places;

    [FromRoute]
    public Guid Id { get; set; }

    public StandardDraft Draft { get; protected set; } = null!;

    public ReadStandard Standard
    {
        get;
        protected set => (field, _places) = (value, null);
    } = null!;

    /// <summary>Where findings and lines belong.</summary>
    public DraftPlaceIndex Places => _places ??= new(Standard);

    public bool IsOpen => Draft.State == DraftState.Open;

    /// <summary>The language in which the standard is written.</summary>
    public string TextLanguage => StandardEdits.LanguageOf(Standard);

    protected AppDbContext Db => db;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await ReadAsync(HttpContext.RequestAborted) && await LoadAsync(HttpContext.RequestAborted))
        {
            var done = await next();
            if (done.Result is PageResult || done.Exception is not null)
                await ShowAsync(HttpContext.RequestAborted);
        }
        else
        {
            context.Result = await MissingAsync();
        }
    }

    /// <summary>Reads the draft as it is saved now.</summary>
    protected async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        if (await db.StandardDrafts.AsNoTracking().SingleOrDefaultAsync(d => d.Id == Id, cancellation) is not { } draft)
            return false;
        (Draft, Standard) = (draft, ReadingJson.ReadStandard(draft.Content));
        return true;
    }

    /// <summary>Loads what only the page needs, when it is shown: asked for, or again after a refusal.</summary>
    protected virtual Task ShowAsync(CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>The answer where there is no such draft, or no such part of it.</summary>
    protected virtual Task<IActionResult> MissingAsync() => Task.FromResult<IActionResult>(NotFound());

    /// <summary>The name of somebody who worked on the draft; null where there is nobody.</summary>
    protected Task<string?> NameAsync(Guid? personId, CancellationToken cancellation) =>
        db.People.Where(p => p.Id == personId).Select(p => p.GivenNames + " " + p.FamilyName).FirstOrDefaultAsync(cancellation);

    /// <summary>What a page needs besides; false where it does not exist.</summary>
    protected virtual Task<bool> LoadAsync(CancellationToken cancellation) => Task.FromResult(true);
}
