using CompetenceAssessment.Data.Audit;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Services.Writes;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Services.Applications;

/// <content>The officer's steps.</content>
public sealed partial class ApplicationService
{
    /// <summary>Sends the application back with what is missing and by when.</summary>
    public Task ReturnAsync(ReturnApplication command, CancellationToken cancellation) =>
        StepAsync(
            command,
            (application, today) =>
            {
                application.Return(command.ActorId, command.Missing.Trim(), command.PreconditionCodes, command.AnswerBy, today, Now);
                return new Entry("returned", new { application.State, command.AnswerBy, command.PreconditionCodes }) { Tells = [application.CandidateId] };
            },
            cancellation);

    /// <summary>Admits the candidate: version and scheme are pinned, competences that still count are taken over, the portfolio opens.</summary>
    public Task AdmitAsync(AdmitApplication command, CancellationToken cancellation) =>
        StepAsync(
            command,
            async (application, _, token) =>
            {
                var current = await terms.CurrentAsync(application, null, token);
                Rule.Require(current.Refusal is null, current.Refusal ?? "");
                application.Admit(command.ActorId, current.Scheme!, current.Refusal, Now);
                var carried = await carryForward.ApplyAsync(application, command.ActorId, token);
                return new Entry("admitted", new { application.State, application.StandardVersionId, application.SchemeId, carried }) { Tells = [application.CandidateId] };
            },
            cancellation);

    /// <summary>Does not admit, with reasons.</summary>
    public Task DoNotAdmitAsync(DoNotAdmitApplication command, CancellationToken cancellation) =>
        StepAsync(
            command,
            (application, today) =>
            {
                application.DoNotAdmit(command.ActorId, command.Reasons.Trim(), today, Now);
                return new Entry("not-admitted", new { application.State }) { Tells = [application.CandidateId] };
            },
            cancellation);

    public Task RecordFeeAsync(RecordFee command, CancellationToken cancellation) =>
        StepAsync(
            command,
            (application, today) =>
            {
                application.RecordFee(command.ActorId, command.PaidOn, today, Now);
                return new Entry("fee-recorded", new { command.PaidOn });
            },
            cancellation);

    /// <summary>The candidate did not appear at the session.</summary>
    public Task RecordAbsenceAsync(RecordAbsence command, CancellationToken cancellation) =>
        StepAsync(
            command,
            (application, _) =>
            {
                application.RecordAbsence(command.ActorId, command.Reason.Trim(), Now);
                return new Entry("absence-recorded", new { application.State });
            },
            cancellation);

    /// <summary>Puts the application off to a later round of the same body and standard version.</summary>
    public Task DeferAsync(DeferApplication command, CancellationToken cancellation) =>
        StepAsync(
            command,
            async (application, _, token) =>
            {
                if (command.RoundId is { } roundId)
                {
                    var round = await db.Rounds.AsNoTracking().SingleOrDefaultAsync(r => r.Id == roundId, token);
                    Rule.Require(round?.Fits(application.AwardingBodyId, application.StandardVersionId) == true, Rule.RoundDoesNotFit);
                }

                Rule.Require(command.ActorId != application.CandidateId, Rule.OwnCase);
                application.Defer(command.ActorId, Actor.AwardingOfficer, command.Reason.Trim(), command.RoundId, Now);
                return new Entry("deferred", new { application.State, application.RoundId });
            },
            cancellation);

    /// <summary>Ends a case whose candidate did not appear. A decided case is closed in the awarding room, which knows certificate and challenge.</summary>
    public Task CloseAsync(CloseApplication command, CancellationToken cancellation) =>
        StepAsync(
            command,
            (application, _) =>
            {
                Rule.Require(application.State == ApplicationState.DidNotAppear, Rule.StepNotAllowed, application.State, ApplicationState.Closed);
                application.Close(command.ActorId, Now);
                return new Entry("closed", new { application.State });
            },
            cancellation);

    private Task StepAsync(OfficerStep command, Func<Application, DateOnly, Entry> step, CancellationToken cancellation) =>
        StepAsync(command, (application, today, _) => Task.FromResult(step(application, today)), cancellation);

    private Task StepAsync(OfficerStep command, Func<Application, DateOnly, CancellationToken, Task<Entry>> step, CancellationToken cancellation) =>
        unitOfWork.WriteAsync(
            async token =>
            {
                var application = await LoadAsync(command.ApplicationId, token) ?? throw new RuleViolationException(Rule.RoleMissing, Role.AwardingOfficer);
                var today = await authority.RequireAsync(command.ActorId, Role.AwardingOfficer, application.AwardingBodyId, token);
                if (command.Version is { } version)
                    db.Expect(application, version);
                var entry = await step(application, today, token);
                await audit.AppendAsync(AuditTrail.ForApplication(application.Id), command.ActorId, entry.Action, entry.Payload, token);
                foreach (var personId in entry.Tells)
                    await mail.TellAsync(personId, personId == application.CandidateId ? $"applications/{application.Id}" : $"assess/{application.Id}", token);
            },
            cancellation);

    private sealed record Entry(string Action, object Payload)
    {
        /// <summary>To whom the step is news: the candidate, or assessors of the panel.</summary>
        public IReadOnlyList<Guid> Tells { get; init; } = [];
    }
}
