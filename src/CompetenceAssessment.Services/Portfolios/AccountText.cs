using CompetenceAssessment.Credentials;
using CompetenceAssessment.Data.EvidenceStore;
using CompetenceAssessment.Domain;

namespace CompetenceAssessment.Services.Portfolios;

/// <summary>A person's own account of work done. Kept as canonical JSON in the evidence store, so that the same words have the same hash
/// and a judgement pins exactly what was read.</summary>
/// <param name="Situation">What the situation was and what was expected.</param>
/// <param name="Actions">What the person did.</param>
/// <param name="Result">What came of it.</param>
/// <param name="Confirmation">Who or what could confirm it.</param>
public sealed record AccountText(string Situation, string Actions, string? Result, string? Confirmation)
{
    /// <summary>Longest answer to one question, in characters.</summary>
    public const int AnswerMaxLength = 8000;

    public const string FileName = "account.json";

    public byte[] ToBytes() => CanonicalJson.WriteBytes(this);

    /// <summary>The account behind a stored version; null where a retention rule erased it.</summary>
    public static async Task<AccountText?> ReadAsync(IEvidenceStore store, StoredFile stored, CancellationToken cancellation)
    {
        await using var content = store.Open(stored.OwnerId, stored.Sha256);
        if (content is null)
            return null;
        using var reader = new StreamReader(content);
        return CanonicalJson.Read<AccountText>(await reader.ReadToEndAsync(cancellation));
    }
}
