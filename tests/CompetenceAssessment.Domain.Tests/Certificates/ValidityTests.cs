using CompetenceAssessment.Domain.Certificates;

namespace CompetenceAssessment.Domain.Tests.Certificates;

public sealed class ValidityTests
{
    [Theory]
    [InlineData("2026-11-05", 60, true, "2031-11-04")]
    [InlineData("2026-11-05", 60, false, "2031-11-05")]
    [InlineData("2026-11-01", 60, true, "2031-10-31")]
    [InlineData("2028-02-29", 12, true, "2029-02-27")]
    [InlineData("2026-08-31", 6, false, "2027-02-28")]
    public void The_last_day_follows_from_the_day_of_issue(string issued, int months, bool inclusive, string last) =>
        Assert.Equal(DateOnly.Parse(last, null), Validity.LastDay(DateOnly.Parse(issued, null), months, inclusive));

    [Fact]
    public void Without_a_period_there_is_no_last_day() => Assert.Null(Validity.LastDay(new DateOnly(2026, 11, 5), null, inclusive: true));

    [Fact]
    public void A_number_shows_the_year_and_counts_on_across_years()
    {
        var series = new NumberSeries(Guid.CreateVersion7(), Guid.CreateVersion7(), CertificateKind.Qualification, "KT");

        Assert.Equal("KT-2026-000042", series.Format(42, new DateOnly(2026, 12, 31)));
        Assert.Equal("KT-2027-1000043", series.Format(1000043, new DateOnly(2027, 1, 1)));
    }
}
