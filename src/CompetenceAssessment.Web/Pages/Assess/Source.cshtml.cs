using CompetenceAssessment.Domain.Assessments;
using CompetenceAssessment.Services.Assessments;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Web.Files;
using CompetenceAssessment.Web.Forms;
using CompetenceAssessment.Web.Refusals;
using CompetenceAssessment.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CompetenceAssessment.Web.Pages.Assess;

/// <summary>The desk ordered by evidence: one source in view, several items judged from it with one shared note, each as its own judgement.</summary>
[Authorize(Policy = Policies.Assess)]
public sealed class SourceModel(DeskReader desks, AssessmentService assessments, EvidenceViews views, IValidator<FromSourceInput> validator, CurrentViewer viewer, Links links, Texts texts)
    : DeskPage(desks, viewer, links), IShowStored
{
    [FromRoute]
    public Guid SourceId { get; set; }

    [BindProperty]
    public FromSourceInput Input { get; set; } = new();

    public DeskSource Source { get; private set; } = null!;

    public EvidenceView? Evidence { get; private set; }

    /// <summary>The items that the candidate linked to it, or that its notes are about.</summary>
    public IReadOnlyList<DeskItem> Linked { get; private set; } = [];

    public IReadOnlyList<DeskItem> Others { get; private set; } = [];

    public IActionResult OnGet()
    {
        if (!IsPart)
            return Page();
        Response.Headers.CacheControl = "no-store";
        return Partial("_SourceWork", this);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await this.ThrowIfInvalidAsync(validator, Input, cancellation);
        await assessments.RecordManyAsync(new()
        {
            ApplicationId = Id,
            ActorId = Me,
            Items = [.. Input.Items.Select(i => new ItemVersion(i, Input.Versions.GetValueOrDefault(i)))],
            Outcome = Input.Outcome!.Value,
            Note = Input.Note,
            Citations = [.. Input.Items.Select(PlaceOf).Distinct().Take(1).Select(place => new CitedSource(Source.Kind, SourceId, place))],
        }, cancellation);
        this.Say(texts.Count("assess.saved.many", Input.Items.Count));
        return Redirect(Links.Assess.Source(Id, SourceId));
    }

    public Task<IReadOnlyList<StoredValue>> StoredAsync(CancellationToken cancellation)
    {
        var changed = Desk.Items.Where(i => Input.Items.Contains(i.Id) && (i.Own?.Version ?? 0) != Input.Versions.GetValueOrDefault(i.Id)).ToList();
        IReadOnlyList<StoredValue> values = [.. changed.Select(i => new StoredValue(i.Judged.Reference, Input.Outcome is { } mine ? texts.Enum(mine) : null,
            i.Outcome is { } saved ? texts.Enum(saved) : texts["assess.outcome.none"]))];
        foreach (var item in Desk.Items)
        {
            Input.Versions[item.Id] = item.Own?.Version ?? 0;
            ModelState.Remove($"Input.Versions[{item.Id}]");
        }

        return Task.FromResult(values);
    }

    public bool Counts(DeskItem item)
    {
        var methods = Desk.Scheme.MethodsFor(Desk.Standard, item.Judged.Competence);
        return methods.Count == 0 || methods.Contains(Source.Method);
    }

    protected override async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (Desk.Sources.FirstOrDefault(s => s.Id == SourceId) is not { } source)
            return false;
        Source = source;
        Linked = [.. Desk.Items.Where(i => source.Shows(i.Judged))];
        Others = [.. Desk.Items.Except(Linked)];
        if (source.Stored is { } stored)
            Evidence = await views.OfAsync(source.Title!, source.Id, stored, source.EvidenceKind!.Value, source.ErasedAt is not null, cancellation);
        return true;
    }

    private string? PlaceOf(Guid itemId) => Desk.Find(itemId) is { } item && CitedValues.PlaceOf(Source.PinFor(item.Judged)) is { Length: > 0 } place && Input.Items.Count == 1 ? place : null;
}

public sealed class FromSourceInput
{
    public List<Guid> Items { get; set; } = [];

    /// <summary>The version of each item's judgement that the form was made from.</summary>
    public Dictionary<Guid, int> Versions { get; set; } = [];

    public Outcome? Outcome { get; set; }

    public string? Note { get; set; }
}

public sealed class FromSourceInputValidator : AbstractValidator<FromSourceInput>
{
    public FromSourceInputValidator()
    {
        RuleFor(i => i.Items).NotEmpty().WithText("assess.source.items.missing");
        RuleFor(i => i.Outcome).NotNull().WithText("assess.source.outcome.missing");
        RuleFor(i => i.Note).MaximumLength(Judgement.TextMaxLength / 4);
    }
}
