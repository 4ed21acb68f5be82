using CompetenceAssessment.Data;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Services.Cases;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Services.Standards.Crosswalk;
using CompetenceAssessment.Web.Forms;
using CompetenceAssessment.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Pages.Standards.Crosswalk;

/// <summary>Two versions item by item: what resembles what, and what an editor decided. A suggestion never decides.</summary>
[Authorize(Policy = Policies.EditStandards)]
public sealed class PairModel(AppDbContext db, StandardCache cache, CrosswalkService service, CrosswalkReader reader, CrosswalkCandidates candidates, CurrentViewer viewer, Links links, Texts texts)
    : PageModel
{
    public const string Everything = "all";

    [FromRoute]
    public string Key { get; set; } = "";

    [FromRoute(Name = "version")]
    public string Number { get; set; } = "";

    [FromRoute]
    public string OtherKey { get; set; } = "";

    [FromRoute(Name = "otherVersion")]
    public string OtherNumber { get; set; } = "";

    /// <summary>Which items are shown: a <see cref="RowState"/> or <see cref="Everything"/>; what is neither shows those to decide.</summary>
    [FromQuery(Name = "show")]
    public string? Show { get; set; }

    [BindProperty]
    public PairInput Input { get; set; } = new();

    public StandardVersion Version { get; private set; } = null!;

    public StandardVersion Other { get; private set; } = null!;

    public CrosswalkView View { get; private set; } = null!;

    public ContentText Words { get; } = new(texts, texts.Language);

    public RowState? Only => Show == Everything ? null : Enum.TryParse<RowState>(Show, ignoreCase: true, out var state) && Enum.IsDefined(state) ? state : RowState.Undecided;

    /// <summary>The items that are shown; the one that a refused form was about stays in sight.</summary>
    public IEnumerable<CrosswalkRow> Shown => View.Rows.Where(r => Only is not { } state || r.State == state || r.ItemId == Input.Item);

    public string AddressOf(string? show, string? anchor = null) => links.Standards.CrosswalkPair(Key, Number, OtherKey, OtherNumber, show, anchor);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await FindAsync(Key, Number) is not { } version || await FindAsync(OtherKey, OtherNumber) is not { } other || version.StandardId == other.StandardId)
        {
            context.Result = NotFound();
            return;
        }

        (Version, Other) = (version, other);
        await ReadAsync();
        // After a refusal somebody else's decision is to be seen.
        if ((await next()).Exception is not null)
            await ReadAsync();
    }

    public async Task<IActionResult> OnPostDecideAsync(CancellationToken cancellation)
    {
        var row = View.Rows.FirstOrDefault(r => r.ItemId == Input.Item) ?? throw new RuleViolationException(Rule.CrosswalkItemUnknown);
        var (relation, other) = Input.Require(View, row, texts);
        await service.DecideAsync(
            new()
            {
                ActorId = viewer.PersonId,
                VersionId = Version.Id,
                ItemId = row.ItemId,
                Relation = relation,
                OtherVersionId = Other.Id,
                OtherItemId = other.Item.Id,
                Reason = Input.Reason,
            },
            cancellation);
        this.Say(texts["crosswalk.decided", row.Place.Reference, relation, other.Reference]);
        return await GoOnAsync(row);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(Guid entry, CancellationToken cancellation)
    {
        var row = View.Rows.FirstOrDefault(r => r.Standing.Concat(r.Withdrawn).Any(d => d.Entry.Id == entry)) ?? throw new RuleViolationException(Rule.CrosswalkItemUnknown);
        await service.WithdrawAsync(new() { ActorId = viewer.PersonId, EntryId = entry }, cancellation);
        this.Say(texts["crosswalk.withdrawn", row.Place.Reference]);
        return await GoOnAsync(row);
    }

    // To the same item where it is still shown, else to the next one.
    private async Task<IActionResult> GoOnAsync(CrosswalkRow row)
    {
        await ReadAsync();
        var from = View.Rows.SkipWhile(r => r.ItemId != row.ItemId);
        var next = from.FirstOrDefault(r => Only is not { } state || r.State == state);
        return Redirect(AddressOf(Show, next?.Anchor));
    }

    private async Task<StandardVersion?> FindAsync(string key, string number)
    {
        var id = await db.StandardVersions.Where(v => v.Status == StandardStatus.InUse && v.VersionNumber == number && db.Standards.Any(s => s.Id == v.StandardId && s.Key == key))
            .Select(v => (Guid?)v.Id).SingleOrDefaultAsync(HttpContext.RequestAborted);
        return id is { } known ? await cache.VersionAsync(db, known, HttpContext.RequestAborted) : null;
    }

    private async Task ReadAsync() =>
        View = CrosswalkView.Of(Version, Other, candidates.Between(Version, Other), await reader.BetweenAsync(Version.Id, Other.Id, HttpContext.RequestAborted));
}
