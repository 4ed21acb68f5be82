using System.Collections.Frozen;
using System.Text.RegularExpressions;
using CompetenceAssessment.StandardFormats.PublishedText.Families.Layout;
using static CompetenceAssessment.StandardFormats.PublishedText.Families.UkNationalOccupationalStandard.UkLabel;

namespace CompetenceAssessment.StandardFormats.PublishedText.Families.UkNationalOccupationalStandard;

/// <summary>The words of UK National Occupational Standards: headings and labels as the standards-setting bodies have printed them over the years.</summary>
internal static partial class UkWords
{
    private static readonly (UkLabel Label, string[] Phrases)[] Table =
    [
        (Overview, ["overview", "unit overview", "standard overview", "overview of the standard", "unit summary", "summary", "summary of unit", "about this unit", "about this standard",
            "about the standard", "what this standard is about", "what is this standard about", "what is this standard about?", "what this unit is about", "what is the unit about", "what is the standard about", "what the unit is about", "what the standard is about", "who is the unit for", "who is the standard for",
            "what is this unit about", "what is this unit about?", "who this standard is for", "who is this standard for?", "who this unit is for", "unit description"]),
        (Criteria, ["performance criteria", "performance criterion", "performance standards", "performance requirements", "performance statements", "performance objectives",
            "what you must do", "what you must be able to do", "what you do", "what you need to do", "you must be able to do", "outcomes of effective performance"]),
        (CriteriaLeadIn, ["you must be able to", "you must be able to:", "you must", "you should be able to", "you need to be able to", "you will be able to", "you must ensure that you",
            "you must make sure that you", "you must be able to do the following", "to meet the standard, you must", "to meet this standard you must", "to meet this standard, you must",
            "to meet the standard you must be able to", "to achieve this standard you must", "to achieve this standard you must be able to", "to be competent you must",
            "to be competent, you must be able to", "the individual must be able to", "those carrying out this activity must be able to", "you must do the following"]),
        (Knowledge, ["knowledge and understanding", "knowledge & understanding", "knowledge", "knowledge requirements", "knowledge and understanding requirements", "knowledge statements",
            "essential knowledge and understanding", "essential knowledge", "underpinning knowledge", "underpinning knowledge and understanding", "required knowledge and understanding",
            "what you need to know", "what you need to know and understand", "what you must know and understand", "what you must know", "what you should know", "knowledge, understanding"]),
        (KnowledgeLeadIn, ["you need to know and understand", "you must know and understand", "you need to know", "you must know", "you should know and understand", "you need to understand",
            "you must understand", "you need to have knowledge and understanding of", "you need knowledge and understanding of", "you must have knowledge and understanding of",
            "to meet the standard, you need to know and understand", "to meet this standard you need to know and understand", "to perform this standard competently you need to know and understand",
            "to be competent you must know and understand", "the individual must know and understand", "you need to know about and understand", "you must be able to know and understand", "you will need to know and understand"]),
        (KnowledgeGroup, ["general knowledge and understanding", "industry/sector specific knowledge and understanding", "industry specific knowledge and understanding",
            "industry or sector specific knowledge and understanding", "sector specific knowledge and understanding", "context specific knowledge and understanding"]),
        (Scope, ["scope", "range", "scope/range", "scope and range", "scope range", "scope statement", "scope statements", "scope/range statement", "scope/range statements", "range statement", "range statements", "scope of this standard", "scope of the standard", "scope of this unit",
            "scope performance", "scope knowledge", "scope/range performance", "scope/range knowledge", "scope/range related to performance criteria", "scope/range relating to performance criteria",
            "scope/range related to performance", "scope/range related to knowledge and understanding", "scope/range relating to knowledge and understanding", "scope/range related to knowledge",
            "scope related to performance criteria", "scope related to knowledge and understanding", "range related to performance criteria"]),
        (Values, ["values", "key values", "core values", "values and principles", "values and ethics"]),
        (Behaviours, ["behaviours", "key behaviours", "behaviour", "behaviours which underpin effective performance", "behaviours underpinning effective performance", "behaviours and attitudes"]),
        (Skills, ["skills", "key skills", "generic skills", "core skills", "associated skills", "skills and attributes"]),
        (Glossary, ["glossary", "glossary of terms", "key words and phrases", "key terms", "key terms and concepts", "definitions", "explanation of terms", "terminology", "terms used"]),
        (Links, ["links to other nos", "links to other standards", "links to other units", "links to related nos", "related nos", "links", "links with other nos", "external links", "external references",
            "links to legislation", "links and references", "reference information", "useful links"]),
        (OtherProse, ["additional information", "evidence requirements", "assessment guidance", "assessment strategy", "assessment requirements", "supporting information", "guidance", "further information"]),
        (Urn, ["urn", "unique reference number", "unit reference number", "unit reference", "reference number", "nos reference", "nos code", "nos urn", "unit code", "standard code", "standard reference", "urn number"]),
        (Title, ["title", "nos title", "unit title", "standard title", "title of standard", "name of standard"]),
        (Suite, ["suite", "suites", "nos suite", "suite name", "business sectors (suites)", "business sector (suite)", "business sectors", "business sector", "sector suite", "sector suites", "suite(s)", "sector", "suite of nos"]),
        (DevelopedBy, ["developed by", "developer", "standards developed by", "standards setting organisation", "standards setting body", "developing organisation", "sso"]),
        (UkLabel.Version, ["version number", "version", "version no", "nos version number", "version num"]),
        (Approved, ["date approved", "approved on", "approved", "approval date", "date of approval", "approved date", "date approved by regulators", "published on", "publication date", "date published"]),
        (Review, ["indicative review date", "review date", "review", "review by", "indicative review", "date of review", "date for review", "next review"]),
        (Validity, ["validity", "valid"]),
        (Status, ["status", "nos status", "nos document status", "document status"]),
        (OriginatingOrganisation, ["originating organisation", "originating organization", "originating body", "originator", "original organisation"]),
        (OriginalUrn, ["original urn", "original unit number", "original reference", "original urn number", "original urns"]),
        (RelevantOccupations, ["relevant occupations", "relevant occupation", "occupations", "relevant roles", "relevant job roles"]),
        (Keywords, ["key words", "keywords", "key word", "keyword", "search terms"]),
        (Soc, ["soc code", "soc codes", "soc", "soc 2010", "soc 2020", "soc2010", "soc2020", "soc 2010 code", "soc 2020 code", "soc2020 code", "soc code(s)", "standard occupational classification", "soc code 2010", "soc code 2020"]),
        (Category, ["nos category", "category", "nos type"]),
    ];

    /// <summary>Headings and labels by their words.</summary>
    public static LabelMatcher<UkLabel> Labels { get; } = new(Table.SelectMany(t => t.Phrases.Select(LabelMatcher<UkLabel>.Normalise).Distinct()
        .Select(p => KeyValuePair.Create(p, t.Label))).Concat(HeadsWithLeadIn()).DistinctBy(p => p.Key));

    /// <summary>Labels that are followed by their value on the same line without a colon; the longest first.</summary>
    public static IReadOnlyList<(string Words, UkLabel Label)> Fields { get; } =
        [.. Table.Where(t => t.Label.IsField()).SelectMany(t => t.Phrases.Select(p => (p, t.Label))).OrderByDescending(p => p.p.Length)];

    /// <summary>The words that lead a list in.</summary>
    public static FrozenDictionary<string, UkLabel> Leads { get; } = Table.Where(t => t.Label.IsLeadIn())
        .SelectMany(t => t.Phrases.Select(LabelMatcher<UkLabel>.Normalise).Distinct().Select(p => KeyValuePair.Create(p, t.Label))).ToFrozenDictionary();

    /// <summary>A sub-heading that says of itself that it is one: "Element 2 Fit the cover".</summary>
    public static bool IsElement(string text) => ElementHead().IsMatch(text);

    /// <summary>A lead-in in words of its own, up to the colon that ends it.</summary>
    public static UkLabel? LeadIn(string text) => text.Length is < 8 or > 180 || text[^1] != ':' ? null :
        KnowledgeSentence().IsMatch(text) ? KnowledgeLeadIn : CriteriaSentence().IsMatch(text) ? CriteriaLeadIn : null;

    // "Performance criteria You must be able to:" on one line.
    private static IEnumerable<KeyValuePair<string, UkLabel>> HeadsWithLeadIn() =>
        from head in Table.Where(t => t.Label is Criteria or Knowledge)
        from words in head.Phrases
        from leadIn in Table.Where(t => t.Label == (head.Label == Criteria ? CriteriaLeadIn : KnowledgeLeadIn))
        from lead in leadIn.Phrases
        select KeyValuePair.Create(LabelMatcher<UkLabel>.Normalise($"{words} {lead}"), head.Label);

    [GeneratedRegex(@"^(?:element|outcome|part|section|objective) (?:[0-9]{1,2}(?:\.[0-9]{1,2})?|[A-H])\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex ElementHead();

    [GeneratedRegex(@"^\p{Lu}[^.:;]{0,90}\b(?:must|should|need to|needs to) (?:be able to|ensure that you|make sure that you|be able to do the following)(?: [^.:;]{0,30})?:$", RegexOptions.NonBacktracking)]
    private static partial Regex CriteriaSentence();

    [GeneratedRegex(@"^\p{Lu}[^.:;]{0,90}\b(?:must|should|need to|needs to|need|needs) (?:(?:have (?:a )?)?know(?:ledge)?(?:,| and) understand(?:ing)?|know|understand)(?: [^.:;]{0,30})?:$", RegexOptions.NonBacktracking)]
    private static partial Regex KnowledgeSentence();
}
