using CompetenceAssessment.StandardFormats.Drafting;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;
using CompetenceAssessment.Web.Forms;
using CompetenceAssessment.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CompetenceAssessment.Web.Pages.Standards.Drafts;

/// <summary>A passage of prose with its code and heading.</summary>
[Authorize(Policy = Policies.EditStandards)]
public sealed class SectionModel(DraftTools tools) : DraftEditPage<SectionInput>(tools)
{
    [FromRoute]
    public int At { get; set; }

    public override DraftPlace Place => new(DraftPart.Section, At);

    public ReadSection Current => Standard.Sections[At];

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancellation)
    {
        RequireReasonToRemove(Current.Lines);
        await SaveAsync(s => StandardEdits.RemoveSection(s, At), cancellation);
        return Done("sections");
    }

    protected override SectionInput From(ReadStandard standard)
    {
        var section = standard.Sections[At];
        return new() { Code = section.Code, Heading = WordsForm.Of(section.Heading, Languages), Text = WordsForm.Of(section.Text, Languages) };
    }

    protected override ReadStandard Apply(ReadStandard standard, SectionInput input)
    {
        var section = standard.Sections[At];
        return StandardEdits.Set(standard, At, section with
        {
            Code = input.Code?.Trim(),
            Heading = WordsForm.Apply(section.Heading, input.Heading),
            Text = WordsForm.Apply(section.Text, input.Text) ?? section.Text,
        });
    }

    protected override IEnumerable<(string Label, string? Value)> InWords(SectionInput input) =>
        [(Tools.Texts["drafts.code"], input.Code), .. WordsForm.InWords(Tools.Texts["drafts.heading"], input.Heading), .. WordsForm.InWords(Tools.Texts["drafts.text"], input.Text)];

    protected override void Check()
    {
        if (WordsForm.IsEmpty(Input.Text))
            throw Validation.Failure($"Input.Text[{Current.Text.OriginalLanguage}]", Tools.Texts["drafts.text.missing"]);
    }
}

public sealed class SectionInput : DraftInput
{
    public string? Code { get; set; }

    public Dictionary<string, string?> Heading { get; set; } = [];

    public Dictionary<string, string?> Text { get; set; } = [];
}
