using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Awarding;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Services.Awarding;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Services.Viewers;

namespace CompetenceAssessment.Web.Pages.Awarding;

/// <summary>For officers, what waits for an agenda, a delivery or a hearing of a challenge; for committee members, open meetings.</summary>
internal sealed class AwardingHomeTasks(AwardingDesk desk, ChallengeReader challenges, Links links, Texts texts) : IHomeTasks
{
    public async Task<IReadOnlyList<HomeTask>> ForAsync(Viewer viewer, CancellationToken cancellation)
    {
        if (!viewer.Holds(Role.AwardingOfficer, Role.CommitteeMember))
            return [];
        var tasks = new List<HomeTask>();
        tasks.AddRange(Meetings(viewer, await desk.MeetingsAsync(viewer, cancellation)));
        if (viewer.Holds(Role.AwardingOfficer))
        {
            var waiting = await desk.WaitingAsync(viewer, cancellation);
            if (waiting.Count > 0)
                tasks.Add(new HomeTask(HomeTaskState.ToDo, texts.Count("awarding.task.waiting", waiting.Count), links.Awarding.Index(), texts["awarding.task.open"]) { Count = waiting.Count });
            var undelivered = (await desk.AfterDecisionAsync(viewer, cancellation)).Count(d => d.DeliveredOn is null);
            if (undelivered > 0)
                tasks.Add(new HomeTask(HomeTaskState.WaitingForOthers, texts.Count("awarding.task.undelivered", undelivered), links.Awarding.Index(), texts["awarding.task.open"]) { Count = undelivered });
        }

        foreach (var challenge in (await desk.ChallengesAsync(viewer, cancellation)).Where(c => c.Outcome is null))
        {
            // Whoever took part in the decision is not asked to hear the challenge against it.
            if (await challenges.FindAsync(challenge.Id, viewer, cancellation) is { MayHear: true, Obstacle: Involvement.None })
                tasks.Add(new HomeTask(HomeTaskState.ToDo, texts["awarding.task.challenge"], links.Awarding.Challenge(challenge.Id), texts["awarding.task.open"]) { Reference = challenge.Reference });
        }

        return tasks;
    }

    private IEnumerable<HomeTask> Meetings(Viewer viewer, IEnumerable<MeetingLine> meetings)
    {
        foreach (var meeting in meetings.Where(m => m.State != MeetingState.Closed))
        {
            var number = texts["awarding.meeting.number", meeting.Number];
            if (meeting.State == MeetingState.Open && meeting.MyOpenVotes > 0)
                yield return new HomeTask(HomeTaskState.ToDo, texts.Count("awarding.task.vote", meeting.MyOpenVotes), links.Awarding.Meeting(meeting.Id), texts["awarding.task.vote.do"]) { Reference = number, Count = meeting.MyOpenVotes };
            else if (meeting.State == MeetingState.Open)
                yield return new HomeTask(HomeTaskState.Begun, texts["awarding.task.meeting-open"], links.Awarding.Meeting(meeting.Id), texts["awarding.task.open"]) { Reference = number };
            else if (viewer.HoldsIn(meeting.AwardingBodyId, Role.AwardingOfficer) || meeting.Items > 0)
                yield return new HomeTask(HomeTaskState.WaitingForOthers, texts["awarding.task.meeting-planned"], links.Awarding.Meeting(meeting.Id), texts["awarding.task.open"]) { Reference = number, Due = meeting.HeldOn };
        }
    }
}
