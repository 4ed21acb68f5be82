using CompetenceAssessment.Data;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Domain.Schemes;
using CompetenceAssessment.Services.Administration;
using CompetenceAssessment.Services.Applications;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Web.Forms;
using CompetenceAssessment.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Pages.Admin;

[Authorize(Policy = Policies.Administer)]
public sealed class AppointmentsModel(AppDbContext db, AdministeredBody bodies, PeopleService people, CurrentViewer viewer, IValidator<AppointInput> validator, Links links, Texts texts) : BodyPage(bodies)
{
    [BindProperty]
    public AppointInput Input { get; set; } = new();

    public IReadOnlyList<AppointmentRow> Appointments { get; private set; } = [];

    public IReadOnlyList<(Guid Id, string Name)> Assessors { get; private set; } = [];

    public IReadOnlyList<SelectListItem> StandardChoices { get; private set; } = [];

    public void OnGet() => Input.From = Today;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await this.ThrowIfInvalidAsync(validator, Input, cancellation);
        await people.AppointAsync(
            new AppointAssessor
            {
                ActorId = viewer.PersonId,
                AwardingBodyId = Of.Id,
                PersonId = Input.PersonId!.Value,
                StandardVersionId = Input.StandardVersionId!.Value,
                From = Input.From!.Value,
                Until = Input.Until,
                Ground = Input.Ground,
            },
            cancellation);
        this.Say(texts["admin.appointments.appointed"]);
        return Redirect(links.Admin.Appointments(Body));
    }

    public async Task<IActionResult> OnPostEndAsync(Guid appointmentId, CancellationToken cancellation)
    {
        if (Appointments.All(a => a.Id != appointmentId))
            return NotFound();
        await people.EndAppointmentAsync(new EndAppointment { ActorId = viewer.PersonId, AppointmentId = appointmentId, LastDay = Today }, cancellation);
        this.Say(texts["admin.appointments.ended"]);
        return Redirect(links.Admin.Appointments(Body));
    }

    protected override async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        Appointments = await (
            from appointment in db.AssessorAppointments.VisibleTo(viewer.Viewer)
            where appointment.AwardingBodyId == Of.Id
            join person in db.People on appointment.PersonId equals person.Id
            join version in db.StandardVersions on appointment.StandardVersionId equals version.Id
            orderby person.FamilyName, person.GivenNames, appointment.From
            select new AppointmentRow(appointment.Id, person.GivenNames + " " + person.FamilyName, version.Title, version.VersionNumber, appointment.From, appointment.Until, appointment.Ground))
            .AsNoTracking().ToListAsync(cancellation);
        var today = Today;
        var memberships = db.Memberships.VisibleTo(viewer.Viewer);
        var assessors = await db.People.Where(p => memberships.Any(m => m.PersonId == p.Id && m.AwardingBodyId == Of.Id && m.Role == Role.Assessor && (m.Until == null || m.Until >= today)))
            .OrderBy(p => p.FamilyName).Select(p => new { p.Id, Name = p.GivenNames + " " + p.FamilyName }).ToListAsync(cancellation);
        Assessors = [.. assessors.Select(a => (a.Id, a.Name))];
        var schemes = db.Schemes.VisibleTo(viewer.Viewer);
        var standards = await db.StandardVersions.Where(v => schemes.Any(s => s.AwardingBodyId == Of.Id && s.StandardVersionId == v.Id && s.Status != SchemeStatus.Draft))
            .Select(v => new { v.Id, v.Title, v.VersionNumber }).ToListAsync(cancellation);
        StandardChoices = [.. standards.Select(s => new SelectListItem($"{s.Title.In(Languages.Current).Text} ({s.VersionNumber})", s.Id.ToString()))];
        return true;
    }
}

public sealed record AppointmentRow(Guid Id, string Name, LocalizedText Title, string Version, DateOnly From, DateOnly? Until, string Ground);

public sealed class AppointInput
{
    public Guid? PersonId { get; set; }

    public Guid? StandardVersionId { get; set; }

    public DateOnly? From { get; set; }

    public DateOnly? Until { get; set; }

    public string Ground { get; set; } = "";
}

internal sealed class AppointInputValidator : AbstractValidator<AppointInput>
{
    public AppointInputValidator()
    {
        RuleFor(i => i.PersonId).NotNull();
        RuleFor(i => i.StandardVersionId).NotNull();
        RuleFor(i => i.From).NotNull();
        RuleFor(i => i.Ground).NotEmpty().MaximumLength(AssessorAppointment.GroundMaxLength);
    }
}
