using CompetenceAssessment.Domain.Awarding;
using CompetenceAssessment.Services.Awarding;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Web.Forms;
using CompetenceAssessment.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CompetenceAssessment.Web.Pages.Awarding.Challenges;

/// <summary>Registers a challenge that came on paper.</summary>
[Authorize(Policy = Policies.Award)]
public sealed class NewModel(ChallengeReader reader, ChallengeService challenges, IValidator<ChallengeInput> validator, CurrentViewer viewer, Texts texts, Links links) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid ItemId { get; set; }

    [BindProperty]
    public ChallengeInput Input { get; set; } = new();

    public ChallengePage View { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await reader.FindDecisionAsync(ItemId, viewer.Viewer, HttpContext.RequestAborted) is not { } found)
        {
            context.Result = NotFound();
            return;
        }

        View = found;
        if (HttpMethods.IsGet(Request.Method))
            Input = new ChallengeInput { ReceivedOn = found.Today };
        await next();
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await this.ThrowIfInvalidAsync(validator, Input, cancellation);
        if (Input.ReceivedOn is not { } receivedOn)
            throw Validation.Failure("Input.ReceivedOn", texts["awarding.challenge.received.missing"]);
        var id = await challenges.RegisterAsync(
            new RegisterChallenge { ActorId = viewer.PersonId, DecisionItemId = ItemId, Text = Input.Text, ReceivedOn = receivedOn, CompetenceCodes = Input.Codes }, cancellation);
        this.Say(texts["awarding.challenge.registered"]);
        return Redirect(links.Awarding.Challenge(id));
    }
}

/// <summary>A challenge as it is filed or registered.</summary>
public sealed record ChallengeInput
{
    public DateOnly? ReceivedOn { get; set; }

    public List<string> Codes { get; set; } = [];

    public string Text { get; set; } = "";
}

/// <summary>What the fields of a challenge show.</summary>
public sealed record ChallengeForm(ChallengeInput Input, DecisionItem Decision);

public sealed class ChallengeInputValidator : AbstractValidator<ChallengeInput>
{
    public ChallengeInputValidator()
    {
        RuleFor(i => i.Text).NotEmpty().WithText("awarding.challenge.text.missing").MaximumLength(Challenge.TextMaxLength);
    }
}
