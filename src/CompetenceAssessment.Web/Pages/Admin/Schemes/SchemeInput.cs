using CompetenceAssessment.Domain.Schemes;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Web.Forms;
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

    public List<CompetenceItemKind> JudgedKinds { get; set; } = [];

    public decimal? FeeAmount { get; set; }

    public string? FeeCurrency { get; set; }

    public string? FeePayerEt { get; set; }

    public string? FeePayerEn { get; set; }

    public string? LegalBasisEt { get; set; }

    public string? LegalBasisEn { get; set; }

    /// <summary>What an applicant must show; a row without words is left out.</summary>
    public List<PreconditionInput> Preconditions { get; set; } = [];

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
        JudgedKinds = [.. scheme.Settings.JudgedKinds],
        FeeAmount = scheme.Settings.Fee?.Amount,
        FeeCurrency = scheme.Settings.Fee?.Currency ?? "EUR",
        FeePayerEt = BilingualInput.Of(scheme.Settings.Fee?.Payer, "et"),
        FeePayerEn = BilingualInput.Of(scheme.Settings.Fee?.Payer, "en"),
        LegalBasisEt = BilingualInput.Of(scheme.Settings.LegalBasis, "et"),
        LegalBasisEn = BilingualInput.Of(scheme.Settings.LegalBasis, "en"),
        Preconditions = [.. scheme.Settings.Preconditions.Select(PreconditionInput.From), new(), new()],
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
        JudgedKinds = [.. JudgedKinds.Distinct().Order()],
        Fee = FeeAmount is { } amount && BilingualInput.Text(FeePayerEt, FeePayerEn) is { } payer ? new Fee(amount, FeeCurrency ?? "EUR", payer) : null,
        LegalBasis = BilingualInput.Text(LegalBasisEt, LegalBasisEn),
        Preconditions = PreconditionInput.ToPreconditions(Preconditions),
        Competences = [.. Competences.Select(c => c.ToScheme())],
    };
}

/// <summary>The part of the form for one precondition.</summary>
public sealed class PreconditionInput
{
    public string? Code { get; set; }

    public string? TextEt { get; set; }

    public string? TextEn { get; set; }

    public bool DocumentRequired { get; set; }

    public static PreconditionInput From(Precondition precondition) => new()
    {
        Code = precondition.Code,
        TextEt = BilingualInput.Of(precondition.Text, "et"),
        TextEn = BilingualInput.Of(precondition.Text, "en"),
        DocumentRequired = precondition.DocumentRequired,
    };

    /// <summary>The preconditions with words; new ones get codes that no other has.</summary>
    public static IReadOnlyList<Precondition> ToPreconditions(IReadOnlyList<PreconditionInput> rows)
    {
        var codes = rows.Select(r => r.Code).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var free = Enumerable.Range(1, rows.Count * 2).Select(n => $"precondition-{n}").Where(c => !codes.Contains(c)).GetEnumerator();
        return [.. from row in rows
                   let text = BilingualInput.Text(row.TextEt, row.TextEn)
                   where text is not null
                   select new Precondition(row.Code ?? (free.MoveNext() ? free.Current : ""), text, row.DocumentRequired)];
    }
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
        RuleFor(i => i.JudgedKinds).NotEmpty();
        RuleFor(i => i.FeeAmount).InclusiveBetween(0, 1_000_000);
        RuleFor(i => i.FeePayerEn).NotEmpty().When(i => i.FeeAmount is not null && string.IsNullOrWhiteSpace(i.FeePayerEt)).WithText("admin.scheme.fee.payer.missing");
        RuleFor(i => i.FeeCurrency).Matches("^[A-Z]{3}$").WithText("admin.scheme.fee.currency.wrong");
        RuleForEach(i => i.Preconditions).ChildRules(p =>
        {
            p.RuleFor(r => r.TextEt).MaximumLength(500);
            p.RuleFor(r => r.TextEn).MaximumLength(500);
        });
    }
}
