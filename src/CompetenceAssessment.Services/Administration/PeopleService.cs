using CompetenceAssessment.Data;
using CompetenceAssessment.Data.Audit;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Services.Cases;
using CompetenceAssessment.Services.Writes;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Services.Administration;

/// <summary>Roles, appointments, legal names and affiliations, as a body's administrator keeps them. The operator gives the roles of the installation
/// and makes the administrators of bodies.</summary>
public sealed class PeopleService(AppDbContext db, UnitOfWork unitOfWork, AuditTrail audit, Authority authority)
{
    public Task<Guid> GiveRoleAsync(GiveRole command, CancellationToken cancellation) =>
        unitOfWork.WriteAsync(
            async token =>
            {
                await RequireMayGiveAsync(command.ActorId, command.Role, command.AwardingBodyId, token);
                var held = await db.Memberships.AnyAsync(
                    m => m.PersonId == command.PersonId && m.AwardingBodyId == command.AwardingBodyId && m.Role == command.Role && (m.Until == null || m.Until >= command.From), token);
                Rule.Require(!held, Rule.RoleHeldAlready, command.Role);
                var membership = new Membership(Guid.CreateVersion7(), command.PersonId, command.AwardingBodyId, command.Role, command.From, command.Until);
                db.Memberships.Add(membership);
                await audit.AppendAsync(StreamOf(command.AwardingBodyId), command.ActorId, "role-given",
                    new { membership.PersonId, membership.Role, membership.From, membership.Until }, token);
                return membership.Id;
            },
            cancellation);

    public Task EndRoleAsync(EndRole command, CancellationToken cancellation) =>
        unitOfWork.WriteAsync(
            async token =>
            {
                var membership = await db.Memberships.SingleAsync(m => m.Id == command.MembershipId, token);
                await RequireMayGiveAsync(command.ActorId, membership.Role, membership.AwardingBodyId, token);
                Rule.Require(membership.PersonId != command.ActorId || membership.Role is not (Role.BodyAdministrator or Role.Operator), Rule.OwnAdministratorRole);
                membership.EndOn(command.LastDay);
                await audit.AppendAsync(StreamOf(membership.AwardingBodyId), command.ActorId, "role-ended",
                    new { membership.PersonId, membership.Role, membership.Until }, token);
            },
            cancellation);

    public Task<Guid> AppointAsync(AppointAssessor command, CancellationToken cancellation) =>
        unitOfWork.WriteAsync(
            async token =>
            {
                await RequireAdministratorAsync(command.ActorId, command.AwardingBodyId, token);
                var isAssessor = await db.Memberships.AnyAsync(
                    m => m.PersonId == command.PersonId && m.AwardingBodyId == command.AwardingBodyId && m.Role == Role.Assessor && (m.Until == null || m.Until >= command.From), token);
                Rule.Require(isAssessor, Rule.AppointsAssessors);
                var appointment = new AssessorAppointment(Guid.CreateVersion7(), command.AwardingBodyId, command.PersonId, command.StandardVersionId, command.From, command.Until, command.Ground);
                db.AssessorAppointments.Add(appointment);
                await audit.AppendAsync(AuditTrail.ForBody(command.AwardingBodyId), command.ActorId, "assessor-appointed",
                    new { appointment.PersonId, appointment.StandardVersionId, appointment.From, appointment.Until }, token);
                return appointment.Id;
            },
            cancellation);

    public Task EndAppointmentAsync(EndAppointment command, CancellationToken cancellation) =>
        unitOfWork.WriteAsync(
            async token =>
            {
                var appointment = await db.AssessorAppointments.SingleAsync(a => a.Id == command.AppointmentId, token);
                await RequireAdministratorAsync(command.ActorId, appointment.AwardingBodyId, token);
                appointment.EndOn(command.LastDay);
                await audit.AppendAsync(AuditTrail.ForBody(appointment.AwardingBodyId), command.ActorId, "appointment-ended",
                    new { appointment.PersonId, appointment.StandardVersionId, appointment.Until }, token);
            },
            cancellation);

    public Task ChangeLegalNameAsync(ChangeLegalName command, CancellationToken cancellation) =>
        unitOfWork.WriteAsync(
            async token =>
            {
                await RequireKnownPersonAsync(command.ActorId, command.AwardingBodyId, command.PersonId, token);
                Rule.Require(!string.IsNullOrWhiteSpace(command.Evidence), Rule.ReasonMissing);
                var person = await db.People.SingleAsync(p => p.Id == command.PersonId, token);
                db.Expect(person, command.Version);
                person.ChangeName(command.GivenNames, command.FamilyName);
                await audit.AppendAsync(AuditTrail.ForBody(command.AwardingBodyId), command.ActorId, "legal-name-changed", new { command.PersonId, command.Evidence }, token);
            },
            cancellation);

    public Task SetAffiliationsAsync(SetAffiliations command, CancellationToken cancellation) =>
        unitOfWork.WriteAsync(
            async token =>
            {
                await RequireKnownPersonAsync(command.ActorId, command.AwardingBodyId, command.PersonId, token);
                var person = await db.People.SingleAsync(p => p.Id == command.PersonId, token);
                db.Expect(person, command.Version);
                person.SetAffiliations(command.Affiliations);
                await audit.AppendAsync(AuditTrail.ForBody(command.AwardingBodyId), command.ActorId, "affiliations-set", new { command.PersonId, command.Affiliations.Count }, token);
            },
            cancellation);

    private static string StreamOf(Guid? awardingBodyId) => awardingBodyId is { } body ? AuditTrail.ForBody(body) : AuditTrail.Platform;

    private async Task RequireMayGiveAsync(Guid actorId, Role role, Guid? awardingBodyId, CancellationToken cancellation)
    {
        if (awardingBodyId is not { } body)
            await authority.RequireInstallationAsync(actorId, Role.Operator, cancellation);
        else if (role != Role.BodyAdministrator || !await authority.HoldsInstallationAsync(actorId, Role.Operator, cancellation))
            await RequireAdministratorAsync(actorId, body, cancellation);
    }

    private Task<DateOnly> RequireAdministratorAsync(Guid actorId, Guid awardingBodyId, CancellationToken cancellation) =>
        authority.RequireAsync(actorId, Role.BodyAdministrator, awardingBodyId, cancellation);

    /// <summary>An administrator acts on people of the body only: those who hold or held a role in it, or applied to it.</summary>
    private async Task RequireKnownPersonAsync(Guid actorId, Guid awardingBodyId, Guid personId, CancellationToken cancellation)
    {
        await RequireAdministratorAsync(actorId, awardingBodyId, cancellation);
        Rule.Require(await db.People.OfBodies([awardingBodyId], db).AnyAsync(p => p.Id == personId, cancellation), Rule.NotOfThisBody);
    }
}
