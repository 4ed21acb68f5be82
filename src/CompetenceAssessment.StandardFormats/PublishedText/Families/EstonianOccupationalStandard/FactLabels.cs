using System.Text.RegularExpressions;

namespace CompetenceAssessment.StandardFormats.PublishedText.Families.EstonianOccupationalStandard;

/// <summary>What a label names.</summary>
internal enum FactKind
{
    Designation,
    CompiledBy,
    ApprovedBy,
    DecisionNumber,
    DecisionDate,
    ValidFrom,
    ValidUntil,
    Version,
    Isco,
    Eqf,
    AwardedBy,
    ForeignTitle,
    Status,
    Changes,
    OtherClassification,
}

/// <summary>The labels of part C and of the register's page, in both languages. A label is known by its key words, because its lines may be cut.</summary>
internal static partial class FactLabels
{
    private static readonly (FactKind Kind, Regex Label)[] Labels =
    [
        (FactKind.Designation, Designation()), (FactKind.CompiledBy, CompiledBy()), (FactKind.ApprovedBy, ApprovedBy()), (FactKind.DecisionNumber, DecisionNumber()),
        (FactKind.DecisionDate, DecisionDate()), (FactKind.ValidFrom, ValidFrom()), (FactKind.ValidUntil, ValidUntil()), (FactKind.Version, Version()),
        (FactKind.Isco, Isco()), (FactKind.OtherClassification, OtherClassification()), (FactKind.Eqf, Eqf()), (FactKind.AwardedBy, AwardedBy()),
        (FactKind.ForeignTitle, ForeignTitle()), (FactKind.Status, Status()), (FactKind.Changes, Changes()),
    ];

    /// <summary>The labels of a text with their places, in order and without overlap.</summary>
    public static IReadOnlyList<(FactKind Kind, int Start, int End)> In(string text)
    {
        var found = new List<(FactKind Kind, int Start, int End)>();
        foreach (var (kind, label) in Labels)
        {
            if (label.Match(text) is { Success: true } match)
                found.Add((kind, Referring().Match(text[..match.Index]) is { Success: true } before ? before.Index : match.Index, match.Index + match.Length));
        }

        return [.. found.OrderBy(f => f.Start).ThenByDescending(f => f.End)
            .Aggregate(new List<(FactKind Kind, int Start, int End)>(), (kept, f) =>
            {
                if (kept.Count == 0 || f.Start >= kept[^1].End)
                    kept.Add(f);
                return kept;
            })];
    }

    // "Reference to European Qualifications Framework": these words belong to the label, with or without an article.
    [GeneratedRegex(@"\b(?:reference to (?:the )?|viide )(?:level (?:in|of) (?:the )?)?$", Options)]
    private static partial Regex Referring();

    /// <summary>The language that a folded label names; "und" when it names none.</summary>
    public static string LanguageOf(string label) => label switch
    {
        "english" or "in english" or "inglise keeles" => "en",
        "estonian" or "in estonian" or "eesti keeles" => "et",
        "russian" or "in russian" or "vene keeles" => "ru",
        "finnish" or "in finnish" or "soome keeles" => "fi",
        "german" or "in german" or "saksa keeles" => "de",
        _ => "und",
    };

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"(?:kutsestandardi )?tähis(?:e)?(?: kutseregistris)?\b|designation(?: of the)?(?: occupational)?(?: qualification)?s?(?: standard)?(?: in the)?(?: register of occupational qualifications)?|\breference (?:code|number) (?:of the standard )?in the register", Options)]
    private static partial Regex Designation();

    [GeneratedRegex(@"kutsestandardi koostaja(?:d)?|(?:kutsestandardi )?koostasid|(?:the )?(?:occupational (?:qualification )?standard (?:(?:is|was|has been) )?)?compiled by|(?:the )?standard (?:was |has been )?(?:prepared|drawn up|drafted) by|\bcompilers\b|\bauthors\b|\bkoostanud\b", Options)]
    private static partial Regex CompiledBy();

    [GeneratedRegex(@"kutsestandardi kinnitaja|kutsestandardi (?:on )?kinnitanud|\b(?:the )?(?:occupational )?(?:qualification )?(?:standard )?(?:(?:is|was|has been) )?approved by\b", Options)]
    private static partial Regex ApprovedBy();

    [GeneratedRegex(@"(?:kutsenõukogu )?otsuse (?:number|nr)\b\.?|(?:number|no\.?) of the decision(?: of the (?:professional|sector skills) council)?|(?:number|no\.?) of (?:the )?decision|decision (?:number|no)\b\.?", Options)]
    private static partial Regex DecisionNumber();

    [GeneratedRegex(@"(?:kutsenõukogu )?otsuse kuupäev|date of the decision(?: of the (?:professional|sector skills) council)?|decision date|date of (?:the )?decision", Options)]
    private static partial Regex DecisionDate();

    [GeneratedRegex(@"\bkehtib alates|\bvalid from|\bkehtivuse algus", Options)]
    private static partial Regex ValidFrom();

    [GeneratedRegex(@"(?:kutsestandard )?\bkehtib kuni|\bkehtivuse lõpp|\bkehtivusaja lõpp|(?:the )?(?:occupational (?:qualification )?standard )?is valid (?:until|to|till|through)|\bvalid (?:until|to|till|through)|\bvalidity (?:until|ends)|\bkehtiv kuni", Options)]
    private static partial Regex ValidUntil();

    [GeneratedRegex(@"(?:kutsestandardi )?\bversioon(?:i)?(?: number| nr)?\b\.?|(?:occupational (?:qualification )?standard )?\bversion(?: number| no| nr)?\b\.?(?: of the (?:occupational )?(?:qualification )?standard\b)?", Options)]
    private static partial Regex Version();

    [GeneratedRegex(@"(?:viide )?ametite klassifikaator(?:ile|is|i)?(?:\s*\(isco[^)]*\))?|(?:reference to the )?(?:international standard )?classification of occupations(?:\s*\(isco[^)]*\))?|(?:\breference to (?:the )?|\bviide )?\bisco(?:[\s-]*(?:20)?(?:08|88))?", Options)]
    private static partial Regex Isco();

    [GeneratedRegex(@"viide (?:eesti majanduse tegevusalade|haridus|õppekavarühma)\w*(?: \w+)*(?:\s*\((?:emtak|isced)[^)]*\))?|\bemtak\b|\bisced\b", Options)]
    private static partial Regex OtherClassification();

    [GeneratedRegex(@"(?:viide )?euroopa kvalifikatsiooni(?:raamistiku)?(?:le| tasemele| tase)?(?:\s*\(eqf\))?|(?:reference to the )?(?:level in the )?european qualifications?(?: framework)?(?:\s*\(eqf\))?(?: level)?|(?:\breference to (?:the )?|\bviide )?\beqf(?: level| tase)?\b", Options)]
    private static partial Regex Eqf();

    [GeneratedRegex(@"\bkutse andja(?:d)?\s*:|\bawarding bod(?:y|ies)\s*:", Options)]
    private static partial Regex AwardedBy();

    [GeneratedRegex(@"^\W*(?:english|estonian|russian|finnish|german)\s*:|\bin english\s*:?|\binglise keeles\s*:?|\bin estonian\s*:?|\bin russian\s*:?|\bvene keeles\s*:?|\bsoome keeles\s*:?|\bin finnish\s*:?|\bsaksa keeles\s*:?|\bin german\s*:?|\beesti keeles\s*:?", Options)]
    private static partial Regex ForeignTitle();

    [GeneratedRegex(@"kehtivuse kaotanud standard|standard is not valid|standard no longer valid", Options)]
    private static partial Regex Status();

    [GeneratedRegex(@"\bmuudatused(?: võrreldes eelmise versiooniga)?\s*:|kutsestandardi versioonid\s*:|\bversions\s*:|\bchanges(?: compared to the previous version)?\s*:", Options)]
    private static partial Regex Changes();
}
