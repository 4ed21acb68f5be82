using System.Globalization;
using CompetenceAssessment.StandardFormats.Drafting;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;

namespace CompetenceAssessment.Web.Pages.Standards.Drafts;

/// <summary>The form of what identifies a standard, and of its approval and validity.</summary>
public sealed class FactsInput : DraftInput
{
    public string Key { get; set; } = "";

    /// <summary>The version of the standard; <see cref="ReasonInput.Version"/> is the draft's.</summary>
    public string? StandardVersion { get; set; }

    public string? Code { get; set; }

    public Dictionary<string, string?> Title { get; set; } = [];

    public Dictionary<string, string?> Qualification { get; set; } = [];

    public int? Level { get; set; }

    public int? EqfLevel { get; set; }

    public string? Credit { get; set; }

    public string? ValidFrom { get; set; }

    public DateOnly? ValidUntil { get; set; }

    public string? ApprovedBy { get; set; }

    public string? DecisionNumber { get; set; }

    public string? ApprovedOn { get; set; }

    public static FactsInput Of(string key, ReadStandard standard, IReadOnlyList<string> languages) => new()
    {
        Key = key,
        StandardVersion = standard.Version,
        Code = standard.Code,
        Title = WordsForm.Of(standard.Title, languages),
        Qualification = WordsForm.Of(StandardEdits.MainOf(standard)?.Title, languages),
        Level = StandardEdits.LevelOf(standard),
        EqfLevel = standard.EqfLevel,
        Credit = CreditOf(standard),
        ValidFrom = StandardEdits.Fact(standard, FactName.ValidFrom),
        ValidUntil = standard.ValidUntil,
        ApprovedBy = StandardEdits.Fact(standard, FactName.ApprovedBy),
        DecisionNumber = StandardEdits.Fact(standard, FactName.DecisionNumber),
        ApprovedOn = StandardEdits.Fact(standard, FactName.ApprovedOn),
    };

    /// <summary>The standard with what the form says.</summary>
    public ReadStandard ApplyTo(ReadStandard standard)
    {
        var changed = standard with
        {
            Version = Clean(StandardVersion),
            Code = Clean(Code),
            Title = WordsForm.Apply(standard.Title, Title),
            Levels = Level is { } level ? [level] : standard.Levels.Count == 1 ? [] : standard.Levels,
            Qualifications = Qualifications(standard),
            EqfLevel = EqfLevel,
            ValidUntil = ValidUntil,
        };
        if (CreditOf(standard) != Clean(Credit))
            changed = StandardEdits.SetFact(changed with { Credit = null }, FactName.CreditRemark, Credit);
        changed = StandardEdits.SetFact(changed, FactName.ValidFrom, ValidFrom);
        changed = StandardEdits.SetFact(changed, FactName.ApprovedBy, ApprovedBy);
        changed = StandardEdits.SetFact(changed, FactName.DecisionNumber, DecisionNumber);
        return StandardEdits.SetFact(changed, FactName.ApprovedOn, ApprovedOn);
    }

    private IReadOnlyList<ReadQualification> Qualifications(ReadStandard standard)
    {
        if (StandardEdits.MainOf(standard) is { } main)
        {
            var changed = main with { Title = WordsForm.Apply(main.Title, Qualification), Level = Level };
            return [.. standard.Qualifications.Select(q => ReferenceEquals(q, main) ? changed : q)];
        }

        return WordsForm.Apply(null, Qualification) is { } title
            ? [new ReadQualification { Title = title, Level = Level, Competences = [.. standard.Structure?.Rule.Codes ?? []] }, .. standard.Qualifications]
            : standard.Qualifications;
    }

    private static string? CreditOf(ReadStandard standard) =>
        StandardEdits.Fact(standard, FactName.CreditRemark) ?? standard.Credit?.ToString(CultureInfo.InvariantCulture);

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
