using System.Collections.Concurrent;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.Crosswalk;

namespace CompetenceAssessment.Services.Standards.Crosswalk;

/// <summary>Suggestions between versions in use. Their texts stay letter for letter, so that each pair is looked through once and then shared by all requests;
/// when a version was read anew, because a translation was added, the pair is looked through anew.</summary>
public sealed class CrosswalkCandidates
{
    private readonly ConcurrentDictionary<(Guid From, Guid To), Found> known = new();

    public IReadOnlyList<CrosswalkSuggestion> Between(StandardVersion from, StandardVersion to)
    {
        if (known.TryGetValue((from.Id, to.Id), out var found) && found.From == from && found.To == to)
            return found.Suggestions;
        var suggestions = CrosswalkSuggestions.Between(from, to);
        known[(from.Id, to.Id)] = new(from, to, suggestions);
        return suggestions;
    }

    private sealed record Found(StandardVersion From, StandardVersion To, IReadOnlyList<CrosswalkSuggestion> Suggestions);
}
