using CompetenceAssessment.Data;
using CompetenceAssessment.Data.Audit;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Assessments;
using CompetenceAssessment.Services.Writes;

namespace CompetenceAssessment.Services.Assessments;

/// <summary>How the panel settles its differences, once everybody has handed in.</summary>
public sealed class AgreementService(AppDbContext db, UnitOfWork work, AuditTrail audit, CaseLoader cases, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public Task ProposeAsync(ProposeAgreement command, CancellationToken cancellation) =>
        ChangeAsync(command.ApplicationId, command.ItemId, command.ActorId, command.Version, "agreement-proposed",
            (agreement, given, panel) => agreement.Propose(command.ActorId, command.Outcome, command.Reason, given, panel, Now), cancellation);

    public Task ConfirmAsync(AnswerAgreement command, CancellationToken cancellation) =>
        ChangeAsync(command.ApplicationId, command.ItemId, command.ActorId, command.Version, "agreement-confirmed",
            (agreement, _, panel) => agreement.Confirm(command.ActorId, panel, Now), cancellation);

    public Task SendToThirdAsync(AnswerAgreement command, CancellationToken cancellation) =>
        ChangeAsync(command.ApplicationId, command.ItemId, command.ActorId, command.Version, "sent-to-third",
            (agreement, _, panel) => agreement.SendToThird(command.ActorId, panel, Now), cancellation);

    private Task ChangeAsync(Guid applicationId, Guid itemId, Guid actorId, int version, string action,
        Action<Agreement, IReadOnlyList<GivenJudgement>, IReadOnlyList<Guid>> change, CancellationToken cancellation) => work.WriteAsync(
        async token =>
        {
            await audit.LockAsync(AuditTrail.ForApplication(applicationId), token);
            var (application, _, _, _) = await cases.ForAssessorAsync(applicationId, actorId, tracked: false, token);
            var standing = await cases.StandingAsync(application, token);
            standing.RequireOpen();
            var item = standing.Items.FirstOrDefault(i => i.Id == itemId) ?? throw new RuleViolationException(Rule.KindNotJudged);
            var here = standing.Of(item);
            var agreement = here.Agreement;
            if (agreement is null)
            {
                // The panel became complete without a last handing in, when an assessor left it.
                agreement = new Agreement(Guid.CreateVersion7(), applicationId, itemId, application.FeedbackRound, Now);
                db.Agreements.Add(agreement);
            }
            else
            {
                db.Expect(agreement, version);
            }

            change(agreement, here.Judgements, application.AssessorsOf(item.Competence.Code));
            await audit.AppendAsync(AuditTrail.ForApplication(applicationId), actorId, action, new { item = itemId, agreement.State, agreement.Outcome }, token);
        },
        cancellation);
}
