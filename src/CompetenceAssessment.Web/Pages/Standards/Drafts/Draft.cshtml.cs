using CompetenceAssessment.Data;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Services.Standards.Drafts;
using CompetenceAssessment.StandardFormats.Drafting;
using CompetenceAssessment.Web.Forms;
using CompetenceAssessment.Web.Refusals;
using CompetenceAssessment.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CompetenceAssessment.Web.Pages.Standards.Drafts;

/// <summary>A draft under review: the source with its findings marked, the findings with their decisions, and what was read.</summary>
[Authorize(Policy = Policies.EditStandards)]
public sealed class DraftModel(AppDbContext db, StandardDraftService drafts, StandardConfirmation confirmation, IValidator<ReasonInput> validator, CurrentViewer viewer, Links links, Texts texts) : DraftPage(db), IShowStored
{
    /// <summary>A longer source is shown in parts.</summary>
    public const int LinesShown = 2000;

    [BindProperty]
    public ReasonInput Input { get; set; } = new();

    /// <summary>The first line of the source that is shown.</summary>
    [FromQuery(Name = "from")]
    public int? FromLine { get; set; }

    public IReadOnlyList<DraftProblem> Problems { get; private set; } = [];

    public ILookup<int, DraftFinding> FindingsByLine { get; private set; } = null!;

    public int FirstLine => Math.Clamp(FromLine ?? 1, 1, Math.Max(1, Draft.Source.Lines.Count));

    public int LastLine => Math.Min(FirstLine + LinesShown - 1, Draft.Source.Lines.Count);

    public int OpenErrors => Draft.Findings.Count(f => f.Blocks);

    public bool MayConfirm => Draft.State == DraftState.Submitted && Draft.MayBeConfirmedBy(viewer.PersonId, confirmation.NeedsTwoPersons);

    public async Task<IActionResult> OnPostDecideAsync(int number, FindingDecisionKind? kind, CancellationToken cancellation)
    {
        if (kind is null || !Enum.IsDefined(kind.Value))
            return BadRequest();
        await CheckReasonAsync(number, isNeeded: kind == FindingDecisionKind.Ignored, cancellation);
        await DecideAsync(number, kind, cancellation);
        var next = Draft.Findings.Where(f => f.IsOpen && f.Number > number).Select(f => f.Number).FirstOrDefault(number);
        return Redirect(links.Standards.Draft(Id, $"finding-{next}"));
    }

    public async Task<IActionResult> OnPostTakeBackAsync(int number, CancellationToken cancellation)
    {
        await DecideAsync(number, null, cancellation);
        return Redirect(links.Standards.Draft(Id, $"finding-{number}"));
    }

    public async Task<IActionResult> OnPostSubmitAsync(CancellationToken cancellation)
    {
        await confirmation.SubmitAsync(Step(), cancellation);
        this.Say(texts["drafts.submitted"]);
        return Redirect(links.Standards.Draft(Id));
    }

    public async Task<IActionResult> OnPostDiscardAsync(CancellationToken cancellation)
    {
        await this.ThrowIfInvalidAsync(validator, Input, cancellation);
        Input.RequireReason(texts);
        await drafts.DiscardAsync(Step(), cancellation);
        this.Say(texts["drafts.discarded"]);
        return Redirect(links.Standards.Drafts());
    }

    public async Task<IReadOnlyList<StoredValue>> StoredAsync(CancellationToken cancellation)
    {
        await ReadAsync(cancellation);
        await ShowAsync(cancellation);
        Input.Version = Draft.Version;
        return [new(texts["drafts.changed"], null, await NameAsync(Draft.ChangedById, cancellation))];
    }

    protected override async Task ShowAsync(CancellationToken cancellation)
    {
        Problems = IsOpen ? await confirmation.ProblemsAsync(Draft, Standard, cancellation) : [];
        FindingsByLine = Draft.Findings.SelectMany(f => f.Lines, (finding, line) => (finding, line)).ToLookup(f => f.line, f => f.finding);
    }

    private Task<int> DecideAsync(int number, FindingDecisionKind? kind, CancellationToken cancellation) => drafts.DecideAsync(
        new() { ActorId = viewer.PersonId, DraftId = Id, Version = Input.Version, Number = number, Kind = kind, Reason = Input.Reason, Language = texts.Language }, cancellation);

    // Each finding has a field of its own for the reason.
    private async Task CheckReasonAsync(int number, bool isNeeded, CancellationToken cancellation)
    {
        var wrong = (await validator.ValidateAsync(Input, cancellation)).Errors.FirstOrDefault()?.ErrorMessage
            ?? (isNeeded && string.IsNullOrWhiteSpace(Input.Reason) ? texts["drafts.reason.missing"] : null);
        if (wrong is not null)
            throw Validation.Failure($"reason-{number}", wrong);
    }

    private DraftStep Step() => new() { ActorId = viewer.PersonId, DraftId = Id, Version = Input.Version, Reason = Input.Reason ?? "" };
}
