using CompetenceAssessment.Credentials.Certificates;

namespace CompetenceAssessment.Credentials.Letters;

/// <summary>What a check of a certificate showed, for the file of whoever checked: only facts that the page itself showed.</summary>
public sealed record ReceiptFacts
{
    /// <summary>Language of the receipt: "et" or "en".</summary>
    public required string Language { get; init; }

    /// <summary>When the check was made, with the offset of the time zone shown.</summary>
    public required DateTimeOffset CheckedAt { get; init; }

    /// <summary>What was checked, in words: the address opened, or number and surname.</summary>
    public required string Checked { get; init; }

    /// <summary>Address at which to check again.</summary>
    public required string VerificationAddress { get; init; }

    /// <summary>The state in one sentence, such as "Valid certificate", in the receipt's language.</summary>
    public required string Status { get; init; }

    /// <summary>Since when and on what ground, or null.</summary>
    public string? StatusDetail { get; init; }

    /// <summary>The facts that the page showed.</summary>
    public required ReceiptCertificateFacts Certificate { get; init; }

    /// <summary>The certificate's history, in order.</summary>
    public IReadOnlyList<HistoryFacts> History { get; init; } = [];

    /// <summary>SHA-256 of the issued PDF in hexadecimal, where the page showed it.</summary>
    public string? DocumentSha256 { get; init; }
}

/// <summary>One event in a certificate's history.</summary>
public sealed record HistoryFacts
{
    /// <summary>Its date.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>What happened, in the receipt's language.</summary>
    public required string Text { get; init; }
}

/// <summary>The public facts of a certificate: all of them when it was found by its address, the public minimum when by its number.</summary>
public sealed record ReceiptCertificateFacts
{
    /// <summary>Certificate number.</summary>
    public required string Number { get; init; }

    /// <summary>Name of the holder.</summary>
    public required string Holder { get; init; }

    /// <summary>Awarding body.</summary>
    public required BodyFacts Body { get; init; }

    /// <summary>Title of the qualification.</summary>
    public required BilingualText Qualification { get; init; }

    /// <summary>Level in the national framework; null where the standard states none.</summary>
    public int? Level { get; init; }

    /// <summary>Date of issue.</summary>
    public required DateOnly IssuedOn { get; init; }

    /// <summary>First day of validity.</summary>
    public required DateOnly ValidFrom { get; init; }

    /// <summary>Last day of validity, inclusive; null where it does not end.</summary>
    public DateOnly? ValidUntil { get; init; }

    /// <summary>0 for the original, 1 and up for duplicates; null where the page did not show it.</summary>
    public int? Duplicate { get; init; }

    /// <summary>Specialisation.</summary>
    public BilingualText? Specialisation { get; init; }

    /// <summary>Language of the examination.</summary>
    public BilingualText? ExamLanguage { get; init; }

    /// <summary>The standard; null where the page did not show it.</summary>
    public StandardFacts? Standard { get; init; }

    /// <summary>The decision; null where the page did not show it.</summary>
    public DecisionFacts? Decision { get; init; }

    /// <summary>The competences; empty where the page did not show them.</summary>
    public IReadOnlyList<CompetenceFacts> Competences { get; init; } = [];

    /// <summary>Made for demonstration only.</summary>
    public bool Specimen { get; init; }

    /// <summary>All public facts of an issued certificate; personal code and birth date are not among them.</summary>
    /// <exception cref="ArgumentException">The facts are those of a draft.</exception>
    public static ReceiptCertificateFacts From(CertificateFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (facts is not { Number: { } number, IssuedOn: { } issued, ValidFrom: { } from })
            throw new ArgumentException("A draft cannot be verified.", nameof(facts));
        return new ReceiptCertificateFacts
        {
            Number = number,
            Holder = facts.Holder.Name,
            Body = facts.Body,
            Qualification = facts.Qualification,
            Level = facts.Level,
            IssuedOn = issued,
            ValidFrom = from,
            ValidUntil = facts.ValidUntil,
            Duplicate = facts.Duplicate,
            Specialisation = facts.Specialisation,
            ExamLanguage = facts.ExamLanguage,
            Standard = facts.Standard,
            Decision = facts.Decision,
            Competences = facts.Competences,
            Specimen = facts.Specimen,
        };
    }
}
