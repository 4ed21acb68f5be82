namespace CompetenceAssessment.StandardFormats.PublishedText.Sections;

/// <summary>An item of a list.</summary>
/// <param name="Number">The number or letter as printed, without bracket or dot; null where none is printed.</param>
/// <param name="Text">The words.</param>
/// <param name="Lines">Source lines, in order.</param>
public sealed record ListItem(string? Number, string Text, IReadOnlyList<int> Lines)
{
    /// <summary>The heading that it stands under within the list ("1. …" above "1.1 …").</summary>
    public string? Group { get; init; }

    /// <summary>The lines of that heading.</summary>
    public IReadOnlyList<int> GroupLines { get; init; } = [];

    /// <summary>Whether a page break or page furniture stood within it.</summary>
    public bool Rejoined { get; init; }
}

/// <summary>A list as read.</summary>
/// <param name="Items">The items in order.</param>
/// <param name="LeadIn">Text before the first item, such as "You must be able to:".</param>
/// <param name="Left">Text after the last item that does not belong to it.</param>
/// <param name="Style">How the items are marked.</param>
public sealed record ListReading(IReadOnlyList<ListItem> Items, IReadOnlyList<Segment> LeadIn, IReadOnlyList<Segment> Left, MarkerKind Style)
{
    /// <summary>Whether where one item ends and the next begins had to be guessed from the length of the lines.</summary>
    public bool BoundsGuessed { get; init; }
}
