using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Services.Applications;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace CompetenceAssessment.Web.Pages.Applications.Office;

/// <summary>Who could assess the case, with what stands in the way of each; the chosen are allocated together.</summary>
public sealed class AllocateModel(OfficeCases cases, AssessorChoices choices, ApplicationService service, Links links, Texts texts) : StepModel(cases)
{
    [BindProperty]
    public AllocateInput Input { get; set; } = new();

    public IReadOnlyList<AssessorChoice> Choices { get; private set; } = [];

    public IEnumerable<Competence> Competences => Case.Terms.Version.Competences.Where(c => Case.Settings.JudgedItems(c).Any());

    public int InPanel => Case.Application.Panel.Count(a => !a.IsThirdAssessor);

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (Input.AssessorIds.Count == 0)
            throw Validation.Failure("Input.AssessorIds", texts.Rule(Rule.NobodyNamed, []));
        await service.AllocateAsync(
            new AllocateAssessors
            {
                ActorId = ActorId,
                ApplicationId = Id,
                Version = Version,
                AssessorIds = [.. Input.AssessorIds.Distinct()],
                CompetenceCodes = [.. Input.Competences.Where(code => Competences.Any(c => c.Code == code))],
                IsThirdAssessor = Input.IsThirdAssessor,
            },
            cancellation);
        this.Say(texts["office.allocated", string.Join(", ", Choices.Where(c => Input.AssessorIds.Contains(c.PersonId)).Select(c => c.Name))]);
        return Redirect(links.Applications.Office.Case(Id));
    }

    protected override async Task PrepareAsync(CancellationToken cancellation) => Choices = await choices.ForAsync(Case, cancellation);
}

public sealed record AllocateInput
{
    public List<Guid> AssessorIds { get; set; } = [];

    /// <summary>Empty for all.</summary>
    public List<string> Competences { get; set; } = [];

    public bool IsThirdAssessor { get; set; }
}
