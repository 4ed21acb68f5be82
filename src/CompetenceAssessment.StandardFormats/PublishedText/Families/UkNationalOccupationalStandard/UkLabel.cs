namespace CompetenceAssessment.StandardFormats.PublishedText.Families.UkNationalOccupationalStandard;

/// <summary>What a heading or label of a UK National Occupational Standard means.</summary>
internal enum UkLabel
{
    Overview,
    Criteria,
    CriteriaLeadIn,
    Knowledge,
    KnowledgeLeadIn,
    KnowledgeGroup,

    // Prose about the standard; its lists are never items.
    Scope,
    Values,
    Behaviours,
    Skills,
    Glossary,
    Links,
    OtherProse,

    // Labelled values.
    Urn,
    Title,
    Suite,
    DevelopedBy,
    Version,
    Approved,
    Review,
    Validity,
    Status,
    OriginatingOrganisation,
    OriginalUrn,
    RelevantOccupations,
    Keywords,
    Soc,
    Category,
}

/// <summary>Questions about a label.</summary>
internal static class UkLabels
{
    /// <summary>Whether it names a value.</summary>
    public static bool IsField(this UkLabel label) => label >= UkLabel.Urn;

    /// <summary>Whether it opens or continues the criteria.</summary>
    public static bool IsCriteria(this UkLabel label) => label is UkLabel.Criteria or UkLabel.CriteriaLeadIn;

    /// <summary>Whether it opens or continues the knowledge items.</summary>
    public static bool IsKnowledge(this UkLabel label) => label is UkLabel.Knowledge or UkLabel.KnowledgeLeadIn or UkLabel.KnowledgeGroup;

    /// <summary>Whether it only leads the items in, so that a line before it is a sub-heading.</summary>
    public static bool IsLeadIn(this UkLabel label) => label is UkLabel.CriteriaLeadIn or UkLabel.KnowledgeLeadIn;

    /// <summary>Whether prose stands under it.</summary>
    public static bool IsProse(this UkLabel label) => label == UkLabel.Overview || (label >= UkLabel.Scope && label <= UkLabel.OtherProse);
}
