using CompetenceAssessment.Domain.Portfolios;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Services.Portfolios;
using CompetenceAssessment.Web.Files;
using CompetenceAssessment.Web.Forms;
using CompetenceAssessment.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace CompetenceAssessment.Web.Pages.Portfolios;

/// <summary>Says where in a piece of evidence each thing is to be seen: a page, a time, or words.</summary>
public sealed class PlacesModel(OwnPortfolio own, PortfolioQueries portfolios, LinkingService linking, EvidenceViews views, IValidator<PlacesInput> validator, CurrentViewer viewer, Links links, Texts texts)
    : StepModel(own)
{
    [BindProperty]
    public PlacesInput Input { get; set; } = new();

    public IReadOnlyList<(LinkedEvidence Link, CompetenceCoverage Part, ItemCoverage? Item)> Rows { get; private set; } = [];

    public EvidenceView View { get; private set; } = null!;

    /// <summary>Whether a page can be named: a document that has some.</summary>
    public bool HasPages => Evidence!.Kind == EvidenceKind.Document;

    public bool HasTime => Evidence!.Kind is EvidenceKind.Audio or EvidenceKind.Video;

    public IActionResult OnGet()
    {
        foreach (var row in Rows)
            Input.Rows.Add(PlaceInput.From(row.Link));
        // A picture or an account is seen as a whole, and without links there is nothing to say.
        return Rows.Count == 0 ? Redirect(links.Portfolio.Back(Goal)) : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await this.ThrowIfInvalidAsync(validator, Input, cancellation);
        var before = await linking.PinAsync(
            new PinLinks { ActorId = viewer.PersonId, ApplicationId = Application!.Value, EvidenceItemId = Evidence!.Id, Places = [.. Input.Rows.Select(r => r.Place)] }, cancellation);
        this.Did(texts["portfolio.places.saved", Evidence.Title], links.Portfolio.UndoLinks(Evidence.Id), LinkUndo.Fields(Application.Value, before, Competence));
        return Redirect(links.Portfolio.Back(Goal));
    }

    protected override async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (Application is not { } application)
            return false;
        var coverage = await portfolios.CoverageAsync(application, cancellation);
        Rows = [.. coverage.Competences.SelectMany(c => c.ForTheWhole.Select(l => (l, c, (ItemCoverage?)null)).Concat(c.Items.SelectMany(i => i.Links.Select(l => (l, c, (ItemCoverage?)i)))))
            .Where(r => r.l.EvidenceItemId == Evidence!.Id && !r.l.IsHandedIn && coverage.Case.IsOpen)];
        View = await views.OfAsync(Evidence!, Evidence!.Current!, cancellation);
        return true;
    }
}

public sealed class PlacesInput
{
    public IList<PlaceInput> Rows { get; } = [];
}

public sealed class PlaceInput
{
    public Guid CompetenceId { get; set; }

    public Guid? CompetenceItemId { get; set; }

    public int? Page { get; set; }

    public string? Time { get; set; }

    public string? Note { get; set; }

    internal LinkPlace Place => new(new LinkTarget(CompetenceId, CompetenceItemId), Page, Portfolios.Place.TryParse(Time, out var seconds) ? seconds : null, Note);

    internal static PlaceInput From(LinkedEvidence link) => new()
    {
        CompetenceId = link.CompetenceId,
        CompetenceItemId = link.CompetenceItemId,
        Page = link.Page,
        Time = Portfolios.Place.Time(link.Seconds),
        Note = link.Note,
    };
}

internal sealed class PlacesInputValidator : AbstractValidator<PlacesInput>
{
    public PlacesInputValidator()
    {
        RuleForEach(i => i.Rows).ChildRules(row =>
        {
            row.RuleFor(r => r.Page).InclusiveBetween(1, 100_000);
            row.RuleFor(r => r.Time).Must(time => Place.TryParse(time, out _)).WithText("portfolio.places.time.wrong");
            row.RuleFor(r => r.Note).MaximumLength(EvidenceLink.NoteMaxLength);
        });
    }
}
