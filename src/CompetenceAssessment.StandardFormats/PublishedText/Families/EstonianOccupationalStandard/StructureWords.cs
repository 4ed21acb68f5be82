using System.Text.RegularExpressions;

namespace CompetenceAssessment.StandardFormats.PublishedText.Families.EstonianOccupationalStandard;

/// <summary>Words with which a sentence of the structure asks for something else than "all of these" and "at least so many of these": it leaves some out,
/// sets an upper bound, counts in parts, sets a condition, or only allows or recommends. Such a sentence is reported and not read.</summary>
internal static partial class StructureWords
{
    // Folded: lower case, no accents. A star stands for any ending.
    private static readonly string[] Unclear =
    [
        // Some are left out.
        "except*", "exclud*", "exclusive", "exclusion", "exempt*", "other than", "apart from", "save for", "but", "without", "unless", "omit*", "left out", "leave out", "instead", "replac*", "alternativ*",
        "valja arvatud", "arvatud", "v.a", "va", "v.u", "erand*", "peale", "ilma", "valja jat*", "asemel", "asenda*",

        // At most, or about so many.
        "up to", "at most", "no more than", "not more than", "more than", "less", "fewer", "over", "maximum", "max", "approximately", "about", "between",
        "kuni", "koige rohkem", "koige enam", "maksimaal*", "rohkem kui", "enam kui", "vahem", "ule", "umbes", "ligikaudu",

        // Parts and amounts without a number, and numbers above those that are read.
        "half", "third", "thirds", "quarter", "most", "majority", "some", "several", "few", "many", "number of", "selection of", "part of", "per cent", "percent*",
        "pool", "pooled", "poolte", "kolmandik*", "veerand*", "enamik*", "moni", "mone", "moned", "monda", "mitu", "mitme*", "osa kompetents*", "protsen*",
        "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty*", "thirty*",
        "kolmteist*", "neliteist*", "viisteist*", "kuusteist*", "seitseteist*", "kaheksateist*", "uheksateist*", "kakskummend*", "kolmkummend*",

        // Not required, allowed, recommended, or only on a condition.
        "not", "nor", "neither", "cannot", "can", "could", "may", "might", "possible", "possibility", "recommend*", "advis*", "suggest*", "voluntar*", "optionally", "is optional", "are optional", "is elective",
        "are elective", "if", "in case", "in the case", "provided that", "depending",
        "ei", "mitte", "ega", "pole", "voib", "voivad", "voimal*", "soovi*", "vabatahtlik*", "on valitav*", "on valikuli*", "juhul", "kui", "tingimusel", "soltu*",
    ];

    // "B.2.1 kuni B.2.4" and "up to B.2.4" are spans of codes; "kui ka" is "and".
    private static readonly Regex Pattern = new(
        $@"(?<![\p{{L}}-])(?:{string.Join('|', Unclear.Select(w => w switch
        {
            "kuni" => @"kuni(?!\s*(?:b\s?\.?\s?)?[0-9]+\s?\.\s?[0-9])",
            "up to" => @"up\s+to(?!\s*(?:b\s?\.?\s?)?[0-9]+\s?\.\s?[0-9])",
            "kui" => @"kui(?!\s+ka\b)",
            _ => Regex.Escape(w).Replace(@"\*", @"\p{L}*", StringComparison.Ordinal).Replace(@"\ ", @"\s+", StringComparison.Ordinal),
        }))})(?!\p{{L}})|%",
        RegexOptions.CultureInvariant | RegexOptions.Compiled);

    /// <summary>The sentence without "may apply if": "kutset saab taotleda, kui on tõendatud …" asks for what follows.</summary>
    public static string WithoutPermission(string sentence) => Permission().Replace(sentence, "");

    /// <summary>Whether a sentence does nothing but allow to prove competences in addition: "lisaks võib tõendada kompetentsi B.2.5". It asks for none.</summary>
    public static bool AllowsMore(string sentence)
    {
        var mentions = Codes.Mentions(sentence);
        if (mentions.Count == 0 || mentions.Any(m => m.All.Count == 0))
            return false;
        var words = mentions.Reverse().Aggregate(sentence, (text, m) => text[..m.Index] + "§" + text[(m.Index + m.Length)..]);
        return Addition().IsMatch(words) && (MayProve().IsMatch(words) || MayBeProved().IsMatch(words));
    }

    /// <summary>Whether a sentence asks for something that is not understood.</summary>
    public static bool AreUnclear(string sentence) => Pattern.IsMatch(Words.Fold(sentence)) || NumberWords.HasSpan(sentence);

    private const string Mentions = @"§(?:\s*(?:,|ja|ning|and|ja/või|and/or)\s*§)*";
    private const string Opening = @"^(?:(?:lisaks|soovi korral|täiendavalt|in addition|additionally|optionally|if desired),?\s+)?";
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b(?:lisaks|soovi korral|täiendavalt|ka|in addition|additionally|optionally|if desired|also)\b", Options)]
    private static partial Regex Addition();

    [GeneratedRegex(Opening + @"(?:(?:kutse )?taotleja\s+)?võib\s+(?:(?:kutse )?taotleja\s+)?(?:(?:lisaks|soovi korral|täiendavalt|ka)\s+)*tõendada\s+(?:(?:ka|lisaks)\s+)?(?:valitava(?:t|d|id)\s+)?kompetents(?:i|e|id|ide)?\s+" + Mentions + @"\s*[.;]?$"
        + "|" + Opening + @"(?:the\s+|an?\s+)?(?:applicants?|candidates?)\s+(?:may|can)\s+(?:(?:also|additionally|optionally)\s+)?(?:prove|demonstrate|attest)\s+(?:also\s+)?(?:the\s+)?(?:optional\s+|elective\s+)?competenc(?:es?|y|ies)\s+" + Mentions + @"(?:\s+(?:as well|in addition))?\s*[.;]?$", Options)]
    private static partial Regex MayProve();

    [GeneratedRegex(Opening + @"(?:the\s+)?(?:optional\s+|elective\s+)?competenc(?:es?|y|ies)\s+" + Mentions + @"\s+(?:may|can)\s+(?:(?:also|additionally|optionally)\s+)?be\s+(?:proved|proven|demonstrated|attested)(?:\s+(?:as well|in addition))?\s*[.;]?$", Options)]
    private static partial Regex MayBeProved();

    [GeneratedRegex(@"\b(?:saab taotleda|võib taotleda|(?:saab|võib) (?:\p{L}+ ){0,2}kutset taotleda|(?:can|may) (?:apply|be applied)\b[^.,;]{0,80}|(?:can|may) be awarded\b[^.,;]{0,60}),?\s+(?:kui|juhul kui|if|when|once|provided that)\s+(?=(?:[\p{L}/]+\s+){0,3}(?:on\s+)?(?:tõenda|tõestatud|prove|demonstrat|kompetents|competenc|all\b|the competenc))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Permission();
}
