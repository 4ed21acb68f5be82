using System.Security.Cryptography;
using CompetenceAssessment.Credentials;
using CompetenceAssessment.Domain.Assessments;

namespace CompetenceAssessment.Services.Assessments;

/// <summary>What the audit chain says of a judgement's revision: a hash that later shows the revision unchanged, and until then tells nothing.
/// It covers the revision's own identifier, whose random bits stand nowhere in the chain, so that nobody finds the content by trying out the few likely ones.</summary>
public static class JudgementSeal
{
    public static string Of(JudgementRevision revision) => Convert.ToHexStringLower(SHA256.HashData(CanonicalJson.WriteBytes(new
    {
        revision.Id,
        revision.Ordinal,
        revision.Outcome,
        revision.Reason,
        revision.Feedback,
        revision.Citations,
    })));
}
