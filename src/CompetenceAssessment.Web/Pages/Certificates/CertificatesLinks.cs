namespace CompetenceAssessment.Web.Pages.Certificates;

public sealed class CertificatesLinks(PageLinks pages)
{
    /// <summary>The viewer's own certificates; for officers, committee and external quality assurers also those of their bodies.</summary>
    public string Index(string? q = null, string? status = null, int? p = null) => pages.Page("/Certificates/Index", new { q, status, p });

    public string Details(Guid id) => pages.Page("/Certificates/Details", new { id });

    /// <summary>The PDF of a document: 0 for the original, n for duplicate n.</summary>
    public string Document(Guid id, int ordinal) => pages.Endpoint(CertificateFiles.EndpointName, new { id, ordinal });

    /// <summary>The PDF of what the panel's proposal would give, for officers and committee members of the body.</summary>
    public string Draft(Guid applicationId) => pages.Page("/Certificates/Draft", new { applicationId });
}
