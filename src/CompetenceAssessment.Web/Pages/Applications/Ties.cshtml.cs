using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.People;
using CompetenceAssessment.Services.Applications;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Web.Forms;
using CompetenceAssessment.Web.Refusals;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CompetenceAssessment.Web.Pages.Applications;

public sealed class TiesModel(OwnCases own, ApplicationService service, Links links, Texts texts, IValidator<TiesInput> validator)
    : DraftModel(own, service, links)
{
    [BindProperty]
    public TiesInput Input { get; set; } = new();

    /// <summary>A row to take out.</summary>
    [BindProperty]
    public int? Remove { get; set; }

    public override DraftSection Section => DraftSection.Ties;

    public IEnumerable<SelectListItem> Kinds => Enum.GetValues<AffiliationKind>().Select(k => new SelectListItem(texts[$"applications.tie.{k}"], k.ToString()));

    public void OnGet()
    {
        Input = TiesInput.From(Application.Details);
        Input.Rows.Add(new TieRow());
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (Remove is { } row && row >= 0 && row < Input.Rows.Count)
            Input.Rows[row] = new TieRow();
        else
            await this.ThrowIfInvalidAsync(validator, Input, cancellation);
        await SaveAsync(Application.Details with { Affiliations = Input.Filled() }, null, cancellation);
        return Then == "stay" || Remove is not null ? BackToSection() : Onward();
    }

    protected override IEnumerable<StoredValue> Compare(ApplicationDetails stored) =>
        [new(texts["applications.section.Ties"], InWords(Input.Filled()), InWords(stored.Affiliations))];

    private string InWords(IEnumerable<Affiliation> ties) => string.Join("; ", ties.Select(t => $"{texts[$"applications.tie.{t.Kind}"]} {t.Organisation} {Day(t.From)}–{Day(t.Until)}"));

    private string Day(DateOnly? day) => day is { } value ? texts.Day(value) : "";
}

public sealed record TiesInput
{
    public const int MaxRows = 40;

    public List<TieRow> Rows { get; set; } = [];

    public static TiesInput From(ApplicationDetails details) => new()
    {
        Rows = [.. details.Affiliations.Select(a => new TieRow { Organisation = a.Organisation, Kind = a.Kind, From = a.From, Until = a.Until })],
    };

    public IReadOnlyList<Affiliation> Filled() => [.. Rows.Where(r => !r.IsEmpty).Select(r => new Affiliation(r.Organisation!.Trim(), r.Kind, r.From, r.Until))];
}

public sealed record TieRow
{
    public const int OrganisationMaxLength = 200;

    public string? Organisation { get; set; }

    public AffiliationKind Kind { get; set; }

    public DateOnly? From { get; set; }

    public DateOnly? Until { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Organisation) && From is null && Until is null;
}

public sealed class TiesInputValidator : AbstractValidator<TiesInput>
{
    public TiesInputValidator()
    {
        RuleFor(i => i.Rows.Count).LessThanOrEqualTo(TiesInput.MaxRows);
        RuleForEach(i => i.Rows).ChildRules(row =>
        {
            row.RuleFor(r => r.Organisation).NotEmpty().When(r => !r.IsEmpty).WithText("applications.tie.organisation.missing");
            row.RuleFor(r => r.Organisation).MaximumLength(TieRow.OrganisationMaxLength);
            row.RuleFor(r => r.Kind).IsInEnum();
            row.RuleFor(r => r.Until).Must((r, until) => until is null || r.From is null || until >= r.From).WithText("applications.tie.until.invalid");
        });
    }
}
