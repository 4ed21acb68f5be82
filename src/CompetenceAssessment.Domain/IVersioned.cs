namespace CompetenceAssessment.Domain;

/// <summary>A root that two people may change at the same time. Its version grows with each save; a save that
/// started from an older version is refused, and both states are shown.</summary>
public interface IVersioned
{
    /// <summary>1 after the first save, and one more after each later one.</summary>
    int Version { get; }
}
