using CompetenceAssessment.Domain.Schemes;
using CompetenceAssessment.Domain.Standards;
using FluentValidation;

namespace CompetenceAssessment.Web.Pages.Admin.Schemes;

/// <summary>The form of a scheme's draft. What it does not show is kept as it was.</summary>
public sealed class SchemeInput
{
    public int Version { get; set; }

    public int Assessors { get; set; }

    public bool Blind { get; set; }

    public int FeedbackRounds { get; set; }

    public bool QualityGate { get; set; }

    public int HearingDays { get; set; }

    public int Quorum { get; set; }

    public CarryingRule Carrying { get; set; }

    public int? ValidityMonths { get; set; }

    public int ChallengeDays { get; set; }

    public int CarryForwardMonths { get; set; }

    public bool PrintPersonalData { get; set; }

    public List<CompetenceSchemeInput> Competences { get; set; } = [];

    public static SchemeInput From(AssessmentScheme scheme, StandardVersion standard) => new()
    {
        Version = scheme.Version,
        Assessors = scheme.Settings.Assessors,
        Blind = scheme.Settings.Blind,
        FeedbackRounds = scheme.Settings.FeedbackRounds,
        QualityGate = scheme.Settings.QualityGate,
        HearingDays = scheme.Settings.HearingDays,
        Quorum = scheme.Settings.Quorum,
        Carrying = scheme.Settings.Carrying,
        ValidityMonths = scheme.Settings.ValidityMonths,
        ChallengeDays = scheme.Settings.ChallengeDays,
        CarryForwardMonths = scheme.Settings.CarryForwardMonths,
        PrintPersonalData = scheme.Settings.PrintPersonalData,
        Competences = [.. standard.Competences.Select(c => CompetenceSchemeInput.From(scheme.Settings.For(c.Code), c))],
    };

    public SchemeSettings ApplyTo(SchemeSettings settings) => settings with
    {
        Assessors = Assessors,
        Blind = Blind,
        FeedbackRounds = FeedbackRounds,
        QualityGate = QualityGate,
        HearingDays = HearingDays,
        Quorum = Quorum,
        Carrying = Carrying,
        ValidityMonths = ValidityMonths,
        ChallengeDays = ChallengeDays,
        CarryForwardMonths = CarryForwardMonths,
        PrintPersonalData = PrintPersonalData,
        Competences = [.. Competences.Select(c => c.ToScheme())],
    };
}

/// <summary>The part of the form for one competence.</summary>
public sealed class CompetenceSchemeInput
{
    public string Code { get; set; } = "";

    public List<AssessmentMethod> Methods { get; set; } = [];

    /// <summary>Numbers of the critical items, separated by commas.</summary>
    public string? Critical { get; set; }

    public PassRule PassRule { get; set; }

    public static CompetenceSchemeInput From(CompetenceScheme scheme, Competence competence) => new()
    {
        Code = competence.Code,
        Methods = [.. scheme.Methods.Count == 0 ? competence.Methods : scheme.Methods],
        Critical = string.Join(", ", scheme.CriticalItems),
        PassRule = scheme.PassRule,
    };

    public CompetenceScheme ToScheme() => new()
    {
        CompetenceCode = Code,
        Methods = Methods,
        CriticalItems = (Critical ?? "").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        PassRule = PassRule,
    };
}

internal sealed class SchemeInputValidator : AbstractValidator<SchemeInput>
{
    private const int LongestMonths = 600;

    public SchemeInputValidator()
    {
        RuleFor(i => i.Assessors).InclusiveBetween(1, 5);
        RuleFor(i => i.FeedbackRounds).InclusiveBetween(0, 9);
        RuleFor(i => i.HearingDays).InclusiveBetween(0, 365);
        RuleFor(i => i.Quorum).InclusiveBetween(1, 50);
        RuleFor(i => i.ValidityMonths).InclusiveBetween(1, LongestMonths);
        RuleFor(i => i.ChallengeDays).InclusiveBetween(1, 365);
        RuleFor(i => i.CarryForwardMonths).InclusiveBetween(0, LongestMonths);
    }
}
