using System.Globalization;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.Drafting;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;
using CompetenceAssessment.Web.Forms;
using CompetenceAssessment.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CompetenceAssessment.Web.Pages.Standards.Drafts;

/// <summary>What identifies the standard, its approval, its validity and its structure.</summary>
[Authorize(Policy = Policies.EditStandards)]
public sealed class FactsModel(DraftTools tools) : DraftEditPage<FactsInput>(tools)
{
    public override DraftPlace Place => DraftPlace.Facts;

    /// <summary>Whether the rule is deeper than the form can show; it then stays as it is.</summary>
    public bool IsNested => Standard.Structure is { } structure && StructureForm.Of(structure.Rule) is null;

    public async Task<IActionResult> OnPostAddCompetenceAsync(CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(Input.NewCode))
            throw Validation.Failure("Input.NewCode", Tools.Texts["drafts.code.missing"]);
        var at = 0;
        await SaveAsync(
            s =>
            {
                at = s.Competences.Count;
                return StandardEdits.Add(Apply(s, Input), new ReadCompetence { Code = Input.NewCode.Trim() });
            },
            cancellation,
            isAlone: true);
        return Redirect(Tools.Links.Standards.DraftPart(Id, new(DraftPart.Competence, at)));
    }

    public async Task<IActionResult> OnPostAddSectionAsync(CancellationToken cancellation)
    {
        var heading = StandardEdits.Words(null, TextLanguage, Input.NewHeading) ?? throw Validation.Failure("Input.NewHeading", Tools.Texts["drafts.heading.missing"]);
        var text = StandardEdits.Words(null, TextLanguage, Input.NewText) ?? throw Validation.Failure("Input.NewText", Tools.Texts["drafts.text.missing"]);
        var section = new ReadSection { Code = string.IsNullOrWhiteSpace(Input.NewCode) ? null : Input.NewCode.Trim(), Heading = heading, Text = text, Lines = [] };
        await SaveAsync(s => StandardEdits.Add(Apply(s, Input), section), cancellation, isAlone: true);
        return Done("sections");
    }

    protected override FactsInput From(ReadStandard standard) => new()
    {
        Key = Draft.Key,
        StandardVersion = standard.Version,
        Code = standard.Code,
        Title = standard.Title?.Original,
        Qualification = StandardEdits.MainOf(standard)?.Title?.Original,
        Level = StandardEdits.LevelOf(standard),
        EqfLevel = standard.EqfLevel,
        Credit = StandardEdits.Fact(standard, FactName.CreditRemark) ?? standard.Credit?.ToString(CultureInfo.InvariantCulture),
        ValidFrom = StandardEdits.Fact(standard, FactName.ValidFrom),
        ValidUntil = standard.ValidUntil,
        ApprovedBy = StandardEdits.Fact(standard, FactName.ApprovedBy),
        DecisionNumber = StandardEdits.Fact(standard, FactName.DecisionNumber),
        ApprovedOn = StandardEdits.Fact(standard, FactName.ApprovedOn),
        Structure = StructureForm.Of(standard.Structure?.Rule) ?? new(),
    };

    protected override ReadStandard Apply(ReadStandard standard, FactsInput input)
    {
        var language = StandardEdits.LanguageOf(standard);
        var changed = standard with
        {
            Version = Clean(input.StandardVersion),
            Code = Clean(input.Code),
            Title = StandardEdits.Words(standard.Title, language, input.Title),
            Levels = input.Level is { } level ? [level] : standard.Levels.Count == 1 ? [] : standard.Levels,
            Qualifications = Qualifications(standard, language, input),
            EqfLevel = input.EqfLevel,
            ValidUntil = input.ValidUntil,
        };
        if (StructureOf(standard, input) is var structure && structure != standard.Structure)
            changed = StandardEdits.SetStructure(changed, structure);
        if (From(standard).Credit != Clean(input.Credit))
            changed = StandardEdits.SetFact(changed with { Credit = null }, FactName.CreditRemark, input.Credit);
        changed = StandardEdits.SetFact(changed, FactName.ValidFrom, input.ValidFrom);
        changed = StandardEdits.SetFact(changed, FactName.ApprovedBy, input.ApprovedBy);
        changed = StandardEdits.SetFact(changed, FactName.DecisionNumber, input.DecisionNumber);
        return StandardEdits.SetFact(changed, FactName.ApprovedOn, input.ApprovedOn);
    }

    protected override IEnumerable<(string Label, string? Value)> InWords(FactsInput input)
    {
        var t = Tools.Texts;
        return
        [
            (t["drafts.key"], input.Key), (t["standards.version"], input.StandardVersion), (t["standards.designation"], input.Code), (t["drafts.standard-title"], input.Title),
            (t["drafts.qualification"], input.Qualification), (t["standards.level"], input.Level?.ToString(CultureInfo.InvariantCulture)),
            (t["drafts.eqf"], input.EqfLevel?.ToString(CultureInfo.InvariantCulture)), (t["drafts.credit"], input.Credit), (t["drafts.valid-from"], input.ValidFrom),
            (t["drafts.valid-until"], input.ValidUntil?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), (t["drafts.approved-by"], input.ApprovedBy),
            (t["drafts.decision-number"], input.DecisionNumber), (t["drafts.approved-on"], input.ApprovedOn),
            (t["drafts.structure"], input.Structure.Rule() is { } rule ? ReadStructure.Describe(rule) : null),
        ];
    }

    protected override string? KeyOf(FactsInput input) => input.Key.Trim();

    protected override void Check()
    {
        if (Input.Key.Trim() is { Length: > 0 } key && !DraftKeys.IsGood(key))
            throw Validation.Failure("Input.Key", Tools.Texts["drafts.key.wrong"]);
        if (Input.StandardVersion?.Trim().Length > StandardVersion.DesignationMaxLength)
            throw Validation.Failure("Input.StandardVersion", Tools.Texts["drafts.version.long", StandardVersion.DesignationMaxLength]);
        if (Input.Structure.Problem() is { } group)
            throw Validation.Failure($"Input.Structure.Counts[{group}]", Tools.Texts["drafts.structure.wrong", group + 1]);
    }

    private static IReadOnlyList<ReadQualification> Qualifications(ReadStandard standard, string language, FactsInput input)
    {
        if (StandardEdits.MainOf(standard) is { } main)
        {
            var changed = main with { Title = StandardEdits.Words(main.Title, language, input.Qualification), Level = input.Level };
            return [.. standard.Qualifications.Select(q => ReferenceEquals(q, main) ? changed : q)];
        }

        return StandardEdits.Words(null, language, input.Qualification) is { } title
            ? [new ReadQualification { Title = title, Level = input.Level }, .. standard.Qualifications]
            : standard.Qualifications;
    }

    // What the form did not change, or cannot show, stays as it was read.
    private static ReadStructure? StructureOf(ReadStandard standard, FactsInput input)
    {
        var shown = StructureForm.Of(standard.Structure?.Rule);
        if (shown is null || shown.Says(input.Structure))
            return standard.Structure;
        return input.Structure.Rule() is { } rule ? ReadStructure.Of(rule, standard.Structure?.Lines ?? []) : null;
    }

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

public sealed class FactsInput : DraftInput
{
    public string Key { get; set; } = "";

    /// <summary>The version of the standard; <see cref="ReasonInput.Version"/> is the draft's.</summary>
    public string? StandardVersion { get; set; }

    public string? Code { get; set; }

    public string? Title { get; set; }

    public string? Qualification { get; set; }

    public int? Level { get; set; }

    public int? EqfLevel { get; set; }

    public string? Credit { get; set; }

    public string? ValidFrom { get; set; }

    public DateOnly? ValidUntil { get; set; }

    public string? ApprovedBy { get; set; }

    public string? DecisionNumber { get; set; }

    public string? ApprovedOn { get; set; }

    public StructureForm Structure { get; set; } = new();

    public string? NewCode { get; set; }

    public string? NewHeading { get; set; }

    public string? NewText { get; set; }
}
