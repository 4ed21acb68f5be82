using System.Globalization;
using System.Text.RegularExpressions;

namespace CompetenceAssessment.StandardFormats.PublishedText.Sections;

/// <summary>How an item is marked.</summary>
public enum MarkerKind
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>By a dash, dot or other sign.</summary>
    Bullet,

    /// <summary>By a number: <c>1)</c>, <c>1.</c>, <c>(1)</c>.</summary>
    Number,

    /// <summary>By a number of several parts: <c>1.1</c>.</summary>
    Nested,

    /// <summary>By a letter: <c>a)</c>.</summary>
    Letter,
}

/// <summary>The mark at the beginning of an item.</summary>
/// <param name="Kind">How it is marked.</param>
/// <param name="Number">The number or letter without its bracket or dot; empty for a bullet.</param>
/// <param name="Rest">The text after the mark.</param>
public sealed partial record ItemMarker(MarkerKind Kind, string Number, string Rest)
{
    /// <summary>Whether a bullet stands before the number too.</summary>
    public bool HasBullet { get; init; }

    /// <summary>Whether the number is closed by a bracket, which running text hardly has at a line's beginning.</summary>
    public bool HasBracket { get; init; }

    /// <summary>The last part of the number, or the letter's place in the alphabet; null for a bullet.</summary>
    public int? Ordinal => Kind switch
    {
        MarkerKind.Letter => char.ToLowerInvariant(Number[0]) - 'a' + 1,
        MarkerKind.Number or MarkerKind.Nested => int.Parse(Number.AsSpan(Number.LastIndexOf('.') + 1), NumberStyles.None, CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <summary>What stands before the last part of a nested number: "2" of "2.3".</summary>
    public string Parent => Kind == MarkerKind.Nested ? Number[..Number.LastIndexOf('.')] : "";

    /// <summary>Reads the mark at the beginning of a text.</summary>
    public static ItemMarker Read(string text)
    {
        var bullet = Bullet().Match(text);
        var after = bullet.Success ? bullet.Groups[1].Value : text.TrimStart();
        if (Numbered().Match(after) is { Success: true } number)
        {
            var value = number.Groups["n"].Value;
            return new(value.Contains('.') ? MarkerKind.Nested : MarkerKind.Number, value, number.Groups["rest"].Value.Trim())
            {
                HasBullet = bullet.Success,
                HasBracket = number.Groups["close"].Value.Contains(')'),
            };
        }

        if (Lettered().Match(after) is { Success: true } letter)
            return new(MarkerKind.Letter, letter.Groups["n"].Value, letter.Groups["rest"].Value.Trim()) { HasBullet = bullet.Success, HasBracket = true };
        return bullet.Success ? new(MarkerKind.Bullet, "", after.Trim()) { HasBullet = true } : new(MarkerKind.None, "", text.Trim());
    }

    [GeneratedRegex(@"^\s*[-–—•·●▪▫■□◦‣⁃*➢➤✓◆○](?:\s+|(?=[\p{L}\d(]))(.*)$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Bullet();

    // "1)", "1.", "1.)", "(1)", "1.1", "1.1." and "1)text"; a dot or nothing after the number needs a space (3.5, 2014).
    [GeneratedRegex(@"^\(?(?<n>[0-9]{1,3}(?:\.[0-9]{1,3}){0,3})(?:(?<close>\.?\))|(?<close>\.)(?=\s|$|\p{L})|(?<=\.[0-9]{1,3})(?=\s))(?<rest>.*)$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^\(?(?<n>[a-zA-Z])\)(?<rest>.*)$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Lettered();
}
