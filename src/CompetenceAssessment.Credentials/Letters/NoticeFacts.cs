using CompetenceAssessment.Credentials.Certificates;

namespace CompetenceAssessment.Credentials.Letters;

/// <summary>What a candidate is told about a decision of the awarding committee, in the candidate's language.</summary>
public sealed record NoticeFacts
{
    /// <summary>Language of the letter: "et" or "en".</summary>
    public required string Language { get; init; }

    /// <summary>Who decided.</summary>
    public required BodyFacts Body { get; init; }

    /// <summary>Date of the letter.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Reference of the application, such as A-2026-000117.</summary>
    public required string ApplicationReference { get; init; }

    /// <summary>Name of the candidate.</summary>
    public required string Recipient { get; init; }

    /// <summary>Title of the qualification applied for or, where one is awarded, of the partial qualification.</summary>
    public required BilingualText Qualification { get; init; }

    /// <summary>Level in the national framework; null where the standard gives none.</summary>
    public required int? Level { get; init; }

    /// <summary>The standard assessed against.</summary>
    public required StandardFacts Standard { get; init; }

    /// <summary>Number and date of the decision.</summary>
    public required DecisionFacts Decision { get; init; }

    /// <summary>What was decided.</summary>
    public required NoticeOutcome Outcome { get; init; }

    /// <summary>The result of each competence, in the standard's order.</summary>
    public required IReadOnlyList<CompetenceResultFacts> Results { get; init; }

    /// <summary>The committee's reasons, a paragraph each; required where the decision is adverse.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }

    /// <summary>The provisions the decision rests on.</summary>
    public required IReadOnlyList<string> LegalBasis { get; init; }

    /// <summary>How to challenge the decision; null where it cannot be challenged yet.</summary>
    public ChallengeFacts? Challenge { get; init; }

    /// <summary>Competences that count in a later application; null where nothing carries forward.</summary>
    public CarryForwardFacts? CarriesForward { get; init; }

    /// <summary>What happens next, a paragraph each.</summary>
    public IReadOnlyList<string> NextSteps { get; init; } = [];

    /// <summary>Who signs, in order.</summary>
    public required IReadOnlyList<SignatoryFacts> Signatories { get; init; }

    /// <summary>Made for demonstration only.</summary>
    public bool Specimen { get; init; }

    /// <summary>The canonical text to be stored and hashed with the letter.</summary>
    public string ToJson() => CanonicalJson.Write(this);
}

/// <summary>What the awarding committee decided.</summary>
public enum NoticeOutcome
{
    /// <summary>The qualification is awarded.</summary>
    Awarded,

    /// <summary>A partial qualification is awarded.</summary>
    PartiallyAwarded,

    /// <summary>The qualification is not awarded.</summary>
    NotAwarded,

    /// <summary>The case goes back to the assessment committee.</summary>
    BackToPanel,

    /// <summary>The committee will decide later.</summary>
    Deferred,

    /// <summary>The certificate is withdrawn from the day of the decision.</summary>
    CertificateWithdrawn,

    /// <summary>The certificate never was valid.</summary>
    CertificateAnnulled,

    /// <summary>The certificate stands.</summary>
    CertificateKept,
}

/// <summary>The result of one competence.</summary>
public sealed record CompetenceResultFacts
{
    /// <summary>Code in the standard.</summary>
    public required string Code { get; init; }

    /// <summary>Title.</summary>
    public required BilingualText Title { get; init; }

    /// <summary>True where achieved, false where not yet, null where it was not assessed.</summary>
    public bool? Achieved { get; init; }

    /// <summary>The reason given for this competence, where there is one.</summary>
    public string? Reason { get; init; }
}

/// <summary>How a decision can be challenged.</summary>
public sealed record ChallengeFacts
{
    /// <summary>To whom, with the address.</summary>
    public required string To { get; init; }

    /// <summary>Days in which a challenge is in time, counted from the delivery of the notice.</summary>
    public required int Days { get; init; }

    /// <summary>Last day, inclusive, where the day of delivery is known when the letter is made.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Further notes, a paragraph each, such as what a challenge must say or which court is open.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <summary>What counts in a later application.</summary>
public sealed record CarryForwardFacts
{
    /// <summary>Codes of the competences.</summary>
    public required IReadOnlyList<string> Codes { get; init; }

    /// <summary>Last day, inclusive, on which they can be used.</summary>
    public required DateOnly Until { get; init; }
}
