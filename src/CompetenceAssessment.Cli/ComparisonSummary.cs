using CompetenceAssessment.StandardFormats.Comparison;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;

namespace CompetenceAssessment.Cli;

/// <summary>A comparison in words, for a person at a terminal: what changed, with [-removed-] and {+added+} words.</summary>
internal static class ComparisonSummary
{
    public static void Write(TextWriter output, FileComparison files)
    {
        if (files.Refused is { } reason)
        {
            output.WriteLine($"Not compared: {reason}");
            return;
        }

        if (files.HasErrors)
            output.WriteLine("A text was read with errors; see `standards check`. What follows may follow from them.");
        foreach (var comparison in files.Compared)
            Write(output, comparison);
        foreach (var standard in files.OnlyOld)
            output.WriteLine($"In {files.Old.File} alone: {Name(standard)}");
        foreach (var standard in files.OnlyNew)
            output.WriteLine($"In {files.New.File} alone: {Name(standard)}");
    }

    private static void Write(TextWriter output, StandardComparison comparison)
    {
        output.WriteLine($"{Name(comparison.Old)} → {Name(comparison.New)}");
        int Count(ChangeKind kind) => comparison.Count(kind);
        output.WriteLine($"  Items: {Count(ChangeKind.Unchanged)} unchanged, {Count(ChangeKind.Reworded)} reworded, {Count(ChangeKind.Moved)} moved, {Count(ChangeKind.Added)} added, {Count(ChangeKind.Removed)} removed.");
        var carried = comparison.CarriedOver.ToLookup(c => c.CarryOver!.Certainty);
        output.WriteLine($"  Judgements could be carried over for {carried[CarryOverCertainty.Sure].Count()} surely, {carried[CarryOverCertainty.Likely].Count()} probably; the rest is judged anew.");
        foreach (var value in comparison.Values)
            output.WriteLine($"  {value.Value}: {value.Old ?? "(none)"} → {value.New ?? "(none)"}");
        foreach (var title in comparison.Title)
            output.WriteLine($"  Title ({title.Language}): {Words(title)}");
        if (!comparison.Structure.IsSame)
            output.WriteLine($"  Needed: {Reading(comparison.Structure.Old)} → {Reading(comparison.Structure.New)}");
        foreach (var competence in comparison.Competences)
            Write(output, competence);
        foreach (var item in comparison.Items.Where(i => i.Kind != ChangeKind.Unchanged))
            Write(output, item);
    }

    private static void Write(TextWriter output, CompetenceChange change)
    {
        if (change.New is null)
            output.WriteLine($"  Competence removed: {Name(change.Old!)}");
        else if (change.Old is null)
            output.WriteLine($"  Competence added: {Name(change.New)}");
        else if (change.Differs.Count > 0)
            output.WriteLine($"  Competence {Name(change.Old)} → {Name(change.New)}: {string.Join(", ", change.Differs.Select(d => d.ToString().ToLowerInvariant()))} changed");
    }

    private static void Write(TextWriter output, ItemChange change)
    {
        var place = change switch
        {
            { Old: null } => change.New!.Reference,
            { New: null } => change.Old.Reference,
            _ => change.Old.Reference == change.New.Reference ? change.Old.Reference : $"{change.Old.Reference} → {change.New.Reference}",
        };
        output.WriteLine($"  {change.Kind.ToString().ToLowerInvariant()} {place}: {(change.Differences.Count == 0 ? (change.New ?? change.Old)!.Text.Original : Words(change.Differences[0]))}");
        foreach (var difference in change.Differences.Skip(1))
            output.WriteLine($"    ({difference.Language}) {Words(difference)}");
        if (change.Doubt is { } doubt)
            output.WriteLine($"    judged anew: {Why(doubt)}");
    }

    private static string Why(CarryOverDoubt doubt) => doubt switch
    {
        CarryOverDoubt.Unclear => "another item could be meant as well",
        CarryOverDoubt.MeaningTurns => "a number or a word such as “not”, “only” or “and” is among what differs",
        CarryOverDoubt.RewordedElsewhere => "other words, and in another place",
        _ => "too many words differ",
    };

    private static string Words(TextDifference difference) => string.Concat(difference.Pieces.Select(p => (p.IsApart ? " " : "") + p.Kind switch
    {
        PieceKind.Removed => $"[-{p.Text}-]",
        PieceKind.Added => $"{{+{p.Text}+}}",
        _ => p.Text,
    })).TrimStart();

    private static string Name(ComparedCompetence competence) => $"{competence.Code} {competence.Title?.Original}".Trim();

    private static string Name(ComparedStandard standard) =>
        $"{standard.Title?.Original ?? "(no title)"}{(standard.Version is null ? "" : $", version {standard.Version}")}";

    private static string Reading(Domain.Standards.StructureRule? rule) => rule is null ? "(not said)" : ReadStructure.Describe(rule);
}
