using CompetenceAssessment.Domain.Certificates;
using CompetenceAssessment.Services.Certificates;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Web.Language;

namespace CompetenceAssessment.Web.Pages.Verify;

/// <summary>What a verification says, the same on the page and on the receipt.</summary>
public sealed class VerificationWords(Texts texts, Dates dates)
{
    public static string AnswerClass(CertificateStatus status) => status switch
    {
        CertificateStatus.Valid => "answer-good",
        CertificateStatus.Suspended => "answer-warn",
        CertificateStatus.Withdrawn or CertificateStatus.Annulled => "answer-bad",
        _ => "answer-ended",
    };

    /// <summary>The status in one sentence.</summary>
    public string Headline(CertificateStatus status) => texts[$"verify.status.{status}"];

    /// <summary>Since when and until when.</summary>
    public string Detail(VerifiedCertificate certificate) => Detail(certificate.Status, certificate.Last.From, certificate.Facts.ValidUntil, certificate.Facts.IssuedOn);

    /// <summary>The same for what is known by number.</summary>
    public string Detail(PublicCertificate certificate) => Detail(certificate.Status, certificate.StatusSince, certificate.ValidUntil, certificate.IssuedOn);

    /// <summary>On what ground the certificate does not stand, or null.</summary>
    public string? Ground(VerifiedCertificate certificate) => certificate.Last is { Ground: { } ground } last
        ? last.DecisionNumber is null ? texts["verify.ground", ground] : texts["verify.ground.decision", last.DecisionNumber, last.DecidedOn, ground]
        : null;

    /// <summary>That another document took the place of this one, or null.</summary>
    public string? Superseded(VerifiedCertificate certificate) => certificate.Document.SupersededAt is not { } at ? null
        : certificate.Status == CertificateStatus.Valid ? texts["verify.superseded.valid", Day(certificate, at)]
        : texts["verify.superseded.other", Day(certificate, at)];

    public string NameOf(VerifiedDocument document) => document.Ordinal == 0 ? texts["certificates.original"] : texts["certificates.duplicate.nth", document.Ordinal];

    /// <summary>Everything that happened to the certificate, oldest first.</summary>
    public IReadOnlyList<(DateOnly Day, string Text)> History(VerifiedCertificate certificate)
    {
        var events = certificate.Documents.Select(d => (Day: Day(certificate, d.IssuedAt), Text: d.Ordinal == 0 ? texts["verify.history.issued"] : texts["verify.history.duplicate", d.Ordinal]))
            .Concat(certificate.History.Skip(1).Select(h => (Day: h.From, Text: texts[$"verify.history.{h.Status}"])));
        if (certificate.Status == CertificateStatus.Expired)
            events = events.Append((certificate.Facts.ValidUntil!.Value.AddDays(1), texts["verify.history.Expired"]));
        return [.. events.OrderBy(e => e.Day)];
    }

    private string Detail(CertificateStatus status, DateOnly since, DateOnly? until, DateOnly? issued) =>
        status == CertificateStatus.Valid && until is null ? texts["verify.detail.no-end"] : texts[$"verify.detail.{status}", since, until, issued];

    private DateOnly Day(VerifiedCertificate certificate, DateTime utc) => DateOnly.FromDateTime(dates.Local(utc, certificate.TimeZone));
}
