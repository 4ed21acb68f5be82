using CompetenceAssessment.Domain.Certificates;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Domain.People;
using CompetenceAssessment.Web.Forms;
using FluentValidation;

namespace CompetenceAssessment.Web.Pages.Admin.Installation;

/// <summary>The form of what is known of a body.</summary>
public class BodyInput
{
    public string? NameEt { get; set; }

    public string? NameEn { get; set; }

    public string? RegistryCode { get; set; }

    public string? Address { get; set; }

    public string? Email { get; set; }

    public string Accent { get; set; } = "#1f5f5b";

    public string TimeZone { get; set; } = "Europe/Tallinn";

    public int Version { get; set; }

    public static BodyInput From(AwardingBody body) => new()
    {
        NameEt = BilingualInput.Of(body.Name, "et"),
        NameEn = BilingualInput.Of(body.Name, "en"),
        RegistryCode = body.RegistryCode,
        Address = body.Address,
        Email = body.Email,
        Accent = body.Accent,
        TimeZone = body.TimeZone,
        Version = body.Version,
    };

    public BodyParticulars ToParticulars() => new()
    {
        Name = BilingualInput.Text(NameEt, NameEn)!,
        RegistryCode = RegistryCode,
        Address = Address,
        Email = Email,
        Accent = Accent,
        TimeZone = TimeZone,
    };
}

/// <summary>The form of a new body.</summary>
public sealed class RegisterInput : BodyInput
{
    public string Key { get; set; } = "";

    public string NumberPrefix { get; set; } = "";

    public string PartialNumberPrefix { get; set; } = "";
}

internal sealed class BodyInputValidator : AbstractValidator<BodyInput>
{
    public BodyInputValidator()
    {
        RuleFor(i => i.NameEn).NotEmpty().When(i => string.IsNullOrWhiteSpace(i.NameEt)).WithText("installation.body.name.missing");
        RuleFor(i => i.NameEn).MaximumLength(200);
        RuleFor(i => i.NameEt).MaximumLength(200);
        RuleFor(i => i.RegistryCode).MaximumLength(BodyParticulars.RegistryCodeMaxLength);
        RuleFor(i => i.Address).MaximumLength(BodyParticulars.AddressMaxLength);
        RuleFor(i => i.Email).MaximumLength(Person.EmailMaxLength).EmailAddress();
    }
}

internal sealed class RegisterInputValidator : AbstractValidator<RegisterInput>
{
    public RegisterInputValidator()
    {
        Include(new BodyInputValidator());
        RuleFor(i => i.Key).NotEmpty().MaximumLength(AwardingBody.KeyMaxLength);
        RuleFor(i => i.NumberPrefix).NotEmpty().MaximumLength(NumberSeries.PrefixMaxLength);
        RuleFor(i => i.PartialNumberPrefix).NotEmpty().MaximumLength(NumberSeries.PrefixMaxLength);
    }
}
