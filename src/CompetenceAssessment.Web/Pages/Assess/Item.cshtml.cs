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
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Pages.Assess;

/// <summary>One item on the desk. Its address is also where a judgement is saved: the form posts to it and goes on to the next item,
/// the script posts the same fields and takes JSON.</summary>
[Authorize(Policy = Policies.Assess)]
public sealed class ItemModel(DeskReader desks, AssessmentService assessments, JudgementAnswers answers, EvidenceViews views, IValidator<JudgementInput> validator,
    IValidator<ConcernInput> concernValidator, CurrentViewer viewer, Links links, Texts texts) : DeskPage(desks, viewer, links), IShowStored
{
    [FromRoute]
    public Guid ItemId { get; set; }

    [FromQuery(Name = "source")]
    public Guid? SourceId { get; set; }

    [BindProperty]
    public JudgementInput Input { get; set; } = new();

    [BindProperty]
    public ConcernInput Concern { get; set; } = new();

    public DeskItem Item { get; private set; } = null!;

    public JudgementText? Own { get; private set; }

    /// <summary>What is in view.</summary>
    public DeskSource? Source { get; private set; }

    public EvidenceView? Evidence { get; private set; }

    public IReadOnlyList<DeskSource> First { get; private set; } = [];

    public IReadOnlyList<DeskSource> Others { get; private set; } = [];

    /// <summary>Items of transversal competences, for "also seen".</summary>
    public IEnumerable<DeskItem> Transversal => Item.Judged.Competence.IsIntegrated ? [] : Desk.Items.Where(i => i.Judged.Competence.IsIntegrated);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        // A save by script needs no page to be drawn again, only the answer whether the case is the assessor's.
        if (!IsSaveByScript(context))
            await base.OnPageHandlerExecutionAsync(context, next);
        else if (await Desks.IsInPanelAsync(Current.Viewer, Id, HttpContext.RequestAborted))
            await next();
        else
            context.Result = NotFound();
    }

    public IActionResult OnGet()
    {
        if (Own is { } own)
            Input = new JudgementInput { Version = own.Version, Outcome = own.Outcome, Reason = own.Reason, Feedback = own.Feedback, Cited = [.. own.Citations.Select(CitedValues.Of)] };
        return Shown();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (ScriptSaves.IsAskedFor(Request))
            return await answers.SaveAsync(() => SaveAsync(cancellation), Id, ItemId, Input, cancellation);
        await SaveAsync(cancellation);
        if (Desk.NextOpen(after: ItemId) is { } next && next.Id != ItemId)
            return Redirect(Links.Assess.Item(Id, next.Id));
        this.Say(texts["assess.saved.all"]);
        return Redirect(Links.Assess.HandIn(Id));
    }

    public async Task<IActionResult> OnPostConcernAsync(CancellationToken cancellation)
    {
        await this.ThrowIfInvalidAsync(concernValidator, Concern, cancellation, nameof(Concern));
        var source = Desk.Sources.FirstOrDefault(s => s.Id == SourceId && s.EvidenceItemId is not null);
        if (source is null)
            return NotFound();
        var link = Concern.Kind == ConcernKind.Valid ? source.PinFor(Item.Judged)?.LinkId : null;
        await assessments.RecordConcernAsync(new() { ApplicationId = Id, ActorId = Me, Content = new(source.EvidenceItemId!.Value, link, Concern.Kind, Concern.Text) }, cancellation);
        return Again();
    }

    public async Task<IActionResult> OnPostWithdrawConcernAsync(Guid concernId, CancellationToken cancellation)
    {
        await assessments.WithdrawConcernAsync(new() { ApplicationId = Id, ActorId = Me, ConcernId = concernId }, cancellation);
        return Again();
    }

    /// <summary>What is ticked here also shows a transversal item: it is added to the citations there.</summary>
    public async Task<IActionResult> OnPostAlsoSeenAsync(Guid seen, CancellationToken cancellation)
    {
        await assessments.AddCitationsAsync(new() { ApplicationId = Id, ActorId = Me, ItemId = seen, Citations = CitedValues.Read(Input) }, cancellation);
        await SaveAsync(cancellation);
        return Again();
    }

    public Task<IReadOnlyList<StoredValue>> StoredAsync(CancellationToken cancellation)
    {
        Input.Version = Own?.Version ?? 0;
        ModelState.Remove($"{nameof(Input)}.{nameof(Input.Version)}");
        return Task.FromResult(answers.Differences(Input, Own, Desk));
    }

    public bool IsCited(DeskSource source) => CitedPlace(source) is not null;

    /// <summary>Where a source is cited, empty for the whole of it; null where it is not cited.</summary>
    public string? CitedPlace(DeskSource source)
    {
        var start = $"{source.Kind}:{source.Id}:";
        return Input.Cited.Find(c => c.StartsWith(start, StringComparison.OrdinalIgnoreCase))?[start.Length..];
    }

    /// <summary>Whether a source is by a method that counts for the item.</summary>
    public bool Counts(DeskSource source)
    {
        var methods = Desk.Scheme.MethodsFor(Desk.Standard, Item.Judged.Competence);
        return methods.Count == 0 || methods.Contains(source.Method);
    }

    protected override async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (Desk.Find(ItemId) is not { } item)
            return false;
        Item = item;
        Own = await Desks.OwnTextAsync(Desk, Me, ItemId, cancellation);
        First = [.. Desk.SourcesOf(item.Judged)];
        Others = [.. Desk.Sources.Except(First)];
        Source = Desk.Sources.FirstOrDefault(s => s.Id == SourceId) ?? First.FirstOrDefault();
        Evidence = await EvidenceAsync(item.Judged, cancellation);
        return true;
    }

    private async Task<SavedJudgement> SaveAsync(CancellationToken cancellation)
    {
        await this.ThrowIfInvalidAsync(validator, Input, cancellation);
        return await assessments.RecordJudgementAsync(new()
        {
            ApplicationId = Id,
            ItemId = ItemId,
            ActorId = Me,
            Version = Input.Version,
            Outcome = Input.Outcome,
            Reason = Input.Reason,
            Feedback = Input.Feedback,
            Citations = CitedValues.Read(Input),
        }, cancellation);
    }

    /// <summary>What is in view, at the place that is cited, else where the candidate points to.</summary>
    private async Task<EvidenceView?> EvidenceAsync(JudgedItem item, CancellationToken cancellation)
    {
        if (Source is not { Stored: { } stored } source)
            return null;
        var view = await views.OfAsync(source.Title!, source.Id, stored, source.EvidenceKind!.Value, source.ErasedAt is not null, cancellation);
        var place = Own?.Citations.FirstOrDefault(c => c.SourceId == source.Id)?.Place ?? CitedValues.PlaceOf(source, item);
        return view with { Page = CitedValues.PageIn(place), Seconds = CitedValues.SecondsIn(place) };
    }

    private bool IsSaveByScript(PageHandlerExecutingContext context) => context.HandlerMethod?.MethodInfo.Name == nameof(OnPostAsync) && ScriptSaves.IsAskedFor(Request);

    private IActionResult Shown()
    {
        if (!IsPart)
            return Page();
        Response.Headers.CacheControl = "no-store";
        return Partial("_Work", this);
    }

    private RedirectResult Again() => Redirect(Links.Assess.Item(Id, ItemId, SourceId));
}

public sealed class JudgementInput
{
    public int Version { get; set; }

    public Outcome? Outcome { get; set; }

    public string? Reason { get; set; }

    public string? Feedback { get; set; }

    public List<string> Cited { get; set; } = [];

    /// <summary>The page that is cited, by source; as written.</summary>
    public Dictionary<Guid, string?> Pages { get; set; } = [];

    /// <summary>The time in a recording that is cited, by source; as written.</summary>
    public Dictionary<Guid, string?> Times { get; set; } = [];
}

public sealed class JudgementInputValidator : AbstractValidator<JudgementInput>
{
    public JudgementInputValidator()
    {
        RuleFor(i => i.Reason).MaximumLength(Judgement.TextMaxLength);
        RuleFor(i => i.Feedback).MaximumLength(Judgement.TextMaxLength);
        RuleFor(i => i.Pages).Custom((pages, context) => AddUnreadable(context, nameof(JudgementInput.Pages), pages, CitedValues.IsPage, "assess.cite.page.wrong"));
        RuleFor(i => i.Times).Custom((times, context) => AddUnreadable(context, nameof(JudgementInput.Times), times, CitedValues.IsTime, "assess.session.at.wrong"));
    }

    private static void AddUnreadable(ValidationContext<JudgementInput> context, string name, Dictionary<Guid, string?> places, Func<string?, bool> isReadable, string key)
    {
        foreach (var (source, place) in places.Where(p => context.InstanceToValidate.Cited.Exists(c => c.Contains(p.Key.ToString(), StringComparison.OrdinalIgnoreCase))))
        {
            if (!isReadable(place))
                context.AddFailure($"{name}[{source:N}]", ValidatorOptions.Global.LanguageManager.GetString(ValidationWords.Prefix + key));
        }
    }
}

public sealed class ConcernInput
{
    public ConcernKind Kind { get; set; }

    public string Text { get; set; } = "";
}

public sealed class ConcernInputValidator : AbstractValidator<ConcernInput>
{
    public ConcernInputValidator() => RuleFor(c => c.Text).NotEmpty().WithText("assess.concern.text.missing").MaximumLength(Domain.Assessments.Concern.TextMaxLength);
}
