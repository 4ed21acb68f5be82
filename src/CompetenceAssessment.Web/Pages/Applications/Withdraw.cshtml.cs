using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Services.Applications;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Web.Forms;
using CompetenceAssessment.Web.Refusals;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CompetenceAssessment.Web.Pages.Applications;

public sealed class WithdrawModel(OwnCases own, ApplicationService service, Links links, Texts texts, IValidator<WithdrawInput> validator) : PageModel, IShowStored
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public WithdrawInput Input { get; set; } = new();

    public ApplicationCase Case { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var found = await own.FindAsync(Id, HttpContext.RequestAborted);
        if (found is null)
            context.Result = NotFound();
        else if (!Transitions.Allows(found.Application.State, ApplicationState.Withdrawn, Actor.Candidate))
            context.Result = Redirect(links.Applications.Case(Id));
        if (context.Result is not null)
            return;
        Case = found!;
        await next();
    }

    public void OnGet() => Input = new WithdrawInput { Version = Case.Application.Version };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await this.ThrowIfInvalidAsync(validator, Input, cancellation);
        await service.WithdrawAsync(new WithdrawApplication { ActorId = own.PersonId, ApplicationId = Id, Version = Input.Version, Reason = Input.Reason }, cancellation);
        this.Say(texts["applications.withdrawn", Case.Application.Reference]);
        return Redirect(links.Applications.Index());
    }

    public async Task<IReadOnlyList<StoredValue>> StoredAsync(CancellationToken cancellation)
    {
        Case = await own.FindAsync(Id, cancellation) ?? Case;
        ModelState.Remove("Input.Version");
        Input = Input with { Version = Case.Application.Version };
        return [new(texts["applications.state"], null, texts.Enum(Case.Application.State))];
    }
}

public sealed record WithdrawInput
{
    public int Version { get; set; }

    public string? Reason { get; set; }
}

public sealed class WithdrawInputValidator : AbstractValidator<WithdrawInput>
{
    public WithdrawInputValidator() => RuleFor(i => i.Reason).MaximumLength(StateChange.ReasonMaxLength);
}
