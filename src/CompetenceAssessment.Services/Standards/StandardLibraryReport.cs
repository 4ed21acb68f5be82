using CompetenceAssessment.StandardFormats.Yaml;
using Microsoft.Extensions.Logging;

namespace CompetenceAssessment.Services.Standards;

/// <summary>What became of each file of the standards folder.</summary>
public sealed record StandardLibraryReport(IReadOnlyList<StandardLoad> Loads)
{
    /// <summary>One line per file that changed something or could not be used, one per error of the latter.</summary>
    public void WriteTo(ILogger logger)
    {
        foreach (var load in Loads)
        {
            if (load.Outcome == StandardLoadOutcome.PutInUse)
                logger.LogInformation("Standard {Standard} version {Version} was put in use", load.Key, load.Version);
            foreach (var error in load.Errors)
                logger.LogError("Standard file not loaded: {Error}", error.ToString());
        }
    }
}

/// <summary>What became of one file; <c>Errors</c> are empty where it could be used.</summary>
public sealed record StandardLoad(string File, StandardLoadOutcome Outcome, string? Key, string? Version, IReadOnlyList<StandardFileError> Errors);

public enum StandardLoadOutcome
{
    /// <summary>The database did not have this version; now it is in use.</summary>
    PutInUse,

    /// <summary>The database has this version with the same text.</summary>
    Unchanged,

    /// <summary>The database has this version with another text, which stays: a version in use never changes.</summary>
    Refused,

    /// <summary>The file breaks rules of the format.</summary>
    Unreadable,
}
