using CompetenceAssessment.Domain.Standards;

namespace CompetenceAssessment.StandardFormats.Yaml;

/// <summary>A note points at something: each place it names must be in the file.</summary>
internal static class NotePlaces
{
    public static void Check(Fields fields, IReadOnlyList<CompetenceParts> competences, StandardDescription description)
    {
        var places = Of([.. competences.Select(c => (c.Code, c.Items))], description).ToHashSet();
        var nodes = fields.Nodes("notes");
        foreach (var (index, note) in description.Notes.Index())
        {
            foreach (var place in note.Where.Where(w => !places.Contains(w)))
                fields.Problems.Add(nodes[Math.Min(index, nodes.Count - 1)], StandardFileRule.NotePlace, $"The note names {place}, which the file does not have.");
        }
    }

    /// <summary>The names of all places of a version.</summary>
    public static IEnumerable<string> Of(IReadOnlyList<(string Code, IReadOnlyList<CompetenceItem> Items)> competences, StandardDescription description) =>
    [
        TranscriptionNote.WholeDocument,
        .. description.Headings.Select(h => h.Code),
        .. description.Sections.Select(s => s.Code).OfType<string>(),
        .. description.WorkUnits.SelectMany(u => u.Tasks.Select(t => $"{u.Code}.{t.Number}").Prepend(u.Code)),
        .. competences.SelectMany(c => c.Items.Select(i => i.ReferenceWithin(c.Code)).Prepend(c.Code)),
    ];
}
