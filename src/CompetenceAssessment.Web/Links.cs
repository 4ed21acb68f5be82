using CompetenceAssessment.Web.Pages.Account;
using CompetenceAssessment.Web.Pages.Admin;
using CompetenceAssessment.Web.Pages.Applications;
using CompetenceAssessment.Web.Pages.Assess;
using CompetenceAssessment.Web.Pages.Awarding;
using CompetenceAssessment.Web.Pages.Certificates;
using CompetenceAssessment.Web.Pages.Portfolios;
using CompetenceAssessment.Web.Pages.Quality;
using CompetenceAssessment.Web.Pages.Register;
using CompetenceAssessment.Web.Pages.Standards;
using CompetenceAssessment.Web.Pages.Verify;
using CompetenceAssessment.Web.Setup;

namespace CompetenceAssessment.Web;

/// <summary>Every address of the site, one child per room: <c>Links.Standards.Version(key, version)</c>. Nobody writes an address by hand.</summary>
public sealed class Links(PageLinks pages)
{
    public AccountLinks Account => new(pages);

    public AdminLinks Admin => new(pages);

    public StandardsLinks Standards => new(pages);

    public CertificatesLinks Certificates => new(pages);

    public RegisterLinks Register => new(pages);

    public VerifyLinks Verify => new(pages);

    public ApplicationsLinks Applications => new(pages);
    public PortfolioLinks Portfolio => new(pages);

    public AssessLinks Assess => new(pages);

    public QualityLinks Quality => new(pages);

    public AwardingLinks Awarding => new(pages);

    public string Home() => pages.Page("/Index");

    /// <summary>The style sheet with a body's accent colour, for <c>ViewData["AccentOf"]</c>.</summary>
    public string BodyTheme(string bodyKey) => pages.Endpoint(BodyThemes.EndpointName, new { key = bodyKey });
}
