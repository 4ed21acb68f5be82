using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Awarding;
using CompetenceAssessment.Services.Awarding;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Web.Forms;
using CompetenceAssessment.Web.Refusals;
using CompetenceAssessment.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CompetenceAssessment.Web.Pages.Awarding.Challenges;

/// <summary>One challenge: what is challenged, and the decision on it by somebody who took no part in the case.</summary>
[Authorize(Policy = Policies.AwardOrDecide)]
public sealed class DetailsModel(ChallengeReader reader, ChallengeService challenges, IValidator<HearingInput> validator, CurrentViewer viewer, Texts texts, Links links) : PageModel, IShowStored
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public HearingInput Input { get; set; } = new();

    public ChallengePage View { get; private set; } = null!;

    public Challenge Filed => View.Challenge!;

    /// <summary>Whether the form is shown: the viewer is not involved, or in a way that a recorded reason can excuse.</summary>
    public bool MayHear => View.MayHear && Filed.Outcome is null && (View.Obstacle == Involvement.None || View.IsExcusable);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!await ReadAsync(HttpContext.RequestAborted))
        {
            context.Result = NotFound();
            return;
        }

        if (HttpMethods.IsGet(Request.Method))
            Input = new HearingInput { Version = Filed.Version };
        await next();
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!View.MayHear)
            return Forbid();
        await this.ThrowIfInvalidAsync(validator, Input, cancellation);
        if (Input.Outcome == ChallengeOutcome.Upheld && View.Upholdable.Count > 0 && Input.Codes.Count == 0)
            throw Validation.Failure("Input.Codes", texts["awarding.hear.codes.missing"]);
        if (View.Obstacle != Involvement.None && string.IsNullOrWhiteSpace(Input.Exception))
            throw Validation.Failure("Input.Exception", texts["awarding.hear.exception.missing"]);
        await challenges.HearAsync(
            new HearChallenge
            {
                ActorId = viewer.PersonId,
                ChallengeId = Id,
                Version = Input.Version,
                Outcome = Input.Outcome!.Value,
                UpheldCodes = Input.Outcome == ChallengeOutcome.Upheld ? Input.Codes : [],
                Reasons = Input.Reasons,
                ExceptionReason = Input.Exception,
            },
            cancellation);
        this.Say(texts["awarding.hear.done", texts.Enum(Input.Outcome.Value)]);
        return Redirect(links.Awarding.Challenge(Id));
    }

    public async Task<IReadOnlyList<StoredValue>> StoredAsync(CancellationToken cancellation)
    {
        await ReadAsync(cancellation);
        ModelState.Remove("Input.Version");
        Input = Input with { Version = Filed.Version };
        return [new StoredValue(texts["awarding.outcome"], Input.Outcome is { } yours ? texts.Enum(yours) : null, Filed.Outcome is { } stored ? texts.Enum(stored) : null)];
    }

    private async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        if (await reader.FindAsync(Id, viewer.Viewer, cancellation) is not { } found)
            return false;
        View = found;
        return true;
    }
}

public sealed record HearingInput
{
    public int Version { get; set; }

    public ChallengeOutcome? Outcome { get; set; }

    public List<string> Codes { get; set; } = [];

    public string Reasons { get; set; } = "";

    public string? Exception { get; set; }
}

public sealed class HearingInputValidator : AbstractValidator<HearingInput>
{
    public HearingInputValidator()
    {
        RuleFor(i => i.Outcome).NotNull().WithText("awarding.hear.outcome.missing").IsInEnum();
        RuleFor(i => i.Reasons).NotEmpty().WithText("awarding.hear.reasons.missing").MaximumLength(Challenge.TextMaxLength);
        RuleFor(i => i.Exception).MaximumLength(Challenge.TextMaxLength);
    }
}
