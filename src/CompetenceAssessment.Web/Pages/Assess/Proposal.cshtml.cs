using CompetenceAssessment.Domain.Assessments;
using CompetenceAssessment.Domain.Awarding;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Services.Assessments;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Web.Forms;
using CompetenceAssessment.Web.Refusals;
using CompetenceAssessment.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Proposed = CompetenceAssessment.Domain.Awarding.Proposal;

namespace CompetenceAssessment.Web.Pages.Assess;

/// <summary>What the panel proposes to the awarding committee. One assessor proposes, the others confirm.</summary>
[Authorize(Policy = Policies.Assess)]
public sealed class ProposalModel(JudgementReader reader, ProposalService proposals, IValidator<ProposalInput> validator, CurrentViewer viewer, Links links, Texts texts)
    : CasePage(reader, viewer, links, texts), IShowStored
{
    [BindProperty]
    public ProposalInput Input { get; set; } = new();

    public Proposed? Proposal { get; private set; }

    public IReadOnlyList<BlockerLine> Blockers { get; private set; } = [];

    public bool IsSatisfied => Proposed.IsSatisfied(Case.Standard, Achieved);

    /// <summary>Partial qualifications that the version names and the achieved competences satisfy.</summary>
    public IEnumerable<PartialQualification> Partials => Case.Standard.Description.PartialQualifications.Where(p => p.Structure.IsSatisfiedBy(Achieved));

    public bool CanAskForMore => CanAct && Case.FeedbackRoundsUsed < Case.Scheme.FeedbackRounds && Case.Items.Any(i => i.Outcome is Outcome.NotYetMet or Outcome.InsufficientEvidence);

    private HashSet<string> Achieved => [.. Case.Competences.Where(c => c.Conclusion?.Result == CompetenceResult.Achieved).Select(c => c.Competence.Code)];

    public void OnGet() => Input = new ProposalInput
    {
        Version = Proposal?.Version ?? 0,
        Result = Proposal?.Result ?? (IsSatisfied ? ProposedResult.Award : ProposedResult.NotAwarded),
        Partial = Proposal?.PartialQualificationCode,
        Reasons = Proposal?.Reasons ?? "",
    };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await this.ThrowIfInvalidAsync(validator, Input, cancellation);
        await proposals.ProposeAsync(new()
        {
            ApplicationId = Id,
            ActorId = Me,
            Version = Input.Version,
            Result = Input.Result!.Value,
            PartialQualificationCode = Input.Result == ProposedResult.PartialAward ? Input.Partial : null,
            Reasons = Input.Reasons,
        }, cancellation);
        return Again(Texts["assess.propose.done"]);
    }

    public async Task<IActionResult> OnPostConfirmAsync(CancellationToken cancellation)
    {
        await proposals.ConfirmAsync(new() { ApplicationId = Id, ActorId = Me, Version = Input.Version }, cancellation);
        return Again(Texts["assess.propose.confirmed"]);
    }

    public Task<IReadOnlyList<StoredValue>> StoredAsync(CancellationToken cancellation)
    {
        Input.Version = Proposal?.Version ?? 0;
        ModelState.Remove("Input.Version");
        return Task.FromResult<IReadOnlyList<StoredValue>>([
            new(Texts["assess.propose.result"], Input.Result is { } mine ? Texts.Enum(mine) : null, Proposal is null ? null : Texts.Enum(Proposal.Result)),
            new(Texts["assess.propose.reasons"], Input.Reasons, Proposal?.Reasons),
        ]);
    }

    protected override async Task LoadAsync(CancellationToken cancellation)
    {
        Proposal = await proposals.FindAsync(Id, cancellation);
        if (CanAct && Proposal?.CompletedAt is null)
            Blockers = [.. (await proposals.BlockersAsync(Id, cancellation)).Select(b => BlockerLine.Of(b, Case, Links, Texts))];
    }

    private RedirectResult Again(string sentence)
    {
        this.Say(sentence);
        return Redirect(Links.Assess.Proposal(Id));
    }
}

public sealed class ProposalInput
{
    public int Version { get; set; }

    public ProposedResult? Result { get; set; }

    public string? Partial { get; set; }

    public string Reasons { get; set; } = "";
}

public sealed class ProposalInputValidator : AbstractValidator<ProposalInput>
{
    public ProposalInputValidator()
    {
        RuleFor(i => i.Result).NotNull().WithText("assess.propose.result.missing");
        RuleFor(i => i.Reasons).NotEmpty().WithText("assess.propose.reasons.missing").MaximumLength(Proposed.ReasonsMaxLength);
    }
}
