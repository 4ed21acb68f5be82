using CompetenceAssessment.Domain.Organisations;
using FluentValidation;

namespace CompetenceAssessment.Web.Pages.Admin.Installation;

/// <summary>The form of a right that a council gave.</summary>
public sealed class RightInput
{
    public Guid? StandardVersionId { get; set; }

    public DateOnly? From { get; set; }

    public DateOnly? Until { get; set; }

    public string CouncilDecision { get; set; } = "";

    public DateOnly? TeachOutUntil { get; set; }

    public string? TeachOutBasisEt { get; set; }

    public string? TeachOutBasisEn { get; set; }
}

/// <summary>The form that ends a right before its time.</summary>
public sealed class EndRightInput
{
    public Guid? RightId { get; set; }

    public DateOnly? LastDay { get; set; }

    public string Decision { get; set; } = "";
}

internal sealed class RightInputValidator : AbstractValidator<RightInput>
{
    private const int BasisMaxLength = 500;

    public RightInputValidator()
    {
        RuleFor(i => i.StandardVersionId).NotNull();
        RuleFor(i => i.From).NotNull();
        RuleFor(i => i.Until).NotNull();
        RuleFor(i => i.CouncilDecision).NotEmpty().MaximumLength(AwardingRight.DecisionMaxLength);
        RuleFor(i => i.TeachOutBasisEt).MaximumLength(BasisMaxLength);
        RuleFor(i => i.TeachOutBasisEn).MaximumLength(BasisMaxLength);
    }
}

internal sealed class EndRightInputValidator : AbstractValidator<EndRightInput>
{
    public EndRightInputValidator()
    {
        RuleFor(i => i.RightId).NotNull();
        RuleFor(i => i.LastDay).NotNull();
        RuleFor(i => i.Decision).NotEmpty().MaximumLength(AwardingRight.DecisionMaxLength);
    }
}
