using System.Globalization;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;

namespace CompetenceAssessment.StandardFormats.Lint;

/// <summary>Numbers that are missing, repeated, skipped or out of order. A list runs 1, 2, 3 (or a, b, c; 1.1, 1.2); it may begin where the list
/// of the same kind before it ended, and anew with each group.</summary>
internal static class ItemNumbers
{
    public static IEnumerable<Finding> Check(LintContext context)
    {
        var last = new Dictionary<object, int>();
        foreach (var list in context.Lists)
        {
            var entries = list.Items.Select(i => new Entry(i.Number, i.NumberAssigned, i.Lines, context.Name(list.Competence, i), LintContext.Place(list.Competence, i), i.Group)).ToList();
            foreach (var finding in CheckList(context, entries, context.Name(list), list.Competence.Code, last.GetValueOrDefault(list.Kind)))
                yield return finding;
            last[list.Kind] = entries.Where(e => !e.Assigned).Select(e => Number(e.Number)?.Value ?? 0).LastOrDefault();
        }

        foreach (var unit in context.Standard.WorkUnits)
        {
            var entries = unit.Tasks.Select(t => new Entry(t.Number, t.NumberAssigned, t.Lines, $"{unit.Code} task {t.Number}".TrimStart(), unit.Code, null)).ToList();
            foreach (var finding in CheckList(context, entries, $"{unit.Code} task list".TrimStart(), unit.Code, 0))
                yield return finding;
        }
    }

    private static IEnumerable<Finding> CheckList(LintContext context, List<Entry> entries, string list, string? place, int continued)
    {
        if (entries.TrueForAll(e => e.Assigned))
        {
            if (context.IsEstonian && entries.Count > 1)
                yield return FindingCodes.ListUnnumbered.At(entries.SelectMany(e => e.Lines), place, list, $"{entries[0].Number}–{entries[^1].Number}");
            yield break;
        }

        foreach (var run in Runs(entries))
        {
            foreach (var finding in CheckRun(run, continued))
                yield return finding;
        }
    }

    // A new group or a new prefix (2.1 after 1.9) may begin at 1.
    private static IEnumerable<List<Entry>> Runs(List<Entry> entries)
    {
        var run = new List<Entry>();
        foreach (var entry in entries)
        {
            var number = entry.Number is "i" or "I" ? ("", 1) : Number(entry.Number);
            if (run.Count > 0 && !entry.Assigned && number is (var prefix, 1)
                && (!Equals(entry.Group, run[^1].Group) || prefix != run.Select(e => Number(e.Number)?.Prefix).LastOrDefault(p => p is not null)))
            {
                yield return run;
                run = [];
            }

            run.Add(entry);
        }

        yield return run;
    }

    private static IEnumerable<Finding> CheckRun(List<Entry> run, int continued)
    {
        var numbers = Values(run);
        var present = numbers.OfType<int>().ToHashSet();
        // Other marks have no order here.
        var readable = run.Index().All(e => e.Item.Assigned || numbers[e.Index] is not null);
        var seen = new Dictionary<int, Entry>();
        var first = run.FindIndex(e => !e.Assigned) is >= 0 and var start ? numbers[start] ?? 1 : 1;
        var expected = first == continued + 1 ? first : 1;
        for (var i = 0; i < run.Count; i++)
        {
            var entry = run[i];
            if (entry.Assigned)
            {
                yield return FindingCodes.ItemUnnumbered.At(entry.Lines, entry.Place, entry.Name, entry.Number);
                if (!present.Contains(expected)) expected++;
                continue;
            }

            if (!readable || numbers[i] is not { } number) continue;
            if (Problem(run, i, number, expected, seen, present) is { } finding) yield return finding;
            // The second of two equal numbers stands in the place of a number that is not there.
            var stands = !seen.TryAdd(number, entry) && !present.Contains(expected) ? expected : number;
            expected = Math.Max(expected, stands + 1);
        }
    }

    private static Finding? Problem(List<Entry> run, int index, int number, int expected, Dictionary<int, Entry> seen, HashSet<int> present)
    {
        var entry = run[index];
        IEnumerable<int> lines = index == 0 ? entry.Lines : [.. run[index - 1].Lines, .. entry.Lines];
        if (seen.TryGetValue(number, out var other))
            return FindingCodes.NumberRepeated.At([.. other.Lines, .. entry.Lines], entry.Place, entry.Name, entry.Number);
        if (number < expected && index > 0) return FindingCodes.NumberOutOfOrder.At(entry.Lines, entry.Place, entry.Name, entry.Number, run[index - 1].Number);
        if (number < expected) return null;
        var skipped = number - expected < 1000 ? Enumerable.Range(expected, number - expected).Where(n => !present.Contains(n)).ToList() : [expected, number - 1];
        if (skipped.Count == 0) return null;
        var words = skipped.Count == 1 ? $"number {skipped[0]} is" : $"numbers {skipped[0]}–{skipped[^1]} are";
        return FindingCodes.NumberSkipped.At(lines, entry.Place, entry.Name, words);
    }

    // A list that begins with "i" and holds nothing but Roman numerals counts in them.
    private static List<int?> Values(List<Entry> run)
    {
        var roman = run.Find(e => !e.Assigned) is { Number: "i" or "I" } && run.TrueForAll(e => e.Assigned || Roman(e.Number) is not null);
        return [.. run.Select(e => e.Assigned ? null : roman ? Roman(e.Number) : Number(e.Number)?.Value)];
    }

    private static int? Roman(string numeral)
    {
        var total = 0;
        for (var i = 0; i < numeral.Length; i++)
        {
            if (Digit(numeral[i]) is not (> 0 and var value)) return null;
            total += i + 1 < numeral.Length && Digit(numeral[i + 1]) > value ? -value : value;
        }

        return total > 0 ? total : null;
    }

    private static int Digit(char letter) => char.ToLowerInvariant(letter) switch { 'i' => 1, 'v' => 5, 'x' => 10, _ => 0 };

    private static (string Prefix, int Value)? Number(string number)
    {
        var start = number.Length;
        while (start > 0 && char.IsAsciiDigit(number[start - 1])) start--;
        if (int.TryParse(number.AsSpan(start), NumberStyles.None, CultureInfo.InvariantCulture, out var value))
            return (number[..start], value);
        return number.Length == 1 && char.IsAsciiLetter(number[0]) ? ("", char.ToLowerInvariant(number[0]) - 'a' + 1) : null;
    }

    private sealed record Entry(string Number, bool Assigned, IReadOnlyList<int> Lines, string Name, string? Place, object? Group);
}
