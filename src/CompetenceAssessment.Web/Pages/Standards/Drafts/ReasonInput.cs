using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Web.Forms;
using FluentValidation;

namespace CompetenceAssessment.Web.Pages.Standards.Drafts;

/// <summary>What every form of a draft carries: the version it was made from, and why something is done.</summary>
public class ReasonInput
{
    public int Version { get; set; }

    public string? Reason { get; set; }

    /// <returns>The reason.</returns>
    /// <exception cref="ValidationException">None is given.</exception>
    public string RequireReason(Texts texts) =>
        string.IsNullOrWhiteSpace(Reason) ? throw Validation.Failure("Input.Reason", texts["drafts.reason.missing"]) : Reason;
}

public sealed class ReasonInputValidator : AbstractValidator<ReasonInput>
{
    public ReasonInputValidator() => RuleFor(i => i.Reason).MaximumLength(StandardDraft.ReasonMaxLength);
}
