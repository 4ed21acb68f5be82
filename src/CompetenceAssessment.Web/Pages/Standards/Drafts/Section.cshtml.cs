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

    public string Language => Current.Text.OriginalLanguage;

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancellation)
    {
        Input.RequireReason(Tools.Texts);
        await SaveAsync(s => StandardEdits.RemoveSection(s, At), cancellation);
        return Done("sections");
    }

    protected override SectionInput From(ReadStandard standard)
    {
        var section = standard.Sections[At];
        return new() { Code = section.Code, Heading = section.Heading?.Original, Text = section.Text.Original };
    }

    protected override ReadStandard Apply(ReadStandard standard, SectionInput input)
    {
        var section = standard.Sections[At];
        var language = section.Text.OriginalLanguage;
        return StandardEdits.Set(standard, At, section with
        {
            Code = input.Code?.Trim(),
            Heading = StandardEdits.Words(section.Heading, language, input.Heading),
            Text = StandardEdits.Words(section.Text, language, input.Text) ?? section.Text,
        });
    }

    protected override IEnumerable<(string Label, string? Value)> InWords(SectionInput input) =>
        [(Tools.Texts["drafts.code"], input.Code), (Tools.Texts["drafts.heading"], input.Heading), (Tools.Texts["drafts.text"], input.Text)];

    protected override void Check()
    {
        if (string.IsNullOrWhiteSpace(Input.Text))
            throw Validation.Failure("Input.Text", Tools.Texts["drafts.text.missing"]);
    }
}

public sealed class SectionInput : DraftInput
{
    public string? Code { get; set; }

    public string? Heading { get; set; }

    public string? Text { get; set; }
}
