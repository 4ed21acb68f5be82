using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;

namespace CompetenceAssessment.StandardFormats.Drafting;

/// <summary>Notes of the transcription that came with a file: they stay with the parts they are about, also when these get other codes or numbers.</summary>
internal static class KeptNotes
{
    /// <summary>Ties notes to the parts of a draft.</summary>
    public static IReadOnlyList<KeptNote> Keep(IReadOnlyList<TranscriptionNote> notes, ReadStandard standard)
    {
        var lines = Parts(standard).DistinctBy(p => p.Name).ToDictionary(p => p.Name, p => p.Line);
        return [.. notes.Select(n => new KeptNote(n, [.. n.Where.Select(w => lines.GetValueOrDefault(w))]))];
    }

    /// <summary>The notes with the names that the parts have now; a note whose part was taken out is one about the whole document.</summary>
    /// <param name="standard">The draft.</param>
    /// <param name="names">The places that the version has.</param>
    public static IEnumerable<TranscriptionNote> Of(ReadStandard standard, IReadOnlySet<string> names)
    {
        if (standard.Kept?.Notes is not { Count: > 0 } notes)
            return [];
        var parts = Parts(standard).DistinctBy(p => p.Line).ToDictionary(p => p.Line, p => p.Name);
        string Now(string name, int line) =>
            (line == 0 ? name : parts.GetValueOrDefault(line)) is { } now && names.Contains(now) ? now : TranscriptionNote.WholeDocument;
        return notes.Select(n => n.Note with { Where = [.. n.Note.Where.Zip(n.Parts, Now).Distinct()] });
    }

    // A part's name as notes write it, with its first line.
    private static IEnumerable<(string Name, int Line)> Parts(ReadStandard standard)
    {
        var sections = standard.Sections.Select(s => (s.Code, s.Lines));
        var units = standard.WorkUnits.SelectMany(u => u.Tasks.Select(t => ((string?)$"{u.Code}.{t.Number}", t.Lines)).Prepend((u.Code, u.Lines)));
        var competences = standard.Competences.SelectMany(c => c.Items.Select(i => ((string?)DraftPlaces.Reference(c, i), i.Lines)).Prepend((c.Code, c.Lines)));
        foreach (var (name, lines) in sections.Concat(units).Concat(competences))
        {
            if (name is not null && lines.Count > 0)
                yield return (name, lines[0]);
        }
    }
}
