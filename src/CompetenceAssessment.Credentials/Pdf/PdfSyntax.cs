using System.Globalization;
using System.Text;

namespace CompetenceAssessment.Credentials.Pdf;

/// <summary>A reference to an indirect object.</summary>
internal readonly record struct PdfReference(int Number)
{
    public override string ToString() => $"{Number} 0 R";
}

/// <summary>Writes values the way PDF spells them (ISO 32000-1, 7.3).</summary>
internal static class PdfSyntax
{
    public static string Number(double value) => Append(new StringBuilder(12), value).ToString();

    public static string Numbers(params ReadOnlySpan<double> values)
    {
        var text = new StringBuilder(12 * values.Length);
        foreach (var value in values)
            Append(text.Length > 0 ? text.Append(' ') : text, value);
        return text.ToString();
    }

    /// <summary>Appends a number with up to three decimals, by hand: pages hold thousands of them.</summary>
    public static StringBuilder Append(StringBuilder text, double value)
    {
        var thousandths = checked((long)Math.Round(value * 1000));
        if (thousandths < 0)
            text.Append('-');
        var (whole, rest) = Math.DivRem(Math.Abs(thousandths), 1000);
        text.Append(whole);
        if (rest == 0)
            return text;
        text.Append('.').Append((char)('0' + (rest / 100)));
        if (rest % 100 != 0)
            text.Append((char)('0' + (rest / 10 % 10)));
        return rest % 10 == 0 ? text : text.Append((char)('0' + (rest % 10)));
    }

    /// <summary>A text string in UTF-16, hexadecimal so that nothing needs escaping.</summary>
    public static string Text(string value) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(value))}>";

    /// <summary>An ASCII string, escaped.</summary>
    public static string Ascii(string value) =>
        Ascii7(value) ? $"({value.Replace(@"\", @"\\").Replace("(", @"\(").Replace(")", @"\)")})" : throw NotAscii(value);

    public static string Date(DateTimeOffset value) =>
        $"(D:{value.UtcDateTime.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture)}Z)";

    public static string List(IEnumerable<PdfReference> references) => $"[{string.Join(' ', references)}]";

    private static bool Ascii7(string value) => value.All(c => c is >= ' ' and <= '~');

    private static ArgumentException NotAscii(string value) => new($"'{value}' is not plain ASCII.", nameof(value));
}
