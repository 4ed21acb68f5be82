using CompetenceAssessment.Domain.Assessments;
using CompetenceAssessment.Domain.Awarding;
using CompetenceAssessment.Domain.Quality;

namespace CompetenceAssessment.Web.Pages.Awarding;

/// <summary>How states of the awarding room look everywhere: shape and colour beside the words.</summary>
public static class AwardingMarks
{
    public static string CssClass(this MeetingState state) => state switch
    {
        MeetingState.Planned => "state state-waiting",
        MeetingState.Open => "state state-active",
        _ => "state state-ended",
    };

    public static string CssClass(this DecisionOutcome outcome) => outcome switch
    {
        DecisionOutcome.Awarded or DecisionOutcome.PartialAward or DecisionOutcome.Kept => "state state-good",
        DecisionOutcome.BackToPanel or DecisionOutcome.Deferred => "state state-waiting",
        _ => "state state-bad",
    };

    public static string CssClass(this ProposedResult result) => result switch
    {
        ProposedResult.Award => "state state-good",
        ProposedResult.PartialAward => "state state-warn",
        _ => "state state-bad",
    };

    public static string CssClass(this CompetenceResult result) => result == CompetenceResult.Achieved ? "state state-good" : "state state-bad";

    public static string CssClass(this VoteChoice choice) => choice switch
    {
        VoteChoice.For => "state state-good",
        VoteChoice.Against => "state state-bad",
        _ => "state state-ended",
    };

    public static string CssClass(this ChallengeOutcome outcome) => outcome == ChallengeOutcome.Upheld ? "state state-warn" : "state state-ended";

    public static string CssClass(this QualityOutcome outcome) => outcome == QualityOutcome.Sound ? "state state-good" : "state state-warn";
}
