using System.Text.RegularExpressions;
using CompetenceAssessment.StandardFormats.Lint;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;
using CompetenceAssessment.StandardFormats.PublishedText.Sections;
using CompetenceAssessment.StandardFormats.PublishedText.Source;

namespace CompetenceAssessment.StandardFormats.PublishedText.Families.EstonianOccupationalStandard;

/// <summary>Takes the words of the register's page out of the text: its buttons on lines of their own and at the end of texts, and the three dots
/// with which the page cuts a text in two where only its beginning is shown at first.</summary>
internal sealed partial class WebPage(TextJoiner joiner)
{
    private const int LongestButton = 80;
    private readonly List<Finding> findings = [];

    /// <summary>What was taken out of texts.</summary>
    public IReadOnlyList<Finding> Findings => findings;

    /// <summary>Marks the lines that are buttons and links alone.</summary>
    public static void MarkButtons(SourceDocument document, LineLedger ledger)
    {
        var isText = false;
        SourceLine? before = null;
        foreach (var line in document.Lines)
        {
            var isButton = line.Text.Length <= LongestButton && Words.IsButton(Words.Fold(line.Text)) && !(isText && GoesOn(before!, line));
            if (isButton)
                ledger.Furniture(line);
            (isText, before) = (!line.IsBlank && !isButton, line);
        }

        MarkFoot(document, ledger);
    }

    // "© SA Kutsekoda" as the last words.
    private static void MarkFoot(SourceDocument document, LineLedger ledger)
    {
        if (document.Lines.LastOrDefault(l => !l.IsBlank && ledger[l.Number] != LineUse.Furniture) is { Text.Length: <= LongestButton } last && last.Text.TrimStart().StartsWith('©'))
            ledger.Furniture(last);
    }

    /// <summary>The segments without the page's words.</summary>
    public IReadOnlyList<Segment> Clean(IReadOnlyList<Segment> segments, bool isRegisterPage)
    {
        var cleaned = segments.Select(Buttons).ToList();
        return isRegisterPage || cleaned.Exists(s => s.Cut) ? [.. Dots([.. cleaned.Select(s => s.Segment)])] : [.. cleaned.Select(s => s.Segment)];
    }

    /// <summary>Whether the document carries the register's buttons.</summary>
    public static bool IsRegisterPage(SourceDocument document) => document.Written.Any(l => RegisterSign().IsMatch(l.Text));

    // A word in lower case after a line without an end, or with an item's end, is text.
    private static bool GoesOn(SourceLine before, SourceLine line) => line.Text.TrimStart() is [var c, ..] && char.IsLower(c)
        && (line.Text.TrimEnd() is [.., '.' or ';' or ','] || !ItemListReader.EndsText(before.Text));

    private (Segment Segment, bool Cut) Buttons(Segment segment)
    {
        var match = ButtonAtEnd().Match(segment.Text);
        if (!match.Success || match.Groups["text"].Value.Trim().Length == 0)
            return (segment, false);
        var words = match.Groups["button"].Value.Trim();
        var cell = match.Groups["text"].Length < match.Groups["button"].Index && segment.Text[..match.Groups["button"].Index].EndsWith('\t');
        findings.Add((cell ? FindingCodes.FurnitureRemoved : FindingCodes.FurnitureInText).At([segment.Line], null, words));
        return (segment with { Text = match.Groups["text"].Value.TrimEnd() }, words.StartsWith("Loe", StringComparison.OrdinalIgnoreCase));
    }

    private IEnumerable<Segment> Dots(List<Segment> segments)
    {
        for (var i = 0; i < segments.Count; i++)
        {
            var (segment, next) = (segments[i], i + 1 < segments.Count ? segments[i + 1].Text : "");
            var text = DotsWithin().Replace(segment.Text, m => m.Groups["a"].Value + m.Groups["space"].Value + m.Groups["b"].Value);
            var ends = text.EndsWith("...", StringComparison.Ordinal) && next is [var c, ..] && char.IsLower(c);
            if (ends)
                text = text[..^3];
            if (text.Length != segment.Text.Length)
                findings.Add(FindingCodes.FurnitureInText.At([segment.Line], null, "..."));
            yield return segment with { Text = text, EndsWithinWord = segment.EndsWithinWord || (ends && joiner.Count(LastWord().Match(text).Value) < 2) };
        }
    }

    [GeneratedRegex(@"^(?<text>.*?)\s*(?<button>(?:Loe edasi\s*Peida|Loe edasi|Vaata kompetentsi|View competence|Read more\s*Hide|Read more|More\s?Hide|(?<=\.\s*)Peida|(?<=\.\s*)Hide)\s*)$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex ButtonAtEnd();

    [GeneratedRegex(@"(?<a>\p{L}|,)(?:\.\.\.|…)(?<space>\s?)(?<b>\p{Ll})", RegexOptions.CultureInvariant)]
    private static partial Regex DotsWithin();

    [GeneratedRegex(@"\p{L}+$", RegexOptions.CultureInvariant)]
    private static partial Regex LastWord();

    [GeneratedRegex(@"Loe edasi|Vaata kompetentsi|View competence|^Kutsestandardid:|^Occupational Qualification Standards:|^More$|^Hide$|MoreHide", RegexOptions.CultureInvariant)]
    private static partial Regex RegisterSign();
}
