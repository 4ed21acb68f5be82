using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;
using CompetenceAssessment.StandardFormats.PublishedText.Sections;

namespace CompetenceAssessment.StandardFormats.PublishedText.Families.EstonianOccupationalStandard;

/// <summary>A table of the structure: competences in its rows, qualifications or specialisations in its columns, marks where one needs the other.</summary>
/// <param name="Columns">The heads of the columns with the codes that are marked in them; the head is empty where it is not clear which column is which.</param>
/// <param name="Lines">The lines of the table.</param>
/// <param name="IsClear">Whether the place of each mark is sure. Columns kept apart by spaces, as text from a page of paper has them, do not tell.</param>
internal sealed record StructureTable(IReadOnlyList<(string Head, IReadOnlyList<string> Codes)> Columns, IReadOnlyList<int> Lines, bool IsClear)
{
    private static readonly HashSet<string> Marks = ["x", "×", "✓", "✔", "+", "•", "●", "х", "*"];

    /// <summary>The table of a section, and what else stands there.</summary>
    public static (StructureTable? Table, IReadOnlyList<Segment> Others) Find(IReadOnlyList<Segment> body)
    {
        var rows = body.Select(Row).ToList();
        var first = rows.FindIndex(r => r is not null);
        if (first < 0 || rows.Count(r => r is not null) < 2)
            return (null, body);
        var marked = rows.OfType<(string Code, int[] Places)>().ToList();
        var head = first > 0 ? body[first - 1].Text.Split('\t') : [];
        var places = marked.SelectMany(r => r.Places).Distinct().Order().ToList();
        var hasHeads = places.TrueForAll(p => p < head.Length && head[p].Trim().Length > 0) && head.Skip(places[0]).Count(c => c.Trim().Length > 0) == places.Count;
        var hasGaps = marked.TrueForAll(r => r.Places.Length == places.Count) || marked.Exists(r => !r.Places.SequenceEqual(places.Take(r.Places.Length)));
        var table = hasHeads ? Enumerable.Range(first - 1, rows.Count - first + 1) : Enumerable.Range(first, rows.Count - first);
        var lines = table.Where(i => i < first || rows[i] is not null).Select(i => body[i].Line).ToHashSet();
        return (new([.. places.Select(p => (hasHeads ? head[p].Trim() : "", (IReadOnlyList<string>)[.. marked.Where(r => r.Places.Contains(p)).Select(r => r.Code)]))], [.. lines], hasHeads && hasGaps),
            [.. body.Where(b => !lines.Contains(b.Line))]);
    }

    /// <summary>Where the columns are the specialisations that the document names, what every one of them needs is obligatory and what only some need belongs to those.
    /// How many specialisations a candidate needs, the table does not say.</summary>
    public void GiveKinds(IEnumerable<CompetenceDraft> competences, ReadingContext context)
    {
        var named = context.Facts.Where(f => f.Name == FactName.Other && f.Value.StartsWith(OpeningWords.Specialisation, StringComparison.Ordinal)).Select(f => Words.Fold(f.Value[OpeningWords.Specialisation.Length..])).ToHashSet(StringComparer.Ordinal);
        if (!IsClear || Columns.Count < 2 || !Columns.All(c => named.Contains(Words.Fold(c.Head))))
            return;
        foreach (var competence in competences.Where(c => c is { Kind: null, Code: not null } && Columns.Any(column => column.Codes.Contains(c.Code))))
            competence.Kind = Columns.All(c => c.Codes.Contains(competence.Code)) ? CompetenceKind.Obligatory : CompetenceKind.Specialisation;
    }

    /// <summary>The table in words, for a person to compare with the source.</summary>
    public override string ToString() => string.Join("; ", Columns.Select((c, i) => $"{(IsClear ? c.Head : $"column {i + 1}")}: {string.Join(", ", c.Codes)}"));

    private static (string Code, int[] Places)? Row(Segment segment)
    {
        var cells = segment.Text.Split('\t');
        if (HeadFinder.Code(cells[0].Trim()) is not var (code, _) || code.Count(c => c == '.') != 2)
            return null;
        var places = Enumerable.Range(1, cells.Length - 1).Where(i => Marks.Contains(cells[i].Trim().ToLowerInvariant())).ToArray();
        var isTable = places.Length > 0 && Enumerable.Range(places[0], cells.Length - places[0]).All(i => cells[i].Trim().Length == 0 || places.Contains(i));
        return isTable ? (code, places) : null;
    }
}
