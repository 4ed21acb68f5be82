using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Services.Assessments;

namespace CompetenceAssessment.Web.Pages.Assess;

/// <summary>The steps of a panel's work, shown above every page of a case.</summary>
public enum CaseStep
{
    Assess,
    Sessions,
    HandIn,
    Differences,
    Conclusions,
    Feedback,
    Proposal,
}

/// <summary>What the head of a case's page shows.</summary>
public sealed record CaseSteps(Guid Id, string Reference, string Candidate, ApplicationState State, CaseStep Current, bool HasHandedIn, bool HaveAllHandedIn, bool IsThird)
{
    public static CaseSteps Of(DeskView desk, CaseStep current) =>
        new(desk.ApplicationId, desk.Reference, desk.Candidate, desk.State, current, desk.HasHandedIn, desk.HaveAllHandedIn, desk.IsThird);

    public static CaseSteps Of(CaseView view, Guid viewerId, CaseStep current) =>
        new(view.ApplicationId, view.Reference, view.Candidate, view.State, current, view.Member(viewerId)?.HandedInAt is not null, view.HaveAllHandedIn, view.Member(viewerId)?.IsThird == true);

    /// <summary>A third assessor judges and hands in; the rest is the panel's.</summary>
    public IEnumerable<CaseStep> Steps => IsThird
        ? [CaseStep.Assess, CaseStep.Sessions, CaseStep.HandIn]
        : [CaseStep.Assess, CaseStep.Sessions, CaseStep.HandIn, CaseStep.Differences, CaseStep.Conclusions, CaseStep.Feedback, CaseStep.Proposal];

    /// <summary>Steps that wait until every assessor has handed in can be opened, and say so.</summary>
    public bool IsClosed(CaseStep step) => step >= CaseStep.Differences && !HaveAllHandedIn;

    public string Link(CaseStep step, Links links) => step switch
    {
        CaseStep.Assess => links.Assess.Desk(Id),
        CaseStep.Sessions => links.Assess.Sessions(Id),
        CaseStep.HandIn => links.Assess.HandIn(Id),
        CaseStep.Differences => links.Assess.Differences(Id),
        CaseStep.Conclusions => links.Assess.Conclusions(Id),
        CaseStep.Feedback => links.Assess.Feedback(Id),
        _ => links.Assess.Proposal(Id),
    };
}
