using System.Globalization;
using System.Text.RegularExpressions;

namespace CompetenceAssessment.StandardFormats.PublishedText.Families.EstonianOccupationalStandard;

/// <summary>Finds "how many of them" in words: "at least two", "kaks valitavat kompetentsi".</summary>
internal static partial class NumberWords
{
    private static readonly Dictionary<string, int> Values = new()
    {
        ["üks"] = 1, ["ühe"] = 1, ["üht"] = 1, ["ühte"] = 1, ["kaks"] = 2, ["kahe"] = 2, ["kaht"] = 2, ["kahte"] = 2, ["kolm"] = 3, ["kolme"] = 3,
        ["neli"] = 4, ["nelja"] = 4, ["viis"] = 5, ["viie"] = 5, ["viit"] = 5, ["kuus"] = 6, ["kuue"] = 6, ["kuut"] = 6, ["seitse"] = 7, ["seitsme"] = 7,
        ["one"] = 1, ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6, ["seven"] = 7,
    };

    /// <summary>The last such number of a text; null when there is none.</summary>
    public static int? Last(string text)
    {
        var found = Count().Matches(text).Select(m => m.Groups["n"].Value.ToLowerInvariant()).LastOrDefault();
        return found is null ? null : Values.TryGetValue(found, out var value) ? value : int.Parse(found, NumberStyles.None, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"(?:(?:vähemalt|minimaalselt|at least|a minimum of|minimum|any)\s+)?(?<![.,0-9]\s?)(?<!(?:tase|level|taseme)\s)\b(?<n>üks|ühe|ühte|üht|kaks|kahe|kahte|kaht|kolm|kolme|neli|nelja|viis|viie|viit|kuus|kuue|kuut|seitse|seitsme|one|two|three|four|five|six|seven|[1-9])\b(?!\s*[.)])(?=\s+(?:\((?:[1-9]|one|two)\)\s+)?(?:of|out of|from|or more|\p{L}{2,}st\b|\w*valita\w*|valik\w*|vabalt|kompetents\w*|optional|elective|competenc\w*|spetsialiseeru\w*|specialis\w*|järgmis\w*|järgnev\w*|nendest|neist|additional|lisa\w*|further|loetletud|allpool|other|muu\w*)|\s*[,:(]?\s*(?:B\s?\.|$)|\s+(?:tõendami\w*))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Count();
}
