namespace CompetenceAssessment.StandardFormats.PublishedText.Reading;

/// <summary>Names of labelled values that have no member of their own in <see cref="ReadStandard"/>. A value whose label has no name here is kept
/// under <see cref="Other"/>, with the label in its words.</summary>
public static class FactName
{
    /// <summary>Suite of standards.</summary>
    public const string Suite = "suite";

    /// <summary>Functional area (Hong Kong).</summary>
    public const string FunctionalArea = "functional-area";

    /// <summary>Industry or specification of competency standards (Hong Kong).</summary>
    public const string Industry = "industry";

    /// <summary>Organisation that developed the standard.</summary>
    public const string DevelopedBy = "developed-by";

    /// <summary>Organisation that owns the text first (UK).</summary>
    public const string OriginatingOrganisation = "originating-organisation";

    /// <summary>Unit number in the originating organisation's series (UK).</summary>
    public const string OriginalUrn = "original-urn";

    /// <summary>Date of approval, as printed.</summary>
    public const string ApprovedOn = "approved-on";

    /// <summary>Date for the next review, as printed.</summary>
    public const string ReviewOn = "review-on";

    /// <summary>First day of validity, as printed.</summary>
    public const string ValidFrom = "valid-from";

    /// <summary>Whether the text is current, as printed.</summary>
    public const string Status = "status";

    /// <summary>Occupations that the standard is relevant to.</summary>
    public const string RelevantOccupations = "relevant-occupations";

    /// <summary>Keywords.</summary>
    public const string Keywords = "keywords";

    /// <summary>Credit as printed, where it says more than a number.</summary>
    public const string CreditRemark = "credit-remark";

    /// <summary>Who compiled the standard.</summary>
    public const string CompiledBy = "compiled-by";

    /// <summary>Who approved the standard.</summary>
    public const string ApprovedBy = "approved-by";

    /// <summary>Number of the decision of approval.</summary>
    public const string DecisionNumber = "decision-number";

    /// <summary>Who awards the qualification.</summary>
    public const string AwardedBy = "awarded-by";

    /// <summary>Title in a language other than the document's, with the language's name.</summary>
    public const string ForeignTitle = "foreign-title";

    /// <summary>How methods are to be used, where the document says it in a sentence.</summary>
    public const string MethodsRemark = "methods-remark";

    /// <summary>Anything else; the label is part of the value.</summary>
    public const string Other = "other";
}
