using System.Security.Cryptography;
using System.Text;
using CompetenceAssessment.Credentials;
using CompetenceAssessment.Data;
using CompetenceAssessment.Data.EvidenceStore;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Assessments;
using CompetenceAssessment.Services.Assessments;
using CompetenceAssessment.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static CompetenceAssessment.Web.Tests.Services.Assessments.JudgementServiceTests;

namespace CompetenceAssessment.Web.Tests.Services.Assessments;

public sealed class SessionServiceTests
{
    private static readonly byte[] Recording = [.. "RIFF"u8, 36, 0, 0, 0, .. "WAVEfmt "u8, 16, 0, 0, 0, 1, 0, 1, 0, 0x40, 0x1f, 0, 0, 0x80, 0x3e, 0, 0, 2, 0, 16, 0, .. "data"u8, 0, 0, 0, 0];

    [Theory, EachEngine]
    public async Task A_closed_record_is_kept_as_canonical_json_under_the_candidate(DatabaseProvider engine)
    {
        await using var fixture = await AssessmentFixture.CreateAsync(engine);
        var sessions = fixture.Get<SessionService>();
        var id = await sessions.BeginAsync(new() { ApplicationId = fixture.ApplicationId, ActorId = fixture.Tamm, Content = fixture.Session() }, default);
        await sessions.WriteAsync(new() { SessionId = id, ActorId = fixture.Tamm, Version = 1, Content = fixture.Session(new SessionNote(fixture.Item("B.2.3.1"), "Asks the team “why”", 75)) }, default);
        await sessions.AddRecordingAsync(new() { SessionId = id, ActorId = fixture.Tamm, FileName = "talk.wav", Content = new MemoryStream(Recording), MaxBytes = 1_000_000 }, default);
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => fixture.Get<SessionService>().CloseAsync(new() { SessionId = id, ActorId = fixture.Tamm, Version = 1 }, default));
        await fixture.Get<SessionService>().CloseAsync(new() { SessionId = id, ActorId = fixture.Tamm, Version = await VersionAsync(fixture) }, default);

        await using var db = fixture.Database.Context();
        var session = await db.AssessmentSessions.Include(s => s.Recordings).SingleAsync();
        await using var stream = fixture.Get<IEvidenceStore>().Open(fixture.CandidateId, session.RecordSha256)!;
        var bytes = new byte[stream.Length];
        await stream.ReadExactlyAsync(bytes);
        Assert.Equal(session.RecordSha256, Convert.ToHexStringLower(SHA256.HashData(bytes)));
        var text = Encoding.UTF8.GetString(bytes);
        Assert.Equal(CanonicalJson.Canonicalise(text), text);
        var record = CanonicalJson.Read<SessionRecord>(text);
        Assert.Equal(("B.2.3.1", "Asks the team “why”", 75), (record.Notes[0].Item, record.Notes[0].Text, record.Notes[0].Seconds));
        Assert.Equal(session.Recordings[0].Stored.Sha256, record.Recordings[0].Sha256);
        await RefusedAsync(Rule.SessionClosed, () => fixture.Get<SessionService>().WriteAsync(new() { SessionId = id, ActorId = fixture.Tamm, Version = session.Version, Content = fixture.Session() }, default));
        await fixture.AssertAuditCleanAsync();
    }

    [Theory, EachEngine]
    public async Task Only_the_keeper_of_a_record_adds_to_it(DatabaseProvider engine)
    {
        await using var fixture = await AssessmentFixture.CreateAsync(engine);
        var id = await fixture.Get<SessionService>().BeginAsync(new() { ApplicationId = fixture.ApplicationId, ActorId = fixture.Tamm, Content = fixture.Session() }, default);

        await RefusedAsync(Rule.NotYourSession, () => fixture.Get<SessionService>().AddRecordingAsync(
            new() { SessionId = id, ActorId = fixture.Kask, FileName = "talk.wav", Content = new MemoryStream(Recording), MaxBytes = 1_000_000 }, default));
        await RefusedAsync(Rule.NotYourSession, () => fixture.Get<SessionService>().CloseAsync(new() { SessionId = id, ActorId = fixture.Kask, Version = 1 }, default));
    }

    [Theory, EachEngine]
    public async Task A_recording_of_an_unaccepted_kind_leaves_nothing(DatabaseProvider engine)
    {
        await using var fixture = await AssessmentFixture.CreateAsync(engine);
        var id = await fixture.Get<SessionService>().BeginAsync(new() { ApplicationId = fixture.ApplicationId, ActorId = fixture.Tamm, Content = fixture.Session() }, default);

        await Assert.ThrowsAsync<EvidenceRefusedException>(() => fixture.Get<SessionService>().AddRecordingAsync(
            new() { SessionId = id, ActorId = fixture.Tamm, FileName = "talk.wav", Content = new MemoryStream("MZ\0\0 a program"u8.ToArray()), MaxBytes = 1_000_000 }, default));

        await using var db = fixture.Database.Context();
        Assert.Empty((await db.AssessmentSessions.Include(s => s.Recordings).SingleAsync()).Recordings);
    }

    private static async Task<int> VersionAsync(AssessmentFixture fixture)
    {
        await using var db = fixture.Database.Context();
        return await db.AssessmentSessions.Select(s => s.Version).SingleAsync();
    }
}
