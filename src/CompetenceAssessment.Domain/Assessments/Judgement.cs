using CompetenceAssessment.Domain.Standards;

namespace CompetenceAssessment.Domain.Assessments;

/// <summary>One assessor's judgement of one competence item in one feedback round: its own small aggregate, so that saves never meet.
/// No judgement means "Not assessed". Every revision is kept.</summary>
public sealed class Judgement : IVersioned
{
    /// <summary>Longest reason, note and feedback.</summary>
    public const int TextMaxLength = 8000;

    private readonly List<JudgementRevision> revisions = [];

    private Judgement()
    {
        Citations = null!;
    }

    private Judgement(Guid id, JudgementFacts facts)
    {
        (Id, ApplicationId, CompetenceItemId, AssessorId, FeedbackRound) = (id, facts.ApplicationId, facts.CompetenceItemId, facts.AssessorId, facts.FeedbackRound);
        Citations = [];
    }

    /// <summary>The identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>The application.</summary>
    public Guid ApplicationId { get; private set; }

    /// <summary>The item judged.</summary>
    public Guid CompetenceItemId { get; private set; }

    /// <summary>The assessor.</summary>
    public Guid AssessorId { get; private set; }

    /// <summary>The feedback round.</summary>
    public int FeedbackRound { get; private set; }

    /// <summary>The judgement; null while only a reason, note or citation has been typed (a draft is kept, too).</summary>
    public Outcome? Outcome { get; private set; }

    /// <summary>Why; owed for "Not yet met" and "Insufficient evidence".</summary>
    public string? Reason { get; private set; }

    /// <summary>Draft of the feedback to the candidate.</summary>
    public string? Feedback { get; private set; }

    /// <summary>What it rests on, with the hash of the bytes.</summary>
    public IReadOnlyList<Citation> Citations { get; private set; }

    /// <summary>Last change (UTC).</summary>
    public DateTime RecordedAt { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>Every state it has had, oldest first.</summary>
    public IReadOnlyList<JudgementRevision> Revisions => revisions;

    /// <summary>Whether it can be handed in: an outcome with what that outcome owes.</summary>
    public bool IsComplete => Outcome is { } outcome && OwedFor(outcome, Reason, Citations) is null;

    /// <summary>Records a first judgement.</summary>
    /// <exception cref="RuleViolationException">The assessor may not judge this item now, or the content breaks a rule.</exception>
    public static Judgement Record(Guid id, JudgementFacts facts, JudgementContent content, DateTime now)
    {
        var judgement = new Judgement(id, facts);
        judgement.Revise(facts, content, now);
        return judgement;
    }

    /// <summary>Changes the judgement; the former state stays among the revisions.</summary>
    /// <exception cref="RuleViolationException">As for <see cref="Record"/>.</exception>
    public void Revise(JudgementFacts facts, JudgementContent content, DateTime now)
    {
        facts.RequireMayJudge();
        foreach (var citation in content.Citations)
            Rule.Require(facts.Citable.Any(c => c.Kind == citation.Kind && c.SourceId == citation.SourceId && c.Sha256 == citation.Sha256), Rule.CitesForeignEvidence);
        if (content.Outcome == Assessments.Outcome.Met)
        {
            Rule.Require(content.Citations.Count > 0, Rule.MetNeedsEvidence);
            Rule.Require(content.Citations.Any(facts.IsByAllowedMethod), Rule.MetNeedsListedMethod, facts.AllowedMethods.ToArray());
        }

        (Outcome, Reason, Feedback, Citations, RecordedAt) = (content.Outcome, Blank(content.Reason), Blank(content.Feedback), content.Citations, now);
        // Each save adds one revision, so that a judgement loaded without its revisions knows the next number from its version.
        var ordinal = revisions.Count == 0 ? Version + 1 : revisions[^1].Ordinal + 1;
        revisions.Add(new JudgementRevision(Guid.CreateVersion7(), ordinal, Outcome, Reason, Feedback, Citations, now));
    }

    /// <summary>Whether the judgement already says exactly this: a save that was sent twice changes nothing.</summary>
    public bool Says(JudgementContent content) => Outcome == content.Outcome && Reason == Blank(content.Reason) && Feedback == Blank(content.Feedback)
        && Citations.SequenceEqual(content.Citations);

    /// <summary>What settling needs of it.</summary>
    public GivenJudgement ToGiven() => new(Id, CompetenceItemId, AssessorId, FeedbackRound, Outcome);

    /// <summary>What an outcome still owes before it can be handed in: the rule, or null.</summary>
    public static string? OwedFor(Outcome outcome, string? reason, IReadOnlyCollection<Citation> citations) => outcome switch
    {
        Assessments.Outcome.Met when citations.Count == 0 => Rule.MetNeedsEvidence,
        not Assessments.Outcome.Met when string.IsNullOrWhiteSpace(reason) => Rule.ReasonMissing,
        _ => null,
    };

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>The judgement of an item. "Not assessed" is the absence of a judgement.</summary>
public enum Outcome
{
    /// <summary>The evidence shows it.</summary>
    Met,

    /// <summary>The evidence shows that it is not there yet.</summary>
    NotYetMet,

    /// <summary>The evidence does not allow a judgement.</summary>
    InsufficientEvidence,
}

/// <summary>What an assessor writes.</summary>
/// <param name="Outcome">The judgement, or null while undecided.</param>
/// <param name="Reason">Why.</param>
/// <param name="Feedback">Draft feedback to the candidate.</param>
/// <param name="Citations">What it rests on.</param>
public sealed record JudgementContent(Outcome? Outcome, string? Reason, string? Feedback, IReadOnlyList<Citation> Citations);

/// <summary>What a judgement rests on.</summary>
/// <param name="Kind">Evidence or session.</param>
/// <param name="SourceId">The evidence file version, or the session.</param>
/// <param name="Sha256">Hash of the bytes relied upon.</param>
/// <param name="Method">The method it is evidence by.</param>
/// <param name="Place">Page or time, in words.</param>
public sealed record Citation(CitationKind Kind, Guid SourceId, string Sha256, AssessmentMethod Method, string? Place);

/// <summary>What is cited.</summary>
public enum CitationKind
{
    /// <summary>A version of an evidence item.</summary>
    Evidence,

    /// <summary>The record of an assessment session.</summary>
    Session,
}

/// <summary>One state a judgement has had.</summary>
public sealed class JudgementRevision
{
    private JudgementRevision()
    {
        Citations = null!;
    }

    internal JudgementRevision(Guid id, int ordinal, Outcome? outcome, string? reason, string? feedback, IReadOnlyList<Citation> citations, DateTime at)
    {
        (Id, Ordinal, Outcome, Reason, Feedback, Citations, At) = (id, ordinal, outcome, reason, feedback, citations, at);
    }

    /// <summary>The identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>The judgement.</summary>
    public Guid JudgementId { get; private set; }

    /// <summary>1 for the first.</summary>
    public int Ordinal { get; private set; }

    /// <summary>The outcome then.</summary>
    public Outcome? Outcome { get; private set; }

    /// <summary>The reason then.</summary>
    public string? Reason { get; private set; }

    /// <summary>The draft feedback then.</summary>
    public string? Feedback { get; private set; }

    /// <summary>The citations then.</summary>
    public IReadOnlyList<Citation> Citations { get; private set; }

    /// <summary>When (UTC).</summary>
    public DateTime At { get; private set; }
}
