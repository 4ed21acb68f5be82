using System.Text.RegularExpressions;

namespace CompetenceAssessment.Domain.Organisations;

/// <summary>An organisation entitled to award occupational qualifications (kutse andja).</summary>
public sealed partial class AwardingBody : IVersioned
{
    /// <summary>Longest key.</summary>
    public const int KeyMaxLength = 40;

    private AwardingBody()
    {
        Key = Accent = TimeZone = null!;
        Name = null!;
    }

    /// <summary>Registers a body.</summary>
    /// <exception cref="RuleViolationException">The key is no key, or the particulars cannot be right.</exception>
    public AwardingBody(Guid id, string key, BodyParticulars particulars, bool isDemonstration)
        : this()
    {
        Rule.Require(Keys().IsMatch(key), Rule.BodyKey, key);
        (Id, Key, IsDemonstration) = (id, key, isDemonstration);
        Change(particulars);
    }

    /// <summary>The identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>Readable key in addresses.</summary>
    public string Key { get; private set; }

    /// <summary>The name.</summary>
    public LocalizedText Name { get; private set; }

    /// <summary>Code in the register of organisations.</summary>
    public string? RegistryCode { get; private set; }

    /// <summary>Postal address, where a challenge may be sent.</summary>
    public string? Address { get; private set; }

    /// <summary>Contact e-mail.</summary>
    public string? Email { get; private set; }

    /// <summary>Accent colour as #rrggbb, on the body's pages and documents.</summary>
    public string Accent { get; private set; }

    /// <summary>IANA time zone in which the body's deadlines end.</summary>
    public string TimeZone { get; private set; }

    /// <summary>True for the demonstration bodies: every document and verify page says SPECIMEN / NÄIDIS.</summary>
    public bool IsDemonstration { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>Changes what is known of the body. Issued documents keep what they say.</summary>
    /// <exception cref="RuleViolationException">The colour or the time zone is none.</exception>
    public void Change(BodyParticulars particulars)
    {
        Rule.Require(Colours().IsMatch(particulars.Accent), Rule.BodyAccent, particulars.Accent);
        Rule.Require(TimeZoneInfo.TryFindSystemTimeZoneById(particulars.TimeZone, out var zone) && zone.HasIanaId, Rule.BodyTimeZone, particulars.TimeZone);
        (Name, RegistryCode, Address, Email, Accent, TimeZone) =
            (particulars.Name, particulars.RegistryCode, particulars.Address, particulars.Email, particulars.Accent, particulars.TimeZone);
    }

    /// <summary>The calendar day in the body's time zone.</summary>
    public DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utc, TimeZoneInfo.FindSystemTimeZoneById(TimeZone)));

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Keys();

    [GeneratedRegex("^#[0-9a-fA-F]{6}$")]
    private static partial Regex Colours();
}

/// <summary>What is known of a body and may change.</summary>
public sealed record BodyParticulars
{
    /// <summary>Longest registry code.</summary>
    public const int RegistryCodeMaxLength = 40;

    /// <summary>Longest address.</summary>
    public const int AddressMaxLength = 300;

    /// <summary>The name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>Code in the register of organisations.</summary>
    public string? RegistryCode { get; init; }

    /// <summary>Postal address, where a challenge may be sent.</summary>
    public string? Address { get; init; }

    /// <summary>Contact e-mail.</summary>
    public string? Email { get; init; }

    /// <summary>Accent colour as #rrggbb.</summary>
    public required string Accent { get; init; }

    /// <summary>IANA time zone in which the body's deadlines end ("Europe/Tallinn").</summary>
    public required string TimeZone { get; init; }
}
