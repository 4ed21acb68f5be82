using CompetenceAssessment.Data;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Certificates;
using CompetenceAssessment.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Services.Certificates;

/// <summary>The public register: what everyone may know of the certificates whose holders show them.</summary>
public sealed class PublicRegister(AppDbContext db, TimeProvider clock)
{
    public const int PageSize = 25;

    /// <param name="words">Words of the number, the holder or the qualification; null for all.</param>
    /// <param name="page">From 1.</param>
    /// <param name="cancellation">Ends the search.</param>
    public async Task<RegisterPage> SearchAsync(string? words, int page, CancellationToken cancellation)
    {
        var found = db.Certificates.AsNoTracking().Where(c => c.IsPublic).Matching(words);
        var total = await found.CountAsync(cancellation);
        var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
        var shown = Math.Clamp(page, 1, pages);
        var rows = await found.OrderByDescending(c => c.IssuedOn).ThenByDescending(c => c.Number).Skip((shown - 1) * PageSize).Take(PageSize).ToPublic(db).ToListAsync(cancellation);
        var now = clock.GetUtcNow().UtcDateTime;
        return new RegisterPage([.. rows.Select(r => r.On(now))], total, shown, pages);
    }
}

public sealed record RegisterPage(IReadOnlyList<PublicCertificate> Certificates, int Total, int Number, int Pages);

/// <summary>The public minimum of a certificate: neither birth date nor personal code, no ground of a withdrawal, no way to its documents.</summary>
public sealed record PublicCertificate(string Number, string Holder, LocalizedText Qualification, int? Level, LocalizedText Body, DateOnly IssuedOn, DateOnly? ValidUntil, CertificateStatus Status,
    DateOnly StatusSince, bool Specimen);

internal sealed record PublicRow(string Number, string Holder, LocalizedText Qualification, int? Level, DateOnly IssuedOn, DateOnly? ValidUntil, CertificateStatus Recorded, DateOnly Since, AwardingBody Body)
{
    public PublicCertificate On(DateTime now)
    {
        var status = Certificate.StatusOn(Recorded, ValidUntil, Body.DayOf(now));
        var since = status == CertificateStatus.Expired ? ValidUntil!.Value.AddDays(1) : Since;
        return new(Number, Holder, Qualification, Level, Body.Name, IssuedOn, ValidUntil, status, since, Body.IsDemonstration);
    }
}

internal static class PublicRows
{
    public static IQueryable<PublicRow> ToPublic(this IQueryable<Certificate> certificates, AppDbContext db) => certificates.Select(c => new PublicRow(
        c.Number, c.HolderName, c.QualificationTitle, c.Level, c.IssuedOn, c.ValidUntil,
        c.History.OrderByDescending(h => h.Ordinal).Select(h => h.Status).First(),
        c.History.OrderByDescending(h => h.Ordinal).Select(h => h.From).First(),
        db.AwardingBodies.First(b => b.Id == c.AwardingBodyId)));
}
