using CompetenceAssessment.Data.EvidenceStore;
using CompetenceAssessment.Domain.Portfolios;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Services.Portfolios;
using CompetenceAssessment.Web.Forms;
using CompetenceAssessment.Web.Refusals;
using CompetenceAssessment.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace CompetenceAssessment.Web.Pages.Portfolios;

/// <summary>"Tell what you did": an account in four answers, or an account told anew.</summary>
public sealed class TellModel(OwnPortfolio own, PortfolioService portfolio, IEvidenceStore store, IValidator<TellInput> validator, CurrentViewer viewer, Links links, Texts texts)
    : StepModel(own), IShowStored
{
    private readonly OwnPortfolio _own = own;

    [BindProperty]
    public TellInput Input { get; set; } = new();

    public string Here => ItemId is { } itemId ? links.Portfolio.Retell(itemId, Goal) : links.Portfolio.Tell(Goal);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        if (Evidence is not null && await AccountText.ReadAsync(store, Evidence.Current!.Stored, cancellation) is { } account)
            Input = TellInput.From(Evidence, account);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await this.ThrowIfInvalidAsync(validator, Input, cancellation);
        var told = await portfolio.TellAsync(
            new TellAccount { ActorId = viewer.PersonId, Item = Evidence is { } item ? (item.Id, Input.Version) : null, Title = Input.Title, Account = Input.Account }, cancellation);
        if (Evidence is null)
            return Redirect(links.Portfolio.Describe(told.EvidenceItemId, Goal));
        this.Did(texts["portfolio.version.added"]);
        return Redirect(links.Portfolio.Item(told.EvidenceItemId));
    }

    public async Task<IReadOnlyList<StoredValue>> StoredAsync(CancellationToken cancellation)
    {
        var stored = await _own.ItemAsync(Evidence!.Id, cancellation);
        var account = await AccountText.ReadAsync(store, stored!.Current!.Stored, cancellation);
        ModelState.Remove("Input.Version");
        Input.Version = stored.Version;
        StoredValue[] all =
        [
            new(texts["portfolio.tell.situation"], Input.Situation, account?.Situation),
            new(texts["portfolio.tell.actions"], Input.Actions, account?.Actions),
            new(texts["portfolio.tell.result"], Input.Result, account?.Result),
            new(texts["portfolio.tell.confirmation"], Input.Confirmation, account?.Confirmation),
        ];
        return [.. all.Where(v => (v.Yours ?? "") != (v.Stored ?? ""))];
    }

    /// <summary>Only an account can be told anew.</summary>
    protected override Task<bool> LoadAsync(CancellationToken cancellation) => Task.FromResult(Evidence is null || Evidence.Kind == EvidenceKind.Account);
}

public sealed class TellInput
{
    public string Title { get; set; } = "";

    public string Situation { get; set; } = "";

    public string Actions { get; set; } = "";

    public string? Result { get; set; }

    public string? Confirmation { get; set; }

    public int Version { get; set; }

    internal AccountText Account => new(Lines(Situation)!, Lines(Actions)!, Lines(Result), Lines(Confirmation));

    internal static TellInput From(EvidenceItem item, AccountText account) => new()
    {
        Title = item.Title,
        Situation = account.Situation,
        Actions = account.Actions,
        Result = account.Result,
        Confirmation = account.Confirmation,
        Version = item.Version,
    };

    /// <summary>Browsers send line ends of their own kind; the account has one.</summary>
    private static string? Lines(string? text) => text?.ReplaceLineEndings("\n").Trim();
}

internal sealed class TellInputValidator : AbstractValidator<TellInput>
{
    public TellInputValidator()
    {
        RuleFor(i => i.Title).NotEmpty().MaximumLength(EvidenceItem.TitleMaxLength);
        RuleFor(i => i.Situation).NotEmpty().MaximumLength(AccountText.AnswerMaxLength);
        RuleFor(i => i.Actions).NotEmpty().MaximumLength(AccountText.AnswerMaxLength);
        RuleFor(i => i.Result).MaximumLength(AccountText.AnswerMaxLength);
        RuleFor(i => i.Confirmation).MaximumLength(AccountText.AnswerMaxLength);
    }
}
