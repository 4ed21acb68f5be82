namespace CompetenceAssessment.StandardFormats.PublishedText.Families.HongKongUnitOfCompetency;

/// <summary>What a label of a Hong Kong Unit of Competency means.</summary>
internal enum HongKongLabel
{
    /// <summary>"Specification of Competency Standards for the … Industry".</summary>
    Specification,

    /// <summary>"Unit of Competency".</summary>
    UnitHeading,

    FunctionalArea,
    Title,
    Code,
    Range,
    Level,
    Credit,
    Competency,
    Requirements,
    Outcomes,
    Remark,
    Other,
}
