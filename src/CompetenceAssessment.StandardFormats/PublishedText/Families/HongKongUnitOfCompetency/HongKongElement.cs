using CompetenceAssessment.StandardFormats.PublishedText.Families.Layout;

namespace CompetenceAssessment.StandardFormats.PublishedText.Families.HongKongUnitOfCompetency;

/// <summary>An element of a unit with what stands under it.</summary>
internal sealed class HongKongElement(ListMark? mark)
{
    private readonly List<Piece> title = [];

    /// <summary>The mark before its title.</summary>
    public ListMark? Mark { get; } = mark;

    /// <summary>The title as printed; empty for requirements that stand under none.</summary>
    public RunningText Title { get; } = new();

    /// <summary>The lines of the title with their words.</summary>
    public IReadOnlyList<Piece> TitlePieces => title;

    /// <summary>The last line of the title.</summary>
    public Piece? LastPiece => title.Count == 0 ? null : title[^1];

    /// <summary>The numbers of the title's lines.</summary>
    public IEnumerable<int> Lines => title.Select(p => p.Number);

    /// <summary>What stands under the title.</summary>
    public List<Piece> Body { get; } = [];

    /// <summary>Adds a line to the title.</summary>
    public void AddTitle(Piece piece)
    {
        Title.Add(piece);
        title.Add(piece);
    }
}
