using System.Text.RegularExpressions;

namespace CompetenceAssessment.StandardFormats.PublishedText.Families.EstonianOccupationalStandard;

/// <summary>The labels and words that stand before part A.</summary>
internal static partial class OpeningWords
{
    /// <summary>What stands before the name of a specialisation in the facts.</summary>
    public const string Specialisation = "specialisation: ";

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

    [GeneratedRegex(@"^kutsenimetus(?:ed)?$|^(?:occupational |professional )?qualification(?:s)? title(?:s)?$|^title of (?:the )?(?:occupational )?qualification$|^occupational titles?$|^name of (?:the )?(?:occupational )?qualification$", RegexOptions.CultureInvariant)]
    public static partial Regex QualificationLabel();

    [GeneratedRegex(@"^(?:title|name) of (?:the )?(?:occupational )?(?:qualification )?(?:standard|group)$|^kutsestandardi nimetus$|^kutsegrup(?:p|i nimetus)$|^(?:occupational group|group of occupations)$", RegexOptions.CultureInvariant)]
    public static partial Regex GroupLabel();

    [GeneratedRegex(@"^(?:eesti kvalifikatsiooniraamistiku \(ekr\) tase|ekr tase|tase|level|estqf level|estonian qualifications? framework \(estqf\) level|nimetus kutsetunnistusel|nimetus|title on (?:the )?(?:occupational |qualification |professional )*certificate|title (?:in|on) .*certificate.*|yldandmed|uldandmed|general data|inglise keeles|in english|name in english|name|nimetused kutsetunnistusel|kasutusala|use of occupational qualification standard)$", RegexOptions.CultureInvariant)]
    public static partial Regex GeneralLabel();

    [GeneratedRegex("kutsegrup|kutseala|kutsed$|occupational group|group of occupations|occupations$", RegexOptions.CultureInvariant)]
    public static partial Regex GroupWord();
}
