using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;

namespace CompetenceAssessment.StandardFormats.PublishedText.Families.Layout;

/// <summary>An item while its lines are gathered.</summary>
/// <param name="mark">The mark before it; null where it has none.</param>
/// <param name="group">The sub-heading or element that it stands under.</param>
internal sealed class DraftItem(ListMark? mark, string? group)
{
    private readonly List<(string Lead, RunningText Text)> parts = [("", new())];
    private readonly SortedSet<int> lines = [];

    /// <summary>The mark before it.</summary>
    public ListMark? Mark { get; } = mark;

    /// <summary>The sub-heading that it stands under.</summary>
    public string? Group { get; } = group;

    /// <summary>The number its neighbours leave, where it has lost its own.</summary>
    public string? Assigned { get; init; }

    /// <summary>Where its mark stands.</summary>
    public int MarkColumn { get; init; }

    /// <summary>The same where Chinese before it is twice as wide.</summary>
    public int WideColumn { get; init; }

    /// <summary>Whether sub-points are kept in its text.</summary>
    public bool HasSubPoints => parts.Count > 1;

    /// <summary>Whether nothing but another mark shows that they are points below the item: it does not lead them in, and they stand no deeper.</summary>
    public bool SubPointsAreDoubtful { get; private set; }

    /// <summary>The last piece that was added.</summary>
    public Piece? LastPiece { get; private set; }

    /// <summary>Where its words begin, so that lines below them can be told from headings.</summary>
    public int TextColumn { get; private set; }

    /// <summary>The words; sub-points begin a line of their own.</summary>
    public string Text => string.Join('\n', parts.Select(p => p.Lead + p.Text.Text).Where(t => t.Trim().Length > 0));

    /// <summary>The words of its last part, to which the next line may belong.</summary>
    public string OpenText => parts[^1].Text.Text;

    /// <summary>The lines that it stands on.</summary>
    public IReadOnlyList<int> Lines => [.. lines];

    /// <summary>Adds a line to its text.</summary>
    public void Add(Piece piece)
    {
        if (LastPiece is null)
            TextColumn = piece.Column;
        parts[^1].Text.Add(piece);
        lines.Add(piece.Number);
        LastPiece = piece;
    }

    /// <summary>Begins a sub-point.</summary>
    public void AddSubPoint(ListMark sub, Piece piece)
    {
        if (parts.Count == 1 && sub.Style == MarkStyle.Bullet && Mark?.Style == MarkStyle.Bullet && piece.Column <= TextColumn && OpenText is not [.., ':' or '：'] && !Wrapping.IsOpen(OpenText))
            SubPointsAreDoubtful = true;
        parts.Add((sub.Style == MarkStyle.Bullet ? "- " : $"{sub.Printed} ", new()));
        parts[^1].Text.Add(piece);
        lines.Add(piece.Number);
        LastPiece = piece;
    }

    /// <summary>The item of the reading.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="language">The language of its words.</param>
    /// <param name="place">Its number where none is printed, such as P3.</param>
    public ReadItem ToItem(CompetenceItemKind kind, string language, string place)
    {
        var printed = Mark is { Style: not MarkStyle.Bullet } ? Mark.Label : null;
        return new ReadItem
        {
            Kind = kind,
            Group = Group is null ? null : new LocalizedText(language, Group),
            Number = printed ?? Assigned ?? place,
            NumberAssigned = printed is null,
            Text = new LocalizedText(language, Text),
            Lines = Lines,
        };
    }
}
