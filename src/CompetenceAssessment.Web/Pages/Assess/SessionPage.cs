using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Services.Assessments;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Web.Forms;
using CompetenceAssessment.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CompetenceAssessment.Web.Pages.Assess;

/// <summary>The form of a session record, for a new one and one that is open.</summary>
public abstract class SessionPage(DeskReader desks, IValidator<SessionInput> validator, CurrentViewer viewer, Links links, Texts texts) : DeskPage(desks, viewer, links)
{
    [BindProperty]
    public SessionInput Input { get; set; } = new();

    protected Texts Texts => texts;

    /// <summary>The methods that count for a competence of the case first; others support.</summary>
    public IEnumerable<SelectListItem> Methods
    {
        get
        {
            var counting = Desk.Standard.Competences.SelectMany(c => Desk.Scheme.MethodsFor(Desk.Standard, c)).ToHashSet();
            return Enum.GetValues<AssessmentMethod>().Where(m => m != AssessmentMethod.Portfolio).OrderByDescending(counting.Contains)
                .Select(m => new SelectListItem(counting.Contains(m) ? texts.Enum(m) : texts["assess.session.method.supports", texts.Enum(m)], m.ToString()))
                .Prepend(new SelectListItem(texts["assess.session.method.choose"], ""));
        }
    }

    protected async Task<Domain.Assessments.SessionContent> ContentAsync(CancellationToken cancellation)
    {
        await this.ThrowIfInvalidAsync(validator, Input, cancellation);
        var heldAt = Input.MomentIn(Desk.TimeZone) ?? throw Validation.Failure("Input.HeldAt", texts["assess.session.time.skipped"]);
        return Input.ToContent(heldAt, Desk);
    }
}
