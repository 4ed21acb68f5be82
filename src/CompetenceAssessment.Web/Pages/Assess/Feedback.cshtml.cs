using CompetenceAssessment.Domain.Assessments;
using CompetenceAssessment.Services.Assessments;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Web.Forms;
using CompetenceAssessment.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CompetenceAssessment.Web.Pages.Assess;

/// <summary>One agreed text per item for the candidate. Drafts of all assessors are put together; what is released stays.</summary>
[Authorize(Policy = Policies.Assess)]
public sealed class FeedbackModel(JudgementReader reader, FeedbackReader released, FeedbackService feedback, IValidator<FeedbackInput> validator, CurrentViewer viewer, Links links, Texts texts)
    : CasePage(reader, viewer, links, texts)
{
    [BindProperty]
    public FeedbackInput Input { get; set; } = new();

    public IReadOnlyDictionary<Guid, ReleasedFeedback> Released { get; private set; } = new Dictionary<Guid, ReleasedFeedback>();

    /// <summary>Items that are not met come first, because they need words most; the rest where an assessor drafted some.</summary>
    public IReadOnlyList<ItemView> Items => [.. Case.Items.Where(i => i.Outcome is not null && (i.Outcome != Outcome.Met || DraftOf(i).Length > 0)).OrderBy(i => i.Outcome == Outcome.Met)];

    public void OnGet()
    {
        foreach (var item in Items)
            Input.Texts[item.Judged.Id] = DraftOf(item);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await this.ThrowIfInvalidAsync(validator, Input, cancellation);
        await feedback.ReleaseAsync(
            new() { ApplicationId = Id, ActorId = Me, Texts = [.. Input.Release.Distinct().Select(id => new FeedbackText(id, Input.Texts.GetValueOrDefault(id) ?? ""))] }, cancellation);
        this.Say(Texts.Count("assess.release.done", Input.Release.Count));
        return Redirect(Links.Assess.Feedback(Id));
    }

    public string? TextOf(ItemView item) => Input.Texts.GetValueOrDefault(item.Judged.Id);

    protected override async Task LoadAsync(CancellationToken cancellation) =>
        Released = (await released.OfCaseAsync(Id, cancellation)).GroupBy(f => f.CompetenceItemId).ToDictionary(g => g.Key, g => g.MaxBy(f => f.FeedbackRound)!);

    private static string DraftOf(ItemView item) => string.Join("\n\n", item.Judgements.Select(j => j.Feedback).OfType<string>().Distinct());
}

public sealed class FeedbackInput
{
    /// <summary>The items whose text is to be released.</summary>
    public List<Guid> Release { get; set; } = [];

    public Dictionary<Guid, string?> Texts { get; set; } = [];
}

public sealed class FeedbackInputValidator : AbstractValidator<FeedbackInput>
{
    public FeedbackInputValidator()
    {
        RuleFor(i => i.Release).NotEmpty().WithText("assess.release.none");
        RuleForEach(i => i.Release).Must((input, item) => !string.IsNullOrWhiteSpace(input.Texts.GetValueOrDefault(item))).WithText("assess.release.empty");
        RuleForEach(i => i.Texts.Values).Must(text => text is null || text.Length <= Judgement.TextMaxLength).WithText("assess.release.long").OverridePropertyName("Texts");
    }
}
