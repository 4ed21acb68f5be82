using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.Drafting;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;
using CompetenceAssessment.Web.Forms;
using CompetenceAssessment.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CompetenceAssessment.Web.Pages.Standards.Drafts;

/// <summary>A competence without its items: code, title, kind, level and methods; items are added here.</summary>
[Authorize(Policy = Policies.EditStandards)]
public sealed class CompetenceModel(DraftTools tools) : DraftEditPage<CompetenceInput>(tools)
{
    [FromRoute]
    public int At { get; set; }

    public override DraftPlace Place => new(DraftPart.Competence, At);

    public ReadCompetence Current => Standard.Competences[At];

    /// <summary>Methods that the source prints and nobody knows; unticked they go.</summary>
    public IEnumerable<string> UnknownMethods => Current.Methods.Where(m => DraftMethods.Of(m) is null).Distinct();

    public Task<IActionResult> OnPostUpAsync(CancellationToken cancellation) => MoveAsync(up: true, cancellation);

    public Task<IActionResult> OnPostDownAsync(CancellationToken cancellation) => MoveAsync(up: false, cancellation);

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancellation)
    {
        RequireReasonToRemove(Current.Lines);
        await SaveAsync(s => StandardEdits.RemoveCompetence(s, At), cancellation);
        return Done("competences");
    }

    public async Task<IActionResult> OnPostAddItemAsync(CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(Input.NewText))
            throw Validation.Failure("Input.NewText", Tools.Texts["drafts.text.missing"]);
        await SaveAsync(s => ItemEdits.Add(Apply(s, Input), At, Input.NewKind, new LocalizedText(TextLanguage, Input.NewText.Trim())), cancellation, isAlone: true);
        return Done(DraftAnchors.Of(Place));
    }

    protected override CompetenceInput From(ReadStandard standard)
    {
        var competence = standard.Competences[At];
        return new()
        {
            Code = competence.Code,
            Title = WordsForm.Of(competence.Title, Languages),
            Kind = competence.Kind,
            Level = competence.Levels.Count == 1 ? competence.Levels[0] : null,
            Methods = [.. competence.Methods.Select(DraftMethods.Of).OfType<AssessmentMethod>().Distinct()],
            Printed = [.. competence.Methods.Where(m => DraftMethods.Of(m) is null).Distinct()],
            Integrated = competence.Integrated,
        };
    }

    protected override ReadStandard Apply(ReadStandard standard, CompetenceInput input)
    {
        var competence = standard.Competences[At];
        var known = competence.Methods.Select(DraftMethods.Of).OfType<AssessmentMethod>().Distinct();
        var unknown = competence.Methods.Where(m => DraftMethods.Of(m) is null).Distinct().ToList();
        return StandardEdits.Set(standard, At, competence with
        {
            Code = input.Code?.Trim(),
            Title = WordsForm.Apply(competence.Title, input.Title),
            Kind = input.Kind,
            // A competence of several levels keeps them until one is chosen.
            Levels = input.Level is { } level ? [level] : competence.Levels.Count == 1 ? [] : competence.Levels,
            Methods = known.SequenceEqual(input.Methods) && unknown.SequenceEqual(input.Printed) ? competence.Methods : [.. input.Methods.Select(DraftMethods.Word), .. unknown.Where(input.Printed.Contains)],
            Integrated = input.Integrated,
        });
    }

    protected override IEnumerable<(string Label, string? Value)> InWords(CompetenceInput input) =>
    [
        (Tools.Texts["drafts.code"], input.Code), .. WordsForm.InWords(Tools.Texts["drafts.heading"], input.Title),
        (Tools.Texts["drafts.competence.kind"], input.Kind is { } kind ? Tools.Texts.Enum(kind) : null),
        (Tools.Texts["standards.level"], input.Level?.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        (Tools.Texts["standards.methods"], string.Join(", ", input.Methods.Select(m => Tools.Texts.Enum(m)).Concat(input.Printed))),
        (Tools.Texts["drafts.competence.integrated"], Tools.Texts[input.Integrated ? "drafts.yes" : "drafts.no"]),
    ];

    protected override void Check()
    {
        if (Input.Code?.Trim().Length > Competence.CodeMaxLength)
            throw Validation.Failure("Input.Code", Tools.Texts["validation.invalid"]);
    }

    private async Task<IActionResult> MoveAsync(bool up, CancellationToken cancellation)
    {
        var version = await SaveAsync(s => StandardEdits.MoveCompetence(Apply(s, Input), At, up), cancellation);
        var to = Math.Clamp(up ? At - 1 : At + 1, 0, Standard.Competences.Count - 1);
        return Done(DraftAnchors.Of(Place with { Index = to }), isChanged: version != Draft.Version);
    }
}

public sealed class CompetenceInput : DraftInput
{
    public string? Code { get; set; }

    public Dictionary<string, string?> Title { get; set; } = [];

    public CompetenceKind? Kind { get; set; }

    public int? Level { get; set; }

    public List<AssessmentMethod> Methods { get; set; } = [];

    public List<string> Printed { get; set; } = [];

    public bool Integrated { get; set; }

    public CompetenceItemKind NewKind { get; set; }

    public string? NewText { get; set; }
}
