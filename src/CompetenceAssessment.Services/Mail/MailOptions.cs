using System.ComponentModel.DataAnnotations;

namespace CompetenceAssessment.Services.Mail;

/// <summary>Section <c>Mail</c>. Without a host, letters are written as files into the data folder's <c>mail</c>.</summary>
public sealed class MailOptions
{
    public const string Section = "Mail";

    public string? Host { get; set; }

    [Range(1, 65535)]
    public int Port { get; set; } = 587;

    public bool UseTls { get; set; } = true;

    public string? User { get; set; }

    public string? Password { get; set; }

    [Required]
    public string From { get; set; } = "no-reply@localhost";

    /// <summary>Seconds between looks into the outbox.</summary>
    [Range(1, 3600)]
    public int EverySeconds { get; set; } = 5;
}
