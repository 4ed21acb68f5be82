using CompetenceAssessment.Data;
using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Awarding;
using CompetenceAssessment.Domain.Quality;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Tests.Duties;

/// <summary>Makes the person part of the case by writing the fact into the database past every rule, as if it had come later or another way:
/// most of these parts no page would give to somebody who holds the duty.</summary>
internal static class PartFacts
{
    public static async Task GiveAsync(AppDbContext db, DutyCase to, Involvement part)
    {
        switch (part)
        {
            case Involvement.Candidate:
                await MakeCandidateAsync(db, to);
                break;
            case Involvement.Assessor when to.Duty is not (Duty.Assess or Duty.Propose):
                // Judged and left since, so that the panel is as it was; who judges or proposes is in it anyway.
                Add<Allocation>(db, new { to.ApplicationId, AssessorId = to.PersonId, CompetenceCodes = Array.Empty<string>(), AllocatedById = to.PersonId, AllocatedAt = Before, Declaration = ConflictDeclaration.None, DeclaredAt = Before, ReleasedAt = Before });
                break;
            case Involvement.Trainer:
                Add<ConflictOfInterest>(db, new { to.ApplicationId, to.PersonId, Kind = ConflictKind.Trainer, Note = "Taught the course", RecordedById = to.PersonId, RecordedAt = Before });
                break;
            case Involvement.Conflicted:
                Add<ConflictOfInterest>(db, new { to.ApplicationId, to.PersonId, Kind = ConflictKind.Relative, Note = "Sister", RecordedById = to.PersonId, RecordedAt = Before });
                break;
            case Involvement.QualityAssurer:
                Add<QualityReview>(db, new { to.ApplicationId, ReviewerId = to.PersonId, SampledItemIds = new[] { to.ItemId }, Outcome = QualityOutcome.Sound, Findings = "Sampled before", At = Before });
                break;
            case Involvement.CommitteeMember:
                Add<Vote>(db, new { DecisionItemId = to.DecisionId ?? await AddSentBackAsync(db, to), to.PersonId, Choice = VoteChoice.For, At = Before });
                break;
        }

        await db.SaveChangesAsync();
    }

    private static DateTime Before => TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(-30);

    /// <summary>The case becomes the person's own, with the certificate and the challenge that came of it. Nobody can get there through the pages, where candidates are not allocated,
    /// recused at the opening of a meeting, and shown neither the decision nor the challenge as an officer or member; a role given later meets an older case, though.</summary>
    private static async Task MakeCandidateAsync(AppDbContext db, DutyCase to)
    {
        await db.Applications.Where(a => a.Id == to.ApplicationId).ExecuteUpdateAsync(set => set.SetProperty(a => a.CandidateId, to.PersonId));
        await db.Certificates.Where(c => c.ApplicationId == to.ApplicationId).ExecuteUpdateAsync(set => set.SetProperty(c => c.HolderId, to.PersonId));
        await db.Challenges.Where(c => c.ApplicationId == to.ApplicationId).ExecuteUpdateAsync(set => set.SetProperty(c => c.CandidateId, to.PersonId));
    }

    /// <summary>An earlier decision to send the case back to the panel, for cases that stand before none now.</summary>
    private static async Task<Guid> AddSentBackAsync(AppDbContext db, DutyCase to)
    {
        var bodyId = await db.Applications.Where(a => a.Id == to.ApplicationId).Select(a => a.AwardingBodyId).SingleAsync();
        var today = DateOnly.FromDateTime(Before);
        var meeting = new CommitteeMeeting(Guid.CreateVersion7(), bodyId, await db.CommitteeMeetings.CountAsync() + 1, today, "Tallinn", quorum: 1);
        db.Add(meeting);
        return Add<DecisionItem>(db, new
        {
            to.ApplicationId,
            AwardingBodyId = bodyId,
            CommitteeMeetingId = meeting.Id,
            Ordinal = 1,
            Subject = DecisionSubject.Application,
            State = DecisionState.Decided,
            Motion = DecisionOutcome.BackToPanel,
            Outcome = DecisionOutcome.BackToPanel,
            DecidedAt = Before,
            DecidedOn = today,
            Number = $"{meeting.Number}-1",
            Results = Array.Empty<CompetenceResultFact>(),
            SentBackItemIds = new[] { to.ItemId },
        });
    }

    private static Guid Add<T>(AppDbContext db, object values)
        where T : class
    {
        var entry = db.Entry((T)Activator.CreateInstance(typeof(T), nonPublic: true)!);
        var id = Guid.CreateVersion7();
        entry.Property("Id").CurrentValue = id;
        entry.CurrentValues.SetValues(values);
        entry.State = EntityState.Added;
        return id;
    }
}
