using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.Lint;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;
using CompetenceAssessment.StandardFormats.PublishedText.Sections;

namespace CompetenceAssessment.StandardFormats.PublishedText.Families.EstonianOccupationalStandard;

/// <summary>Reads the competences of part B.</summary>
internal sealed class CompetenceReader(ReadingContext context)
{
    private readonly List<CompetenceDraft> competences = [];
    private readonly List<(string Text, IReadOnlyList<int> Lines)> common = [];
    private readonly List<Segment> structure = [];
    private CompetenceDraft? current;
    private CompetenceKind? group;
    private List<Segment> left = [];

    /// <summary>The competences in the document's order.</summary>
    public IReadOnlyList<CompetenceDraft> Competences => competences;

    /// <summary>Sentences under group headings that say how many of the group are needed.</summary>
    public IReadOnlyList<Segment> GroupSentences => structure;

    /// <summary>Reads the blocks of part B other than the structure.</summary>
    /// <param name="blocks">The blocks.</param>
    /// <param name="units">The parts of the work, whose titles may stand for lost ones.</param>
    /// <param name="named">The codes that the structure names.</param>
    public void Read(IEnumerable<Block> blocks, IReadOnlyList<ReadWorkUnit> units, IReadOnlyCollection<string> named)
    {
        foreach (var block in blocks)
        {
            if (block.At is { } at && block.Head.Kind != HeadKind.Text)
                context.Use(at);
            Read(block);
        }

        new LostHeadings(context, competences, units, named).Explain();
        MethodReader.Share(context, competences, common);
    }

    private void Read(Block block)
    {
        switch (block.Head.Kind)
        {
            case HeadKind.Section:
                Section(block);
                break;
            case HeadKind.Group when block.Section.Role == SectionRole.GeneralSkills && current is not null:
                Direct(block.Body, block);
                break;
            case HeadKind.Group:
                (group, current) = (block.Head.Group, null);
                Group(block);
                break;
            case HeadKind.Competence:
                Open(block);
                break;
            case HeadKind.Indicators:
                Items(block.Body, CompetenceItemKind.Indicator, block.At!);
                break;
            case HeadKind.Knowledge:
                Items(block.Body, CompetenceItemKind.Knowledge, block.At!);
                break;
            case HeadKind.Methods when current is not null:
                Methods(block.Body, block.At!);
                break;
            case HeadKind.Methods or HeadKind.CommonMethods:
                Common(block);
                break;
            case HeadKind.Label when current is not null && block.Body.FindIndex(s => ItemMarker.Read(s.Text).Kind is not MarkerKind.None && Codes.In(s.Text).Count == 0) is var item and >= 0:
                Sentences(block.Body[..item]);
                break;
            default:
                Sentences(block.Body);
                break;
        }
    }

    private void Section(Block block)
    {
        group = Words.KindOf(Words.Fold(block.Head.Rest));
        current = null;
        if (block.Head.Role == SectionRole.GeneralSkills)
            GeneralSkills(block);
        else if (HeadFinder.IsMethods(Words.Fold(block.Head.Rest)))
            Common(block);
        else
            Sentences(block.Body);
    }

    // General skills stand before the competences: they are assessed with all others. Some documents print their section's code, some none.
    private void GeneralSkills(Block block)
    {
        var (code, title) = (block.Head.Code.Length > 0 ? block.Head.Code : null, block.Head.Rest.Length > 0 ? block.Head.Rest : block.At!.Words);
        current = new() { Code = code, Title = title.TrimEnd(':'), Kind = CompetenceKind.Transversal };
        current.HeadLines.Add(block.At!.Line);
        competences.Add(current);
        context.Report(code is null ? FindingCodes.CompetenceUncoded.At(current.HeadLines, null, current.Title) : FindingCodes.CodeOfSection.At(current.HeadLines, code, current.Title, code));
        if (block.Body.Count > 0)
            Direct(block.Body);
    }

    private void Group(Block block)
    {
        if (Words.IsGeneralSkills(Words.Fold(block.At!.Words)) && block.Body is [var first, ..] && ItemMarker.Read(first.Text) is { Ordinal: 1 } or { Kind: MarkerKind.Bullet })
            GeneralSkills(block);
        else
            Sentences(block.Body);
    }

    private void Open(Block block)
    {
        var title = TitleReader.Read(block, context);
        current = new() { Code = block.Head.Code, Title = title.Title, Levels = title.Levels };
        current.Kind = Words.IsTransversal(Words.Fold(title.Title)) ? CompetenceKind.Transversal : group;
        current.HeadLines.AddRange(title.Lines);
        competences.Add(current);
        if (title.Left.Count > 0)
            Direct(title.Left);
    }

    // Items that follow a heading without "performance indicators" between.
    private void Direct(IReadOnlyList<Segment> body, Block? heading = null)
    {
        var first = body.ToList().FindIndex(s => ItemMarker.Read(s.Text) is { Kind: MarkerKind.Number or MarkerKind.Nested or MarkerKind.Letter, Ordinal: 1 } or { Kind: MarkerKind.Bullet });
        if (first >= 0)
            Items([.. body.Skip(first)], CompetenceItemKind.Indicator, body[first], heading);
    }

    private void Items(IReadOnlyList<Segment> body, CompetenceItemKind kind, Segment at, Block? heading = null)
    {
        var list = ItemListReader.Read(body, context.Joiner, Words.IsSkillHeading, kind == CompetenceItemKind.Indicator && context.Language == "et" ? Words.StartsWithVerb : null);
        if (current is null || (heading is null && BelongsToNext(list, kind)))
            Lose(at);
        foreach (var item in list.Items.Select(i => heading is null || i.Group is not null ? i : i with { Group = heading.Head.Rest, GroupLines = [heading.At!.Line] }))
        {
            current!.Items.Add((kind, item));
            context.Use(item.Lines);
            context.Use(item.GroupLines);
            ListFindings.Of(context, current, kind, item, body);
        }

        if (list.BoundsGuessed)
            context.Report(FindingCodes.ValueUnclear.At(body.Select(b => b.Line), $"{current!.Code}", "Where an item ends", Words.Beginning(body[0].Text)));
        if (list.Items.Count == 0 && kind == CompetenceItemKind.Knowledge)
            context.Report(FindingCodes.ListEmpty.At([at.Line], current!.Code, $"{current.Code} knowledge list".TrimStart()));
        left = [.. list.LeadIn, .. list.Left];
        if (left.Count > 0 && MethodReader.IsAboutAssessment(left[0].Text))
            Methods(left, left[0]);
    }

    // A second list of the same kind goes on with the first only if its numbers do; else its heading is lost.
    private bool BelongsToNext(ListReading list, CompetenceItemKind kind)
    {
        if (!current!.Has(kind))
            return kind == CompetenceItemKind.Indicator && current.Has(CompetenceItemKind.Knowledge) && current.Methods.Count > 0;
        var first = list.Items.Count > 0 && int.TryParse(list.Items[0].Number, out var number) ? number : (int?)null;
        return kind == CompetenceItemKind.Indicator && (first is null || first != current.LastOrdinal(kind) + 1);
    }

    // The words before the list may be the title without its code.
    private void Lose(Segment at)
    {
        var title = left is [.., var last] && last.Line < at.Line && last.Text.Length <= 140 && !ItemListReader.EndsText(last.Text) ? last : null;
        current = new() { IsLost = true, Kind = group, Title = title?.Words ?? "" };
        current.HeadLines.Add(at.Line);
        if (title is not null)
        {
            context.Use(title);
            current.HeadLines.Insert(0, title.Line);
        }

        competences.Add(current);
    }

    private void Methods(IReadOnlyList<Segment> body, Segment at)
    {
        var reading = MethodReader.Read(body, context);
        context.Use(reading.Lines);
        if (MethodReader.ConcernsOthers(reading.Remark, current!))
            common.Add((reading.Remark, [.. reading.Lines.Prepend(at.Line).Distinct()]));
        else
            MethodReader.Give(context, current!, reading, at.Line);
    }

    private void Common(Block block)
    {
        context.Use(block.Body);
        common.Add((context.Joiner.Join(block.Body), [.. block.Lines]));
    }

    private void Sentences(List<Segment> body)
    {
        structure.AddRange(body);
        left = body;
    }
}
