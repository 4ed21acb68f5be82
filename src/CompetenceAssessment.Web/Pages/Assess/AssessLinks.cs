namespace CompetenceAssessment.Web.Pages.Assess;

public sealed class AssessLinks(PageLinks pages)
{
    public string Index() => pages.Page("/Assess/Index");

    public string Declare(Guid id) => pages.Page("/Assess/Declare", new { id });

    /// <summary>Leads to the first item that still owes something.</summary>
    public string Desk(Guid id) => pages.Page("/Assess/Desk", new { id });

    /// <summary>One item on the desk; a save is posted to the same address, by the form and by the script.</summary>
    public string Item(Guid id, Guid itemId, Guid? source = null) => pages.Page("/Assess/Item", new { id, itemId, source });

    public string Concern(Guid id, Guid itemId, Guid? source) => pages.Page("/Assess/Item", new { id, itemId, source }, "Concern");

    public string WithdrawConcern(Guid id, Guid itemId, Guid? source) => pages.Page("/Assess/Item", new { id, itemId, source }, "WithdrawConcern");

    public string AlsoSeen(Guid id, Guid itemId, Guid? source) => pages.Page("/Assess/Item", new { id, itemId, source }, "AlsoSeen");

    /// <summary>The desk ordered by evidence and sessions.</summary>
    public string BySource(Guid id) => pages.Page("/Assess/Desk", new { id, by = "evidence" });

    public string Source(Guid id, Guid sourceId) => pages.Page("/Assess/Source", new { id, sourceId });

    public string Sessions(Guid id) => pages.Page("/Assess/Sessions", new { id });

    public string NewSession(Guid id) => pages.Page("/Assess/NewSession", new { id });

    public string Session(Guid id, Guid sessionId) => pages.Page("/Assess/Session", new { id, sessionId });

    public string CloseSession(Guid id, Guid sessionId) => pages.Page("/Assess/Session", new { id, sessionId }, "Close");

    public string AddRecording(Guid id, Guid sessionId) => pages.Page("/Assess/Recording", new { id, sessionId });

    /// <summary>Where a script sends a recording.</summary>
    public string SendRecording(Guid id, Guid sessionId) => pages.Endpoint(AssessEndpoints.SendRecording, new { id, sessionId });

    /// <summary>The bytes of a recording, for whoever may see its session.</summary>
    public string Recording(Guid recordingId, bool download = false) => pages.Endpoint(AssessEndpoints.Recording, new { recordingId, download = download ? "true" : null });

    public string CandidateFeedback(Guid id) => pages.Page("/Applications/Feedback", new { id });

    /// <summary>The own judgements of the version that the case came from.</summary>
    public string Carried(Guid id) => pages.Page("/Assess/Carried", new { id });

    public string HandIn(Guid id) => pages.Page("/Assess/HandIn", new { id });

    public string Differences(Guid id) => pages.Page("/Assess/Differences", new { id });

    public string Propose(Guid id) => pages.Page("/Assess/Differences", new { id }, "Propose");

    public string Confirm(Guid id) => pages.Page("/Assess/Differences", new { id }, "Confirm");

    public string Third(Guid id) => pages.Page("/Assess/Differences", new { id }, "Third");

    public string Conclusions(Guid id) => pages.Page("/Assess/Conclusions", new { id });

    public string Conclude(Guid id) => pages.Page("/Assess/Conclusions", new { id }, "Conclude");

    public string ConfirmConclusion(Guid id) => pages.Page("/Assess/Conclusions", new { id }, "Confirm");

    public string Feedback(Guid id) => pages.Page("/Assess/Feedback", new { id });

    public string MoreEvidence(Guid id) => pages.Page("/Assess/MoreEvidence", new { id });

    public string Proposal(Guid id) => pages.Page("/Assess/Proposal", new { id });

    public string ConfirmProposal(Guid id) => pages.Page("/Assess/Proposal", new { id }, "Confirm");
}
