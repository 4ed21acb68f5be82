using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.Drafting;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;
using CompetenceAssessment.Web.Forms;
using CompetenceAssessment.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CompetenceAssessment.Web.Pages.Standards.Drafts;

/// <summary>A competence, a unit of work or a section is added to a draft. Whatever others change meanwhile does not stand in its way.</summary>
[Authorize(Policy = Policies.EditStandards)]
public sealed class AddModel(DraftTools tools, IValidator<AddInput> validator) : DraftPage(tools.Db)
{
    [BindProperty]
    public AddInput Input { get; set; } = new();

    public IReadOnlyList<string> Languages => [.. new[] { TextLanguage }.Concat(Standard.Title?.All.Select(t => t.Key) ?? []).Distinct()];

    public void OnGet(DraftPart? part)
    {
        Input.Part = part ?? Input.Part;
        (Input.Heading, Input.Text) = (WordsForm.Of(null, Languages), WordsForm.Of(null, Languages));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await this.ThrowIfInvalidAsync(validator, Input, cancellation);
        if (WordsForm.IsEmpty(Input.Heading))
            throw Validation.Failure($"Input.Heading[{TextLanguage}]", tools.Texts["drafts.heading.missing"]);
        if (Input.Part == DraftPart.Section && WordsForm.IsEmpty(Input.Text))
            throw Validation.Failure($"Input.Text[{TextLanguage}]", tools.Texts["drafts.add.text.missing"]);
        var place = DraftPlace.Facts;
        await tools.Drafts.EditAsync(
            new()
            {
                ActorId = tools.Viewer.PersonId,
                DraftId = Id,
                Version = Draft.Version,
                Change = standard =>
                {
                    (var changed, place) = Added(standard);
                    return changed;
                },
                Language = tools.Texts.Language,
            },
            cancellation);
        this.Say(tools.Texts["drafts.saved"]);
        return Redirect(tools.Links.Standards.DraftPart(Id, place));
    }

    private (ReadStandard Standard, DraftPlace Place) Added(ReadStandard standard)
    {
        var (code, heading) = (string.IsNullOrWhiteSpace(Input.Code) ? null : Input.Code.Trim(), WordsForm.Apply(null, Input.Heading));
        switch (Input.Part)
        {
            case DraftPart.Competence:
                return (StandardEdits.Add(standard, new ReadCompetence { Code = code, Title = heading }), new(DraftPart.Competence, standard.Competences.Count));
            case DraftPart.WorkUnit:
                var unit = new ReadWorkUnit { Code = code, Title = heading };
                var withUnit = WorkUnitEdits.Add(standard, unit);
                return (withUnit, new(DraftPart.WorkUnit, withUnit.WorkUnits.Index().First(u => ReferenceEquals(u.Item, unit)).Index));
            default:
                var section = new ReadSection { Code = code, Heading = heading, Text = WordsForm.Apply(null, Input.Text)!, Lines = [] };
                var withSection = StandardEdits.Add(standard, section);
                return (withSection, new(DraftPart.Section, withSection.Sections.Index().First(s => ReferenceEquals(s.Item, section)).Index));
        }
    }
}

/// <summary>The form of a new part.</summary>
public sealed class AddInput
{
    public DraftPart Part { get; set; } = DraftPart.Competence;

    public string? Code { get; set; }

    public Dictionary<string, string?> Heading { get; set; } = [];

    public Dictionary<string, string?> Text { get; set; } = [];
}

internal sealed class AddInputValidator : AbstractValidator<AddInput>
{
    public AddInputValidator()
    {
        RuleFor(i => i.Part).Must(p => p is DraftPart.Competence or DraftPart.WorkUnit or DraftPart.Section);
        RuleFor(i => i.Code).NotEmpty().WithText("drafts.code.missing").When(i => i.Part != DraftPart.Section);
        RuleFor(i => i.Code).MaximumLength(Competence.CodeMaxLength);
    }
}
