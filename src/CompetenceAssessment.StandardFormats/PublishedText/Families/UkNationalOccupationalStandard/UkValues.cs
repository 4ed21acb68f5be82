using System.Text.RegularExpressions;

namespace CompetenceAssessment.StandardFormats.PublishedText.Families.UkNationalOccupationalStandard;

/// <summary>What the values of a UK standard look like.</summary>
internal static partial class UkValues
{
    /// <summary>Whether a text is a unit reference number such as CFACSD13, SKACH5 or CFAM&amp;LDA1.</summary>
    public static bool IsUrn(string text) => UrnPattern().IsMatch(text) && text.Any(char.IsDigit) && text.Count(char.IsLetter) >= 2;

    /// <summary>Whether a text is a date, or a month or year that stands for one.</summary>
    public static bool IsDate(string text) => DatePattern().IsMatch(text);

    /// <summary>Whether a text is a version number.</summary>
    public static bool IsVersion(string text) => VersionPattern().IsMatch(text);

    /// <summary>Whether a value that follows its label without a sign can be one. A label of several words among other labels needs no further proof.</summary>
    public static bool Fits(UkLabel label, string value, bool amongFields) => label switch
    {
        UkLabel.Version => IsVersion(value),
        UkLabel.Approved or UkLabel.Review => IsDate(value),
        UkLabel.Urn => IsUrn(value),
        UkLabel.Soc => CodesOnly().IsMatch(value),
        UkLabel.Validity => value is "Current" or "Legacy" or "Archived" or "Expired" or "Superseded",
        UkLabel.Status => value is "Original" or "Tailored" or "Imported" or "Contextualised" or "Legacy" or "Approved" or "Draft",
        UkLabel.OriginalUrn => amongFields || IsUrn(value),
        UkLabel.DevelopedBy or UkLabel.OriginatingOrganisation or UkLabel.RelevantOccupations or UkLabel.Keywords => amongFields && value.Length > 0 && value[0] is not ',' and not '.',
        UkLabel.Suite => amongFields,
        _ => false,
    };

    /// <summary>The codes of a classification in a value.</summary>
    public static IReadOnlyList<string> Codes(string value) => [.. CodePattern().Matches(value).Select(m => m.Value)];

    /// <summary>Whether a value holds codes and signs alone.</summary>
    public static bool IsCodes(string value) => CodesOnly().IsMatch(value);

    [GeneratedRegex(@"^[A-Z][A-Z0-9&/]{1,}[A-Za-z0-9&./\-]{0,18}(?: ?[A-Z]?[0-9]{1,4}(?:[.\-][0-9]{1,3})?)?$", RegexOptions.NonBacktracking)]
    private static partial Regex UrnPattern();

    [GeneratedRegex(@"^(?:[0-9]{1,2}(?:st|nd|rd|th)?[ ./\-])?(?:[0-9]{1,2}[ ./\-]|[A-Z][a-z]{2,8}\.?,?[ \-])?(?:[0-9]{1,2}(?:st|nd|rd|th)?,? )?(?:19|20)[0-9]{2}(?:-[0-9]{2}-[0-9]{2})?$", RegexOptions.NonBacktracking)]
    private static partial Regex DatePattern();

    [GeneratedRegex(@"^[Vv]?\.? ?[0-9]{1,2}(?:\.[0-9]{1,2})?$", RegexOptions.NonBacktracking)]
    private static partial Regex VersionPattern();

    [GeneratedRegex("[0-9]{3,4}(?:/[0-9]{2})?", RegexOptions.NonBacktracking)]
    private static partial Regex CodePattern();

    [GeneratedRegex(@"^[0-9]{3,4}(?:/[0-9]{2})?(?:[ ,;/|]+[0-9]{3,4}(?:/[0-9]{2})?)*[.,;]?$", RegexOptions.NonBacktracking)]
    private static partial Regex CodesOnly();
}
