using CompetenceAssessment.Data;
using CompetenceAssessment.Data.Audit;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Awarding;
using CompetenceAssessment.Services.Cases;
using CompetenceAssessment.Services.Writes;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Services.Awarding;

/// <summary>The hearing before an adverse decision: about an application, or about a certificate that may be withdrawn or annulled.</summary>
public sealed class HearingService(AppDbContext db, UnitOfWork unitOfWork, AuditTrail audit, Authority authority, TimeProvider clock)
{
    /// <summary>The candidate or holder answers what waits for an answer: a statement, or nothing to add.</summary>
    public Task AnswerAsync(AnswerHearing command, CancellationToken cancellation) => unitOfWork.WriteAsync(
        async token =>
        {
            await audit.LockAsync(AuditTrail.ForApplication(command.ApplicationId), token);
            var application = await db.Applications.AsNoTracking().SingleAsync(a => a.Id == command.ApplicationId, token);
            Rule.Require(application.CandidateId == command.ActorId, Rule.NotYourApplication);
            var today = await authority.TodayAsync(application.AwardingBodyId, token);
            var now = clock.GetUtcNow().UtcDateTime;
            var item = await db.DecisionItems.SingleOrDefaultAsync(
                d => d.ApplicationId == application.Id && d.Subject == DecisionSubject.Certificate && d.State == DecisionState.Open, token);
            if (item is not null)
            {
                db.Expect(item, command.Version);
                item.Hear(command.Statement, today, now);
            }
            else
            {
                var proposal = await ProposalAsync(application, token);
                db.Expect(proposal, command.Version);
                proposal.Hear(command.Statement, today, now);
            }

            await audit.AppendAsync(AuditTrail.ForApplication(application.Id), command.ActorId, "heard", new { about = item?.Id, statement = !string.IsNullOrWhiteSpace(command.Statement) }, token);
        },
        cancellation);

    private async Task<Proposal> ProposalAsync(Application application, CancellationToken token)
    {
        var proposal = await db.Proposals.SingleOrDefaultAsync(p => p.ApplicationId == application.Id && p.FeedbackRound == application.FeedbackRound, token);
        Rule.Require(proposal?.CompletedAt is not null, Rule.NoHearingOwed);
        Rule.Require(application.State is ApplicationState.Proposed or ApplicationState.Deferred, Rule.HearingOver);
        return proposal!;
    }
}
