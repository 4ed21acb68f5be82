namespace CompetenceAssessment.Domain.Awarding;

/// <summary>The notice of a decision as the candidate receives it. Facts and bytes are kept from its first rendering, so that what was delivered can be shown again.</summary>
public sealed class DecisionNotice
{
    private DecisionNotice()
    {
        Language = FactsJson = PdfSha256 = null!;
        Pdf = null!;
    }

    /// <summary>Keeps a notice.</summary>
    /// <exception cref="RuleViolationException">The decision has not been taken, or does not end the case.</exception>
    public DecisionNotice(Guid id, DecisionItem decision, string language, string factsJson, byte[] pdf, string pdfSha256, DateTime createdAt)
    {
        Rule.Require(decision.Outcome is { } outcome && outcome.EndsTheCase(), Rule.DecisionOpen);
        (Id, DecisionItemId, Language, FactsJson, Pdf, PdfSha256, CreatedAt) = (id, decision.Id, language, factsJson, pdf, pdfSha256, createdAt);
    }

    /// <summary>The identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>The decision; each has one notice.</summary>
    public Guid DecisionItemId { get; private set; }

    /// <summary>Its language: "en" or "et".</summary>
    public string Language { get; private set; }

    /// <summary>What it says, as JSON.</summary>
    public string FactsJson { get; private set; }

    /// <summary>The document.</summary>
    public byte[] Pdf { get; private set; }

    /// <summary>SHA-256 of <see cref="Pdf"/>, lower-case hex.</summary>
    public string PdfSha256 { get; private set; }

    /// <summary>When it was rendered (UTC).</summary>
    public DateTime CreatedAt { get; private set; }
}
