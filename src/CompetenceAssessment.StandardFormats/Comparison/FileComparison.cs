namespace CompetenceAssessment.StandardFormats.Comparison;

/// <summary>Two files compared: the standards that correspond, and those that only one of the files has.</summary>
public sealed class FileComparison
{
    private FileComparison(ComparisonSource old, ComparisonSource now)
    {
        (Old, New) = (old, now);
        Refused = old.Refused is { } reason ? $"{old.File}: {reason}" : now.Refused is { } other ? $"{now.File}: {other}" : null;
        if (Refused is not null)
            return;
        var left = now.Standards.ToList();
        foreach (var standard in old.Standards)
        {
            if (CounterpartOf(standard, old, left) is not { } counterpart)
                continue;
            left.Remove(counterpart);
            Compared = [.. Compared, StandardComparison.Between(standard, counterpart)];
        }

        OnlyOld = [.. old.Standards.Where(s => Compared.All(c => c.Old != s))];
        OnlyNew = left;
        if (Compared.FirstOrDefault(c => c.Languages.Count == 0) is { } mute)
            Refused = $"“{mute.Old.Title}” and “{mute.New.Title}” have no language in common, so that their texts cannot be compared.";
        else if (Compared.Count == 0)
            Refused = "The files have no standard in common: neither code nor title agrees.";
    }

    /// <summary>The older file.</summary>
    public ComparisonSource Old { get; }

    /// <summary>The newer file.</summary>
    public ComparisonSource New { get; }

    /// <summary>Why nothing was compared, as a sentence; null where it was.</summary>
    public string? Refused { get; }

    /// <summary>Whether one of the texts was read with errors.</summary>
    public bool HasErrors => Old.HasErrors || New.HasErrors;

    /// <summary>The comparisons.</summary>
    public IReadOnlyList<StandardComparison> Compared { get; } = [];

    /// <summary>Standards of the older file alone.</summary>
    public IReadOnlyList<ComparedStandard> OnlyOld { get; } = [];

    /// <summary>Standards of the newer file alone.</summary>
    public IReadOnlyList<ComparedStandard> OnlyNew { get; } = [];

    /// <summary>Compares two files.</summary>
    public static FileComparison Between(ComparisonSource old, ComparisonSource now) => new(old, now);

    // Whoever names two files of one standard each means these two, whatever they are called.
    private static ComparedStandard? CounterpartOf(ComparedStandard standard, ComparisonSource old, List<ComparedStandard> left) =>
        old.Standards.Count == 1 && left.Count == 1 ? left[0]
        : left.Find(s => CodeOf(s) is { } code && code == CodeOf(standard)) ?? left.Find(s => s.Title is not null && s.Title.Original == standard.Title?.Original);

    private static string? CodeOf(ComparedStandard standard) => standard.Values.GetValueOrDefault(StandardValue.Designation);
}
