using System.Text.RegularExpressions;
using CompetenceAssessment.StandardFormats.PublishedText.Sections;

namespace CompetenceAssessment.StandardFormats.PublishedText.Families.EstonianOccupationalStandard;

/// <summary>Says what a line opens, by its own words alone.</summary>
internal static partial class HeadFinder
{
    private const int LongestHead = 160;
    private const int LongestLabel = 100;
    private const int MostHeadWords = 12;

    /// <summary>What the segment opens.</summary>
    public static Head Find(Segment segment) =>
        Part(segment) ?? Annexes(segment) ?? Coded(segment) ?? List(segment) ?? Group(segment) ?? Label(segment) ?? Head.None;

    /// <summary>The list heading at the beginning of the segment, with what follows on the line.</summary>
    public static Head? List(Segment segment)
    {
        var text = segment.Text.TrimStart('\t', ' ', '-', '•', '*', '–');
        var (label, rest) = Parted(text);
        if (label.Length > LongestLabel)
            return Unparted(text);
        var folded = Words.Fold(label);
        if (Words.ListOf(folded) is (not HeadKind.Text, _) found)
            return new(found.Kind, "", rest) { Language = found.Language };
        if (IsCommonMethods(folded))
            return new(HeadKind.CommonMethods, "", rest);
        return Unparted(text);
    }

    /// <summary>Where list headings stand within a line, so that it is cut there.</summary>
    public static IReadOnlyList<int> ListsWithin(string text) =>
        [.. ListWithin().Matches(text).Select(m => m.Groups["head"].Index).Where(i => i > 0)];

    /// <summary>The code at the beginning of a text, with the words after it; null when there is none.</summary>
    public static (string Code, string After)? Code(string text)
    {
        var match = CodeAtStart().Match(text.TrimStart('\t', ' ', '-', '•', '*', '–', '"'));
        if (!match.Success)
            return null;
        var letter = match.Groups["part"].Value switch { "А" => "A", "В" => "B", "С" => "C", var latin => latin };
        var numbers = match.Groups["n"].Captures.Select(c => c.Value.TrimStart('0') is { Length: > 0 } n ? n : "0");
        return ($"{letter}.{string.Join('.', numbers)}", match.Groups["rest"].Value.Trim());
    }

    private static Head? Part(Segment segment)
    {
        var match = segment.Text.Length <= LongestHead ? PartHead().Match(segment.Words) : Match.Empty;
        if (!match.Success)
            return null;
        var code = match.Groups["part"].Captures[0].Value.ToUpperInvariant();
        var rest = match.Groups["rest"].Value.Trim(' ', '.', ':', '-', '–');
        return WordCount(rest) <= MostHeadWords ? new(HeadKind.Part, code, rest) : null;
    }

    /// <summary>Whether a heading is that of the annexes.</summary>
    public static bool IsAnnexes(string heading) => Words.Fold(heading) is var folded && (folded.StartsWith("lisa", StringComparison.Ordinal) || folded.StartsWith("annex", StringComparison.Ordinal) || folded.StartsWith("append", StringComparison.Ordinal));

    /// <summary>Whether a line is the heading of the annexes or the title of one.</summary>
    public static bool IsAnnex(string words) => AnnexTitle().IsMatch(words);

    // Annexes without the heading of part C.
    private static Head? Annexes(Segment segment) =>
        segment.Text.Length <= LongestHead && AnnexHead().IsMatch(segment.Words) ? new(HeadKind.Annexes, "C", segment.Words) : null;

    private static Head? Coded(Segment segment)
    {
        if (Code(segment.Text) is not var (code, rest) || GoesOnCounting(rest))
            return null;
        if (code.Count(c => c == '.') == 1)
            return Section(segment, code, rest);
        if (code[0] == 'A')
            return rest.Length > 0 && char.IsLower(rest[0]) ? null : new(HeadKind.Unit, code, rest);
        return code[0] == 'B' ? new(HeadKind.Competence, code, rest) : null;
    }

    private static Head? Section(Segment segment, string code, string rest)
    {
        var (title, tail) = (code[0] == 'C' ? TitleAndValue(TextJoiner.Squeeze(rest)) : null) ?? TitleAndText(TextJoiner.Squeeze(rest));
        if (title.Length is 0 or > LongestHead || char.IsLower(title[0]) || WordCount(title) > 2 * MostHeadWords + 6)
            return null;
        var role = Words.RoleOf(code, Words.Fold(title));
        var dotted = segment.Text.TrimStart(' ', '\t', '-', '•', '*', '–', '"') is [_, '.' or ' ', ..] start && start[1..].TrimStart() is ['.', ..];
        return dotted || role != SectionRole.Prose ? new(HeadKind.Section, code, title) { Role = role, Tail = tail } : null;
    }

    // "Kutse struktuur: Kutse taotlemisel tuleb …": the heading ends at the colon or full stop where a sentence follows.
    private static (string Title, string Tail) TitleAndText(string rest)
    {
        var match = HeadingAndText().Match(rest);
        return match.Success && WordCount(match.Groups["title"].Value) <= MostHeadWords ? (match.Groups["title"].Value, match.Groups["text"].Value) : (rest, "");
    }

    // "Kutse nimetus võõrkeeles: inglise keeles Hairdresser": in part C the value stands behind the heading on its line, with its label or behind a colon.
    private static (string Title, string Tail)? TitleAndValue(string rest)
    {
        var label = FactLabels.In(rest).FirstOrDefault(l => l.Kind == FactKind.ForeignTitle && IsValue(rest[l.End..]));
        var colon = rest.IndexOf(':');
        var end = colon > 0 && (label.Start > colon || (label.End == 0 && IsValue(rest[(colon + 1)..]))) ? colon : label.Start - 1;
        return end > 0 ? (rest[..end].TrimEnd(), rest[(end + 1)..].TrimStart()) : null;
    }

    private static bool IsValue(string text) => text.Trim(' ', ':', '-', '–') is [var c, ..] words && (char.IsUpper(c) || char.IsAsciiDigit(c)) && words.Any(char.IsLower);

    // "Performance indicators" in a cell or before a colon, what follows being the rest.
    private static (string Label, string After) Parted(string text)
    {
        var tab = text.IndexOf('\t');
        var colon = text.IndexOf(':');
        var end = tab >= 0 && (colon < 0 || tab < colon) ? tab : colon;
        return end < 0 ? (text, "") : (text[..end], text[(end + 1)..].Trim());
    }

    // The heading without a colon, followed by a numbered item or, for methods, by their names.
    private static Head? Unparted(string text)
    {
        var folded = Words.Fold(text.Length > LongestLabel ? text[..LongestLabel] : text);
        foreach (var head in Words.ListHeads)
        {
            if (!folded.StartsWith(head + " ", StringComparison.Ordinal) || text.Length <= head.Length)
                continue;
            var (kind, language) = Words.ListOf(head);
            var rest = text[head.Length..].Trim();
            var numbered = ItemMarker.Read(rest).Kind is MarkerKind.Number or MarkerKind.Nested;
            var methods = kind == HeadKind.Methods && head.Contains("method", StringComparison.Ordinal) | head.Contains("meetod", StringComparison.Ordinal)
                && rest is [var c, ..] && char.IsLower(c) && !rest.StartsWith("ja ", StringComparison.Ordinal) && WordCount(rest) <= MostHeadWords && !ForOthers().IsMatch(rest);
            return numbered || methods ? new(kind, "", rest) { Language = language } : null;
        }

        return null;
    }

    private static Head? Group(Segment segment)
    {
        if (segment.Text.Length > 2 * LongestHead)
            return null;
        var text = segment.Words;
        var folded = Words.Fold(text);
        if (text.Length > LongestHead || WordCount(text) > MostHeadWords || !Words.NamesCompetences(folded) && !Words.NamesUnits(folded) && !IsSpecialisation(folded))
            return null;
        if (Words.KindOf(folded) is not { } kind || text.EndsWith('.') || text.EndsWith(';') || text.EndsWith(',') || CodeWithin().IsMatch(text))
            return null;
        return ItemMarker.Read(text).Kind is MarkerKind.None or MarkerKind.Letter or MarkerKind.Bullet && StartsUpper(text) && !Verb().IsMatch(folded)
            ? new(HeadKind.Group, "", text) { Group = kind } : null;
    }

    private static Head? Label(Segment segment) => segment.Text.Length <= LongestHead && Words.Fold(segment.Words) is var folded && (Words.IsLabel(folded) || (Words.IsGroupLabel(folded) && ItemMarker.Read(segment.Words).Kind == MarkerKind.None && StartsUpper(segment.Words))) ? new(HeadKind.Label, "", "") : null;

    private static bool IsSpecialisation(string folded) => folded.StartsWith("spetsialiseerumine:", StringComparison.Ordinal) || folded.StartsWith("specialisation:", StringComparison.Ordinal);

    /// <summary>Whether a section's title announces assessment methods.</summary>
    public static bool IsMethods(string folded) => Words.ListOf(folded).Kind == HeadKind.Methods || IsCommonMethods(folded);

    private static bool IsCommonMethods(string folded) => WordCount(folded) <= 9 && CommonMethods().IsMatch(folded);

    private static bool StartsUpper(string text) => text.TrimStart('-', '•', '*', ' ', '"', '„', '“') is [var c, ..] && char.IsUpper(c);

    // "B.2.1–B.2.6", "B.2.1, B.2.2", "B.2.1 ja B.2.3", "B.2.1 korral": a sentence goes on, no heading.
    private static bool GoesOnCounting(string rest) => CountsOn().IsMatch(rest);

    private static int WordCount(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;

    [GeneratedRegex(@"^(?:part\s+(?<part>(?-i:[ABC]))\b|(?<part>(?-i:[ABC]))[\s-](?-i:PART|Part)\b(?=[\s.:–-]*(?:$|(?-i:\p{Lu})))|(?<part>(?-i:[ABC]))\s?[-–.]?\s?osa\b|osa\s+(?<part>(?-i:[ABC]))\b|(?<part>(?-i:[ABC]))\.?\s+(?=kutse ?kirjeldus|kompetentsus|description of (?:the )?(?:work|occupation)|competenc|üldteave|üldinfo|üldandmed|general info|job desc|töö kirjeldus|tookirjeldus|annex|lisad))(?<rest>.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PartHead();

    [GeneratedRegex(@"^(?<part>[ABCАВС])\s?\.?\s?(?<n>[0-9]{1,2})(?:\s?\.\s?(?<n>[0-9]{1,2})){0,2}\.?(?=$|[\s:–—-])(?<rest>.*)$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex CodeAtStart();

    [GeneratedRegex(@"^(?:Lisad|LISAD|Annexes|ANNEXES|Appendices)\s*:?$|^(?:Lisa|LISA|Annex|ANNEX|Appendix)\s+[0-9]{1,2}\b", RegexOptions.CultureInvariant)]
    private static partial Regex AnnexHead();

    [GeneratedRegex(@"^(?:Lisad|LISAD|Annexes|ANNEXES|Appendices)\s*:?$|^(?:Lisa|LISA|Annex|ANNEX|Appendix)\s+[0-9]{1,2}[\s.:–-]*(?:$|[""„“]?\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex AnnexTitle();

    [GeneratedRegex(@"^(?<title>[^.:]{3,90})[.:]\s+(?<text>\p{Lu}.{20,})$", RegexOptions.CultureInvariant)]
    private static partial Regex HeadingAndText();

    [GeneratedRegex(@"\bB\s?\.\s?[0-9]|\bB\s?[0-9]{1,2}\.[0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex CodeWithin();

    [GeneratedRegex(@"^\s*(?:[,;)/]|[-–—]\s*(?:[AB]\s?\.)?\s?[0-9]|(?:ja|ning|või|kuni|and|or|to|through|is|are|on|korral|tõendamine|kompetentsid)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex CountsOn();

    [GeneratedRegex(@"(?:[.;]\s+|\t)(?<head>(?:Performance indicators?(?:\(s\))?|Supporting knowledge|Knowledge|Assessment method(?:s|\(s\))?|Tegevusnäitajad|Teadmised|Hindamismeetod(?:id|\(id\)))\s*(?::|(?=\t)))", RegexOptions.CultureInvariant)]
    private static partial Regex ListWithin();

    [GeneratedRegex(@"(?:koigi|koikide|koik|uhise?d?|all|common).*(?:hindamismeetod|assessment method)|(?:hindamismeetod|assessment method).*(?:koigi|koikide|koigile|koikidele|all|common)|^kompetentside hindami|^kompetentside hindamine|^assessment of (?:the )?competenc", RegexOptions.CultureInvariant)]
    private static partial Regex CommonMethods();

    [GeneratedRegex(@"\b(?:and|for|of|on|are|is)\b", RegexOptions.CultureInvariant)]
    private static partial Regex ForOthers();

    [GeneratedRegex(@"\b(?:on|tuleb|peab|hinnatakse|toimub|saab|is|are|must|shall|has|may|can|need|needs|moodustub|koosneb|consists?)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Verb();
}
