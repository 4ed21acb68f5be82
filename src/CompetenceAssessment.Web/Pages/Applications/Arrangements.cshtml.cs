using CompetenceAssessment.Data;
using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Services.Applications;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Web.Forms;
using CompetenceAssessment.Web.Refusals;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Pages.Applications;

public sealed class ArrangementsModel(
    OwnCases own, ApplicationService service, Links links, Texts texts, AppDbContext db, IValidator<ArrangementsInput> validator) : DraftModel(own, service, links)
{
    [BindProperty]
    public ArrangementsInput Input { get; set; } = new();

    public override DraftSection Section => DraftSection.Arrangements;

    /// <summary>The rounds a draft can choose from; a returned application keeps its round.</summary>
    public IReadOnlyList<SelectListItem> Rounds { get; private set; } = [];

    public IEnumerable<SelectListItem> LanguageChoices => Languages.All.Reverse().Select(l => new SelectListItem(texts["applications.language." + l], l));

    public IEnumerable<SelectListItem> PublicationChoices => [new(texts["applications.publish.yes"], "True"), new(texts["applications.publish.no"], "False")];

    public void OnGet() => Input = ArrangementsInput.From(Application);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await this.ThrowIfInvalidAsync(validator, Input, cancellation);
        var round = Rounds.Any(r => r.Value == Input.RoundId?.ToString()) ? Input.RoundId : null;
        await SaveAsync(Input.Applied(Application.Details), round, cancellation);
        return Onward();
    }

    protected override async Task PrepareAsync(CancellationToken cancellation)
    {
        if (Application.State != ApplicationState.Draft)
            return;
        var (today, standardId) = (Case.Terms.Today, Application.StandardId);
        var rounds = await db.Rounds.AsNoTracking()
            .Where(r => r.AwardingBodyId == Application.AwardingBodyId && (r.Id == Application.RoundId || (r.OpensOn <= today && r.ClosesOn >= today)))
            .Where(r => db.StandardVersions.Any(v => v.Id == r.StandardVersionId && v.StandardId == standardId))
            .OrderBy(r => r.ClosesOn).ToListAsync(cancellation);
        Rounds = [.. rounds.Select(r => new SelectListItem(texts["applications.round-choice", r.Name, r.ClosesOn, r.HandInBy, r.Places], r.Id.ToString()))];
    }

    protected override IEnumerable<StoredValue> Compare(ApplicationDetails stored) =>
    [
        new(texts["applications.language"], texts["applications.language." + Input.Language], texts["applications.language." + stored.Language]),
        new(texts["applications.arrangements"], Input.SpecialArrangements, stored.SpecialArrangements),
        new(texts["applications.publish"], Publish(Input.PublishInRegister), Publish(stored.PublishInRegister)),
    ];

    private string Publish(bool publish) => publish ? texts["applications.publish.yes"] : texts["applications.publish.no"];
}

public sealed record ArrangementsInput
{
    public Guid? RoundId { get; set; }

    public string Language { get; set; } = Languages.Estonian;

    public string? SpecialArrangements { get; set; }

    public bool PublishInRegister { get; set; } = true;

    public static ArrangementsInput From(Application application) => new()
    {
        RoundId = application.RoundId,
        Language = application.Details.Language,
        SpecialArrangements = application.Details.SpecialArrangements,
        PublishInRegister = application.Details.PublishInRegister,
    };

    public ApplicationDetails Applied(ApplicationDetails details) => details with
    {
        Language = Language,
        SpecialArrangements = string.IsNullOrWhiteSpace(SpecialArrangements) ? null : SpecialArrangements.Trim(),
        PublishInRegister = PublishInRegister,
    };
}

public sealed class ArrangementsInputValidator : AbstractValidator<ArrangementsInput>
{
    public ArrangementsInputValidator()
    {
        RuleFor(i => i.Language).Must(Languages.All.Contains).WithText("validation.invalid");
        RuleFor(i => i.SpecialArrangements).MaximumLength(ApplicationDetails.TextMaxLength);
    }
}
