using CompetenceAssessment.Data;
using CompetenceAssessment.Data.Audit;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Assessments;
using CompetenceAssessment.Services.Writes;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Services.Assessments;

/// <summary>The one agreed text per item that the candidate reads.</summary>
public sealed class FeedbackService(AppDbContext db, UnitOfWork work, AuditTrail audit, CaseLoader cases, TimeProvider clock)
{
    /// <summary>Releases texts, all or none. A text that was released before with the same words stays; with other words it is refused, because the candidate has read it.</summary>
    public Task ReleaseAsync(ReleaseFeedback command, CancellationToken cancellation) => work.WriteAsync(
        async token =>
        {
            await audit.LockAsync(AuditTrail.ForApplication(command.ApplicationId), token);
            var (application, _, _, _) = await cases.ForAssessorAsync(command.ApplicationId, command.ActorId, tracked: false, token);
            var standing = await cases.StandingAsync(application, token);
            standing.RequireOpen();
            var released = await db.ReleasedFeedback.AsNoTracking().Where(f => f.ApplicationId == application.Id).ToListAsync(token);
            var now = clock.GetUtcNow().UtcDateTime;
            var added = new List<ReleasedFeedback>();
            foreach (var text in command.Texts)
            {
                var item = standing.Items.FirstOrDefault(i => i.Id == text.ItemId) ?? throw new RuleViolationException(Rule.KindNotJudged);
                if (released.Find(f => f.CompetenceItemId == item.Id && f.FeedbackRound == standing.Of(item).FeedbackRound) is not { } former)
                    added.Add(ReleasedFeedback.Release(Guid.CreateVersion7(), standing, item, text.Text, command.ActorId, now));
                else
                    former.RequireSame(item, text.Text);
            }

            if (added.Count == 0)
                return;
            db.ReleasedFeedback.AddRange(added);
            await audit.AppendAsync(AuditTrail.ForApplication(application.Id), command.ActorId, "feedback-released", new { items = added.Select(f => f.CompetenceItemId) }, token);
        },
        cancellation);
}
