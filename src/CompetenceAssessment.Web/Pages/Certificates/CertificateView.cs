using CompetenceAssessment.Credentials.Certificates;
using CompetenceAssessment.Data;
using CompetenceAssessment.Domain.Certificates;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Services.Applications;
using CompetenceAssessment.Services.Certificates;
using CompetenceAssessment.Services.Viewers;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Pages.Certificates;

/// <summary>One certificate as those who may open it see it: the facts as stored, its documents without their bytes, its history.</summary>
public sealed record CertificateView
{
    public required Guid Id { get; init; }

    public required int Version { get; init; }

    public required string Number { get; init; }

    public required CertificateKind Kind { get; init; }

    public required Guid HolderId { get; init; }

    public required Guid ApplicationId { get; init; }

    /// <summary>The application's reference.</summary>
    public required string Reference { get; init; }

    public required bool IsPublic { get; init; }

    public required AwardingBody Body { get; init; }

    public required IReadOnlyList<DocumentRow> Documents { get; init; }

    public required IReadOnlyList<StatusRow> History { get; init; }

    /// <summary>The document that stands for the certificate now.</summary>
    public DocumentRow Current => Documents[^1];

    public CertificateFacts Facts => CertificateFacts.FromJson(Current.FactsJson);

    public CertificateStatus StatusAt(DateTime now) => Certificate.StatusOn(History[^1].Status, Facts.ValidUntil, Body.DayOf(now));

    public static Task<CertificateView?> FindAsync(AppDbContext db, Viewer viewer, Guid id, CancellationToken cancellation)
    {
        var applications = db.Applications.VisibleTo(viewer);
        return db.Certificates.VisibleTo(viewer).AsNoTracking().AsSplitQuery().Where(c => c.Id == id).Select(c => new CertificateView
        {
            Id = c.Id,
            Version = c.Version,
            Number = c.Number,
            Kind = c.Kind,
            HolderId = c.HolderId,
            ApplicationId = c.ApplicationId,
            Reference = applications.Where(a => a.Id == c.ApplicationId).Select(a => a.Reference).FirstOrDefault() ?? "",
            IsPublic = c.IsPublic,
            Body = db.AwardingBodies.First(b => b.Id == c.AwardingBodyId),
            Documents = c.Issues.OrderBy(i => i.Ordinal).Select(i => new DocumentRow(i.Ordinal, i.Token, i.FactsJson, i.PdfSha256, i.Reason, i.IssuedAt, i.SupersededAt,
                db.People.Where(p => p.Id == i.IssuedById).Select(p => p.GivenNames + " " + p.FamilyName).First())).ToList(),
            History = c.History.OrderBy(h => h.Ordinal).Select(h => new StatusRow(h.Status, h.From, h.Ground, h.At,
                db.People.Where(p => p.Id == h.ByPersonId).Select(p => p.GivenNames + " " + p.FamilyName).First())).ToList(),
        }).SingleOrDefaultAsync(cancellation);
    }

    public sealed record DocumentRow(int Ordinal, string Token, string FactsJson, string Sha256, string? Reason, DateTime IssuedAt, DateTime? SupersededAt, string IssuedBy);

    public sealed record StatusRow(CertificateStatus Status, DateOnly From, string? Ground, DateTime At, string By);
}
