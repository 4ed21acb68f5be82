using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;

namespace CompetenceAssessment.StandardFormats.Drafting;

/// <summary>A standard that a body writes itself: it begins with what identifies it, and nothing else is filled in.</summary>
public static class NewDraft
{
    /// <summary>The number of its first version.</summary>
    public const string FirstVersion = "1";

    /// <summary>The text that it begins with.</summary>
    /// <param name="framework">The framework.</param>
    /// <param name="title">The title, in the language in which the standard is written.</param>
    /// <param name="level">The level; null where the framework gives none.</param>
    public static ReadStandard Of(StandardFramework framework, LocalizedText title, int? level) => new()
    {
        Framework = framework,
        Version = FirstVersion,
        Title = title,
        Levels = level is { } known ? [known] : [],
    };

    /// <summary>Where it comes from: it has no lines, and no hash because nothing was given.</summary>
    public static DraftSource Source(ReadStandard standard) =>
        new(Cut(standard.Title!.Original), [], "", VersionDraft.FamilyOf(standard.Framework));

    private static string Cut(string title) => title.Length <= StandardDraft.SourceNameMaxLength ? title : title[..StandardDraft.SourceNameMaxLength];
}
