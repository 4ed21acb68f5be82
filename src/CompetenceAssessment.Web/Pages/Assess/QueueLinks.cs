using CompetenceAssessment.Services.Assessments;
using CompetenceAssessment.Services.Language;

namespace CompetenceAssessment.Web.Pages.Assess;

/// <summary>Where a queue's line leads, and what it says.</summary>
public static class QueueLinks
{
    public static string Address(this QueueEntry entry, Links links) => entry.Stage switch
    {
        CaseStage.Declare => links.Assess.Declare(entry.ApplicationId),
        CaseStage.Agree or CaseStage.WaitsForThird => links.Assess.Differences(entry.ApplicationId),
        CaseStage.Conclude or CaseStage.Proposed or CaseStage.Ended => links.Assess.Conclusions(entry.ApplicationId),
        CaseStage.Propose or CaseStage.ConfirmProposal or CaseStage.WaitsForQualityReview => links.Assess.Proposal(entry.ApplicationId),
        CaseStage.WaitsForColleagues => links.Assess.HandIn(entry.ApplicationId),
        _ => links.Assess.Desk(entry.ApplicationId),
    };

    /// <summary>"12 of 61 open", "2 differences", or nothing.</summary>
    public static string Amount(this QueueEntry entry, Texts texts) => entry.Stage switch
    {
        CaseStage.Judge => texts["assess.queue.open", entry.Count, entry.Total],
        CaseStage.Agree => texts.Count("assess.queue.differences", entry.Count),
        CaseStage.Conclude => texts.Count("assess.queue.conclusions", entry.Count),
        >= CaseStage.WaitsForColleagues => texts[$"assess.stage.{entry.Stage}"],
        _ => "",
    };
}
