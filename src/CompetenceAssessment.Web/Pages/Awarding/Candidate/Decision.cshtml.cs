using CompetenceAssessment.Services.Awarding;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Web.Forms;
using CompetenceAssessment.Web.Pages.Awarding.Challenges;
using CompetenceAssessment.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CompetenceAssessment.Web.Pages.Awarding.Candidate;

/// <summary>What was decided, why, what carries forward, and how to challenge it. The candidate opens the notice; from then the time for a challenge runs.</summary>
public sealed class DecisionModel(CandidateDecisionReader reader, NoticeService notices, ChallengeService challenges, DecisionText decisionText, IValidator<ChallengeInput> validator,
    CurrentViewer viewer, Texts texts, Links links) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The decision that a form is about.</summary>
    [BindProperty]
    public Guid DecisionId { get; set; }

    [BindProperty]
    public ChallengeInput Input { get; set; } = new();

    public CandidateCase Case { get; private set; } = null!;

    public IReadOnlyList<CandidateDecision> Decisions { get; private set; } = [];

    public IReadOnlyList<(string Code, string FromReference)> Carried { get; private set; } = [];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var cancellation = HttpContext.RequestAborted;
        if (await reader.FindAsync(Id, viewer.Viewer, cancellation) is not { } found)
        {
            context.Result = NotFound();
            return;
        }

        Case = found;
        Decisions = await reader.DecisionsAsync(found, cancellation);
        Carried = await reader.CarriedAsync(found, cancellation);
        if (Decisions.Count == 0)
        {
            context.Result = NotFound();
            return;
        }

        await next();
    }

    public void OnGet()
    {
    }

    /// <summary>Opening the notice delivers it.</summary>
    public async Task<IActionResult> OnPostOpenAsync(CancellationToken cancellation)
    {
        if (Decisions.All(d => d.Item.Id != DecisionId))
            return NotFound();
        await notices.OpenAsync(new OpenNotice { ActorId = viewer.PersonId, ItemId = DecisionId }, cancellation);
        return Redirect(links.Awarding.Decision(Id));
    }

    public async Task<IActionResult> OnPostChallengeAsync(CancellationToken cancellation)
    {
        if (Decisions.All(d => d.Item.Id != DecisionId))
            return NotFound();
        await this.ThrowIfInvalidAsync(validator, Input, cancellation);
        await challenges.FileAsync(new FileChallenge { ActorId = viewer.PersonId, DecisionItemId = DecisionId, Text = Input.Text, CompetenceCodes = Input.Codes }, cancellation);
        this.Say(texts["decision.challenge.filed"]);
        return Redirect(links.Awarding.Decision(Id));
    }

    public string Operative(CandidateDecision decision) => decisionText.Operative(
        decision.Item.Outcome!.Value, $"{Case.Application.Details.GivenNames} {Case.Application.Details.FamilyName}", Case.Standard, decision.Item.PartialQualificationCode, decision.CertificateNumber);
}
