using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.Lint;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;
using CompetenceAssessment.StandardFormats.PublishedText.Source;

namespace CompetenceAssessment.StandardFormats.Tests.Lint;

/// <summary>An invented occupation in a few lines (<c>Occupations/*.txt</c>), as a reader would give it to the lint: title, job description, units of work (A.2.1, tasks with -),
/// competences (B.2.1, kind, title), indicators (i) and knowledge (k). Each line of the file is one source line.</summary>
internal sealed record Occupation(string Name, string Language, IReadOnlyList<string> Lines)
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Lint", "Occupations");

    public static IReadOnlyList<Occupation> All { get; } =
        [.. Directory.GetFiles(Folder, "*.txt").Order(StringComparer.Ordinal).Select(f => Of(Path.GetFileNameWithoutExtension(f), File.ReadAllLines(f)))];

    public static Occupation Of(string name, IReadOnlyList<string> lines) => new(name, name[(name.LastIndexOf('.') + 1)..], lines);

    /// <summary>Places of the lists of indicators that can be compared: first line and count.</summary>
    public IReadOnlyList<(int First, int Count)> Lists
    {
        get
        {
            var heads = Lines.Index().Where(l => l.Item.StartsWith("B.", StringComparison.Ordinal) && !l.Item.Contains(" transversal ", StringComparison.Ordinal)).Select(l => l.Index);
            return [.. heads.Select(h => (h + 1, Lines.Skip(h + 1).TakeWhile(l => l.StartsWith("i ", StringComparison.Ordinal)).Count()))];
        }
    }

    public Occupation With(int at, int removed, IEnumerable<string> lines) => this with { Lines = [.. Lines.Take(at), .. lines, .. Lines.Skip(at + removed)] };

    /// <summary>What the lint says.</summary>
    public StandardReading Check(string family = DocumentFamily.EstonianOccupationalStandard, DateOnly? today = null)
    {
        var reading = new StandardReading { File = Name, Family = family, Standards = [Standard()], Lines = new(Lines.Count, Lines.Count, 0, 0) };
        return StandardLint.Check(reading, new(Name, SourceFormat.Text, [.. Lines.Select((l, i) => new SourceLine(i + 1, l))]), today ?? new(2026, 1, 1));
    }

    public ReadStandard Standard()
    {
        var units = new List<ReadWorkUnit>();
        var competences = new List<ReadCompetence>();
        foreach (var (index, line) in Lines.Index().Skip(2))
        {
            var lines = new[] { index + 1 };
            if (line.StartsWith("A.2", StringComparison.Ordinal)) units.Add(new() { Code = line[..5], Title = Text(line[6..]), Lines = lines });
            else if (line[0] == '-') units[^1] = units[^1] with { Tasks = [.. units[^1].Tasks, new($"{units[^1].Tasks.Count + 1}", Text(line[2..]), lines)] };
            else if (line.StartsWith("B.", StringComparison.Ordinal)) competences.Add(Competence(line, lines));
            else competences[^1] = competences[^1] with { Items = [.. competences[^1].Items, Item(competences[^1], line, lines)] };
        }

        return new()
        {
            Code = "1",
            Version = "1",
            Levels = [4],
            Framework = StandardFramework.EstQf,
            ValidUntil = new DateOnly(2030, 1, 1),
            Title = Text(Lines[0]),
            WorkUnits = units,
            Competences = competences,
            Sections = [new() { Code = "A.1", Text = Text(Lines[1][4..]), Lines = [2] }],
            Structure = ReadStructure.Of(new StructureRule.AllOf([.. competences.Select(c => new StructureRule.One(c.Code!)).DistinctBy(r => r.Code)]), []),
        };
    }

    private ReadCompetence Competence(string line, int[] lines)
    {
        var words = line.Split(' ', 3);
        return new() { Code = words[0], Kind = Enum.Parse<CompetenceKind>(words[1], ignoreCase: true), Title = Text(words[2]), Methods = ["test"], Lines = lines };
    }

    // "i text" or "i 3) text"
    private ReadItem Item(ReadCompetence competence, string line, int[] lines)
    {
        var kind = line[0] == 'k' ? CompetenceItemKind.Knowledge : CompetenceItemKind.Indicator;
        var place = competence.Items.Count(i => i.Kind == kind) + 1;
        var mark = line.IndexOfAny([')', '.'], 2) is var at && at is > 2 and < 8 && !line[2..at].Contains(' ') ? at : -1;
        var assigned = line[2..].StartsWith("? ", StringComparison.Ordinal);
        return new()
        {
            Kind = kind,
            Number = mark > 0 ? line[2..mark] : $"{place}",
            NumberAssigned = assigned,
            Text = Text((mark > 0 ? line[(mark + 1)..] : assigned ? line[3..] : line[2..]).Trim()),
            Lines = lines,
        };
    }

    private Domain.LocalizedText Text(string text) => new(Language, text);
}
