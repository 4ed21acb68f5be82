namespace CompetenceAssessment.Domain.Certificates;

/// <summary>How long a certificate is valid.</summary>
public static class Validity
{
    /// <summary>The last day of validity: months after the day of issue, and the day before that where the last day is counted inclusively
    /// (issued 5 Nov 2026 for 60 months: 4 Nov 2031).</summary>
    public static DateOnly? LastDay(DateOnly issuedOn, int? months, bool inclusive) =>
        months is not { } count ? null : inclusive ? issuedOn.AddMonths(count).AddDays(-1) : issuedOn.AddMonths(count);
}
