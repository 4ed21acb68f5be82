using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.Lint;
using CompetenceAssessment.StandardFormats.PublishedText.Sections;

namespace CompetenceAssessment.StandardFormats.PublishedText.Families.EstonianOccupationalStandard;

/// <summary>Reports how the pieces of an item were joined, where a page or a broken table had cut it.</summary>
internal static class ListFindings
{
    /// <summary>Looks at one item.</summary>
    public static void Of(ReadingContext context, CompetenceDraft competence, CompetenceItemKind kind, ListItem item, IReadOnlyList<Segment> body)
    {
        if (item.Lines.Count < 2)
            return;
        var place = Place(competence, kind, item);
        var pieces = Pieces(item, body);
        if (pieces.Skip(1).Any(p => Indent(p) > 0 && Indent(p) != Indent(pieces[0])))
        {
            var words = string.Join(", then ", pieces.Select((p, i) => $"“{(i == 0 ? Words.End(p.Words) : Words.Beginning(p.Words))}”"));
            context.Report(FindingCodes.TableBroken.At(item.Lines, place, $"{Name(kind)} {item.Number ?? "without a number"} of {competence.Code ?? "a competence"} ({words}); the pieces are joined as they stand"));
        }
        else if (item.Rejoined)
            context.Report(FindingCodes.TextRejoined.At(item.Lines, place, $"{Name(kind)} {item.Number} of {competence.Code}"));
    }

    // The body is in the order of its lines, and so are an item's.
    private static List<Segment> Pieces(ListItem item, IReadOnlyList<Segment> body)
    {
        var (low, high) = (0, body.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (body[middle].Line < item.Lines[0])
                low = middle + 1;
            else
                high = middle;
        }

        var lines = item.Lines.ToHashSet();
        var pieces = new List<Segment>();
        for (var i = low; i < body.Count && body[i].Line <= item.Lines[^1]; i++)
        {
            if (lines.Contains(body[i].Line))
                pieces.Add(body[i]);
        }

        return pieces;
    }

    private static string Place(CompetenceDraft competence, CompetenceItemKind kind, ListItem item) => $"{competence.Code}/{Name(kind)}/{item.Number}";

    private static string Name(CompetenceItemKind kind) => kind == CompetenceItemKind.Knowledge ? "knowledge" : "indicator";

    private static int Indent(Segment segment) => segment.Within ? 0 : segment.Text.Length - segment.Text.TrimStart('\t').Length;
}
