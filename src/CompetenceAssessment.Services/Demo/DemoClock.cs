namespace CompetenceAssessment.Services.Demo;

/// <summary>A clock that the demonstration sets back, so that its cases have a past; it never runs ahead of the real one.</summary>
internal sealed class DemoClock : TimeProvider
{
    private DateTimeOffset now = System.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => now;

    public DateOnly Today => DateOnly.FromDateTime(now.UtcDateTime);

    /// <summary>Goes to the morning of a day some days before today.</summary>
    public void GoTo(int daysAgo)
    {
        var day = System.GetUtcNow().AddDays(-daysAgo);
        now = daysAgo == 0 ? day : new DateTimeOffset(day.Year, day.Month, day.Day, 8, 0, 0, TimeSpan.Zero);
    }

    /// <summary>Lets some minutes pass.</summary>
    public void Pass(int minutes)
    {
        var next = now.AddMinutes(minutes);
        now = next > System.GetUtcNow() ? System.GetUtcNow() : next;
    }
}
