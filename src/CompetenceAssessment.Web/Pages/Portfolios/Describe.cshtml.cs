using System.Globalization;
using CompetenceAssessment.Domain.Portfolios;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Services.Portfolios;
using CompetenceAssessment.Web.Forms;
using CompetenceAssessment.Web.Refusals;
using CompetenceAssessment.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CompetenceAssessment.Web.Pages.Portfolios;

/// <summary>Says what a piece of evidence is and what it shows.</summary>
public sealed class DescribeModel(OwnPortfolio own, PortfolioService portfolio, IValidator<DescribeInput> validator, TimeProvider clock, CurrentViewer viewer, Links links, Texts texts)
    : StepModel(own), IShowStored
{
    private readonly OwnPortfolio _own = own;

    [BindProperty]
    public DescribeInput Input { get; set; } = new();

    public bool IsHandedIn { get; private set; }

    public IEnumerable<SelectListItem> Methods => PortfolioMethods.ByCandidate.Select(m => new SelectListItem(texts[$"portfolio.method.{m}"], m.ToString()));

    public void OnGet() => Input = DescribeInput.From(Evidence!);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        Input.Today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(1);
        await this.ThrowIfInvalidAsync(validator, Input, cancellation);
        var before = await portfolio.DescribeAsync(
            new DescribeEvidence { ActorId = viewer.PersonId, EvidenceItemId = Evidence!.Id, Version = Input.Version, Description = Input.Description }, cancellation);
        if (Application is not null)
            return Redirect(links.Portfolio.Indicators(Evidence.Id, Goal));
        this.Did(texts["portfolio.described"], links.Portfolio.Describe(Evidence.Id), FieldsOf(before, Input.Version + 1));
        return Redirect(links.Portfolio.Item(Evidence.Id));
    }

    public async Task<IReadOnlyList<StoredValue>> StoredAsync(CancellationToken cancellation)
    {
        var stored = DescribeInput.From((await _own.ItemAsync(Evidence!.Id, cancellation))!);
        ModelState.Remove("Input.Version");
        Input.Version = stored.Version;
        StoredValue[] all =
        [
            new(texts["portfolio.describe.name"], Input.Title, stored.Title),
            new(texts["portfolio.describe.text"], Input.Text, stored.Text),
            new(texts["portfolio.describe.method"], Words(Input.Method), Words(stored.Method)),
            new(texts["portfolio.describe.made-on"], Words(Input.MadeOn), Words(stored.MadeOn)),
            new(texts["portfolio.describe.source"], Input.Source, stored.Source),
        ];
        return [.. all.Where(v => (v.Yours ?? "") != (v.Stored ?? ""))];
    }

    protected override async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        IsHandedIn = await portfolio.IsHandedInAsync(Evidence!.Id, cancellation);
        return true;
    }

    private string? Words(AssessmentMethod? method) => method is { } value ? texts[$"portfolio.method.{value}"] : null;

    private string? Words(DateOnly? day) => day is { } value ? texts.Day(value) : null;

    private static Dictionary<string, string?> FieldsOf(EvidenceDescription before, int version) => new()
    {
        ["Input.Title"] = before.Title,
        ["Input.Text"] = before.Text,
        ["Input.Method"] = before.Method.ToString(),
        ["Input.MadeOn"] = before.MadeOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["Input.Source"] = before.Source,
        ["Input.Version"] = version.ToString(CultureInfo.InvariantCulture),
    };
}

public sealed class DescribeInput
{
    public string Title { get; set; } = "";

    public string? Text { get; set; }

    public AssessmentMethod? Method { get; set; }

    public DateOnly? MadeOn { get; set; }

    public string? Source { get; set; }

    public int Version { get; set; }

    internal DateOnly Today { get; set; }

    internal EvidenceDescription Description => new(Title.Trim(), Text, Method!.Value, MadeOn, Source);

    internal static DescribeInput From(EvidenceItem item) => new()
    {
        Title = item.Title,
        Text = item.Description,
        Method = item.Method,
        MadeOn = item.MadeOn,
        Source = item.Source,
        Version = item.Version,
    };
}

internal sealed class DescribeInputValidator : AbstractValidator<DescribeInput>
{
    public DescribeInputValidator()
    {
        RuleFor(i => i.Title).NotEmpty().MaximumLength(EvidenceItem.TitleMaxLength);
        RuleFor(i => i.Text).MaximumLength(EvidenceItem.DescriptionMaxLength);
        RuleFor(i => i.Method).NotNull().WithText("portfolio.describe.method.missing");
        RuleFor(i => i.MadeOn).Must((input, day) => day is null || day <= input.Today).WithText("portfolio.describe.made-on.future");
        RuleFor(i => i.Source).MaximumLength(EvidenceItem.TitleMaxLength);
    }
}
