using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Services.Portfolios;
using CompetenceAssessment.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace CompetenceAssessment.Web.Pages.Portfolios;

/// <summary>Says what a piece of evidence shows: whole competences, or single items, found by words and suggestions.</summary>
public sealed class IndicatorsModel(OwnPortfolio own, PortfolioQueries portfolios, LinkingService linking, CurrentViewer viewer, Links links, Texts texts) : StepModel(own)
{
    private const int SuggestionsShown = 6;

    private readonly OwnPortfolio _own = own;

    /// <summary>What is ticked: <c>competence</c> or <c>competence/item</c>. In the address too, where the list is searched without script.</summary>
    [BindProperty(SupportsGet = true)]
    public IReadOnlyList<string> Ticked { get; set; } = [];

    /// <summary>What was linked when the list was drawn, so that only the reader's own changes are made.</summary>
    [BindProperty(SupportsGet = true)]
    public IReadOnlyList<string> Known { get; set; } = [];

    [FromQuery]
    public string? Search { get; set; }

    public PortfolioCoverage? Coverage { get; private set; }

    public IReadOnlyList<OwnCase> Cases { get; private set; } = [];

    /// <summary>The lines of the list, competence by competence.</summary>
    public IReadOnlyList<TickGroup> Groups { get; private set; } = [];

    public IReadOnlyList<Tick> Suggested { get; private set; } = [];

    public void OnGet()
    {
        if (Coverage is null)
            return;
        if (Search is null)
        {
            Known = [.. Linked()];
            Ticked = [.. Known, .. Wanted().Except(Known)];
        }

        Draw();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (Coverage is null)
            return NotFound();
        Draw();
        var targets = Ticked.Except(Known).Select(Parse).OfType<LinkTarget>().ToList();
        var noLonger = Known.Except(Ticked).Except(Fixed()).Select(Parse).OfType<LinkTarget>().ToList();
        var before = await linking.LinkAsync(
            new LinkEvidence { ActorId = viewer.PersonId, ApplicationId = Coverage.Case.Id, EvidenceItemId = Evidence!.Id, Targets = targets, NoLonger = noLonger }, cancellation);
        var count = Linked().Count() + targets.Count - noLonger.Count;
        this.Did(texts.Count("portfolio.linked", Math.Max(count, 0), Evidence.Title), links.Portfolio.UndoLinks(Evidence.Id), LinkUndo.Fields(Coverage.Case.Id, before, Competence));
        return Redirect(targets.Count > 0 ? links.Portfolio.Places(Evidence.Id, Goal) : links.Portfolio.Back(Goal));
    }

    /// <summary>Without an application there are only the ones to choose from.</summary>
    protected override async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (Application is { } application)
            Coverage = await portfolios.CoverageAsync(application, cancellation);
        else
            Cases = [.. (await _own.CasesAsync(cancellation)).Where(c => c.IsOpen)];
        return true;
    }

    private void Draw()
    {
        var words = SearchText.Words(Search);
        Groups = [.. Coverage!.Competences.Select(part => new TickGroup(part, MakeTick(part, null), [.. part.Items.Select(item => MakeTick(part, item))]))];
        var free = Groups.Where(g => g.Part.Route != Domain.Portfolios.CompetenceRoute.Integrated).SelectMany(g => g.Items).Where(t => !t.IsFixed && !Known.Contains(t.Key)).ToList();
        var nearest = Suggestions.For($"{Evidence!.Title} {Evidence.Description}", [.. free.Select(t => t.Item!.Item)], SuggestionsShown);
        Suggested = [.. nearest.Select(item => free.First(t => t.Item!.Item == item))];
        foreach (var tick in Groups.SelectMany(g => g.Items))
            tick.IsHidden = words.Any(word => !tick.Searchable.Contains(word, StringComparison.Ordinal));
    }

    private Tick MakeTick(CompetenceCoverage part, ItemCoverage? item)
    {
        var key = KeyOf(part.Competence.Id, item?.Item.Id);
        var own = (item?.Links ?? part.ForTheWhole).FirstOrDefault(l => l.EvidenceItemId == Evidence!.Id);
        var takes = Coverage!.Case.IsOpen && (item?.TakesEvidence ?? part.TakesEvidence);
        return new Tick(key, part, item) { IsTicked = Ticked.Contains(key), IsFixed = !takes || own?.IsHandedIn == true };
    }

    private IEnumerable<string> Linked() =>
        Coverage!.Competences.SelectMany(c => c.ForTheWhole.Concat(c.Items.SelectMany(i => i.Links))).Where(l => l.EvidenceItemId == Evidence!.Id).Select(l => KeyOf(l.CompetenceId, l.CompetenceItemId));

    /// <summary>What the reader came for: the item whose button was pressed, or the competence of the page.</summary>
    private IEnumerable<string> Wanted()
    {
        if (Coverage!.Competences.FirstOrDefault(c => c.Items.Any(i => i.Item.Id == Indicator)) is { } part)
            return [KeyOf(part.Competence.Id, Indicator)];
        return Coverage.Find(Competence ?? "") is { TakesEvidence: true } one && !Linked().Any(key => key.StartsWith(one.Competence.Id.ToString(), StringComparison.Ordinal)) ? [KeyOf(one.Competence.Id, null)] : [];
    }

    private IEnumerable<string> Fixed() => Groups.SelectMany(g => g.Items.Prepend(g.Whole)).Where(t => t.IsFixed).Select(t => t.Key);

    private static string KeyOf(Guid competenceId, Guid? itemId) => itemId is null ? competenceId.ToString() : $"{competenceId}/{itemId}";

    private static LinkTarget? Parse(string key) => key.Split('/') switch
    {
        [var competence] when Guid.TryParse(competence, out var id) => new LinkTarget(id, null),
        [var competence, var item] when Guid.TryParse(competence, out var id) && Guid.TryParse(item, out var itemId) => new LinkTarget(id, itemId),
        _ => null,
    };
}

/// <summary>A competence of the list with its lines.</summary>
public sealed record TickGroup(CompetenceCoverage Part, Tick Whole, IReadOnlyList<Tick> Items)
{
    /// <summary>Whether the lines are unfolded from the beginning.</summary>
    public bool IsOpen => Part.Route == Domain.Portfolios.CompetenceRoute.Portfolio || Items.Append(Whole).Any(t => t.IsTicked);
}

/// <summary>One line: a competence as a whole, or one of its items.</summary>
public sealed record Tick(string Key, CompetenceCoverage Part, ItemCoverage? Item)
{
    public bool IsTicked { get; init; }

    /// <summary>Handed in, or not open for evidence: it stays as it is.</summary>
    public bool IsFixed { get; init; }

    /// <summary>Left out by a search without script.</summary>
    public bool IsHidden { get; set; }

    public string? Reference => Item?.Item.ReferenceWithin(Part.Competence.Code);

    /// <summary>The folded words that a search looks through.</summary>
    public string Searchable => SearchText.Fold($"{Reference} {string.Join(' ', Item?.Item.Text.All.Select(t => t.Value) ?? [])}");
}
