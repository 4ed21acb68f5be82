using System.Collections.Frozen;

namespace CompetenceAssessment.StandardFormats.Lint;

/// <summary>What the checks know of a language: data, no rule. A language without an entry is checked by what holds in every language.</summary>
internal sealed record LintWords
{
    /// <summary>Words after which a text must go on.</summary>
    public required FrozenSet<string> NeverLast { get; init; }

    /// <summary>Those of them that end a clause which one of <see cref="OpensClauses"/> opens: "what to ask for".</summary>
    public FrozenSet<string> EndsClauses { get; init; } = [];

    /// <summary>Words that open such a clause.</summary>
    public FrozenSet<string> OpensClauses { get; init; } = [];

    /// <summary>Letters of which every word has one.</summary>
    public required string Vowels { get; init; }

    /// <summary>Groups of two consonants with which a word may begin.</summary>
    public required FrozenSet<string> Beginnings { get; init; }

    /// <summary>Words without a vowel that are right.</summary>
    public required FrozenSet<string> Abbreviations { get; init; }

    /// <summary>Words so common that they say nothing about an occupation.</summary>
    public required FrozenSet<string> Common { get; init; }

    /// <summary>Buttons and links of the pages on which standards are published, in lower case.</summary>
    public required IReadOnlyList<string> PageWords { get; init; }

    private static readonly LintWords English = new()
    {
        NeverLast = Set("a an the and or nor of to for from by with without in into on onto at as than that which whose whom when where while if because "
            + "between through during including regarding concerning their its his her our your my is are be been being has have was were e.g. i.e."),
        EndsClauses = [.. Set("to for from by with in on at of into onto be is are was were has have"), "to whom", "by whom", "for whom", "with whom"],
        OpensClauses = Set("how what which who whom where when whether whatever whoever this that it they you"),
        Vowels = "aeiouy",
        Beginnings = Set("bl br ch cl cr cz dr dw fl fr gh gl gn gr kn kr ll mn ph pl pn pr ps pt rh sc sh sk sl sm sn sp sq sr st sv sw th tr ts tw wh wr"),
        Abbreviations = Set("nd rd st th vs etc mr mrs ms dr cv hr pc tv kg km mm cm ml hz nb pp ltd ppt html css sql pdf gps"),
        Common = Set("a an the and or nor not no of to for from by with without within in into on onto at as than that this these those which who whose whom what when where while if because "
            + "between through during including regarding concerning about under over after before against among per via it its he his she her they their them themselves itself himself "
            + "we our you your yourself i my is are be been being was were has have had do does doing can could may might must shall should will would "
            + "such other others another any all each every both either own same so then there here also only well up out off more most less least very too "
            + "and/or e.g i.e etc able how new one two three using used use uses based according appropriate relevant necessary required needed different various"),
        PageWords = ["read more", "show more", "show less", "read less", "view competence", "back to top", "print this page", "skip to content", "cookie settings", "download pdf"],
    };

    private static readonly LintWords Estonian = new()
    {
        NeverLast = Set("ja või ning ega ehk et kui kuna sest mis mille mida millest millele millega kes kelle keda nagu vaid kuid aga sh nt vastavalt lähtuvalt läbi"),
        Vowels = "aeiouõäöüy",
        Beginnings = Set("bl br dr fj fl fr gl gr kl kn kr kv pl pn pr ps sf sk sl sm sn sp st sv tr ts tv šv žk"),
        Abbreviations = Set("jm jms jmt jt jts nr sh nt vm vms vrd st tk tn ml mm cm km kg kw hz lk ln mnt pst pr pv rtl ms dr hr pr tv cv kpt krt ptk"),
        Common = Set("ja või ning ega ehk et kui kuna sest mis mille mida millest millele millega millel milles kes kelle keda kellele nagu vaid kuid aga ka on ei ole oma oma enda ennast "
            + "see seda selle sellest sellele sellega sel selles need nende neid neile nendega tema ta nad nii kui siis juba veel vaid üle alla peale pärast enne läbi kaudu abil eest ees järgi "
            + "kohta jaoks vastu koos ilma mööda vahel sh jm jms jne nt vms vastavalt lähtudes lähtuvalt vajadusel vajaduse korral erinevate erinevaid erinevad uus uusi tuleb võib peab saab "
            + "kasutades arvestades tagades järgides"),
        PageWords = ["loe edasi", "loe vähem", "näita rohkem", "näita vähem", "peida", "vaata kompetentsi", "vaata lähemalt", "tagasi üles", "prindi", "laadi alla", "sulge", "ava kõik"],
    };

    /// <summary>The words of a language, or null.</summary>
    public static LintWords? Of(string language) => language switch
    {
        "en" => English,
        "et" => Estonian,
        _ => null,
    };

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
