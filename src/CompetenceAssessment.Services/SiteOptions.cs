using System.ComponentModel.DataAnnotations;

namespace CompetenceAssessment.Services;

/// <summary>Section <c>Site</c>.</summary>
public sealed class SiteOptions
{
    public const string Section = "Site";

    /// <summary>Address under which the public reaches the site: printed on certificates and used in mail. Required outside Development.
    /// Read it through <see cref="Certificates.PublicAddress"/>, which knows what holds where it is not set.</summary>
    [Url(ErrorMessage = "Site:PublicAddress is not an address such as https://certificates.example.org.")]
    public string? PublicAddress { get; set; }

    /// <summary>Time zone for dates that belong to no awarding body.</summary>
    [Required]
    public string TimeZone { get; set; } = "Europe/Tallinn";

    /// <summary>Name in the header and in mail.</summary>
    [Required]
    public string Name { get; set; } = "CompetenceAssessment";
}
