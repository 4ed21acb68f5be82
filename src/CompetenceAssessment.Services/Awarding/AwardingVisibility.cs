using CompetenceAssessment.Domain.Awarding;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Services.Viewers;

namespace CompetenceAssessment.Services.Awarding;

public static class MeetingVisibility
{
    /// <summary>The meetings of the bodies the viewer keeps minutes, decides or inspects for.</summary>
    public static IQueryable<CommitteeMeeting> VisibleTo(this IQueryable<CommitteeMeeting> meetings, Viewer viewer)
    {
        var bodies = viewer.BodiesWith(AwardingRoles.Read);
        return meetings.Where(m => bodies.Contains(m.AwardingBodyId));
    }
}

public static class DecisionVisibility
{
    /// <summary>The items of those meetings. The candidate's own view of a decision is <see cref="NotifiedTo"/>.</summary>
    public static IQueryable<DecisionItem> VisibleTo(this IQueryable<DecisionItem> items, Viewer viewer)
    {
        var bodies = viewer.BodiesWith(AwardingRoles.Read);
        return items.Where(d => bodies.Contains(d.AwardingBodyId));
    }

    /// <summary>Decisions that end the case of an application: what its candidate is told about.</summary>
    public static IQueryable<DecisionItem> NotifiedTo(this IQueryable<DecisionItem> items, Guid applicationId) =>
        items.Where(d => d.ApplicationId == applicationId && d.State != DecisionState.Open
            && d.Outcome != DecisionOutcome.BackToPanel && d.Outcome != DecisionOutcome.Deferred);
}

public static class ChallengeVisibility
{
    /// <summary>The challenges in those bodies, and the viewer's own.</summary>
    public static IQueryable<Challenge> VisibleTo(this IQueryable<Challenge> challenges, Viewer viewer)
    {
        var bodies = viewer.BodiesWith(AwardingRoles.Read);
        var personId = viewer.PersonId;
        return challenges.Where(c => c.CandidateId == personId || bodies.Contains(c.AwardingBodyId));
    }
}

public static class AwardingRoles
{
    /// <summary>Who reads meetings, decisions and challenges of a body.</summary>
    public static readonly Role[] Read = [Role.AwardingOfficer, Role.CommitteeMember, Role.BodyAdministrator, Role.ExternalQualityAssurer];

    /// <summary>Who may hear a challenge, when not involved in the case.</summary>
    public static readonly Role[] Hear = [Role.AwardingOfficer, Role.CommitteeMember];
}
