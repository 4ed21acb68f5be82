using CompetenceAssessment.StandardFormats.PublishedText.Families.Layout;

namespace CompetenceAssessment.StandardFormats.PublishedText.Families.UkNationalOccupationalStandard;

/// <summary>Finds where the items of a list without marks begin.</summary>
internal static class UnmarkedList
{
    /// <summary>For each line whether an item begins there, and whether that was judged from where the lines end.</summary>
    public static (IReadOnlyList<bool> Starts, bool Estimated) Starts(IReadOnlyList<Piece> pieces, int margin)
    {
        var starts = new bool[pieces.Count];
        if (pieces.Count == 0)
            return (starts, false);
        starts[0] = true;
        var closed = pieces.Count(p => Wrapping.IsClosed(p.Text));
        var byEnds = closed >= 2 && closed < pieces.Count && Wrapping.IsClosed(pieces[^1].Text);
        var byCapitals = !byEnds && !Wrapping.BeginsLow(pieces[0].Text) && pieces.Any(p => Wrapping.BeginsLow(p.Text));
        var broken = pieces.SkipLast(1).Any(p => Wrapping.IsOpen(p.Text) || p.WithinWord);
        for (var i = 1; i < pieces.Count; i++)
        {
            var open = Wrapping.IsOpen(pieces[i - 1].Text) || pieces[i - 1].WithinWord;
            starts[i] = !open && (byEnds ? Wrapping.IsClosed(pieces[i - 1].Text)
                : byCapitals ? !Wrapping.BeginsLow(pieces[i].Text)
                : !broken || pieces[i].AfterBlank || Wrapping.HadRoom(pieces[i - 1], pieces[i].Text, margin));
        }

        return (starts, broken && !byEnds && !byCapitals);
    }
}
