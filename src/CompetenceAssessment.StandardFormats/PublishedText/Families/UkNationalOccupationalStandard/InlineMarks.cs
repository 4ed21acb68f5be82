using System.Text.RegularExpressions;
using CompetenceAssessment.StandardFormats.PublishedText.Families.Layout;

namespace CompetenceAssessment.StandardFormats.PublishedText.Families.UkNationalOccupationalStandard;

/// <summary>Parts lines that hold several numbered items ("P1 … P2 …"), and joins a mark that stands alone with the line below it.</summary>
internal static partial class InlineMarks
{
    /// <summary>The tokens with one item a piece.</summary>
    public static IEnumerable<UkToken> Split(IReadOnlyList<UkToken> tokens)
    {
        var atStart = tokens.Where(t => t.Piece is not null && ListMark.TryRead(t.Piece.Text, out var m, out _) && m.Style == MarkStyle.Coded)
            .Select(t => { ListMark.TryRead(t.Piece!.Text, out var m, out _); return m.Label; }).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Piece is not { } piece)
            {
                yield return tokens[i];
                continue;
            }

            // The next line is the text of a bare mark unless it has a mark of its own.
            if (ListMark.TryRead(piece.Text, out var bare, out var rest) && rest.Length == 0 && i + 1 < tokens.Count && tokens[i + 1].Piece is { } next
                && !ListMark.TryRead(next.Text, out _, out _))
            {
                yield return UkToken.Text(piece);
                yield return UkToken.Text(next);
                i++;
                continue;
            }

            foreach (var part in Parts(piece, atStart))
                yield return UkToken.Text(part);
        }
    }

    private static IEnumerable<Piece> Parts(Piece piece, HashSet<string> atStart)
    {
        if (!ListMark.TryRead(piece.Text, out var mark, out _) || mark.Style != MarkStyle.Coded)
        {
            yield return piece;
            yield break;
        }

        var from = 0;
        var number = mark.Last;
        foreach (Match match in CodedInside().Matches(piece.Text))
        {
            var label = match.Groups[1].Value;
            if (!ListMark.TryRead(label, out var inside, out _) || inside.Prefix != mark.Prefix || inside.Depth != mark.Depth || inside.Last != number + 1 || atStart.Contains(label))
                continue;
            yield return piece with { Text = piece.Text[from..match.Index].Trim(), WithinWord = false };
            from = match.Groups[1].Index;
            number = inside.Last;
        }

        yield return piece with { Text = piece.Text[from..].Trim(), AfterBlank = from == 0 && piece.AfterBlank };
    }

    [GeneratedRegex(@" ((?:PC|KU|P|K)[0-9]{1,3}(?:\.[0-9]{1,3})?)[.):]? ", RegexOptions.NonBacktracking)]
    private static partial Regex CodedInside();
}
