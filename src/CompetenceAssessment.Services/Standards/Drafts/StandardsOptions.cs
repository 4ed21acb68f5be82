namespace CompetenceAssessment.Services.Standards.Drafts;

/// <summary>Settings of the standards library.</summary>
public sealed class StandardsOptions
{
    public const string Section = "Standards";

    /// <summary>Whether a transcription is confirmed by somebody who had no hand in it.</summary>
    public bool TwoPersonRule { get; set; } = true;
}
