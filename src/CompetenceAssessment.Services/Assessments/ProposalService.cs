using CompetenceAssessment.Data;
using CompetenceAssessment.Data.Audit;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Assessments;
using CompetenceAssessment.Domain.Awarding;
using CompetenceAssessment.Domain.Quality;
using CompetenceAssessment.Services.Mail;
using CompetenceAssessment.Services.Writes;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Services.Assessments;

/// <summary>The panel's last word: more evidence, or a proposal to the awarding committee.</summary>
public sealed class ProposalService(AppDbContext db, UnitOfWork work, AuditTrail audit, CaseLoader cases, MailOutbox mail, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>What still prevents a proposal: the list that the page shows and that <see cref="ProposeAsync"/> asserts.</summary>
    public async Task<IReadOnlyList<Blocker>> BlockersAsync(Guid applicationId, CancellationToken cancellation)
    {
        var application = await db.Applications.AsNoTracking().Include(a => a.Allocations).SingleAsync(a => a.Id == applicationId, cancellation);
        var standing = await cases.StandingAsync(application, cancellation);
        var (conclusions, reviews) = await ConcludedAsync(application, cancellation);
        return Proposal.Blockers(standing, conclusions, reviews);
    }

    /// <summary>The proposal of the current feedback round; null where there is none. Not tracked; whether the viewer may see the case is asked before.</summary>
    public async Task<Proposal?> FindAsync(Guid applicationId, CancellationToken cancellation) => await (
        from proposal in db.Proposals.AsNoTracking()
        join application in db.Applications on proposal.ApplicationId equals application.Id
        where application.Id == applicationId && proposal.FeedbackRound == application.FeedbackRound
        select proposal).SingleOrDefaultAsync(cancellation);

    /// <summary>Proposes, or proposes otherwise than a colleague while not all have confirmed. Complete at once for a panel of one.</summary>
    public Task ProposeAsync(ProposeResult command, CancellationToken cancellation) => work.WriteAsync(
        async token =>
        {
            var (standing, involvement, today) = await BeginAsync(command.ApplicationId, command.ActorId, token);
            var (conclusions, reviews) = await ConcludedAsync(standing.Application, token);
            var proposal = await FindAsync(standing.Application, token);
            if (proposal is null)
            {
                if (command.Version != 0)
                    throw new DbUpdateConcurrencyException("The form was made from a proposal that is not there.");
                proposal = Proposal.Propose(standing, conclusions, reviews, command.Result, command.PartialQualificationCode, command.Reasons, involvement, command.ActorId, Now);
                db.Proposals.Add(proposal);
            }
            else
            {
                db.Expect(proposal, command.Version);
                proposal.Replace(standing, conclusions, reviews, command.Result, command.PartialQualificationCode, command.Reasons, involvement, command.ActorId, Now);
            }

            await AppendAsync(standing, command.ActorId, "result-proposed", new { proposal.Result }, token);
            await CompleteAsync(proposal.CompleteIfConfirmed(standing, today, Now), proposal, standing, command.ActorId, token);
        },
        cancellation);

    /// <summary>Confirms a colleague's proposal. When all have, the case goes to the awarding committee; if adverse, the candidate's hearing opens.</summary>
    public Task ConfirmAsync(ConfirmProposal command, CancellationToken cancellation) => work.WriteAsync(
        async token =>
        {
            var (standing, involvement, today) = await BeginAsync(command.ApplicationId, command.ActorId, token);
            var (conclusions, reviews) = await ConcludedAsync(standing.Application, token);
            var proposal = await FindAsync(standing.Application, token) ?? throw new RuleViolationException(Rule.ProposalIncomplete);
            db.Expect(proposal, command.Version);
            var isComplete = proposal.Confirm(standing, conclusions, reviews, involvement, command.ActorId, today, Now);
            await AppendAsync(standing, command.ActorId, "proposal-confirmed", new { proposal.Result }, token);
            await CompleteAsync(isComplete, proposal, standing, command.ActorId, token);
        },
        cancellation);

    /// <summary>Asks the candidate for more evidence on items that are settled as not met; they alone are judged again, blind again.</summary>
    public Task AskForMoreEvidenceAsync(AskForMoreEvidence command, CancellationToken cancellation) => work.WriteAsync(
        async token =>
        {
            var (standing, _, today) = await BeginAsync(command.ApplicationId, command.ActorId, token);
            standing.RequireNotMet(command.ItemIds);
            standing.Application.AskForMoreEvidence(command.ActorId, standing.Scheme, [.. command.ItemIds.Distinct()], command.What, command.AnswerBy, today, Now);
            await AppendAsync(standing, command.ActorId, "more-evidence-asked", new { standing.Application.FeedbackRound, items = command.ItemIds, command.AnswerBy }, token);
        },
        cancellation);

    private async Task<(CaseStanding Standing, Involvement Involvement, DateOnly Today)> BeginAsync(Guid applicationId, Guid actorId, CancellationToken token)
    {
        await audit.LockAsync(AuditTrail.ForApplication(applicationId), token);
        var found = await cases.ForDutyAsync(Duty.Propose, applicationId, actorId, tracked: true, token);
        var standing = await cases.StandingAsync(found.Application, token);
        standing.RequireOpen();
        return (standing, found.Involvement, found.Today);
    }

    private async Task CompleteAsync(bool isComplete, Proposal proposal, CaseStanding standing, Guid actorId, CancellationToken token)
    {
        if (!isComplete)
            return;
        standing.Application.MarkProposed(actorId, Now);
        await AppendAsync(standing, actorId, "proposal-complete", new { proposal.Result, proposal.HearingUntil }, token);
        if (proposal.HearingUntil is not null)
            await mail.TellAsync(standing.Application.CandidateId, $"applications/{standing.Application.Id}/hearing", token);
    }

    private async Task<(List<CompetenceConclusion> Conclusions, List<QualityReview> Reviews)> ConcludedAsync(Application application, CancellationToken token) =>
        (await db.CompetenceConclusions.AsNoTracking().Where(c => c.ApplicationId == application.Id).ToListAsync(token),
            await db.QualityReviews.AsNoTracking().Where(r => r.ApplicationId == application.Id && r.FeedbackRound == application.FeedbackRound).ToListAsync(token));

    private Task<Proposal?> FindAsync(Application application, CancellationToken token) =>
        db.Proposals.SingleOrDefaultAsync(p => p.ApplicationId == application.Id && p.FeedbackRound == application.FeedbackRound, token);

    private Task AppendAsync(CaseStanding standing, Guid actorId, string action, object payload, CancellationToken token) =>
        audit.AppendAsync(AuditTrail.ForApplication(standing.Application.Id), actorId, action, payload, token);
}
