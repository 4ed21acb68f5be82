using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Services.Applications;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Web.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace CompetenceAssessment.Web.Pages.Applications.Office;

public sealed class ReturnModel(OfficeCases cases, ApplicationService service, Links links, Texts texts, IValidator<ReturnInput> validator) : StepModel(cases)
{
    private const int DaysToAnswer = 14;

    [BindProperty]
    public ReturnInput Input { get; set; } = new();

    public void OnGet() => Input = new ReturnInput { AnswerBy = Case.Terms.Today.AddDays(DaysToAnswer) };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await this.ThrowIfInvalidAsync(validator, Input, cancellation);
        await service.ReturnAsync(
            new ReturnApplication
            {
                ActorId = ActorId,
                ApplicationId = Id,
                Version = Version,
                Missing = Input.Missing,
                PreconditionCodes = [.. Input.Preconditions.Where(code => Case.Settings.Preconditions.Any(p => p.Code == code))],
                AnswerBy = Input.AnswerBy!.Value,
            },
            cancellation);
        this.Say(texts["office.returned", Case.Application.Reference]);
        return Redirect(links.Applications.Office.Case(Id));
    }
}

public sealed record ReturnInput
{
    public string Missing { get; set; } = "";

    public List<string> Preconditions { get; set; } = [];

    public DateOnly? AnswerBy { get; set; }
}

public sealed class ReturnInputValidator : AbstractValidator<ReturnInput>
{
    public ReturnInputValidator()
    {
        RuleFor(i => i.Missing).NotEmpty().WithText("office.return.missing.owed").MaximumLength(StateChange.ReasonMaxLength);
        RuleFor(i => i.AnswerBy).NotNull();
    }
}
