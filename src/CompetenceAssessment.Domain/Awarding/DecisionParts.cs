using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Assessments;

namespace CompetenceAssessment.Domain.Awarding;

/// <summary>What an agenda item decides about.</summary>
public enum DecisionSubject
{
    /// <summary>An application.</summary>
    Application,

    /// <summary>A certificate already issued.</summary>
    Certificate,
}

/// <summary>Where a decision stands.</summary>
public enum DecisionState
{
    /// <summary>On the agenda.</summary>
    Open,

    /// <summary>Decided.</summary>
    Decided,

    /// <summary>Set aside after a challenge.</summary>
    SetAside,
}

/// <summary>What may be decided.</summary>
public enum DecisionOutcome
{
    /// <summary>The qualification is awarded.</summary>
    Awarded,

    /// <summary>A partial qualification is awarded.</summary>
    PartialAward,

    /// <summary>Not awarded.</summary>
    NotAwarded,

    /// <summary>The panel is to assess again.</summary>
    BackToPanel,

    /// <summary>Put off to a later meeting.</summary>
    Deferred,

    /// <summary>The certificate is withdrawn from this day.</summary>
    Withdrawn,

    /// <summary>The certificate never was valid.</summary>
    Annulled,

    /// <summary>The certificate stands.</summary>
    Kept,
}

/// <summary>Facts about outcomes.</summary>
public static class DecisionOutcomes
{
    /// <summary>Whether an outcome can be moved for a subject.</summary>
    public static bool Fits(this DecisionOutcome outcome, DecisionSubject subject) =>
        outcome is DecisionOutcome.Withdrawn or DecisionOutcome.Annulled or DecisionOutcome.Kept == (subject == DecisionSubject.Certificate);

    /// <summary>Whether the outcome ends the procedure, so that a notice goes to the candidate; sending back and putting off do not.</summary>
    public static bool EndsTheCase(this DecisionOutcome outcome) => outcome is not (DecisionOutcome.BackToPanel or DecisionOutcome.Deferred);

    /// <summary>Whether the outcome gives the candidate a certificate.</summary>
    public static bool GivesCertificate(this DecisionOutcome outcome) => outcome is DecisionOutcome.Awarded or DecisionOutcome.PartialAward;
}

/// <summary>The result of one competence as it stood when decided.</summary>
/// <param name="CompetenceCode">The code.</param>
/// <param name="Title">The title.</param>
/// <param name="Result">Achieved or not yet.</param>
/// <param name="Reason">The panel's reason.</param>
/// <param name="NotMetReferences">Items not met, for the notice.</param>
/// <param name="JudgementIds">The judgements it rests on, each with its version.</param>
/// <param name="CarriedForward">Whether it was taken over from an earlier application.</param>
public sealed record CompetenceResultFact(string CompetenceCode, LocalizedText Title, CompetenceResult Result, string? Reason, IReadOnlyList<string> NotMetReferences,
    IReadOnlyList<string> JudgementIds, bool CarriedForward);

/// <summary>A member's vote on an item.</summary>
public sealed class Vote
{
    private Vote()
    {
    }

    internal Vote(Guid id, Guid personId, VoteChoice choice, DateTime at) => (Id, PersonId, Choice, At) = (id, personId, choice, at);

    /// <summary>The identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>The item.</summary>
    public Guid DecisionItemId { get; private set; }

    /// <summary>The member.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>For or against.</summary>
    public VoteChoice Choice { get; private set; }

    /// <summary>When (UTC).</summary>
    public DateTime At { get; private set; }
}

/// <summary>A vote.</summary>
public enum VoteChoice
{
    /// <summary>For the motion.</summary>
    For,

    /// <summary>Against it.</summary>
    Against,

    /// <summary>Neither.</summary>
    Abstain,
}

/// <summary>A member's recusal from an item.</summary>
public sealed class Recusal
{
    /// <summary>Longest reason.</summary>
    public const int ReasonMaxLength = 1000;

    private Recusal()
    {
    }

    internal Recusal(Guid id, Guid personId, Involvement ground, string? reason, DateTime at) => (Id, PersonId, Ground, Reason, At) = (id, personId, ground, reason, at);

    /// <summary>The identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>The item.</summary>
    public Guid DecisionItemId { get; private set; }

    /// <summary>The member.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>What of the member's involvement in the case excludes the vote, as the records show; none where the member declared a reason.</summary>
    public Involvement Ground { get; private set; }

    /// <summary>The member's own reason, where there is one.</summary>
    public string? Reason { get; private set; }

    /// <summary>When (UTC).</summary>
    public DateTime At { get; private set; }
}
