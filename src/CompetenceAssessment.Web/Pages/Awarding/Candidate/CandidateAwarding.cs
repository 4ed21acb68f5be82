using CompetenceAssessment.Services.Applications;
using CompetenceAssessment.Services.Awarding;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Services.Viewers;
using CompetenceAssessment.Web.Pages.Applications;
using CompetenceAssessment.Web.Security;

namespace CompetenceAssessment.Web.Pages.Awarding.Candidate;

/// <summary>On the page of an application: a hearing to answer, a decision to read.</summary>
internal sealed class AwardingCandidateLinks(CandidateNews news, CurrentViewer viewer, Links links, Texts texts) : ICandidateLinks
{
    public async Task<IReadOnlyList<CandidateLink>> ForAsync(ApplicationCase application, CancellationToken cancellation) =>
    [
        .. from one in await news.ForAsync(viewer.PersonId, cancellation)
           where one.ApplicationId == application.Application.Id
           select one.Kind switch
           {
               CandidateNewsKind.HearingOpen => new CandidateLink(texts["hearing.task"], links.Awarding.Hearing(one.ApplicationId)) { IsNextStep = true, Detail = texts["hearing.task.until", one.Due] },
               CandidateNewsKind.DecisionUnread => new CandidateLink(texts["decision.task"], links.Awarding.Decision(one.ApplicationId)) { IsNextStep = true },
               _ when one.IsAdverse => new CandidateLink(texts["decision.why-link"], links.Awarding.Decision(one.ApplicationId)) { IsNextStep = true, Detail = ChallengeUntil(one) },
               _ => new CandidateLink(texts["decision.read-again"], links.Awarding.Decision(one.ApplicationId)),
           },
    ];

    private string? ChallengeUntil(CandidateNewsLine one) => one.Due is { } until ? texts["decision.why-link.until", until] : null;
}

/// <summary>On the home page: the same for all own applications.</summary>
internal sealed class CandidateHomeTasks(CandidateNews news, Links links, Texts texts) : IHomeTasks
{
    public async Task<IReadOnlyList<HomeTask>> ForAsync(Viewer viewer, CancellationToken cancellation) =>
    [
        .. from one in await news.ForAsync(viewer.PersonId, cancellation)
           where one.Kind != CandidateNewsKind.DecisionRead || one is { IsAdverse: true, Due: not null }
           select one.Kind switch
           {
               CandidateNewsKind.HearingOpen => new HomeTask(HomeTaskState.ToDo, texts["hearing.task"], links.Awarding.Hearing(one.ApplicationId), texts["hearing.task.do"]) { Reference = one.Reference, Due = one.Due },
               CandidateNewsKind.DecisionUnread => new HomeTask(HomeTaskState.ToDo, texts["decision.task"], links.Awarding.Decision(one.ApplicationId), texts["decision.task.do"]) { Reference = one.Reference },
               _ => new HomeTask(HomeTaskState.Begun, texts["decision.why-link"], links.Awarding.Decision(one.ApplicationId), texts["decision.task.do"])
               {
                   Reference = one.Reference,
                   Detail = texts["decision.why-link.until", one.Due],
               },
           },
    ];
}
