using CompetenceAssessment.StandardFormats.Lint;
using CompetenceAssessment.StandardFormats.PublishedText.Families;
using CompetenceAssessment.StandardFormats.PublishedText.Families.EstonianOccupationalStandard;
using CompetenceAssessment.StandardFormats.PublishedText.Families.HongKongUnitOfCompetency;
using CompetenceAssessment.StandardFormats.PublishedText.Families.UkNationalOccupationalStandard;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;
using CompetenceAssessment.StandardFormats.PublishedText.Sections;
using CompetenceAssessment.StandardFormats.PublishedText.Source;

namespace CompetenceAssessment.StandardFormats.PublishedText;

/// <summary>Reads the published text of a standard: recognises its family, lets that family's reader read it, checks what came out.
/// A text of no known family is refused with the reason; nothing is invented.</summary>
public static class PublishedTextReader
{
    // The order decides nothing but a tie.
    private static readonly IReadOnlyList<IFamilyReader> Families = [new EstonianStandardReader(), new UkReader(), new HongKongReader()];

    /// <summary>Reads a file.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="file">Its name in the result; the path as given when null.</param>
    /// <param name="clock">Tells what has expired; the system clock when null.</param>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    public static StandardReading ReadFile(string path, string? file = null, TimeProvider? clock = null) => Read(SourceReader.ReadFile(path), file ?? path, clock);

    /// <summary>Reads the bytes of a file.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="file">Its name in the result.</param>
    /// <param name="clock">Tells what has expired; the system clock when null.</param>
    public static StandardReading Read(ReadOnlyMemory<byte> bytes, string file, TimeProvider? clock = null) => Read(SourceReader.Read(bytes, file), file, clock);

    /// <summary>Reads text, for example pasted.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="file">Its name in the result.</param>
    /// <param name="clock">Tells what has expired; the system clock when null.</param>
    public static StandardReading ReadText(string text, string file, TimeProvider? clock = null) => Read(System.Text.Encoding.UTF8.GetBytes(text), file, clock);

    /// <summary>Reads what was turned into lines already.</summary>
    internal static StandardReading Read(SourceResult source, string file, TimeProvider? clock)
    {
        if (source.Document is not { } document)
            return StandardReading.RefusedBecause(file, source.Refused!);
        var lines = document.Written.Count();
        var (reader, recognition) = Families.Select(f => (f, Recognition: f.Recognise(document))).OrderByDescending(f => f.Recognition.Score)
            .FirstOrDefault((null!, Recognition.None));
        if (recognition.Score == 0)
            return StandardReading.RefusedBecause(file, "The text is none of the known families of standards.", null, lines);
        if (recognition.Refused is { } reason)
            return StandardReading.RefusedBecause(file, reason, reader.Family, lines);
        var ledger = new LineLedger(document);
        var reading = reader.Read(document, ledger);
        return reading.Refused is { } late
            ? StandardReading.RefusedBecause(file, late, reader.Family, lines)
            : StandardLint.Check(Read(file, reader.Family, document, reading, ledger), document, Today(clock));
    }

    private static StandardReading Read(string file, string family, SourceDocument document, FamilyReading reading, LineLedger ledger) => new()
    {
        File = file,
        Family = family,
        Standards = reading.Standards,
        Findings = [.. reading.Findings, .. Unread(document, ledger), .. Removed(document, ledger), .. document.EncodingGuessed ? [FindingCodes.EncodingGuessed.At([], null, document.Encoding)] : (Finding[])[]],
        Lines = new(document.Written.Count(), ledger.Count(LineUse.Used), ledger.Count(LineUse.Furniture), ledger.Count(LineUse.Unread)),
    };

    private static DateOnly Today(TimeProvider? clock) => DateOnly.FromDateTime((clock ?? TimeProvider.System).GetLocalNow().DateTime);

    private static IEnumerable<Finding> Unread(SourceDocument document, LineLedger ledger) =>
        document.Written.Where(l => ledger[l.Number] == LineUse.Unread).Select(l => FindingCodes.LineUnread.At([l.Number], null, Beginning(l.Text)));

    private static IEnumerable<Finding> Removed(SourceDocument document, LineLedger ledger)
    {
        var furniture = document.Written.Where(l => ledger[l.Number] == LineUse.Furniture).ToList();
        if (furniture.Count == 0)
            return [];
        var words = furniture.GroupBy(l => Beginning(l.Text)).OrderByDescending(g => g.Count()).Take(5).Select(g => $"“{g.Key}”");
        return [FindingCodes.FurnitureRemoved.At(furniture.Select(l => l.Number), null, string.Join(", ", words))];
    }

    private static string Beginning(string text)
    {
        var words = text.Trim().Replace('\t', ' ');
        return words.Length <= 60 ? words : words[..60].TrimEnd() + "…";
    }
}
