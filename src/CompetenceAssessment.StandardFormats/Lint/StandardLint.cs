using CompetenceAssessment.StandardFormats.PublishedText.Reading;
using CompetenceAssessment.StandardFormats.PublishedText.Source;

namespace CompetenceAssessment.StandardFormats.Lint;

/// <summary>Looks through a reading for what is wrong with its document. Nothing is repaired: a finding proposes, a person decides.</summary>
public static class StandardLint
{
    private static readonly IReadOnlyList<Func<LintContext, IEnumerable<Finding>>> Checks =
    [
        ItemNumbers.Check,
        TextEnds.Check,
        TextFurniture.Check,
        RecognitionErrors.Check,
        Repetitions.Check,
        StructureChecks.Check,
        LevelChecks.Check,
        ValueChecks.Check,
    ];

    /// <summary>Adds the findings of all checks to a reading and marks items that probably belong to another occupation.</summary>
    /// <param name="reading">What a reader made of the source, with its own findings.</param>
    /// <param name="source">The lines it was read from.</param>
    /// <param name="today">The day against which validity is judged.</param>
    public static StandardReading Check(StandardReading reading, SourceDocument source, DateOnly today)
    {
        if (reading.Refused is not null) return reading;
        var lines = source.Lines.DistinctBy(l => l.Number).ToDictionary(l => l.Number);
        var findings = new List<Finding>(reading.Findings);
        var standards = new List<ReadStandard>();
        foreach (var standard in reading.Standards)
        {
            var context = new LintContext(reading.Family, standard, lines, today) { Reported = reading.Findings };
            findings.AddRange(Checks.SelectMany(check => check(context)));
            var suspects = ForeignItems.Find(context);
            findings.AddRange(ForeignItems.Findings(context, suspects));
            standards.Add(Marked(standard, suspects));
        }

        return reading with { Standards = standards, Findings = InOrder(findings) };
    }

    private static ReadStandard Marked(ReadStandard standard, IReadOnlyList<Suspect> suspects)
    {
        if (suspects.Count == 0) return standard;
        var items = suspects.Select(s => s.Item).ToHashSet<ReadItem>(ReferenceEqualityComparer.Instance);
        return standard with
        {
            Competences = [.. standard.Competences.Select(c => c with { Items = [.. c.Items.Select(i => items.Contains(i) ? i with { Suspect = true } : i)] })],
        };
    }

    // What a reader reported of a line is not said again by the lint.
    private static IReadOnlyList<Finding> InOrder(IEnumerable<Finding> findings) =>
    [
        .. findings.DistinctBy(f => (f.Code, string.Join(',', f.Lines), f.Lines.Count == 0 || f.Place is not null ? f.Message : ""))
            .OrderBy(f => f.Lines.Count == 0 ? 0 : f.Lines[0]),
    ];
}
