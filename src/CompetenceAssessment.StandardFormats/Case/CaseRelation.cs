using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.Yaml;

namespace CompetenceAssessment.StandardFormats.Case;

/// <summary>What an item of the exported standard is to an item of another one, which the same service gives out.</summary>
public sealed record CaseRelation
{
    /// <summary>The competence that has the item.</summary>
    public required Competence Competence { get; init; }

    /// <summary>The item.</summary>
    public required CompetenceItem Item { get; init; }

    /// <summary>What it is to the other item. <see cref="CrosswalkRelation.NotTheSame"/> is not given out.</summary>
    public required CrosswalkRelation Relation { get; init; }

    /// <summary>The other standard.</summary>
    public required StandardFile Other { get; init; }

    /// <summary>The competence that has the other item.</summary>
    public required Competence OtherCompetence { get; init; }

    /// <summary>The other item.</summary>
    public required CompetenceItem OtherItem { get; init; }

    /// <summary>Why, if a reason was given.</summary>
    public string? Reason { get; init; }

    /// <summary>When that was decided.</summary>
    public required DateTimeOffset DecidedAt { get; init; }
}
