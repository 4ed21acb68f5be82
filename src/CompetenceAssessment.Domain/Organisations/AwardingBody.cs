namespace CompetenceAssessment.Domain.Organisations;

/// <summary>An organisation entitled to award occupational qualifications (kutse andja).</summary>
public sealed class AwardingBody : IVersioned
{
    /// <summary>Longest key.</summary>
    public const int KeyMaxLength = 40;

    private AwardingBody()
    {
        Key = Accent = TimeZone = null!;
        Name = null!;
    }

    /// <summary>Registers a body.</summary>
    public AwardingBody(Guid id, string key, LocalizedText name, string accent, string timeZone, bool isDemonstration)
    {
        (Id, Key, Name, Accent, TimeZone, IsDemonstration) = (id, key, name, accent, timeZone, isDemonstration);
    }

    /// <summary>The identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>Readable key in addresses.</summary>
    public string Key { get; private set; }

    /// <summary>The name.</summary>
    public LocalizedText Name { get; private set; }

    /// <summary>Code in the register of organisations.</summary>
    public string? RegistryCode { get; init; }

    /// <summary>Postal address, where a challenge may be sent.</summary>
    public string? Address { get; init; }

    /// <summary>Contact e-mail.</summary>
    public string? Email { get; init; }

    /// <summary>Accent colour as #rrggbb, on the body's pages and documents.</summary>
    public string Accent { get; private set; }

    /// <summary>IANA time zone in which the body's deadlines end.</summary>
    public string TimeZone { get; private set; }

    /// <summary>True for the demonstration bodies: every document and verify page says SPECIMEN / NÄIDIS.</summary>
    public bool IsDemonstration { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>Changes name and colour. Issued documents keep theirs.</summary>
    public void ChangeAppearance(LocalizedText name, string accent) => (Name, Accent) = (name, accent);

    /// <summary>The calendar day in the body's time zone.</summary>
    public DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utc, TimeZoneInfo.FindSystemTimeZoneById(TimeZone)));
}
