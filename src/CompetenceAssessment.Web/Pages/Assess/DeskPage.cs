using System.Globalization;
using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Assessments;
using CompetenceAssessment.Services.Assessments;
using CompetenceAssessment.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CompetenceAssessment.Web.Pages.Assess;

/// <summary>A page of one assessor's desk: found for members of the panel alone, after they have declared.</summary>
public abstract class DeskPage(DeskReader desks, CurrentViewer viewer, Links links) : PageModel
{
    /// <summary>Set by our script, which takes only the middle of the page.</summary>
    public const string PartHeader = "X-Part";

    [FromRoute]
    public Guid Id { get; set; }

    public DeskView Desk { get; private set; } = null!;

    public Guid Me => viewer.PersonId;

    public bool IsPart => Request.Headers.ContainsKey(PartHeader);

    protected Links Links => links;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await desks.ReadAsync(viewer.Viewer, Id, HttpContext.RequestAborted) is not { } desk)
        {
            context.Result = NotFound();
            return;
        }

        Desk = desk;
        if (desk.Declaration == ConflictDeclaration.Awaited)
        {
            context.Result = Redirect(links.Assess.Declare(Id));
            return;
        }

        if (!await LoadAsync(HttpContext.RequestAborted))
        {
            context.Result = NotFound();
            return;
        }

        await next();
    }

    /// <summary>Loads what the page needs besides.</summary>
    /// <returns>False where there is no such thing.</returns>
    protected virtual Task<bool> LoadAsync(CancellationToken cancellation) => Task.FromResult(true);
}

/// <summary>How a citation stands in a form: kind, source and place in one value.</summary>
public static class CitedValues
{
    private const int PlaceMaxLength = 12;

    public static string Of(DeskSource source, DeskPin? pin) => $"{source.Kind}:{source.Id}:{PlaceOf(pin)}";

    /// <summary>"p4" for a page, "t860" for seconds.</summary>
    public static string PlaceOf(DeskPin? pin) =>
        pin?.Page is { } page ? string.Create(CultureInfo.InvariantCulture, $"p{page}")
        : pin?.Seconds is { } seconds ? string.Create(CultureInfo.InvariantCulture, $"t{seconds}")
        : "";

    /// <summary>What cannot be read names nothing that could be cited.</summary>
    public static IReadOnlyList<CitedSource> Read(IEnumerable<string> values) => [.. values.Select(Read).OfType<CitedSource>()];

    private static CitedSource? Read(string value) =>
        value.Split(':') is [var kind, var id, var place] && Enum.TryParse<CitationKind>(kind, out var parsed) && Guid.TryParse(id, out var source) && place.Length <= PlaceMaxLength
            ? new CitedSource(parsed, source, place.Length == 0 ? null : place)
            : null;
}
