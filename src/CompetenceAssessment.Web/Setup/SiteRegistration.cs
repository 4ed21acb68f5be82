using CompetenceAssessment.Services;

namespace CompetenceAssessment.Web.Setup;

public static class SiteRegistration
{
    /// <summary>On a developer's machine the site knows its own address; elsewhere it has to be told what the public calls it.</summary>
    public static void AddSite(this WebApplicationBuilder builder)
    {
        var isDevelopment = builder.Environment.IsDevelopment();
        builder.Services.AddOptions<SiteOptions>()
            .Validate(site => isDevelopment || site.PublicAddress is not null, "Site:PublicAddress is not set: the address under which the public reaches the site.")
            .ValidateOnStart();
    }
}
