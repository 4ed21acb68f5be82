using System.Globalization;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;
using CompetenceAssessment.StandardFormats.PublishedText.Sections;

namespace CompetenceAssessment.StandardFormats.PublishedText.Families.EstonianOccupationalStandard;

/// <summary>Reads the parts of the work (A.2) with their tasks.</summary>
internal sealed class WorkUnitReader(ReadingContext context)
{
    private readonly List<ReadWorkUnit> units = [];

    /// <summary>Reads the section's heading block and the blocks of its units.</summary>
    public IReadOnlyList<ReadWorkUnit> Read(IEnumerable<Block> blocks)
    {
        foreach (var block in blocks)
        {
            if (block.At is { } at)
                context.Use(at);
            if (block.Head.Kind == HeadKind.Unit)
                Unit(block);
            else
                Uncoded(block);
        }

        return Nested();
    }

    // "A.2.1.1" under "A.2.1" is a task of it, unless it has tasks of its own.
    private List<ReadWorkUnit> Nested()
    {
        var result = new List<ReadWorkUnit>();
        foreach (var unit in units)
        {
            var parent = unit.Code is { } code && code.Count(c => c == '.') == 3 && unit.Tasks.Count == 0 ? result.FindIndex(u => u.Code == code[..code.LastIndexOf('.')]) : -1;
            if (parent < 0 || unit.Title is null)
                result.Add(unit);
            else
                result[parent] = result[parent] with { Tasks = [.. result[parent].Tasks, new(unit.Code!, unit.Title, unit.Lines)] };
        }

        return result;
    }

    private void Unit(Block block)
    {
        var (title, first) = Title(block);
        var list = ItemListReader.Read(first, context.Joiner);
        Add(block.Head.Code, title, [block.At!.Line, .. block.Body.SkipLast(first.Count).Select(b => b.Line)], list);
    }

    // The title may hold the first tasks ("…: 1) …; 2) …") or go on in the next lines.
    private (string Title, List<Segment> Tasks) Title(Block block)
    {
        var rest = block.At! with { Text = block.Head.Rest };
        if (RunOnItems.Find(rest.Text) is [var place, ..])
            return (rest.Text[..place], [rest with { Text = rest.Text[place..], Within = true }, .. block.Body]);
        var lines = new List<Segment> { rest };
        var i = 0;
        while (i < block.Body.Count && lines.Count < 3 && GoesOn(lines[^1], block.Body, i))
            lines.Add(block.Body[i++]);
        context.Use(lines);
        return (context.Joiner.Join(lines), block.Body[i..]);
    }

    private static bool GoesOn(Segment title, List<Segment> body, int i) =>
        title.Text.Length == 0 || (!title.Text.TrimEnd().EndsWith(':') && !body[i].AfterBlank && ItemMarker.Read(body[i].Text).Kind == MarkerKind.None
            && body.Skip(i).Any(b => ItemMarker.Read(b.Text).Kind != MarkerKind.None) && !ItemListReader.EndsText(title.Text));

    // Units without codes: "1. Title" above "1.1 task", or their titles alone.
    private void Uncoded(Block block)
    {
        var list = ItemListReader.Read(block.Body, context.Joiner);
        if (list.Style == MarkerKind.None || block.Head.Kind == HeadKind.Group)
        {
            context.Keep(block.Head.Code, block.Head.Rest, block.At?.Line, block.Body);
            return;
        }

        if (!list.Items.Any(i => i.Group is not null))
        {
            foreach (var item in list.Items)
                Add(null, item.Text.TrimEnd(';', '.', ','), item.Lines, new([], [], [], MarkerKind.None));
        }

        foreach (var group in list.Items.Where(i => i.Group is not null).GroupBy(i => i.Group))
            Add(null, group.Key!, group.First().GroupLines, list with { Items = [.. group], Left = [], LeadIn = [] });
        context.Keep(block.Head.Code, block.Head.Rest, block.At?.Line, list.LeadIn);
    }

    private void Add(string? code, string title, IReadOnlyList<int> lines, ListReading tasks)
    {
        context.Use(lines);
        context.Keep(code, null, null, tasks.LeadIn);
        context.Use(tasks.Left.Where(l => Levels.WithoutLevel(l.Words) != l.Words));
        units.Add(new()
        {
            Code = code,
            Title = context.Text(title.TrimEnd(':', ' ', '.')),
            Tasks = [.. Tasks(tasks.Items)],
            Lines = [.. lines.Distinct()],
        });
    }

    private IEnumerable<ReadTask> Tasks(IReadOnlyList<ListItem> items)
    {
        for (var i = 0; i < items.Count; i++)
        {
            context.Use(items[i].Lines);
            if (context.Text(items[i].Text) is { } text)
                yield return new(items[i].Number ?? (i + 1).ToString(CultureInfo.InvariantCulture), text, items[i].Lines) { NumberAssigned = items[i].Number is null };
        }
    }
}
