using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Services.Standards.Crosswalk;
using CompetenceAssessment.StandardFormats.Crosswalk;

namespace CompetenceAssessment.Web.Pages.Standards.Crosswalk;

/// <summary>How far an item is.</summary>
public enum RowState
{
    /// <summary>It has suggestions, and nobody decided.</summary>
    Undecided,

    /// <summary>It has a counterpart, or every suggestion was turned down.</summary>
    Decided,

    /// <summary>Nothing resembles it, and nobody found a counterpart.</summary>
    Alone,
}

/// <summary>The items of a version with what was suggested and decided about each beside another version.</summary>
public sealed class CrosswalkView
{
    private readonly Dictionary<Guid, CrosswalkPlace> others;

    private CrosswalkView(StandardVersion other, IReadOnlyList<CrosswalkRow> rows)
    {
        Rows = rows;
        others = CrosswalkPlace.AllOf(other).ToDictionary(p => p.Item.Id);
    }

    /// <summary>Every item, in the order of the document.</summary>
    public IReadOnlyList<CrosswalkRow> Rows { get; }

    /// <summary>Every item of the other version, in the order of its document.</summary>
    public IEnumerable<CrosswalkPlace> Others => others.Values;

    public static CrosswalkView Of(StandardVersion version, StandardVersion other, IReadOnlyList<CrosswalkSuggestion> suggestions, IReadOnlyList<DecidedEntry> decisions)
    {
        var suggested = suggestions.ToLookup(s => s.From.Item.Id);
        var decided = decisions.ToLookup(d => d.OwnItemId);
        return new(other,
        [
            .. from place in CrosswalkPlace.AllOf(version)
               let item = place.Item
               let standing = decided[item.Id].Where(d => d.Entry.IsStanding).ToList()
               select new CrosswalkRow(
                   place, standing, [.. suggested[item.Id].Where(s => standing.TrueForAll(d => d.OtherItemId != s.To.Item.Id))],
                   [.. decided[item.Id].Where(d => !d.Entry.IsStanding)]),
        ]);
    }

    public CrosswalkPlace Other(Guid itemId) => others[itemId];

    /// <summary>The item of the other version that a person names, however the name is spaced and written; null where there is none, or more than one.</summary>
    public CrosswalkPlace? FindOther(string? reference)
    {
        var name = Plain(reference ?? "");
        return others.Values.Where(o => Plain(o.Reference) == name).ToList() is [var only] ? only : null;
    }

    public int Count(RowState state) => Rows.Count(r => r.State == state);

    private static string Plain(string reference) => string.Concat(reference.Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();
}

/// <summary>An item with the decisions that stand, the suggestions nobody decided about, and what was withdrawn.</summary>
public sealed record CrosswalkRow(CrosswalkPlace Place, IReadOnlyList<DecidedEntry> Standing, IReadOnlyList<CrosswalkSuggestion> Open, IReadOnlyList<DecidedEntry> Withdrawn)
{
    public Guid ItemId => Place.Item.Id;

    public RowState State =>
        Standing.Any(d => d.Relation != CrosswalkRelation.NotTheSame) || (Standing.Count > 0 && Open.Count == 0) ? RowState.Decided
        : Open.Count > 0 ? RowState.Undecided
        : RowState.Alone;

    /// <summary>The item's place on the page.</summary>
    public string Anchor => StandardsLinks.Anchor(Place.Reference);
}
