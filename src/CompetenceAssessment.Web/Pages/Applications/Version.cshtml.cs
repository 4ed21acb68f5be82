using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Services.Applications;
using CompetenceAssessment.Services.Applications.Moves;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Web.Forms;
using CompetenceAssessment.Web.Refusals;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CompetenceAssessment.Web.Pages.Applications;

/// <summary>The candidate's answer to a proposal to go over to another version, and the way back while the case is not decided.</summary>
public sealed class VersionModel(OwnCases own, MoveReader moves, VersionMoveService service, Links links, Texts texts, IValidator<VersionAnswer> validator) : PageModel, IShowStored
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public VersionAnswer Input { get; set; } = new();

    public ApplicationCase Case { get; private set; } = null!;

    public VersionMove Move { get; private set; } = null!;

    /// <summary>What agreeing would bring and cost; null once it is answered.</summary>
    public MovePreview? Preview { get; private set; }

    /// <summary>What still prevents going back; null where there is nothing to go back from.</summary>
    public IReadOnlyList<Blocker>? BackBlockers { get; private set; }

    public string FromNumber { get; private set; } = "";

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!await ReadAsync(HttpContext.RequestAborted))
        {
            context.Result = NotFound();
            return;
        }

        if (HttpMethods.IsGet(Request.Method))
            Input.Version = Move.Version;
        await next();
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAgreeAsync(CancellationToken cancellation)
    {
        await this.ThrowIfInvalidAsync(validator, Input, cancellation);
        await service.AgreeAsync(Answer(), cancellation);
        this.Say(texts["moves.agreed"]);
        return Redirect(links.Applications.Case(Id));
    }

    public async Task<IActionResult> OnPostDeclineAsync(CancellationToken cancellation)
    {
        await this.ThrowIfInvalidAsync(validator, Input, cancellation);
        await service.DeclineAsync(Answer(), cancellation);
        this.Say(texts["moves.declined"]);
        return Redirect(links.Applications.Case(Id));
    }

    public async Task<IActionResult> OnPostBackAsync(CancellationToken cancellation)
    {
        await this.ThrowIfInvalidAsync(validator, Input, cancellation);
        if (string.IsNullOrWhiteSpace(Input.Words))
            throw Validation.Failure("Input.Words", texts["office.reason.owed"]);
        await service.ReverseAsync(Answer(), cancellation);
        this.Say(texts["moves.went-back"]);
        return Redirect(links.Applications.Case(Id));
    }

    public async Task<IReadOnlyList<StoredValue>> StoredAsync(CancellationToken cancellation)
    {
        await ReadAsync(cancellation);
        ModelState.Remove("Input.Version");
        Input.Version = Move.Version;
        return [new(texts["moves.state"], null, texts.Enum(Move.State)), new(texts["applications.state"], null, texts.Enum(Case.Application.State))];
    }

    private AnswerMove Answer() => new() { ActorId = own.PersonId, ApplicationId = Id, MoveId = Move.Id, Version = Input.Version, Words = Input.Words };

    private async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        if (await own.FindAsync(Id, cancellation) is not { } found || await moves.CurrentAsync(Id, cancellation) is not { } move)
            return false;
        (Case, Move, Preview, BackBlockers) = (found, move, null, null);
        FromNumber = await moves.NumberAsync(move.FromVersionId, cancellation);
        if (move.State == MoveState.Proposed)
            Preview = await moves.PreviewAsync(found.Application, move.ToVersionId, own.PersonId, cancellation);
        if (move.State == MoveState.Agreed && found.Application.StandardVersionId == move.ToVersionId)
            BackBlockers = await moves.BackBlockersAsync(found.Application, move, cancellation);
        return true;
    }
}

public sealed class VersionAnswer
{
    /// <summary>The version of the proposal that the form was made from.</summary>
    public int Version { get; set; }

    public string? Words { get; set; }
}

public sealed class VersionAnswerValidator : AbstractValidator<VersionAnswer>
{
    public VersionAnswerValidator() => RuleFor(i => i.Words).MaximumLength(VersionMove.TextMaxLength);
}
