using System.Globalization;

namespace CompetenceAssessment.Domain.Certificates;

/// <summary>A body's continuous series of certificate numbers. Never reset and never reused; the year in a number is only shown.</summary>
public sealed class NumberSeries
{
    /// <summary>Longest prefix.</summary>
    public const int PrefixMaxLength = 12;

    /// <summary>Longest number.</summary>
    public const int NumberMaxLength = 40;

    private NumberSeries()
    {
        Prefix = null!;
    }

    /// <summary>Opens a series.</summary>
    /// <exception cref="RuleViolationException">The prefix is not made of capital letters and digits.</exception>
    public NumberSeries(Guid id, Guid awardingBodyId, CertificateKind kind, string prefix)
    {
        Rule.Require(prefix.Length is > 0 and <= PrefixMaxLength && prefix.All(c => c is (>= 'A' and <= 'Z') or (>= '0' and <= '9')), Rule.NumberPrefix, prefix);
        (Id, AwardingBodyId, Kind, Prefix) = (id, awardingBodyId, kind, prefix);
    }

    /// <summary>The identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>The body.</summary>
    public Guid AwardingBodyId { get; private set; }

    /// <summary>The kind of certificate it numbers.</summary>
    public CertificateKind Kind { get; private set; }

    /// <summary>The prefix, unique in the installation.</summary>
    public string Prefix { get; private set; }

    /// <summary>The last number given.</summary>
    public long Last { get; private set; }

    /// <summary>How a number reads: prefix, year, six digits or more ("KT-2026-000042").</summary>
    public string Format(long ordinal, DateOnly issuedOn) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}-{issuedOn.Year}-{ordinal:D6}");
}

/// <summary>The kind of a certificate; each has its own series.</summary>
public enum CertificateKind
{
    /// <summary>Full qualification (kutsetunnistus).</summary>
    Qualification,

    /// <summary>Partial qualification (osakutsetunnistus).</summary>
    PartialQualification,
}
