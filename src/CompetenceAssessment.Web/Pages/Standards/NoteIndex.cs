using CompetenceAssessment.Domain.Standards;

namespace CompetenceAssessment.Web.Pages.Standards;

/// <summary>The notes of a transcription, numbered from 1 in the order of the file, and which of them speak of a place
/// in the language that is being read.</summary>
public sealed class NoteIndex(IReadOnlyList<TranscriptionNote> notes, string language)
{
    private readonly ILookup<string, int> numbers = notes.Index()
        .Where(n => n.Item.Language is null || n.Item.Language == language)
        .SelectMany(n => n.Item.Where, (n, place) => (place, Number: n.Index + 1))
        .ToLookup(n => n.place, n => n.Number);

    public IEnumerable<(int Number, TranscriptionNote Note)> All => notes.Index().Select(n => (n.Index + 1, n.Item));

    public int Count => notes.Count;

    public int CountOf(TranscriptionNoteKind kind) => notes.Count(n => n.Kind == kind);

    public IEnumerable<int> At(string? place) => place is null ? [] : numbers[place];
}
