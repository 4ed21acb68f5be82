using System.Globalization;
using System.Text.RegularExpressions;
using CompetenceAssessment.StandardFormats.Lint;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;
using CompetenceAssessment.StandardFormats.PublishedText.Sections;

namespace CompetenceAssessment.StandardFormats.PublishedText.Families.EstonianOccupationalStandard;

/// <summary>Reads labelled values, from a table, from lines or from sentences: a value is what has the shape of its kind after the label.</summary>
internal sealed partial class FactReader(ReadingContext context)
{
    private const int MostWordsBefore = 6;
    private readonly Dictionary<FactKind, (string Value, IReadOnlyList<int> Lines)> values = [];
    private readonly List<ReadClassification> classifications = [];
    private readonly List<(string Language, string Title, IReadOnlyList<int> Lines)> titles = [];
    private string label = "";
    private int labelLine;
    private int rowNumber;

    /// <summary>Entries of classifications.</summary>
    public IReadOnlyList<ReadClassification> Classifications => classifications;

    /// <summary>Titles in other languages.</summary>
    public IReadOnlyList<(string Language, string Title, IReadOnlyList<int> Lines)> Titles => titles;

    /// <summary>A value with its lines.</summary>
    public (string Value, IReadOnlyList<int> Lines)? this[FactKind kind] => values.TryGetValue(kind, out var value) ? value : null;

    /// <summary>Whether a line begins with a label.</summary>
    public static bool IsLabelled(Segment segment) =>
        FactLabels.In(segment.Text) is [var first, ..] && RowNumber().Replace(segment.Text[..first.Start], "").Trim(' ', '\t', '-', '•').Length == 0;

    /// <summary>Reads rows; what stands before the first label is given back.</summary>
    public IReadOnlyList<Segment> Read(IReadOnlyList<Segment> segments)
    {
        var before = segments.TakeWhile(s => FactLabels.In(s.Text).Count == 0).ToList();
        var row = new List<Segment>();
        FactKind? kind = null;
        label = "";
        foreach (var segment in segments.Skip(before.Count))
        {
            var labels = FactLabels.In(segment.Text);
            var start = 0;
            if (labels.Count == 0 && BeginsNextRow(segment))
            {
                Take(kind, row);
                (kind, row, label, labelLine) = (FactKind.OtherClassification, [], "", segment.Line);
            }

            foreach (var found in labels.Where(l => StartsRow(kind, segment, l)))
            {
                var words = segment.Text[start..found.Start];
                if (start == 0)
                    words = RowNumber().Replace(words, "");
                var isLabel = start == 0 && IsNextRow(segment, found.Start);
                if (!isLabel && words.Any(char.IsLetterOrDigit))
                    row.Add(segment with { Text = words });
                Take(kind, row);
                (kind, row, start, labelLine) = (found.Kind, [], found.End, segment.Line);
                rowNumber = Row(segment) ?? rowNumber;
                label = Words.Fold((isLabel && found.Kind != FactKind.ForeignTitle ? words : "") + segment.Text[found.Start..found.End]);
            }

            if (segment.Text[start..] is { } rest && (start == 0 || rest.Any(char.IsLetterOrDigit)))
                row.Add(segment with { Text = rest });
            context.Use(segment);
        }

        Take(kind, row);
        return before;
    }

    // The names of people may hold any word; only a labelled line or sentence ends them.
    private bool StartsRow(FactKind? kind, Segment segment, (FactKind Kind, int Start, int End) label) =>
        kind is null || IsLabelled(segment) || IsNextRow(segment, label.Start) || StartsSentence(segment.Text[..label.Start]) || kind is not (FactKind.CompiledBy or FactKind.Changes or FactKind.AwardedBy) && label.Kind < FactKind.AwardedBy && label.Kind != kind;

    // "3. Name of the body that approved by": a few words between the next row's number and its label belong to the label.
    private bool IsNextRow(Segment segment, int label) => Row(segment) == rowNumber + 1 && segment.Text[..label] is var before
        && before.AsSpan().IndexOfAny(':', '\t') < 0 && before.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= MostWordsBefore;

    // A numbered row whose label is not known: it ends the row before it all the same.
    private bool BeginsNextRow(Segment segment)
    {
        if (Row(segment) is not { } number || number != rowNumber + 1)
            return false;
        rowNumber = number;
        return true;
    }

    private static int? Row(Segment segment) => ItemMarker.Read(segment.Text) is { Kind: MarkerKind.Number } marker ? marker.Ordinal : null;

    private static bool StartsSentence(string before) => before.TrimEnd() is [.., '.' or ';'] || before.EndsWith(". The ", StringComparison.Ordinal);

    private void Take(FactKind? kind, List<Segment> row)
    {
        if (kind is not { } known)
            return;
        context.Use(row);
        var lines = row.Select(s => s.Line).Prepend(labelLine).Distinct().ToList();
        var text = context.Joiner.Join(row.Where(s => s.Text.Trim().Length > 0)).TrimStart(':', ' ', '-', '–', '.', ')');
        Take(known, text, row, lines);
    }

    private void Take(FactKind kind, string text, List<Segment> row, IReadOnlyList<int> lines)
    {
        switch (kind)
        {
            case FactKind.Designation:
                Shaped(kind, DesignationShape().Match(Unspaced().Replace(text, "$1")), text, lines, "the designation");
                break;
            case FactKind.Version:
                Shaped(kind, VersionShape().Match(text), text, lines, "the version");
                break;
            case FactKind.Eqf when SeveralLevels().IsMatch(text):
                context.Facts.Add(new(FactName.Other, $"EQF: {text}", lines));
                break;
            case FactKind.Eqf:
                Shaped(kind, EqfShape().Match(text), text, lines, "the level of the European framework");
                break;
            case FactKind.ValidUntil or FactKind.ValidFrom or FactKind.DecisionDate:
                Date(kind, text, lines);
                break;
            case FactKind.DecisionNumber:
                Shaped(kind, DecisionShape().Match(text), text, lines, "the number of the decision");
                break;
            case FactKind.Isco:
                Isco(text, row, lines);
                break;
            default:
                Named(kind, text, lines);
                break;
        }
    }

    private void Shaped(FactKind kind, Match match, string text, IReadOnlyList<int> lines, string what)
    {
        if (match.Success)
            Set(kind, match.Groups["value"].Success ? match.Groups["value"].Value : match.Value, lines, what);
        else if (text.Length > 0)
            context.Report(FindingCodes.ValueUnclear.At(lines, null, what, Words.Beginning(text)));
    }

    private void Date(FactKind kind, string text, IReadOnlyList<int> lines)
    {
        if (Dates.Only(text) is { } date)
            Set(kind, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), lines, "a date");
        else if (text.Any(char.IsAsciiDigit))
            context.Report(FindingCodes.ValueUnclear.At(lines, null, kind == FactKind.ValidUntil ? "the last day of validity" : "a date", Words.Beginning(text)));
        else if (text.Length > 0)
            context.Facts.Add(new(FactName.Other, Labelled(text), lines));
    }

    // "validity: until further notice": what has no name of its own keeps its label.
    private string Labelled(string text) => label.Length == 0 ? text : $"{label}: {text}";

    private void Set(FactKind kind, string value, IReadOnlyList<int> lines, string what)
    {
        if (values.TryGetValue(kind, out var known) && known.Value != value)
            context.Report(FindingCodes.ValueContradiction.At(known.Lines.Concat(lines), null, what, known.Value, value));
        values.TryAdd(kind, (value, lines));
    }

    // Entries stand at the beginning of the row or of a line, or behind a mark or "and"; other numbers are years and regulations.
    private void Isco(string text, List<Segment> row, IReadOnlyList<int> lines)
    {
        var schemes = IscoEdition().Matches($"{label} {text}").Select(m => m.Value[^2..]).Distinct().ToList();
        var first = row.Select(s => LineStart().Match(s.Text).Groups["code"].Value).Where(c => c.Length > 0).ToHashSet();
        var codes = IscoCode().Matches(text).Where(m => !IsEdition(text, m.Index)).ToList();
        var entries = codes.Where(m => !Year().IsMatch(m.Value) && (first.Contains(m.Value) || BeforeEntry().IsMatch(text[..m.Index]) || IsTitled(text, m))).ToList();
        for (var i = 0; i < entries.Count && schemes.Count < 2; i++)
        {
            var end = i + 1 < entries.Count ? entries[i + 1].Index : text.Length;
            var title = TextJoiner.Squeeze(text[(entries[i].Index + entries[i].Length)..end]).Trim(' ', ',', ';', '.', '-', '–', ':', '(', ')');
            classifications.Add(new(schemes is ["88"] ? "ISCO-88" : "ISCO-08", entries[i].Value, title.Length == 0 ? null : title) { Lines = lines });
        }

        if (text.Length > 0 && (entries.Count < codes.Count || entries.Count == 0 || schemes.Count > 1))
            context.Report(FindingCodes.ValueUnclear.At(lines, null, "the entry of the classification of occupations", Words.Beginning(text)));
    }

    // "1439 Services managers 1219 Business services": words that begin with a capital follow, and no "nr" stands before.
    private static bool IsTitled(string text, Match code) => text[(code.Index + code.Length)..] is [' ', var capital, ..] && char.IsUpper(capital) && !BeforeNumber().IsMatch(text[..code.Index]);

    private static bool IsEdition(string text, int at) => text[..at].TrimEnd(' ', '-').EndsWith("isco", StringComparison.OrdinalIgnoreCase);

    private void Named(FactKind kind, string text, IReadOnlyList<int> lines)
    {
        if (kind == FactKind.Status)
            text = "no longer valid";
        if (text.Length == 0)
            return;
        var name = kind switch
        {
            FactKind.CompiledBy => FactName.CompiledBy,
            FactKind.ApprovedBy => FactName.ApprovedBy,
            FactKind.AwardedBy => FactName.AwardedBy,
            FactKind.ForeignTitle => FactName.ForeignTitle,
            FactKind.Status => FactName.Status,
            _ => FactName.Other,
        };
        context.Facts.Add(new(name, name == FactName.Other ? Labelled(text) : text, lines));
        if (kind == FactKind.ForeignTitle)
            titles.Add((FactLabels.LanguageOf(label), text.TrimEnd('.', ';'), lines));
    }

    [GeneratedRegex(@"^\s*(?:[-•]\s*)?[0-9]{1,2}\s*[.)]?\s*", RegexOptions.CultureInvariant)]
    private static partial Regex RowNumber();

    /// <summary>The shape of a designation such as 04-11112014-3.1/2k.</summary>
    [GeneratedRegex(@"\b[0-9]{1,2}-[0-9]{8}-[0-9]{1,2}(?:\.[0-9]{1,3}){0,3}/[0-9]{1,3}\p{L}{0,2}\b", RegexOptions.CultureInvariant)]
    public static partial Regex DesignationShape();

    [GeneratedRegex(@"\s*([-/])\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Unspaced();

    [GeneratedRegex(@"^\D{0,60}?(?<value>[0-9]{1,3})\b(?!\s*[./-]\s*[0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex VersionShape();

    [GeneratedRegex(@"^\D{0,60}?(?<value>[1-8])\b(?![.,/-]?[0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex EqfShape();

    [GeneratedRegex(@"^\D{0,60}?[1-8]\s*(?:,|ja|and|–|-|;)\s*[1-8]\b", RegexOptions.CultureInvariant)]
    private static partial Regex SeveralLevels();

    [GeneratedRegex(@"^\D{0,60}?(?<value>[0-9][0-9./-]*[0-9]|[0-9]+)", RegexOptions.CultureInvariant)]
    private static partial Regex DecisionShape();

    [GeneratedRegex(@"(?<![0-9.])[0-9]{4}(?![0-9]|[./-][0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex IscoCode();

    [GeneratedRegex(@"isco[\s-]*(?:19|20)?(?:08|88)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IscoEdition();

    [GeneratedRegex(@"^[\s:•–-]*(?<code>[0-9]{4})(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex LineStart();

    [GeneratedRegex(@"(?:^|[;,:(.]|\b(?:ja|ning|and)|[-–])\s*$|\)\s*:?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex BeforeEntry();

    [GeneratedRegex(@"\b(?:nr|no|number|numbri|aasta\p{L}*|year|in|since)\.?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BeforeNumber();

    // No classification has groups 19 and 20.
    [GeneratedRegex("^(?:19|20)", RegexOptions.CultureInvariant)]
    private static partial Regex Year();
}
