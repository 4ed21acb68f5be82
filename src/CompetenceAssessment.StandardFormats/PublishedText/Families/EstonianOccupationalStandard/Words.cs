using System.Globalization;
using System.Text;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.PublishedText.Sections;

namespace CompetenceAssessment.StandardFormats.PublishedText.Families.EstonianOccupationalStandard;

/// <summary>The words of the family in Estonian and English. All are folded: lower case, without accents, single spaces.</summary>
internal static class Words
{
    private static readonly Dictionary<string, (HeadKind Kind, string Language)> Lists = new()
    {
        ["tegevusnaitajad"] = (HeadKind.Indicators, "et"),
        ["tegevusnaitaja"] = (HeadKind.Indicators, "et"),
        ["tegevusnaitaja(d)"] = (HeadKind.Indicators, "et"),
        ["kompetentsi tegevusnaitajad"] = (HeadKind.Indicators, "et"),
        ["performance indicators"] = (HeadKind.Indicators, "en"),
        ["performance indicator"] = (HeadKind.Indicators, "en"),
        ["performance indicator(s)"] = (HeadKind.Indicators, "en"),
        ["activity indicators"] = (HeadKind.Indicators, "en"),
        ["activity indicator(s)"] = (HeadKind.Indicators, "en"),
        ["indicators of performance"] = (HeadKind.Indicators, "en"),
        ["indicators of activity"] = (HeadKind.Indicators, "en"),
        ["competence indicators"] = (HeadKind.Indicators, "en"),
        ["performance criteria"] = (HeadKind.Indicators, "en"),
        ["teadmised"] = (HeadKind.Knowledge, "et"),
        ["toetavad teadmised"] = (HeadKind.Knowledge, "et"),
        ["vajalikud teadmised"] = (HeadKind.Knowledge, "et"),
        ["kompetentsi toetavad teadmised"] = (HeadKind.Knowledge, "et"),
        ["toetav teadmine"] = (HeadKind.Knowledge, "et"),
        ["teadmised ja oskused"] = (HeadKind.Knowledge, "et"),
        ["knowledge"] = (HeadKind.Knowledge, "en"),
        ["supportive knowledge"] = (HeadKind.Knowledge, "en"),
        ["theoretical knowledge"] = (HeadKind.Knowledge, "en"),
        ["knowledge required"] = (HeadKind.Knowledge, "en"),
        ["knowledge and understanding"] = (HeadKind.Knowledge, "en"),
        ["supporting knowledge"] = (HeadKind.Knowledge, "en"),
        ["underpinning knowledge"] = (HeadKind.Knowledge, "en"),
        ["required knowledge"] = (HeadKind.Knowledge, "en"),
        ["necessary knowledge"] = (HeadKind.Knowledge, "en"),
        ["hindamismeetod"] = (HeadKind.Methods, "et"),
        ["hindamismeetodid"] = (HeadKind.Methods, "et"),
        ["hindamismeetod(id)"] = (HeadKind.Methods, "et"),
        ["hindamise meetodid"] = (HeadKind.Methods, "et"),
        ["hindamise meetod(id)"] = (HeadKind.Methods, "et"),
        ["hindamisviisid"] = (HeadKind.Methods, "et"),
        ["hindamine"] = (HeadKind.Methods, "et"),
        ["assessment method"] = (HeadKind.Methods, "en"),
        ["assessment methods"] = (HeadKind.Methods, "en"),
        ["assessment method(s)"] = (HeadKind.Methods, "en"),
        ["methods of assessment"] = (HeadKind.Methods, "en"),
        ["method(s) of assessment"] = (HeadKind.Methods, "en"),
        ["evaluation method(s)"] = (HeadKind.Methods, "en"),
        ["evaluation methods"] = (HeadKind.Methods, "en"),
        ["assessment"] = (HeadKind.Methods, "en"),
    };

    private static readonly (string Stem, CompetenceKind Kind)[] Kinds =
    [
        ("labivad", CompetenceKind.Transversal), ("labivate", CompetenceKind.Transversal), ("labivaid", CompetenceKind.Transversal),
        ("labiv ", CompetenceKind.Transversal), ("labiva ", CompetenceKind.Transversal), ("transversal", CompetenceKind.Transversal), ("recurring", CompetenceKind.Transversal),
        ("cross-cutting", CompetenceKind.Transversal), ("recurrent", CompetenceKind.Transversal), ("pervasive", CompetenceKind.Transversal), ("overarching", CompetenceKind.Transversal),
        ("horizontal", CompetenceKind.Transversal), ("uldosku", CompetenceKind.Transversal),
        ("general skill", CompetenceKind.Transversal), ("generic skill", CompetenceKind.Transversal), ("general competenc", CompetenceKind.Transversal),
        ("spetsialiseeru", CompetenceKind.Specialisation), ("specialis", CompetenceKind.Specialisation), ("specializ", CompetenceKind.Specialisation),
        ("valitav", CompetenceKind.Optional), ("valikulis", CompetenceKind.Optional), ("valikkompetents", CompetenceKind.Optional),
        ("optional", CompetenceKind.Optional), ("elective", CompetenceKind.Optional), ("selectable", CompetenceKind.Optional),
        ("kohustusli", CompetenceKind.Obligatory), ("obligatory", CompetenceKind.Obligatory), ("mandatory", CompetenceKind.Obligatory),
        ("compulsory", CompetenceKind.Obligatory), ("required competenc", CompetenceKind.Obligatory), ("core competenc", CompetenceKind.Obligatory),
    ];

    private static readonly (string Stem, SectionRole Role)[] Roles =
    [
        ("tooosad", SectionRole.Units), ("too osad", SectionRole.Units), ("tooosade", SectionRole.Units), ("work units", SectionRole.Units), ("units", SectionRole.Units),
        ("parts of work", SectionRole.Units), ("parts of the work", SectionRole.Units), ("work parts", SectionRole.Units), ("units of work", SectionRole.Units),
        ("work tasks", SectionRole.Units), ("kutse struktuur", SectionRole.Structure), ("structure of", SectionRole.Structure),
        ("qualification structure", SectionRole.Structure), ("kutsete struktuur", SectionRole.Structure),
        ("uldosku", SectionRole.GeneralSkills), ("general skills", SectionRole.GeneralSkills), ("generic skills", SectionRole.GeneralSkills),
        ("general competenc", SectionRole.GeneralSkills),
        ("kompetentsid", SectionRole.Competences), ("competences", SectionRole.Competences), ("competencies", SectionRole.Competences),
        ("teave kutsestandardi", SectionRole.Information), ("information on the preparation", SectionRole.Information),
        ("information about the", SectionRole.Information), ("information concerning", SectionRole.Information),
    ];

    /// <summary>Lines that only label columns or lists: they are read and say nothing.</summary>
    private static readonly HashSet<string> Labels =
    [
        "nimetus", "ekr tase", "estqf level", "level", "tase", "name", "kompetents", "competence", "title", "kutse taotlemisel noutavad kompetentsid",
        "competences required when applying for the qualification", "competences required for the occupational qualification", "kompetentsi nimetus",
        "nimetus ekr tase", "name estqf level", "kompetents ekr tase", "competence estqf level", "kood", "code", "kood nimetus ekr tase", "code name estqf level",
        "tooulesanded", "tasks", "kompetentsid", "competences", "competencies", "eqf level", "kompetentsusnouded", "tookirjeldus", "too kirjeldus",
    ];

    /// <summary>Buttons and links of the register's pages.</summary>
    private static readonly HashSet<string> Buttons =
    [
        "loe edasi", "peida", "loe edasipeida", "loe edasi peida", "vaata kompetentsi", "vaata kompetentse", "more", "hide", "morehide", "more hide",
        "view competence", "show competence", "see competence", "read more", "read morehide", "read more hide", "kutseregister", "kutseregister kutseregister", "teksti suurus",
        "reavahe suurus", "kontrastsus", "tuhista", "taasta vaikimisi seaded", "tagasi", "tagasi: kutsestandardid |", "tagasi: kutsestandardid", "prindi",
        "print", "trukk", "back", "text size", "line spacing", "contrast", "cancel", "restore default settings", "avaleht", "home", "otsing", "search", "sisukord",
        "contents", "table of contents", "sisene", "log in", "eesti keeles", "in english", "est | eng", "est", "eng", "jaga", "share", "lae alla", "download",
        "laadi alla", "salvesta pdf", "pdf", "skip to content", "kaart", "sulge", "close", "ava koik", "sulge koik", "naita koik", "show all", "hide all", "naita", "show",
        "vaata", "view", "ules", "to top", "tagasi ules", "back to top", "kupsised", "noustun", "accept cookies", "andmed puuduvad", "eesti", "english", "register of occupational qualifications", "main page", "certificates", "est eng rus", "est eng", "registri vastutav tootleja on haridus- ja teadusministeerium",
    ];

    /// <summary>The kind of list that a folded line names; Text when it names none.</summary>
    public static (HeadKind Kind, string? Language) ListOf(string folded) =>
        Lists.TryGetValue(folded, out var found) ? found : (HeadKind.Text, null);

    /// <summary>Every list heading, longest first.</summary>
    public static IReadOnlyList<string> ListHeads { get; } = [.. Lists.Keys.OrderByDescending(k => k.Length)];

    /// <summary>The kind of competence that words name.</summary>
    public static CompetenceKind? KindOf(string folded)
    {
        foreach (var (stem, kind) in Kinds)
        {
            if (folded.Contains(stem, StringComparison.Ordinal))
                return kind;
        }

        return null;
    }

    /// <summary>Whether a competence's title says that it goes through all work: only where it names competences, for "läbiv" and "horizontal" are said of pipes too.</summary>
    public static bool IsTransversal(string folded) => KindOf(folded) == CompetenceKind.Transversal && NamesCompetences(folded);

    /// <summary>Whether words speak of competences.</summary>
    public static bool NamesCompetences(string folded) => folded.Contains("kompetents", StringComparison.Ordinal) || folded.Contains("competenc", StringComparison.Ordinal)
        || folded.Contains("uldosku", StringComparison.Ordinal) || folded.Contains("skills", StringComparison.Ordinal);

    /// <summary>Whether a heading announces general skills, which some standards list like a competence and print no code for.</summary>
    public static bool IsGeneralSkills(string folded) => KindOf(folded) == CompetenceKind.Transversal
        && (folded.EndsWith("uldoskused", StringComparison.Ordinal) || folded.StartsWith("uldoskused", StringComparison.Ordinal) || folded.EndsWith(" skills", StringComparison.Ordinal));

    /// <summary>Whether words speak of parts of the work.</summary>
    public static bool NamesUnits(string folded) => folded.Contains("tooosa", StringComparison.Ordinal) || folded.Contains("unit", StringComparison.Ordinal)
        || folded.Contains("parts of", StringComparison.Ordinal);

    /// <summary>Whether a line heads a part of the general skills ("Mõtlemisoskused", "Self-management skills").</summary>
    public static bool IsSkillHeading(string text) => Fold(text) is var folded && folded.Split(' ').Length <= 4
        && (folded.EndsWith("oskused", StringComparison.Ordinal) || folded.EndsWith(" skills", StringComparison.Ordinal));

    /// <summary>Whether an Estonian text begins with what somebody does: "valmistab …", "on …".</summary>
    public static bool StartsWithVerb(string text) => text.Split(' ', 2)[0].TrimEnd(',') is var word && (word.EndsWith('b') || word is "on" or "teab");

    /// <summary>Whether a line heads the units or competences of one qualification of a group.</summary>
    public static bool IsGroupLabel(string folded) => folded.Length <= 100 && !folded.Contains(';')
        && (folded.EndsWith(" tooosad", StringComparison.Ordinal) || folded.EndsWith(" kompetentsid", StringComparison.Ordinal) || folded.EndsWith(" competences", StringComparison.Ordinal)
            || folded.EndsWith(" units", StringComparison.Ordinal)) && (folded.Contains("tase ", StringComparison.Ordinal) || folded.Contains("level ", StringComparison.Ordinal));

    /// <summary>What a section's title is about.</summary>
    public static SectionRole RoleOf(string code, string folded)
    {
        foreach (var (stem, role) in Roles)
        {
            if (!folded.Contains(stem, StringComparison.Ordinal))
                continue;
            if (role == SectionRole.Units && !code.StartsWith('A') || role is SectionRole.GeneralSkills or SectionRole.Competences or SectionRole.Structure && !code.StartsWith('B'))
                continue;
            return role;
        }

        return code switch { "A.2" => SectionRole.Units, "B.1" => SectionRole.Structure, "C.1" => SectionRole.Information, _ => SectionRole.Prose };
    }

    /// <summary>Whether a folded line only labels.</summary>
    public static bool IsLabel(string folded) => Labels.Contains(folded);

    /// <summary>Whether a folded line is a button or link of a page.</summary>
    public static bool IsButton(string folded) => Buttons.Contains(folded);

    /// <summary>Lower case, no accents, single spaces, no bullet before and no colon behind.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                folded.Append(char.ToLowerInvariant(c));
        }

        return TextJoiner.Squeeze(folded.ToString()).TrimStart('-', '•', '*', '–', ' ', '"', '“', '„', '_').TrimEnd(':', ' ', '.', '"', '”', '_', '*');
    }

    /// <summary>The first words of a text, for a message.</summary>
    public static string Beginning(string text) => TextJoiner.Squeeze(text) is { Length: > 60 } words ? words[..60].TrimEnd() + " …" : TextJoiner.Squeeze(text);

    /// <summary>The last words of a text, for a message.</summary>
    public static string End(string text) => TextJoiner.Squeeze(text) is { Length: > 40 } words ? "… " + words[^40..].TrimStart() : TextJoiner.Squeeze(text);
}
