using CompetenceAssessment.Data;
using CompetenceAssessment.Data.Audit;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Assessments;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Services.Writes;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Services.Assessments;

/// <summary>The panel's conclusion per competence.</summary>
public sealed class ConclusionService(AppDbContext db, UnitOfWork work, AuditTrail audit, CaseLoader cases, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Concludes, or concludes anew, which asks the colleagues again.</summary>
    public Task ConcludeAsync(ConcludeCompetence command, CancellationToken cancellation) => work.WriteAsync(
        async token =>
        {
            var (standing, competence, former) = await LoadAsync(command.ApplicationId, command.CompetenceId, command.ActorId, token);
            if (former is not null)
                db.Expect(former, command.Version);
            else if (command.Version != 0)
                throw new DbUpdateConcurrencyException("The form was made from a conclusion that is not there.");
            var conclusion = CompetenceConclusion.Conclude(former, standing, competence, command.Result, command.Reason, command.ActorId, Now);
            if (former is null)
                db.CompetenceConclusions.Add(conclusion);
            await AppendAsync(conclusion, command.ActorId, "competence-concluded", token);
        },
        cancellation);

    public Task ConfirmAsync(ConfirmConclusion command, CancellationToken cancellation) => work.WriteAsync(
        async token =>
        {
            var (standing, competence, conclusion) = await LoadAsync(command.ApplicationId, command.CompetenceId, command.ActorId, token);
            Rule.Require(conclusion is not null, Rule.CompetenceNotConcluded, competence.Code);
            db.Expect(conclusion!, command.Version);
            conclusion!.Confirm(command.ActorId, standing.Application.AssessorsOf(competence.Code), Now);
            await AppendAsync(conclusion, command.ActorId, "conclusion-confirmed", token);
        },
        cancellation);

    private async Task<(CaseStanding Standing, Competence Competence, CompetenceConclusion? Conclusion)> LoadAsync(Guid applicationId, Guid competenceId, Guid actorId, CancellationToken token)
    {
        await audit.LockAsync(AuditTrail.ForApplication(applicationId), token);
        var (application, _, standard, _) = await cases.ForAssessorAsync(applicationId, actorId, tracked: false, token);
        var standing = await cases.StandingAsync(application, token);
        standing.RequireOpen();
        var competence = standard.Competences.FirstOrDefault(c => c.Id == competenceId) ?? throw new RuleViolationException(Rule.KindNotJudged);
        return (standing, competence, await db.CompetenceConclusions.SingleOrDefaultAsync(c => c.ApplicationId == applicationId && c.CompetenceId == competenceId, token));
    }

    private Task AppendAsync(CompetenceConclusion conclusion, Guid actorId, string action, CancellationToken token) =>
        audit.AppendAsync(AuditTrail.ForApplication(conclusion.ApplicationId), actorId, action, new { competence = conclusion.CompetenceId, conclusion.Result }, token);
}
