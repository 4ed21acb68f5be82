using CompetenceAssessment.StandardFormats.PublishedText.Sections;

namespace CompetenceAssessment.StandardFormats.PublishedText.Families.EstonianOccupationalStandard;

/// <summary>Cuts a document at its headings. A line that looks like a heading is one only where such a heading can stand: a code in the sentence
/// about the structure, or in a list of contents, opens nothing.</summary>
internal sealed class Outline
{
    private const int Reach = 16;
    private readonly List<Segment> segments;
    private readonly List<Head> heads;
    private readonly HashSet<string> described;
    private readonly int lastList;
    private readonly List<Block> blocks = [];
    private char zone = ' ';
    private Head section = Head.None;

    private Outline(IEnumerable<Segment> source, Headings headings)
    {
        segments = [.. source.SelectMany(s => HeadFinder.ListsWithin(s.Text) is { Count: > 0 } places ? Segments.Cut(s, places) : [s])];
        heads = [.. segments.Select(headings.Of)];
        WrappedWords.Clear(segments, heads);
        lastList = heads.FindLastIndex(h => h.Kind is HeadKind.Indicators or HeadKind.Knowledge or HeadKind.Methods);
        described = [.. Enumerable.Range(0, heads.Count).Where(i => heads[i].Kind == HeadKind.Competence && IsDescribed(i)).Select(i => heads[i].Code)];
    }

    /// <summary>The document as blocks.</summary>
    public static IReadOnlyList<Block> Of(IEnumerable<Segment> source, Headings headings)
    {
        var outline = new Outline(source, headings);
        outline.blocks.Add(new(Head.None, null));
        for (var i = 0; i < outline.segments.Count; i++)
            outline.Add(i);
        return outline.blocks;
    }

    private void Add(int i)
    {
        var (head, segment) = (heads[i], segments[i]);
        if (!Opens(i))
        {
            blocks[^1].Body.Add(segment);
            return;
        }

        Enter(head);
        var block = new Block(head, segment) { Zone = zone, Section = section };
        if (head.Tail.Length > 0)
            block.Body.Add(segment with { Text = head.Tail, AfterBlank = false, Within = true });
        if (head.Rest.Length > 0 && head.Kind is HeadKind.Indicators or HeadKind.Knowledge or HeadKind.Methods or HeadKind.CommonMethods)
            block.Body.Add(segment with { Text = head.Rest, AfterBlank = false, Within = true });
        blocks.Add(block);
    }

    private void Enter(Head head)
    {
        if (head.Kind is HeadKind.Part or HeadKind.Annexes)
            (zone, section) = (head.Code[0], Head.None);
        else if (head.Kind == HeadKind.Section)
            (zone, section) = (head.Code[0], head);
        else if (head.Kind == HeadKind.Unit && zone == ' ')
            zone = 'A';
        else if (head.Kind is HeadKind.Competence or HeadKind.Indicators && zone is ' ' or 'A')
            (zone, section) = ('B', Head.None);
        if (head.Kind is HeadKind.Competence or HeadKind.Group && zone == 'B' && section.Role == SectionRole.Structure)
            section = Head.None;
    }

    private bool Opens(int i) => heads[i].Kind switch
    {
        HeadKind.Text => false,
        HeadKind.Part => heads[i].Code[0] >= zone || zone == ' ',
        HeadKind.Annexes => (zone == 'C' && EndsInformation(i)) || zone == 'B' && i > lastList && (segments[i].AfterBlank || ItemListReader.EndsText(segments[i - 1].Text) || heads[i - 1].Kind != HeadKind.Text),
        HeadKind.Section => OpensSection(heads[i], i),
        HeadKind.Unit => zone is ' ' or 'A',
        HeadKind.Competence => OpensCompetence(i),
        HeadKind.Group => OpensGroup(i),
        HeadKind.Indicators => zone != 'C',
        HeadKind.Knowledge or HeadKind.Methods or HeadKind.CommonMethods => zone == 'B' && section.Role is not (SectionRole.Structure or SectionRole.Information),
        HeadKind.Label => (zone == 'B' && section.Role != SectionRole.Structure) || (zone == 'A' && section.Role == SectionRole.Units),
        _ => false,
    };

    // Behind the values of part C: "Lisad:" alone, or "Lisa 1 Keelte …" where no heading stands before it.
    private bool EndsInformation(int i) => blocks[^1].Head.Kind != HeadKind.Annexes && !HeadFinder.IsAnnexes(section.Rest) && !HeadFinder.IsAnnexes(blocks[^1].Head.Rest)
        && HeadFinder.IsAnnex(segments[i].Words);

    private bool OpensSection(Head head, int i)
    {
        var letter = head.Code[0];
        if (zone != ' ' && letter < zone)
            return false;
        var before = Number(section.Code);
        return section.Kind != HeadKind.Section || section.Code[0] != letter || Number(head.Code) > before || IsDescribed(i);
    }

    private bool OpensCompetence(int i) => IsDescribed(i)
        || (zone == 'B' && section.Role != SectionRole.Structure && !described.Contains(heads[i].Code) && StandsAsHead(i));

    // No list follows: a heading all the same where it begins like one and the sentence before it is finished.
    private bool StandsAsHead(int i) => !segments[i].Within && (heads[i].Rest.Length == 0 || !char.IsLower(heads[i].Rest[0]))
        && (i == 0 || heads[i - 1].Kind != HeadKind.Text || ItemListReader.EndsText(segments[i - 1].Text) || segments[i].AfterBlank);

    private bool OpensGroup(int i)
    {
        if (i > 0 && heads[i - 1] is { Kind: HeadKind.Competence, Rest.Length: 0 })
            return false;
        if (zone == 'A')
            return section.Role == SectionRole.Units && Words.NamesUnits(Words.Fold(segments[i].Words)) || NextIsDescribed(i);
        if (zone == 'B' && Words.IsGeneralSkills(Words.Fold(segments[i].Words)) && i + 1 < segments.Count && ItemMarker.Read(segments[i + 1].Text) is { Ordinal: 1 } or { Kind: MarkerKind.Bullet })
            return true;
        return zone == 'B' && (section.Role != SectionRole.Structure || NextIsDescribed(i)) || zone == ' ' && NextIsDescribed(i);
    }

    private bool NextIsDescribed(int i)
    {
        for (var j = i + 1; j < heads.Count && j <= i + Reach; j++)
        {
            if (heads[j].Kind == HeadKind.Competence)
                return IsDescribed(j);
            if (heads[j].Kind == HeadKind.Indicators)
                return true;
            if (heads[j].Kind is HeadKind.Section or HeadKind.Part)
                return false;
        }

        return false;
    }

    /// <summary>Whether a list follows the code before another heading does, so that it is the competence itself and not a mention of it.</summary>
    private bool IsDescribed(int i)
    {
        for (var j = i + 1; j < heads.Count && j <= i + Reach; j++)
        {
            if (heads[j].Kind is HeadKind.Indicators or HeadKind.Knowledge)
                return true;
            if (heads[j].Kind is not (HeadKind.Text or HeadKind.Label))
                return false;
            if (ItemMarker.Read(segments[j].Text) is { Kind: MarkerKind.Number or MarkerKind.Nested, Ordinal: 1 })
                return true;
        }

        return false;
    }

    private static int Number(string code) => code.Length > 2 && int.TryParse(code.AsSpan(2), out var number) ? number : 0;
}
