using CompetenceAssessment.Data;
using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Assessments;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Services.Applications;
using CompetenceAssessment.Services.Assessments;
using CompetenceAssessment.Services.Standards.Drafts;
using CompetenceAssessment.Web.Tests.Data.EvidenceStore;
using CompetenceAssessment.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CompetenceAssessment.Web.Tests.Access;

/// <summary>The demonstration with what the matrix needs besides: its first candidate has begun an application, and nobody is slowed down by limits.</summary>
internal static class AccessSite
{
    public static async Task<App> StartAsync()
    {
        var app = await App.StartAsync(new()
        {
            Demo = true,
            Settings = { ["Limits:AccountAttemptsPerMinute"] = "100000", ["Limits:VerificationsPerMinute"] = "100000" },
        });
        await using var scope = app.Services.CreateAsyncScope();
        await using var db = app.Context();
        var candidate = await db.People.Where(p => p.Email == "candidate@demo.test").Select(p => p.Id).SingleAsync();
        var round = await db.Rounds.Where(r => db.AwardingBodies.Any(b => b.Id == r.AwardingBodyId && b.Key == "demo")).OrderByDescending(r => r.OpensOn).Select(r => r.Id).FirstAsync();
        await scope.ServiceProvider.GetRequiredService<ApplicationService>().StartAsync(new StartApplication { ActorId = candidate, RoundId = round }, default);
        await RecordSessionAsync(scope.ServiceProvider, db);
        await ImportStandardAsync(scope.ServiceProvider, db);
        await ProposeMoveAsync(db);
        return app;
    }

    /// <summary>The demonstration has one version of its standard: here a move to another text is proposed to "candidate2", and the case of "person6" came from one.</summary>
    private static async Task ProposeMoveAsync(AppDbContext db)
    {
        var officer = await db.People.Where(p => p.Email == "officer@demo.test").Select(p => p.Id).SingleAsync();
        foreach (var email in new[] { "candidate2@demo.test", "person6@demo.test" })
        {
            var application = await db.Applications.SingleAsync(a => db.People.Any(p => p.Id == a.CandidateId && p.Email == email));
            var other = await db.StandardVersions.Where(v => v.Id != application.StandardVersionId).Select(v => v.Id).FirstAsync();
            var facts = new MoveFacts
            {
                Application = application,
                ToVersionId = other,
                ToStandardId = application.StandardId,
                ToNumber = "3",
                SchemeId = application.SchemeId,
                RightRefusal = null,
                NotAppointed = [],
                UnsettledCodes = [],
            };
            var move = VersionMove.Propose(Guid.CreateVersion7(), facts, "A newer version is in use.", new MoveMap([], []), officer, DateTime.UtcNow);
            var entry = db.Add(move);
            if (email.StartsWith("person6", StringComparison.Ordinal))
            {
                entry.Property(m => m.State).CurrentValue = MoveState.Agreed;
                entry.Property(m => m.OpenKey).CurrentValue = null;
                (entry.Property(m => m.FromVersionId).CurrentValue, entry.Property(m => m.ToVersionId).CurrentValue) = (other, application.StandardVersionId);
            }
        }

        await db.SaveChangesAsync();
    }

    /// <summary>The demonstration has no standard in transcription; here its own published text is one.</summary>
    private static async Task ImportStandardAsync(IServiceProvider services, AppDbContext db)
    {
        var editor = await db.People.Where(p => p.Email == "admin@demo.test").Select(p => p.Id).SingleAsync();
        var command = new ImportStandard { ActorId = editor, Content = await PublishedTexts.EnglishAsync(), Name = "ee-customer-service-manager-6.en.txt" };
        Assert.Null((await services.GetRequiredService<StandardDraftService>().ImportAsync(command, default)).Refused);
    }

    /// <summary>The records of the demonstration are closed and have no recording; the case of "person6" gets an open one.</summary>
    private static async Task RecordSessionAsync(IServiceProvider services, AppDbContext db)
    {
        var assessor = await db.People.Where(p => p.Email == "assessor1@demo.test").Select(p => p.Id).SingleAsync();
        var application = await db.Applications.Where(a => db.People.Any(p => p.Id == a.CandidateId && p.Email == "person6@demo.test")).Select(a => a.Id).SingleAsync();
        var sessions = services.GetRequiredService<SessionService>();
        var content = new SessionContent(AssessmentMethod.Interview, DateTime.UtcNow.AddHours(-1), "Tallinn", null, []);
        var session = await sessions.BeginAsync(new BeginSession { ApplicationId = application, ActorId = assessor, Content = content }, default);
        await using var recording = new MemoryStream(SampleFiles.Wav);
        await sessions.AddRecordingAsync(new AddRecording { SessionId = session, ActorId = assessor, FileName = "interview.wav", Content = recording, MaxBytes = recording.Length }, default);
    }
}
