namespace CompetenceAssessment.Web.Pages.Awarding;

public sealed class AwardingLinks(PageLinks pages)
{
    /// <summary>The committee's board: proposals that wait, meetings, challenges, what follows decisions.</summary>
    public string Index() => pages.Page("/Awarding/Index");

    public string NewMeeting() => pages.Page("/Awarding/Meetings/New");

    public string Meeting(Guid id) => pages.Page("/Awarding/Meetings/Details", new { id });

    /// <summary>Where an open page asks whether anything has changed.</summary>
    public string MeetingNow(Guid id, string stamp) => pages.Page("/Awarding/Meetings/Details", new { id, stamp }, handler: "Now");

    public string Minutes(Guid id) => pages.Page("/Awarding/Meetings/Minutes", new { id });

    /// <summary>One item of an agenda with its case.</summary>
    public string Item(Guid id) => pages.Page("/Awarding/Items/Details", new { id });

    public string ItemNow(Guid id, int version) => pages.Page("/Awarding/Items/Details", new { id, seen = version }, handler: "Now");

    /// <summary>What is voted on, and the text of the decision.</summary>
    public string Motion(Guid id) => pages.Page("/Awarding/Items/Motion", new { id });

    /// <summary>The notice of a decision as PDF: for officers, and for the candidate to whom it was delivered.</summary>
    public string Notice(Guid itemId) => pages.Endpoint(NoticeFiles.EndpointName, new { id = itemId });

    /// <summary>Puts the withdrawal or annulment of a certificate on an agenda.</summary>
    public string Withdrawal(Guid certificateId) => pages.Page("/Awarding/Withdrawal", new { certificateId });

    public string Challenge(Guid id) => pages.Page("/Awarding/Challenges/Details", new { id });

    /// <summary>Registers a challenge that came on paper.</summary>
    public string NewChallenge(Guid itemId) => pages.Page("/Awarding/Challenges/New", new { itemId });

    /// <summary>Where a candidate is heard before an adverse decision.</summary>
    public string Hearing(Guid applicationId) => pages.Page("/Awarding/Candidate/Hearing", new { id = applicationId });

    /// <summary>Where a candidate reads the decision, and may challenge it.</summary>
    public string Decision(Guid applicationId) => pages.Page("/Awarding/Candidate/Decision", new { id = applicationId });
}
