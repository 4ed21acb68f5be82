using System.Globalization;
using System.Text.RegularExpressions;

namespace CompetenceAssessment.StandardFormats.PublishedText.Sections;

/// <summary>Places of lines that stand at the beginning or end of a page.</summary>
/// <param name="reach">How many lines to either side of an edge count as standing at it.</param>
internal sealed partial class PageEdges(int reach)
{
    private readonly HashSet<int> places = [];

    /// <summary>Where pages begin, and the lines after that.</summary>
    public HashSet<int> Starts { get; } = [];

    /// <summary>Where the document's last line stands.</summary>
    public int End { get; init; }

    /// <summary>Whether a line that ends the document is the foot that the pages before it have: the same words, and its number the next one.</summary>
    public bool IsLastFoot(int place, string before, string text)
    {
        if (place != End)
            return false;
        var steps = Numbers(before).Zip(Numbers(text), (a, b) => b - a).Where(step => step != 0).ToList();
        return steps is [] or [1];
    }

    private static IEnumerable<long> Numbers(string text) => Digits().Matches(text).Select(m => long.Parse(m.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture));

    [GeneratedRegex("[0-9]{1,9}", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

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
