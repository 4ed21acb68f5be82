using CompetenceAssessment.Domain.Standards;
using FluentValidation;

namespace CompetenceAssessment.Web.Pages.Standards.Drafts;

/// <summary>What every form of a draft carries: the version it was made from, and why something is done.</summary>
public class ReasonInput
{
    public int Version { get; set; }

    public string? Reason { get; set; }
}

public sealed class ReasonInputValidator : AbstractValidator<ReasonInput>
{
    public ReasonInputValidator() => RuleFor(i => i.Reason).MaximumLength(StandardDraft.ReasonMaxLength);
}
