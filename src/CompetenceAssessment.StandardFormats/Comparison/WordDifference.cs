using System.Text;

namespace CompetenceAssessment.StandardFormats.Comparison;

/// <summary>What two texts have in common and where they differ, word by word.</summary>
public static class WordDifference
{
    // The table of a longest common subsequence has a cell for each pair of words; a standard's item has some dozens of words.
    private const int MostCells = 1_000_000;

    /// <summary>The pieces of both texts in reading order: same and removed pieces give the old text, same and added pieces the new one (white space apart).
    /// Where both texts are very long and differ throughout, what differs is one removed and one added piece.</summary>
    public static IReadOnlyList<WordPiece> Between(string old, string now)
    {
        var (before, after) = (ComparedWords.Split(old), ComparedWords.Split(now));
        var start = 0;
        while (start < before.Count && start < after.Count && before[start].Key == after[start].Key)
            start++;
        var end = 0;
        while (end < before.Count - start && end < after.Count - start && before[^(end + 1)].Key == after[^(end + 1)].Key)
            end++;
        var pieces = new Pieces();
        for (var i = 0; i < start; i++)
            pieces.Add(PieceKind.Same, after[i]);
        AddMiddle(pieces, before[start..^end], after[start..^end]);
        foreach (var token in after[^end..])
            pieces.Add(PieceKind.Same, token);
        return pieces.All;
    }

    private static void AddMiddle(Pieces pieces, List<WordToken> before, List<WordToken> after)
    {
        var (i, j) = (0, 0);
        if ((long)before.Count * after.Count <= MostCells)
        {
            var lengths = CommonLengths(before, after);
            while (i < before.Count && j < after.Count)
            {
                if (before[i].Key == after[j].Key)
                    (i, j) = (Take(PieceKind.Same, after[j], i), j + 1);
                else if (lengths[i + 1, j] >= lengths[i, j + 1])
                    i = Take(PieceKind.Removed, before[i], i);
                else
                    j = Take(PieceKind.Added, after[j], j);
            }
        }

        while (i < before.Count)
            i = Take(PieceKind.Removed, before[i], i);
        while (j < after.Count)
            j = Take(PieceKind.Added, after[j], j);

        int Take(PieceKind kind, WordToken token, int at)
        {
            pieces.Add(kind, token);
            return at + 1;
        }
    }

    // lengths[i, j]: most words that before[i..] and after[j..] have in common in the same order.
    private static int[,] CommonLengths(List<WordToken> before, List<WordToken> after)
    {
        var lengths = new int[before.Count + 1, after.Count + 1];
        for (var i = before.Count - 1; i >= 0; i--)
        {
            for (var j = after.Count - 1; j >= 0; j--)
                lengths[i, j] = before[i].Key == after[j].Key ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
        }

        return lengths;
    }

    // Between two common words what was removed stands before what was added.
    private sealed class Pieces
    {
        private readonly List<WordPiece> done = [];
        private readonly Dictionary<PieceKind, (StringBuilder Text, bool IsApart)> open = [];

        public IReadOnlyList<WordPiece> All
        {
            get
            {
                Close();
                return done;
            }
        }

        public void Add(PieceKind kind, WordToken token)
        {
            if (open.Count > 0 && open.ContainsKey(PieceKind.Same) != (kind == PieceKind.Same))
                Close();
            if (!open.TryGetValue(kind, out var piece))
                open[kind] = piece = (new(), token.IsApart);
            else if (token.IsApart)
                piece.Text.Append(' ');
            piece.Text.Append(token.Text);
        }

        private void Close()
        {
            foreach (var kind in new[] { PieceKind.Same, PieceKind.Removed, PieceKind.Added })
            {
                if (open.Remove(kind, out var piece))
                    done.Add(new(kind, piece.Text.ToString(), piece.IsApart));
            }
        }
    }
}

/// <summary>A run of words.</summary>
/// <param name="Kind">Which of the texts has it.</param>
/// <param name="Text">The words.</param>
/// <param name="IsApart">Whether white space stands before it.</param>
public sealed record WordPiece(PieceKind Kind, string Text, bool IsApart);

/// <summary>Which of two texts has a run of words.</summary>
public enum PieceKind
{
    /// <summary>Both.</summary>
    Same,

    /// <summary>The old one alone.</summary>
    Removed,

    /// <summary>The new one alone.</summary>
    Added,
}
