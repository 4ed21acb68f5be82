using System.Security.Cryptography;

namespace CompetenceAssessment.Domain.Certificates;

/// <summary>A document of a certificate: original or duplicate. Facts, bytes and hash are stored at issue and never change,
/// whatever becomes of the holder's name, the template or the standard.</summary>
public sealed class CertificateIssue
{
    /// <summary>Length of a verification token in characters.</summary>
    public const int TokenLength = 32;

    /// <summary>Longest reason for a duplicate.</summary>
    public const int ReasonMaxLength = 1000;

    private CertificateIssue()
    {
        Token = FactsJson = PdfSha256 = null!;
        Pdf = null!;
    }

    internal CertificateIssue(Guid id, int ordinal, string token, string factsJson, byte[] pdf, string pdfSha256, string? reason, Guid issuedById, DateTime issuedAt)
    {
        (Id, Ordinal, Token, FactsJson, Pdf, PdfSha256, Reason, IssuedById, IssuedAt) = (id, ordinal, token, factsJson, pdf, pdfSha256, reason, issuedById, issuedAt);
    }

    /// <summary>The identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>The certificate.</summary>
    public Guid CertificateId { get; private set; }

    /// <summary>0 for the original, n for duplicate n.</summary>
    public int Ordinal { get; private set; }

    /// <summary>The secret part of the verification address: 128 random bits, lower-case hex.</summary>
    public string Token { get; private set; }

    /// <summary>Everything that is printed, as canonical JSON. What stands on paper only (birth date, personal code) is left out of what is attached or shown by token.</summary>
    public string FactsJson { get; private set; }

    /// <summary>The document.</summary>
    public byte[] Pdf { get; private set; }

    /// <summary>SHA-256 of <see cref="Pdf"/>, lower-case hex.</summary>
    public string PdfSha256 { get; private set; }

    /// <summary>Why a duplicate was issued.</summary>
    public string? Reason { get; private set; }

    /// <summary>Who issued.</summary>
    public Guid IssuedById { get; private set; }

    /// <summary>When (UTC).</summary>
    public DateTime IssuedAt { get; private set; }

    /// <summary>When a duplicate took its place (UTC); the qualification itself stays as it is.</summary>
    public DateTime? SupersededAt { get; private set; }

    /// <summary>A new verification token.</summary>
    public static string NewToken() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenLength / 2));

    internal void Supersede(DateTime now) => SupersededAt = now;
}
