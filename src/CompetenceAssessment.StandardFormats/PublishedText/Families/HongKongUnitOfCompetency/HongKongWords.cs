using System.Collections.Frozen;
using System.Text.RegularExpressions;
using CompetenceAssessment.StandardFormats.PublishedText.Families.Layout;
using static CompetenceAssessment.StandardFormats.PublishedText.Families.HongKongUnitOfCompetency.HongKongLabel;

namespace CompetenceAssessment.StandardFormats.PublishedText.Families.HongKongUnitOfCompetency;

/// <summary>The words of Hong Kong Units of Competency in English and in Chinese, traditional and simplified.</summary>
internal static partial class HongKongWords
{
    private const int LongestLeadIn = 260;

    private static readonly string[] OutcomeBeginnings =
        ["The integr", "Integr", "The outcome requ", "Outcome requ", "Upon ", "能力單元", "能力单元", "此能力", "本能力", "該能力", "这能力", "此項能力", "本項能力"];

    private static readonly (HongKongLabel Label, string[] Phrases)[] Table =
    [
        (UnitHeading, ["unit of competency", "units of competency", "unit of competency (uoc)", "competency unit", "能力單元", "能力单元"]),
        (FunctionalArea, ["functional area", "functional areas", "major functional area", "main functional area", "area of competency", "職能範疇", "職能範圍", "主要職能範疇", "职能范畴", "职能范围"]),
        (Title, ["title", "name", "title of uoc", "uoc title", "name of uoc", "unit title", "名稱", "名称", "單元名稱", "能力單元名稱"]),
        (Code, ["code", "uoc code", "code of uoc", "unit code", "編號", "编号", "單元編號", "能力單元編號"]),
        (HongKongLabel.Range, ["range", "description", "range of application", "application range", "application/range", "range/application", "scope of application", "應用範圍", "应用范围", "適用範圍"]),
        (Level, ["level", "qf level", "qualifications framework level", "級別", "级别", "資歷級別", "資歷架構級別"]),
        (Credit, ["credit", "credits", "credit value", "qf credit", "qf credits", "credit (for reference only)", "credit(s)", "學分", "学分", "資歷學分", "學分(僅供參考)", "學分（僅供參考）", "學分值"]),
        (Competency, ["competency", "competencies", "competence", "能力", "能力要求"]),
        (Requirements, ["performance requirements", "performance requirement", "performance criteria", "表現要求", "表现要求", "competency performance requirements", "能力表現要求", "能力 表現要求"]),
        (Outcomes, ["assessment criteria", "assessment criterion", "assessment guidelines", "assessment guideline", "assessment guidance", "outcome requirements", "評核指引", "評核準則", "評核要求", "评核指引", "评估指引", "評核標準"]),
        (Remark, ["remark", "remarks", "remark(s)", "note", "notes", "備註", "备注", "備注", "註"]),
        (Other, ["industry", "branch", "stream", "version", "date", "validity", "effective date", "行業", "門類", "版本", "生效日期", "competency strand", "sector", "pre-requisite", "prerequisite"]),
    ];

    /// <summary>Labels by their words.</summary>
    public static LabelMatcher<HongKongLabel> Labels { get; } = new(
        Table.SelectMany(t => t.Phrases.Select(LabelMatcher<HongKongLabel>.Normalise).Distinct().Select(p => KeyValuePair.Create(p, t.Label))).DistinctBy(p => p.Key), numbered: true);

    /// <summary>The words of one label, the longest first.</summary>
    public static IReadOnlyList<string> Of(HongKongLabel label) => ByLabel[label];

    private static readonly FrozenDictionary<HongKongLabel, string[]> ByLabel =
        Table.ToFrozenDictionary(t => t.Label, t => (string[])[.. t.Phrases.OrderByDescending(p => p.Length)]);

    /// <summary>Lines that only lead requirements in.</summary>
    public static FrozenSet<string> LeadIns { get; } = new[]
    {
        "be able to", "able to", "being able to", "ability to", "the ability to", "the abilities to", "capable of", "capability to", "to be able to", "practitioners should be able to",
        "performance requirements", "performance requirement", "be capable of", "the practitioner should be able to", "能夠", "能够", "能力", "從業員能夠", "表現要求", "表现要求",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>"Specification of Competency Standards for the … Industry", with or without "Unit of Competency" behind it.</summary>
    public static bool IsSpecification(string text) => (text.Contains("pecification", StringComparison.OrdinalIgnoreCase) || text.Contains("能力", StringComparison.Ordinal)) && Specification().IsMatch(text);

    /// <summary>Whether a line names an industry: 汽車業, Beauty Industry.</summary>
    public static bool IsIndustry(string text) => text.Length <= 60 && (text.EndsWith('業') || text.EndsWith('业') || text.EndsWith(" Industry", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a text is the code of a unit: 111334L3, LOCUCL301A.</summary>
    public static bool IsCode(string text) => text.Length is >= 5 and <= 16 && text.Any(char.IsAsciiDigit) && UnitCode().IsMatch(text);

    /// <summary>Where the sentence that leads outcomes in ends; 0 where the text does not begin with one.</summary>
    public static int OutcomeLeadIn(string text) =>
        MayLeadOutcomesIn(text) && OutcomeSentence().Match(text.Length > LongestLeadIn ? text[..LongestLeadIn] : text) is { Success: true } match ? match.Length : 0;

    /// <summary>Whether the text may be the beginning of such a sentence, cut at a line's end.</summary>
    public static bool MayLeadOutcomesIn(string text) => OutcomeBeginnings.Any(b => text.StartsWith(b, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"^(?:draft )?specifications? of competency standards?\b|能力標準說明|能力标准说明", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Specification();

    [GeneratedRegex(@"^(?:[0-9]{5,6} ?L[1-7](?:-[0-9]{1,2}|[A-Z])?|[A-Z]{2,8}[0-9]{3,4}[A-Z](?:[0-9])?|[A-Z]{2,8}-?[0-9]{3}[A-Z]?)$", RegexOptions.NonBacktracking)]
    private static partial Regex UnitCode();

    [GeneratedRegex(@"^(?:the )?(?:integral|integrated|integrative)? ?(?:outcome|outcomes|assessment) ?requirements? (?:of|for) (?:this|the) [^:：]{1,60}?(?:are|is)(?: the)?(?: (?:abilit(?:y|ies)|capabilit(?:y|ies))(?: to| of)?)? ?[:：]|^(?:[此本該这]|此項|本項)?能力[單单]元的?[^:：。]{0,20}(?:要求|成效)[^:：。]{0,6}[:：]|^upon (?:the )?completion of this [^:：]{1,80}[:：]", RegexOptions.IgnoreCase)]
    private static partial Regex OutcomeSentence();
}
