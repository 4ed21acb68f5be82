using CompetenceAssessment.Services.Assessments;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Web.Forms;
using CompetenceAssessment.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CompetenceAssessment.Web.Pages.Assess;

[Authorize(Policy = Policies.Assess)]
public sealed class NewSessionModel(DeskReader desks, SessionService sessions, IValidator<SessionInput> validator, CurrentViewer viewer, Links links, Texts texts, TimeProvider clock)
    : SessionPage(desks, validator, viewer, links, texts)
{
    /// <summary>A record is mostly begun where the session is held, when it begins.</summary>
    public void OnGet()
    {
        var now = TimeZoneInfo.ConvertTime(clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(Desk.TimeZone));
        Input.HeldOn = DateOnly.FromDateTime(now.DateTime);
        Input.HeldAt = new TimeOnly(now.Hour, now.Minute / 5 * 5);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var content = await ContentAsync(cancellation);
        var id = await sessions.BeginAsync(new() { ApplicationId = Id, ActorId = Me, Content = content }, cancellation);
        this.Say(Texts["assess.session.begun"]);
        return Redirect(Links.Assess.Session(Id, id));
    }
}
