using CompetenceAssessment.Domain.Assessments;
using CompetenceAssessment.Services.Assessments;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Web.Forms;
using CompetenceAssessment.Web.Language;
using CompetenceAssessment.Web.Refusals;
using CompetenceAssessment.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CompetenceAssessment.Web.Pages.Assess;

/// <summary>The record of a session: open to its keeper for writing, recordings and closing; closed for every assessor of the case to read.</summary>
[Authorize(Policy = Policies.Assess)]
public sealed class SessionModel(DeskReader desks, SessionReader reader, SessionService sessions, IValidator<SessionInput> validator, Dates dates, CurrentViewer viewer, Links links, Texts texts)
    : SessionPage(desks, validator, viewer, links, texts), IShowStored
{
    private readonly CurrentViewer current = viewer;

    [FromRoute]
    public Guid SessionId { get; set; }

    public AssessmentSession Session { get; private set; } = null!;

    public bool CanWrite => Session.ClosedAt is null && Session.RecordedById == Me && !Desk.IsReadOnly;

    public DeskSource Source => Desk.Sources.First(s => s.Id == SessionId);

    public void OnGet() => Input = SessionInput.Of(Session, dates.Local(Session.HeldAt, Desk.TimeZone));

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var content = await ContentAsync(cancellation);
        await sessions.WriteAsync(new() { SessionId = SessionId, ActorId = Me, Version = Input.Version, Content = content }, cancellation);
        return Again(Texts["assess.session.saved"]);
    }

    /// <summary>Saves what is in the form and closes the record.</summary>
    public async Task<IActionResult> OnPostCloseAsync(CancellationToken cancellation)
    {
        var content = await ContentAsync(cancellation);
        await sessions.WriteAsync(new() { SessionId = SessionId, ActorId = Me, Version = Input.Version, Content = content }, cancellation);
        var written = await reader.FindAsync(current.Viewer, Id, SessionId, cancellation);
        await sessions.CloseAsync(new() { SessionId = SessionId, ActorId = Me, Version = written!.Version }, cancellation);
        return Again(Texts["assess.session.closed"]);
    }

    public Task<IReadOnlyList<StoredValue>> StoredAsync(CancellationToken cancellation)
    {
        Input.Version = Session.Version;
        ModelState.Remove("Input.Version");
        var stored = SessionInput.Of(Session, dates.Local(Session.HeldAt, Desk.TimeZone));
        var values = new List<StoredValue>
        {
            new(Texts["assess.session.place"], Input.Place, stored.Place),
            new(Texts["assess.session.participants"], Input.Participants, stored.Participants),
            new(Texts["assess.session.general"], Input.General, stored.General),
        };
        values.AddRange(Desk.Items.Select(i => new StoredValue(i.Judged.Reference, Input.Notes.GetValueOrDefault(i.Id)?.Text, stored.Notes.GetValueOrDefault(i.Id)?.Text)));
        return Task.FromResult<IReadOnlyList<StoredValue>>([.. values.Where(v => (v.Yours ?? "") != (v.Stored ?? ""))]);
    }

    protected override async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await reader.FindAsync(current.Viewer, Id, SessionId, cancellation) is not { } found)
            return false;
        Session = found;
        return true;
    }

    private RedirectResult Again(string sentence)
    {
        this.Say(sentence);
        return Redirect(Links.Assess.Session(Id, SessionId));
    }
}
