using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.People;
using CompetenceAssessment.Services.Applications;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Web.Forms;
using CompetenceAssessment.Web.Refusals;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace CompetenceAssessment.Web.Pages.Applications;

public sealed class IdentityModel(OwnCases own, ApplicationService service, Links links, Texts texts, IValidator<IdentityInput> validator)
    : DraftModel(own, service, links)
{
    [BindProperty]
    public IdentityInput Input { get; set; } = new();

    public override DraftSection Section => DraftSection.Identity;

    public void OnGet() => Input = IdentityInput.From(Application.Details);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await this.ThrowIfInvalidAsync(validator, Input, cancellation);
        await SaveAsync(Input.Applied(Application.Details), null, cancellation);
        return Onward();
    }

    protected override IEnumerable<StoredValue> Compare(ApplicationDetails stored) =>
    [
        new(texts["applications.given-names"], Input.GivenNames, stored.GivenNames),
        new(texts["applications.family-name"], Input.FamilyName, stored.FamilyName),
        new(texts["applications.birth-date"], Day(Input.BirthDate), Day(stored.BirthDate)),
        new(texts["applications.personal-code"], Input.PersonalCode, stored.PersonalCode),
        new(texts["applications.phone"], Input.Phone, stored.Phone),
    ];

    private string? Day(DateOnly? day) => day is { } value ? texts.Day(value) : null;
}

public sealed record IdentityInput
{
    public string GivenNames { get; set; } = "";

    public string FamilyName { get; set; } = "";

    public DateOnly? BirthDate { get; set; }

    public string? PersonalCode { get; set; }

    public string? Phone { get; set; }

    public static IdentityInput From(ApplicationDetails details) => new()
    {
        GivenNames = details.GivenNames,
        FamilyName = details.FamilyName,
        BirthDate = details.BirthDate,
        PersonalCode = details.PersonalCode,
        Phone = details.Phone,
    };

    public ApplicationDetails Applied(ApplicationDetails details) => details with
    {
        GivenNames = GivenNames.Trim(),
        FamilyName = FamilyName.Trim(),
        BirthDate = BirthDate,
        PersonalCode = PersonalCode?.Trim(),
        Phone = Phone?.Trim(),
    };
}

/// <summary>A draft may be saved with gaps; only what is there must make sense.</summary>
public sealed class IdentityInputValidator : AbstractValidator<IdentityInput>
{
    private const int PhoneMaxLength = 40;

    public IdentityInputValidator(TimeProvider clock)
    {
        RuleFor(i => i.GivenNames).MaximumLength(Person.NameMaxLength);
        RuleFor(i => i.FamilyName).MaximumLength(Person.NameMaxLength);
        RuleFor(i => i.BirthDate).Must(day => day is not { } value || IsBirthDate(value, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime))).WithText("applications.birth-date.invalid");
        RuleFor(i => i.PersonalCode).MaximumLength(Person.PersonalCodeMaxLength);
        RuleFor(i => i.PersonalCode).Matches("^[0-9A-Za-z -]*$").WithText("applications.personal-code.invalid");
        RuleFor(i => i.Phone).MaximumLength(PhoneMaxLength);
    }

    private static bool IsBirthDate(DateOnly day, DateOnly today) => day < today && day > today.AddYears(-120);
}
