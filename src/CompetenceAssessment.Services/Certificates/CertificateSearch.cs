using CompetenceAssessment.Domain.Certificates;
using CompetenceAssessment.Domain.Standards;

namespace CompetenceAssessment.Services.Certificates;

public static class CertificateSearch
{
    /// <summary>Certificates whose number, holder or qualification hold all the words.</summary>
    public static IQueryable<Certificate> Matching(this IQueryable<Certificate> certificates, string? words)
    {
        foreach (var word in SearchText.Words(words))
            certificates = certificates.Where(c => c.SearchWords.Contains(word));
        return certificates;
    }

    /// <summary>Certificates that have the status on a day; expiry is computed.</summary>
    public static IQueryable<Certificate> WithStatus(this IQueryable<Certificate> certificates, CertificateStatus? status, DateOnly day) => status switch
    {
        null => certificates,
        CertificateStatus.Valid => certificates.Recorded(CertificateStatus.Valid).Where(c => c.ValidUntil == null || c.ValidUntil >= day),
        CertificateStatus.Expired => certificates.Recorded(CertificateStatus.Valid).Where(c => c.ValidUntil < day),
        { } recorded => certificates.Recorded(recorded),
    };

    private static IQueryable<Certificate> Recorded(this IQueryable<Certificate> certificates, CertificateStatus status) =>
        certificates.Where(c => c.History.OrderByDescending(h => h.Ordinal).Select(h => h.Status).First() == status);
}
