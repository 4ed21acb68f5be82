namespace CompetenceAssessment.Domain.Standards;

/// <summary>A decision about an item of a translation.</summary>
/// <param name="Source">The item of the translation.</param>
/// <param name="Target">The place of the version's item that it translates; null where it is left out.</param>
public sealed record PairDecision(string Source, string? Target);
