using CompetenceAssessment.Credentials;
using CompetenceAssessment.Data;
using CompetenceAssessment.Data.Audit;
using CompetenceAssessment.Data.EvidenceStore;
using CompetenceAssessment.Domain.Assessments;
using CompetenceAssessment.Services.Writes;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Services.Assessments;

/// <summary>Records of assessment sessions. A record is kept under the candidate as canonical JSON with its hash when it is closed, and can be cited from then on.</summary>
public sealed class SessionService(AppDbContext db, UnitOfWork work, AuditTrail audit, CaseLoader cases, IEvidenceStore store, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public Task<Guid> BeginAsync(BeginSession command, CancellationToken cancellation) => work.WriteAsync(
        async token =>
        {
            var (application, _, _, hasHandedIn) = await cases.ForAssessorAsync(command.ApplicationId, command.ActorId, tracked: false, token);
            var session = AssessmentSession.Begin(Guid.CreateVersion7(), application, command.ActorId, hasHandedIn, command.Content, Now);
            db.AssessmentSessions.Add(session);
            return session.Id;
        },
        cancellation);

    public Task WriteAsync(WriteSession command, CancellationToken cancellation) => work.WriteAsync(
        async token =>
        {
            var (session, place) = await LoadAsync(command.SessionId, command.ActorId, token);
            db.Expect(session, command.Version);
            session.Write(place.Application, command.ActorId, place.HasHandedIn, command.Content, Now);
        },
        cancellation);

    /// <summary>Streams a recording in, then adds it. The bytes are taken in before the transaction, so that nobody waits for a film.</summary>
    /// <exception cref="EvidenceRefusedException">The bytes are not accepted.</exception>
    public async Task<Guid> AddRecordingAsync(AddRecording command, CancellationToken cancellation)
    {
        var (session, place) = await LoadAsync(command.SessionId, command.ActorId, cancellation);
        session.RequireMayWrite(place.Application, command.ActorId, place.HasHandedIn);
        var stored = await store.SaveAsync(place.Application.CandidateId, command.FileName, command.Content, command.MaxBytes, cancellation);
        var recordingId = await work.WriteAsync(
            async token =>
            {
                var (open, now) = await LoadAsync(command.SessionId, command.ActorId, token);
                var recording = open.AddRecording(Guid.CreateVersion7(), now.Application, command.ActorId, now.HasHandedIn, stored, Now);
                // A recording changes the record: a form made before it is stale.
                db.Entry(open).Property(s => s.Version).IsModified = true;
                await audit.AppendAsync(AuditTrail.ForApplication(open.ApplicationId), command.ActorId, "recording-added", new { session = open.Id, stored.Sha256, stored.Size }, token);
                return recording.Id;
            },
            cancellation);
        store.Confirm(stored);
        return recordingId;
    }

    /// <summary>Closes the record: its canonical JSON is stored under the candidate, and its hash is what judgements cite.</summary>
    public async Task CloseAsync(CloseSession command, CancellationToken cancellation)
    {
        var record = await work.WriteAsync(
            async token =>
            {
                var (session, place) = await LoadAsync(command.SessionId, command.ActorId, token);
                db.Expect(session, command.Version);
                session.RequireMayClose(place.Application, command.ActorId, place.HasHandedIn);
                var now = Now;
                var content = CanonicalJson.WriteBytes(SessionRecord.Of(session, place.Standard, now));
                var stored = await store.SaveRecordAsync(place.Application.CandidateId, $"session-{session.Id:N}.json", content, token);
                session.Close(place.Application, command.ActorId, place.HasHandedIn, stored.Sha256, now);
                await audit.AppendAsync(AuditTrail.ForApplication(session.ApplicationId), command.ActorId, "session-closed", new { session = session.Id, session.Method, stored.Sha256 }, token);
                return stored;
            },
            cancellation);
        store.Confirm(record);
    }

    private async Task<(AssessmentSession Session, AssessorsCase Place)> LoadAsync(Guid sessionId, Guid actorId, CancellationToken token)
    {
        var session = await db.AssessmentSessions.Include(s => s.Recordings).SingleAsync(s => s.Id == sessionId, token);
        return (session, await cases.ForAssessorAsync(session.ApplicationId, actorId, tracked: false, token));
    }
}
