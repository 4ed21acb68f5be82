using System.Text.RegularExpressions;
using CompetenceAssessment.StandardFormats.PublishedText.Sections;

namespace CompetenceAssessment.StandardFormats.PublishedText.Families.EstonianOccupationalStandard;

/// <summary>The labels and words that stand before part A.</summary>
internal static partial class OpeningWords
{
    /// <summary>What the lines are about, until a label says otherwise.</summary>
    public enum State
    {
        Title,
        Qualifications,
        Partial,
        Specialisations,
        GroupTitle,
    }

    /// <summary>What stands before the name of a specialisation in the facts.</summary>
    public const string Specialisation = "specialisation: ";

    /// <summary>How long a title may be, in characters.</summary>
    public const int LongestTitle = 120;

    /// <summary>Whether words may be a title: not too long, no sentence, beginning with a capital.</summary>
    public static bool IsTitle(string text) => text.Length is > 2 and <= LongestTitle && !ItemListReader.EndsText(text) && text.Any(char.IsLetter) && char.IsUpper(text.First(char.IsLetterOrDigit));

    /// <summary>Whether two titles name one qualification: "Welder, EstQF level 3" and "Welder, level 3" do.</summary>
    public static bool IsSame(string a, string b, bool sameLevel) =>
        Words.Fold(a) == Words.Fold(b) || (sameLevel && Levels.WithoutLevel(Words.Fold(a)) == Levels.WithoutLevel(Words.Fold(b)));

    [GeneratedRegex(@"^(?:kutsestandard|occupational (?:qualification )?standard|professional standard|national occupational standard)s?$", RegexOptions.CultureInvariant)]
    public static partial Regex Heading();

    // Cells that a single space parts: "Keevitaja, tase 4 4".
    [GeneratedRegex(@"^(?<title>.*\b(?:tase|level)\s+[1-8])\s+(?<level>[1-8])$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex LevelTwice();

    [GeneratedRegex("tase|level", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex LevelName();

    [GeneratedRegex(@"@|\b(?:on|kirjeldatakse|kasutatakse|is|are|describes|kinnitatud|approved|OÜ|SA|AS|MTÜ)\b", RegexOptions.CultureInvariant)]
    public static partial Regex Prose();

    [GeneratedRegex(@"^(?:Kutsestandardid|Kutsestandard|Occupational Qualification Standards?|Occupational Standards?)\s*[:–-]\s*(?<title>.+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex PageTitle();

    [GeneratedRegex(@"^(?:nimetus\s*:?\s*|name(?: in english)?\s*:?\s*)?(?:ET:\s*(?<et>.*?)\s*)?(?:EN:\s*(?<en>.*))?(?<=[ET][TN]:.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex BothLanguages();

    [GeneratedRegex(@"^(?:voimalikud )?osakutse(?:d|te)?\b|^partial (?:occupational )?qualification|^possible partial", RegexOptions.CultureInvariant)]
    public static partial Regex PartialLabel();

    [GeneratedRegex(@"^(?:voimalikud )?spetsialiseerumi(?:ne|sed|ste)\b|^(?:possible )?speciali[sz]ations?\b", RegexOptions.CultureInvariant)]
    public static partial Regex SpecialisationLabel();

    [GeneratedRegex(@"^kutse ?nimetus(?:ed)?$|^(?:titles|names) of (?:the )?(?:occupational )?qualifications(?: and (?:their )?levels)?$|^(?:occupational |professional )?qualification(?:s)? title(?:s)?$|^title of (?:the )?(?:occupational )?qualification$|^occupational titles?$|^name of (?:the )?(?:occupational )?qualification$", RegexOptions.CultureInvariant)]
    public static partial Regex QualificationLabel();

    [GeneratedRegex(@"^(?:title|name) of (?:the )?(?:occupational )?(?:qualification )?(?:standard|group)$|^kutsestandardi nimetus$|^kutsegrup(?:p|i nimetus)$|^(?:occupational group|group of occupations)$", RegexOptions.CultureInvariant)]
    public static partial Regex GroupLabel();

    [GeneratedRegex(@"^(?:eesti kvalifikatsiooniraamistiku \(ekr\) tase|ekr tase|tase|kutse tase|level|level in the estonian qualifications? framework(?: \(estqf\))?|estqf level|estonian qualifications? framework \(estqf\) level|nimetus kutsetunnistusel|nimetus|title on (?:the )?(?:occupational |qualification |professional )*certificate|title (?:in|on) .*certificate.*|yldandmed|uldandmed|general data|inglise keeles|in english|name in english|name|nimetused kutsetunnistusel|kasutusala|use of occupational qualification standard)$", RegexOptions.CultureInvariant)]
    public static partial Regex GeneralLabel();

    [GeneratedRegex("kutsegrup|kutseala|kutsed$|occupational group|group of occupations|occupations$", RegexOptions.CultureInvariant)]
    public static partial Regex GroupWord();
}
