using System.ComponentModel.DataAnnotations;

namespace CompetenceAssessment.Web.Setup;

/// <summary>Section <c>Site</c>.</summary>
public sealed class SiteOptions
{
    public const string Section = "Site";

    /// <summary>Address under which the public reaches the site; printed on certificates and used in mail. Required outside demo mode.</summary>
    [Url]
    public string? PublicAddress { get; set; }

    /// <summary>Time zone for dates that belong to no awarding body.</summary>
    [Required]
    public string TimeZone { get; set; } = "Europe/Tallinn";

    /// <summary>Name in the header where no awarding body gives one.</summary>
    [Required]
    public string Name { get; set; } = "CompetenceAssessment";
}

public static class SiteRegistration
{
    public static void AddSite(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<SiteOptions>().Bind(configuration.GetSection(SiteOptions.Section)).ValidateDataAnnotations()
            .Validate(site => TimeZoneInfo.TryFindSystemTimeZoneById(site.TimeZone, out _), "Site:TimeZone is not a known time zone.").ValidateOnStart();
    }
}
