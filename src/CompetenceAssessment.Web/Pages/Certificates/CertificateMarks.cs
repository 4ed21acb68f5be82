using CompetenceAssessment.Credentials;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Certificates;

namespace CompetenceAssessment.Web.Pages.Certificates;

/// <summary>How a certificate's status and stored texts look everywhere.</summary>
public static class CertificateMarks
{
    /// <summary>Shape and colour beside the words of a status.</summary>
    public static string CssClass(this CertificateStatus status) => status switch
    {
        CertificateStatus.Valid => "state state-good",
        CertificateStatus.Suspended => "state state-warn",
        CertificateStatus.Withdrawn or CertificateStatus.Annulled => "state state-bad",
        _ => "state state-ended",
    };

    /// <summary>A text of a document, so that a missing language is marked as everywhere else.</summary>
    public static LocalizedText ToLocalized(this BilingualText text) =>
        new(new[] { ("et", text.Estonian), ("en", text.English) }.Where(t => t.Item2 is not null).Select(t => KeyValuePair.Create(t.Item1, t.Item2!)));
}
