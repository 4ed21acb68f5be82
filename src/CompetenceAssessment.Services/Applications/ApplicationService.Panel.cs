using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Services.Applications;

/// <content>The panel: allocating and releasing assessors, recording conflicts of interest.</content>
public sealed partial class ApplicationService
{
    /// <summary>Adds assessors whom the body has appointed and whom no conflict or other duty in the case excludes.</summary>
    public Task AllocateAsync(AllocateAssessors command, CancellationToken cancellation) =>
        StepAsync(
            command,
            async (application, today, token) =>
            {
                Rule.Require(command.AssessorIds.Count > 0, Rule.NobodyNamed);
                var settings = (await terms.CurrentAsync(application, null, token)).Settings;
                foreach (var assessorId in command.AssessorIds)
                {
                    var involvement = await involvements.OfAsync(assessorId, application, settings, today, token);
                    var isAppointed = await IsAppointedAsync(assessorId, application.AwardingBodyId, application.StandardVersionId, today, token);
                    application.Allocate(Guid.CreateVersion7(), assessorId, command.CompetenceCodes, command.IsThirdAssessor, isAppointed, involvement, command.ActorId, Now);
                }

                return new Entry("assessors-allocated", new { command.AssessorIds, command.CompetenceCodes, command.IsThirdAssessor, application.State }) { Tells = command.AssessorIds };
            },
            cancellation);

    /// <summary>Takes an assessor out of the panel, with a reason.</summary>
    public Task ReleaseAsync(ReleaseAssessor command, CancellationToken cancellation) =>
        StepAsync(
            command,
            (application, _) =>
            {
                Rule.Require(command.ActorId != application.CandidateId, Rule.OwnCase);
                application.ReleaseAssessor(command.AssessorId, command.Reason.Trim(), Now);
                return new Entry("assessor-released", new { command.AssessorId });
            },
            cancellation);

    /// <summary>Records a conflict of interest of a person with duties; who is in the panel leaves it.</summary>
    public Task RecordConflictAsync(RecordConflict command, CancellationToken cancellation) =>
        StepAsync(
            command,
            async (application, _, token) =>
            {
                var worksHere = await db.Memberships.AnyAsync(m => m.PersonId == command.PersonId && m.AwardingBodyId == application.AwardingBodyId, token);
                Rule.Require(worksHere, Rule.ConflictOfOthers);
                var conflict = application.RecordConflict(Guid.CreateVersion7(), command.PersonId, command.Kind, command.Note, command.ActorId, Now);
                db.ConflictsOfInterest.Add(conflict);
                return new Entry("conflict-recorded", new { conflict.Id, command.PersonId, command.Kind });
            },
            cancellation);

    /// <summary>Appointed for the version and holding the assessor's role today.</summary>
    private async Task<bool> IsAppointedAsync(Guid personId, Guid bodyId, Guid versionId, DateOnly today, CancellationToken cancellation) =>
        await db.AssessorAppointments.AnyAsync(
            a => a.PersonId == personId && a.AwardingBodyId == bodyId && a.StandardVersionId == versionId && a.From <= today && (a.Until == null || a.Until >= today), cancellation)
        && await db.Memberships.AnyAsync(
            m => m.PersonId == personId && m.AwardingBodyId == bodyId && m.Role == Role.Assessor && m.From <= today && (m.Until == null || m.Until >= today), cancellation);
}
