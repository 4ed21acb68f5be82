namespace CompetenceAssessment.StandardFormats.PublishedText.Sections;

/// <summary>Places of lines that stand at the beginning or end of a page.</summary>
/// <param name="reach">How many lines to either side of an edge count as standing at it.</param>
internal sealed class PageEdges(int reach)
{
    private readonly HashSet<int> places = [];

    /// <summary>Where pages begin, and the lines after that.</summary>
    public HashSet<int> Starts { get; } = [];

    /// <summary>How many edges there are.</summary>
    public int Pages { get; private set; }

    /// <summary>Whether the place is at an edge.</summary>
    public bool Contains(int place) => places.Contains(place);

    /// <summary>Adds an edge. Furniture beside furniture is one edge of one page.</summary>
    public void Add(int place)
    {
        Pages += places.Contains(place) ? 0 : 1;
        Starts.UnionWith([place, place + 1]);
        for (var j = place - reach; j <= place + reach; j++)
            places.Add(j);
    }
}
