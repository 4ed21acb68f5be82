namespace CompetenceAssessment.Services.Demo;

/// <summary>Section <c>Demo</c>. Demonstration data and its open sign-ins exist only where this is switched on, and only in Development.</summary>
public sealed class DemoOptions
{
    public const string Section = "Demo";

    public bool Enabled { get; set; }

    /// <summary>Password of every demonstration account; when not set, one is made up, kept in the data folder and printed.</summary>
    public string? Password { get; set; }

    /// <summary>How many applications to make.</summary>
    public int Applications { get; set; } = 60;
}
