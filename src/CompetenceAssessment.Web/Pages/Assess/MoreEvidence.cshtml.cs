using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Assessments;
using CompetenceAssessment.Services.Assessments;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Web.Forms;
using CompetenceAssessment.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CompetenceAssessment.Web.Pages.Assess;

/// <summary>Asks the candidate for more evidence on items that are not met, where the scheme allows another round.</summary>
[Authorize(Policy = Policies.Assess)]
public sealed class MoreEvidenceModel(JudgementReader reader, ProposalService proposals, IValidator<MoreEvidenceInput> validator, CurrentViewer viewer, Links links, Texts texts)
    : CasePage(reader, viewer, links, texts)
{
    [BindProperty]
    public MoreEvidenceInput Input { get; set; } = new();

    public IEnumerable<ItemView> NotMet => Case.Items.Where(i => i.Outcome is Outcome.NotYetMet or Outcome.InsufficientEvidence);

    public bool IsAllowed => CanAct && Case.FeedbackRoundsUsed < Case.Scheme.FeedbackRounds;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await this.ThrowIfInvalidAsync(validator, Input, cancellation);
        await proposals.AskForMoreEvidenceAsync(new() { ApplicationId = Id, ActorId = Me, ItemIds = Input.Items, What = Input.What, AnswerBy = Input.AnswerBy!.Value }, cancellation);
        this.Say(Texts["assess.more.done"]);
        return Redirect(Links.Assess.Index());
    }
}

public sealed class MoreEvidenceInput
{
    public List<Guid> Items { get; set; } = [];

    public string What { get; set; } = "";

    public DateOnly? AnswerBy { get; set; }
}

public sealed class MoreEvidenceInputValidator : AbstractValidator<MoreEvidenceInput>
{
    public MoreEvidenceInputValidator()
    {
        RuleFor(i => i.Items).NotEmpty().WithText("assess.more.items.missing");
        RuleFor(i => i.What).NotEmpty().WithText("assess.more.what.missing").MaximumLength(StateChange.ReasonMaxLength);
        RuleFor(i => i.AnswerBy).NotNull().WithText("assess.more.by.missing");
    }
}
