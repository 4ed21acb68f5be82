using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Services.Applications;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Web.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CompetenceAssessment.Web.Pages.Applications.Office;

public sealed class ConflictModel(OfficeCases cases, Colleagues colleagues, ApplicationService service, Links links, Texts texts, IValidator<ConflictInput> validator) : StepModel(cases)
{
    [BindProperty]
    public ConflictInput Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public IEnumerable<SelectListItem> Kinds => Enum.GetValues<ConflictKind>().Select(k => new SelectListItem(texts.Enum(k), k.ToString()));

    public void OnGet(Guid? person) => Input = new ConflictInput { PersonId = person };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await this.ThrowIfInvalidAsync(validator, Input, cancellation);
        await service.RecordConflictAsync(
            new RecordConflict { ActorId = ActorId, ApplicationId = Id, Version = Version, PersonId = Input.PersonId!.Value, Kind = Input.Kind!.Value, Note = Input.Note }, cancellation);
        this.Say(texts["office.conflict.recorded"]);
        return Redirect(links.Applications.Office.Case(Id));
    }

    protected override async Task PrepareAsync(CancellationToken cancellation) =>
        People = [new SelectListItem(texts["office.choose"], ""), .. (await colleagues.OfAsync(Case, cancellation)).Select(p => new SelectListItem(p.Name, p.Id.ToString()))];
}

public sealed record ConflictInput
{
    public Guid? PersonId { get; set; }

    public ConflictKind? Kind { get; set; }

    public string Note { get; set; } = "";
}

public sealed class ConflictInputValidator : AbstractValidator<ConflictInput>
{
    public ConflictInputValidator()
    {
        RuleFor(i => i.PersonId).NotNull();
        RuleFor(i => i.Kind).NotNull();
        RuleFor(i => i.Note).NotEmpty().WithText("office.reason.owed").MaximumLength(ConflictOfInterest.NoteMaxLength);
    }
}
