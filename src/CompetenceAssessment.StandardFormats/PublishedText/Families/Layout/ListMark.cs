using System.Globalization;
using System.Text.RegularExpressions;

namespace CompetenceAssessment.StandardFormats.PublishedText.Families.Layout;

/// <summary>What stands before an item of a list.</summary>
internal enum MarkStyle
{
    /// <summary>A bullet, dash or a symbol font's sign.</summary>
    Bullet,

    /// <summary>A number: 1., 1), (1), 1.1, 一、.</summary>
    Number,

    /// <summary>A letter: a), (a), a.</summary>
    Letter,

    /// <summary>A small Roman number: (i), ii., iii).</summary>
    Roman,

    /// <summary>A letter with a number: P1, K12, PC3, KU4, P2.1.</summary>
    Coded,
}

/// <summary>The mark before an item of a list.</summary>
/// <param name="Style">What kind of mark it is.</param>
/// <param name="Label">The mark as printed without brackets, dots and spaces: "P1", "1.1", "a", "iv", "•".</param>
/// <param name="Prefix">The letters of a coded mark ("P"); for a bullet its sign; else empty.</param>
/// <param name="Numbers">The numbers of the mark, outermost first; empty for a bullet.</param>
internal sealed partial record ListMark(MarkStyle Style, string Label, string Prefix, IReadOnlyList<int> Numbers)
{
    private const string Bullets = "•●○◦∙·‧▪▫■□◆◇►▶➢➤➔→✓✔★☆*–—-−■●►✦※Ø¨§";
    private const string Hanzi = "一二三四五六七八九十";

    /// <summary>The mark as it stands in the text: "P1", "1.1", "a)", "(iv)", "•".</summary>
    public string Printed { get; init; } = Label;

    /// <summary>Whether the number stands without any sign, so that it may be a figure of the text: "2 people".</summary>
    public bool IsWeak { get; init; }

    /// <summary>How deep the number is: 1 for "1", 2 for "1.1".</summary>
    public int Depth => Numbers.Count;

    /// <summary>The last of the numbers; 0 for a bullet.</summary>
    public int Last => Numbers.Count == 0 ? 0 : Numbers[^1];

    /// <summary>The mark as a letter where a Roman number can be one: i, v and x.</summary>
    public ListMark AsLetter() => Style == MarkStyle.Roman && Label.Length == 1 ? Make(MarkStyle.Letter, Label, "") : this;

    /// <summary>Whether the text is a mark and nothing else.</summary>
    public static bool IsBare(string text) => TryRead(text, out _, out var rest) && rest.Length == 0;

    /// <summary>Reads the mark at the beginning of a text.</summary>
    /// <param name="text">The text of a line.</param>
    /// <param name="mark">The mark.</param>
    /// <param name="rest">What stands after it, trimmed.</param>
    public static bool TryRead(string text, out ListMark mark, out string rest)
    {
        text = text.Trim();
        if (Bullet(text) is { } bullet)
        {
            rest = text[bullet.Label.Length..].TrimStart();
            // "- 1) text" and "• P1 text" have two marks; the number says more.
            if (rest.Length > 0 && Numbered(rest, out mark, out var inner))
            {
                rest = inner;
                return true;
            }

            mark = bullet;
            return true;
        }

        return Numbered(text, out mark, out rest);
    }

    private static ListMark? Bullet(string text)
    {
        if (text.Length == 0)
            return null;
        var sign = text[0];
        if (sign is >= '\uE000' and <= '\uF8FF')
            return new(MarkStyle.Bullet, text[..1], "•", []);
        var spaced = text.Length == 1 || text[1] == ' ';
        if ((Bullets.Contains(sign) || IsOrnament(sign)) && (spaced || sign is '•' or '●' or '‧' or '▪' or '➢' or '■'))
            return new(MarkStyle.Bullet, text[..1], text[..1], []);
        return text is ['o', ' ', ..] ? new(MarkStyle.Bullet, "o", "o", []) : null;
    }

    // Whatever ornament a text processor offers: ♦, ❖, ⇒.
    private static bool IsOrnament(char sign) => sign is not ('©' or '®' or '°') && CharUnicodeInfo.GetUnicodeCategory(sign) is UnicodeCategory.OtherSymbol;

    private static bool Numbered(string text, out ListMark mark, out string rest)
    {
        (mark, rest) = (null!, text);
        if (IsWord(text))
            return false;
        foreach (var (style, pattern) in Patterns)
        {
            var match = pattern.Match(text);
            if (!match.Success)
                continue;
            mark = Make(style, match.Groups["n"].Value, match.Groups["p"].Value) with { IsWeak = match.Groups["w"].Success, Printed = match.Value.Trim() };
            rest = text[match.Length..].Trim();
            return mark.Numbers.All(n => n is > 0 and < 1000);
        }

        return false;
    }

    // Most lines begin with a word: they need no closer look.
    private static bool IsWord(string text) => text.Length == 0 || (text.Length > 1 && char.IsLetter(text[0]) && char.IsLetter(text[1])
        && text[0] is not ('P' or 'K' or 'i' or 'v' or 'x' or '十') && !"一二三四五六七八九".Contains(text[0]));

    private static ListMark Make(MarkStyle style, string number, string prefix) => style switch
    {
        MarkStyle.Coded => new(style, Plain(prefix) + number, Plain(prefix).ToUpperInvariant(), Split(number)),
        MarkStyle.Roman => new(style, number, "", [RomanValue(number)]),
        MarkStyle.Letter => new(style, number, "", [char.ToLowerInvariant(number[0]) - 'a' + 1]),
        _ when char.IsAsciiDigit(number[0]) => new(style, number, "", Split(number)),
        _ => new(style, number, "", [HanziValue(number)]),
    };

    private static string Plain(string text) => text.Replace(" ", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal);

    private static int[] Split(string numbers) =>
        [.. numbers.Split('.', StringSplitOptions.RemoveEmptyEntries).Select(n => int.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out var v) ? v : 0)];

    private static int RomanValue(string roman)
    {
        var total = 0;
        for (var i = 0; i < roman.Length; i++)
        {
            var value = Digit(roman[i]);
            total += i + 1 < roman.Length && Digit(roman[i + 1]) > value ? -value : value;
        }

        return total;
    }

    private static int Digit(char c) => c switch { 'i' or 'I' => 1, 'v' or 'V' => 5, _ => 10 };

    private static int HanziValue(string number) => number switch
    {
        [var one] => Hanzi.IndexOf(one, StringComparison.Ordinal) + 1,
        ['十', var unit] => 11 + Hanzi.IndexOf(unit, StringComparison.Ordinal),
        _ => 0,
    };

    private static readonly (MarkStyle Style, Regex Pattern)[] Patterns =
    [
        (MarkStyle.Coded, CodedPattern()),
        (MarkStyle.Number, NumberPattern()),
        (MarkStyle.Number, WeakNumberPattern()),
        (MarkStyle.Roman, RomanPattern()),
        (MarkStyle.Letter, LetterPattern()),
        (MarkStyle.Number, HanziPattern()),
    ];

    [GeneratedRegex(@"^(?<p>(?:PC|KU|K&U|P|K)[ ._]?)(?<n>[0-9]{1,3}(?:\.[0-9]{1,3}){0,2})(?:[.):：](?: |$)| |$)", RegexOptions.NonBacktracking)]
    private static partial Regex CodedPattern();

    [GeneratedRegex(@"^(?:[(（](?<n>[0-9]{1,3}(?:\.[0-9]{1,2})?)[)）]|(?<n>[0-9]{1,3}(?:\.[0-9]{1,2}){0,3})(?:[)）、．]|\.(?![0-9]))|(?<n>[0-9]{1,2}(?:\.[0-9]{1,2}){1,3})(?= |$|[\p{Lu}\p{Lo}]))")]
    private static partial Regex NumberPattern();

    [GeneratedRegex("^(?<w>(?<n>[0-9]{1,2}))(?: |$)", RegexOptions.NonBacktracking)]
    private static partial Regex WeakNumberPattern();

    [GeneratedRegex("^(?:[(（](?<n>[ivxIVX]{1,5})[)）]|(?<n>[ivx]{1,5})(?:[)）]|\\. |\\.$))", RegexOptions.NonBacktracking)]
    private static partial Regex RomanPattern();

    [GeneratedRegex("^(?:[(（](?<n>[a-zA-Z])[)）]|(?<n>[a-zA-Z])[)）]|(?<n>[a-z])(?:\\. |\\.$))", RegexOptions.NonBacktracking)]
    private static partial Regex LetterPattern();

    [GeneratedRegex("^[(（]?(?<n>十?[一二三四五六七八九十])(?:[、．.)）])", RegexOptions.NonBacktracking)]
    private static partial Regex HanziPattern();
}
