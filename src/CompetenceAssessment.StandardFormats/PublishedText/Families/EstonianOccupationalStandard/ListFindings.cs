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
        if (item.Lines.Count == 1)
            return;
        var place = Place(competence, kind, item);
        var pieces = body.Where(b => item.Lines.Contains(b.Line)).ToList();
        if (pieces.Skip(1).Any(p => Indent(p) > 0 && Indent(p) != Indent(pieces[0])))
        {
            var words = string.Join(", then ", pieces.Select((p, i) => $"“{(i == 0 ? Words.End(p.Words) : Words.Beginning(p.Words))}”"));
            context.Report(FindingCodes.TableBroken.At(item.Lines, place, $"{Name(kind)} {item.Number ?? "without a number"} of {competence.Code ?? "a competence"} ({words}); the pieces are joined as they stand"));
        }
        else if (item.Rejoined)
            context.Report(FindingCodes.TextRejoined.At(item.Lines, place, $"{Name(kind)} {item.Number} of {competence.Code}"));
    }

    private static string Place(CompetenceDraft competence, CompetenceItemKind kind, ListItem item) => $"{competence.Code}/{Name(kind)}/{item.Number}";

    private static string Name(CompetenceItemKind kind) => kind == CompetenceItemKind.Knowledge ? "knowledge" : "indicator";

    private static int Indent(Segment segment) => segment.Within ? 0 : segment.Text.Length - segment.Text.TrimStart('\t').Length;
}
