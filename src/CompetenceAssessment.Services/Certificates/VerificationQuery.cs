using CompetenceAssessment.Credentials.Certificates;
using CompetenceAssessment.Data;
using CompetenceAssessment.Domain.Certificates;
using CompetenceAssessment.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Services.Certificates;

/// <summary>What the public may learn of a certificate. Each question is one database command whatever the answer, so that asking tells nothing more than the answer does.</summary>
public sealed class VerificationQuery(AppDbContext db, TimeProvider clock)
{
    /// <summary>Asked for in place of what cannot be a token.</summary>
    private static readonly string NoToken = new('-', CertificateIssue.TokenLength);

    /// <summary>The document with this token, from the facts stored at its issue.</summary>
    public async Task<VerifiedCertificate?> ByTokenAsync(string token, CancellationToken cancellation)
    {
        var wanted = token.Length == CertificateIssue.TokenLength && token.All(char.IsAsciiHexDigit) ? token.ToLowerInvariant() : NoToken;
        var row = await db.Certificates.AsNoTracking().AsSingleQuery().Where(c => c.Issues.Any(i => i.Token == wanted)).Select(c => new
        {
            Facts = c.Issues.Where(i => i.Token == wanted).Select(i => i.FactsJson).First(),
            Ordinal = c.Issues.Where(i => i.Token == wanted).Select(i => i.Ordinal).First(),
            Documents = c.Issues.OrderBy(i => i.Ordinal).Select(i => new VerifiedDocument(i.Ordinal, i.PdfSha256, i.IssuedAt, i.SupersededAt)).ToList(),
            History = c.History.OrderBy(h => h.Ordinal).Select(h => new VerifiedStatus(h.Status, h.From, h.Ground,
                db.DecisionItems.Where(d => d.Id == h.DecisionItemId).Select(d => d.Number).FirstOrDefault(),
                db.DecisionItems.Where(d => d.Id == h.DecisionItemId).Select(d => d.DecidedOn).FirstOrDefault())).ToList(),
            Body = db.AwardingBodies.Where(b => b.Id == c.AwardingBodyId).First(),
        }).FirstOrDefaultAsync(cancellation);
        if (row is null)
            return null;
        var now = clock.GetUtcNow().UtcDateTime;
        var facts = CertificateFacts.FromJson(row.Facts);
        return new VerifiedCertificate
        {
            Token = wanted,
            Facts = facts,
            Status = Certificate.StatusOn(row.History[^1].Status, facts.ValidUntil, row.Body.DayOf(now)),
            Document = row.Documents.Single(d => d.Ordinal == row.Ordinal),
            Documents = row.Documents,
            History = row.History,
            BodyKey = row.Body.Key,
            TimeZone = row.Body.TimeZone,
            CheckedAt = now,
        };
    }

    /// <summary>The public minimum of the certificate with this number, if that is its holder's family name and the holder shows it.</summary>
    public async Task<PublicCertificate?> ByNumberAsync(string number, string familyName, CancellationToken cancellation)
    {
        var (typed, upper, key) = (number.Trim(), number.Trim().ToUpperInvariant(), Person.KeyOf(familyName));
        return (await db.Certificates.AsNoTracking().Where(c => c.IsPublic && c.FamilyNameKey == key && (c.Number == typed || c.Number == upper))
            .ToPublic(db).Take(1).ToListAsync(cancellation)).FirstOrDefault()?.On(clock.GetUtcNow().UtcDateTime);
    }
}

/// <summary>A document found by its token.</summary>
public sealed record VerifiedCertificate
{
    public required string Token { get; init; }

    /// <summary>What is printed on the document. Show <see cref="CertificateFacts.Holder"/>'s name only: the rest stands on paper alone.</summary>
    public required CertificateFacts Facts { get; init; }

    public required CertificateStatus Status { get; init; }

    /// <summary>The document that has the token.</summary>
    public required VerifiedDocument Document { get; init; }

    /// <summary>All documents of the certificate, oldest first.</summary>
    public required IReadOnlyList<VerifiedDocument> Documents { get; init; }

    public required IReadOnlyList<VerifiedStatus> History { get; init; }

    public required string BodyKey { get; init; }

    public required string TimeZone { get; init; }

    public required DateTime CheckedAt { get; init; }

    /// <summary>The status that was recorded last; an expired certificate has none of its own.</summary>
    public VerifiedStatus Last => History[^1];
}

public sealed record VerifiedDocument(int Ordinal, string Sha256, DateTime IssuedAt, DateTime? SupersededAt);

public sealed record VerifiedStatus(CertificateStatus Status, DateOnly From, string? Ground, string? DecisionNumber, DateOnly? DecidedOn);
