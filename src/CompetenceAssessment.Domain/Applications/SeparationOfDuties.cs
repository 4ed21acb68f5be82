namespace CompetenceAssessment.Domain.Applications;

/// <summary>What a person already is in a case.</summary>
[Flags]
public enum Involvement
{
    /// <summary>Nothing yet.</summary>
    None = 0,

    /// <summary>The candidate.</summary>
    Candidate = 1,

    /// <summary>Assesses or assessed in it.</summary>
    Assessor = 2,

    /// <summary>Trained the candidate within the scheme's years.</summary>
    Trainer = 4,

    /// <summary>Sampled its judgements.</summary>
    QualityAssurer = 8,

    /// <summary>Voted on it.</summary>
    CommitteeMember = 16,

    /// <summary>Has another conflict of interest.</summary>
    Conflicted = 32,
}

/// <summary>Duties in a case.</summary>
public enum Duty
{
    /// <summary>Judge items.</summary>
    Assess,

    /// <summary>Sample judgements for quality.</summary>
    Sample,

    /// <summary>Propose the result.</summary>
    Propose,

    /// <summary>Vote in the awarding committee.</summary>
    Vote,

    /// <summary>Issue the certificate that was decided.</summary>
    Issue,

    /// <summary>Carry out a withdrawal that was decided.</summary>
    Withdraw,

    /// <summary>Hear a challenge against the decision.</summary>
    HearChallenge,
}

/// <summary>Who may do what in one case. Assessing, quality assurance and deciding are in different hands
/// (ISO/IEC 17024:2012 9.4; Estonian practice of two committees); issuing and withdrawing only carry out a decision.
/// The table stands in docs/domain.md, and the tests read it there.</summary>
public static class SeparationOfDuties
{
    private static readonly Dictionary<Duty, Involvement> Excluded = new()
    {
        [Duty.Assess] = Involvement.Candidate | Involvement.Trainer | Involvement.QualityAssurer | Involvement.CommitteeMember | Involvement.Conflicted,
        [Duty.Sample] = Involvement.Candidate | Involvement.Assessor | Involvement.Trainer | Involvement.CommitteeMember | Involvement.Conflicted,
        [Duty.Propose] = Involvement.Candidate | Involvement.Trainer | Involvement.QualityAssurer | Involvement.CommitteeMember | Involvement.Conflicted,
        [Duty.Vote] = Involvement.Candidate | Involvement.Assessor | Involvement.Trainer | Involvement.QualityAssurer | Involvement.Conflicted,
        [Duty.Issue] = Involvement.Candidate,
        [Duty.Withdraw] = Involvement.Candidate,
        [Duty.HearChallenge] = Involvement.Candidate | Involvement.Assessor | Involvement.Trainer | Involvement.QualityAssurer | Involvement.CommitteeMember | Involvement.Conflicted,
    };

    /// <summary>Whether a person involved in this way may take on the duty.</summary>
    public static bool Allows(Duty duty, Involvement involvement) => (Excluded[duty] & involvement) == Involvement.None;

    /// <summary>What of the person's involvement excludes the duty.</summary>
    public static Involvement Obstacle(Duty duty, Involvement involvement) => Excluded[duty] & involvement;

    /// <summary>Refuses the duty to a person whose involvement excludes it.</summary>
    public static void Require(Duty duty, Involvement involvement) =>
        Rule.Require(Allows(duty, involvement), Rule.DutiesSeparate, duty, Obstacle(duty, involvement));
}
