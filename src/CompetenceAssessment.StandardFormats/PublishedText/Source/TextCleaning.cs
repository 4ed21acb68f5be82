using System.Text;
using System.Text.RegularExpressions;

namespace CompetenceAssessment.StandardFormats.PublishedText.Source;

/// <summary>Makes a raw line readable without touching its wording.</summary>
internal static partial class TextCleaning
{
    // Columns are set by far fewer spaces.
    private static readonly string LongGap = new(' ', 120);

    private static readonly Dictionary<char, string> Ligatures = new()
    {
        ['\uFB00'] = "ff", ['\uFB01'] = "fi", ['\uFB02'] = "fl", ['\uFB03'] = "ffi", ['\uFB04'] = "ffl", ['\uFB05'] = "ft", ['\uFB06'] = "st",
    };

    /// <summary>The line without marks that only lay the text out; tabs stay.</summary>
    public static string Clean(string raw)
    {
        var text = Characters(raw);
        if (text.Contains('<'))
            text = Tag().Replace(LineBreak().Replace(text, " "), "");
        if (text.Contains("**", StringComparison.Ordinal))
            text = text.Replace("**", "", StringComparison.Ordinal);
        if (text.Contains('\\'))
            text = Escape().Replace(text, "$1");
        text = text.TrimEnd();
        return text.Contains(LongGap, StringComparison.Ordinal) ? Gap().Replace(text, LongGap) : text;
    }

    private static string Characters(string raw)
    {
        var clean = new StringBuilder(raw.Length);
        foreach (var c in raw)
        {
            if (Ligatures.TryGetValue(c, out var letters))
                clean.Append(letters);
            else if (c is '\u00A0' or '\u202F' or '\u3000' or (>= '\u2000' and <= '\u200A') or '\f' or '\v')
                clean.Append(' ');
            else if (c is '\uF0B7' or '\uF0A7' or '\uF0D8' or '\uF02D' or '\uF0FC' or '\uF076')
                clean.Append('•');
            else if (c is not ('\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF') && (c == '\t' || !char.IsControl(c)))
                clean.Append(c);
        }

        var text = clean.ToString();
        return text.IsNormalized(NormalizationForm.FormC) ? text : text.Normalize(NormalizationForm.FormC);
    }

    [GeneratedRegex("<br\\s*/?>", RegexOptions.IgnoreCase)]
    private static partial Regex LineBreak();

    [GeneratedRegex("</?(?:u|b|i|em|strong|sup|sub|span|p)\\s*/?>", RegexOptions.IgnoreCase)]
    private static partial Regex Tag();

    [GeneratedRegex(" {120,}")]
    private static partial Regex Gap();

    [GeneratedRegex(@"\\([.\-*_#()\[\]+>|])")]
    private static partial Regex Escape();
}
