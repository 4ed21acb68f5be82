using CompetenceAssessment.Domain;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;

namespace CompetenceAssessment.StandardFormats.Drafting;

/// <summary>Writes a standard as plain text, for an editor to read beside a draft that was not read from a published text. Each part is given its lines of that text.</summary>
public sealed class DraftOutline
{
    private readonly List<string> lines = [];
    private readonly Dictionary<int, IReadOnlyList<int>> moved = [];
    private readonly HashSet<int> shared = [];
    private readonly string language;
    private readonly KeptParts? kept;

    private DraftOutline(ReadStandard standard)
    {
        (language, kept) = (StandardEdits.LanguageOf(standard), standard.Kept);
        Standard = Written(standard);
    }

    /// <summary>The standard; each part knows its lines in <see cref="Lines"/>.</summary>
    public ReadStandard Standard { get; }

    /// <summary>The text.</summary>
    public IReadOnlyList<string> Lines => lines;

    /// <summary>Writes the text of a standard.</summary>
    public static DraftOutline Of(ReadStandard standard) => new(standard);

    /// <summary>The lines of the part that came from a line of a file before; empty where that line gave several parts, or none.</summary>
    public IReadOnlyList<int> LinesOf(int line) => shared.Contains(line) ? [] : moved.GetValueOrDefault(line) ?? [];

    // In the order of a document.
    private ReadStandard Written(ReadStandard standard) => standard with
    {
        ValueLines = Values(standard),
        Facts = [.. standard.Facts.Select(f => f with { Lines = Line(f.Lines, $"{FactWords.Of(f.Name, language)}: {f.Value}") })],
        Classifications = [.. standard.Classifications.Select(c => c with { Lines = Line(c.Lines, $"{c.Scheme} {c.Code} {c.Title}".TrimEnd()) })],
        Sections = [.. standard.Sections.Select(Section)],
        WorkUnits = [.. standard.WorkUnits.Select(Unit)],
        Structure = standard.Structure is { } structure ? structure with { Lines = Line(structure.Lines, structure.Reading) } : null,
        Qualifications = [.. standard.Qualifications.Select(Qualification)],
        Competences = [.. standard.Competences.Select(Competence)],
    };

    private Dictionary<string, IReadOnlyList<int>> Values(ReadStandard standard)
    {
        var values = new Dictionary<string, IReadOnlyList<int>>();
        void Add(string name, string? value)
        {
            if (value is not null)
                values[name] = Line(standard.ValueLines.GetValueOrDefault(name) ?? [], value);
        }

        Add("title", standard.Title is { } title ? In(title) : null);
        Add("code", standard.Code);
        Add("levels", standard.Levels.Count == 0 ? null : $"{DraftWords.Level(language)} {string.Join(", ", standard.Levels)}");
        Add("eqfLevel", standard.EqfLevel is { } eqf ? $"EQF {eqf}" : null);
        Add("validUntil", standard.ValidUntil is { } until ? $"{DraftWords.ValidUntil(language)}: {until:yyyy-MM-dd}" : null);
        foreach (var compiler in kept?.Compilers ?? [])
            Line([], compiler.Employer is null ? compiler.Name : $"{compiler.Name}, {compiler.Employer}");
        return values;
    }

    private ReadSection Section(ReadSection section)
    {
        var heading = section.Heading is { } words ? In(words) : "";
        var first = $"{section.Code} {heading}".Trim() is { Length: > 0 } named ? Line(section.Lines, named) : [];
        return section with { Lines = [.. first, .. In(section.Text).Split('\n').Where(l => l.Length > 0).SelectMany(l => Line(section.Lines, l))] };
    }

    private ReadWorkUnit Unit(ReadWorkUnit unit) => unit with
    {
        Lines = Line(unit.Lines, $"{unit.Code} {(unit.Title is { } title ? In(title) : "")}".Trim()),
        Tasks = [.. unit.Tasks.Select(t => t with { Lines = Line(t.Lines, $"{t.Number}) {In(t.Text)}") })],
    };

    // The main qualification needs what the structure says.
    private ReadQualification Qualification(ReadQualification qualification)
    {
        if (qualification.Title is not { } title)
            return qualification;
        var own = qualification.Partial ? qualification.Structure : null;
        var words = Line(qualification.Lines, own is null ? In(title) : $"{In(title)}: {own.Reading}");
        return qualification with { Lines = words, Structure = qualification.Structure is { } structure ? structure with { Lines = words } : null };
    }

    private ReadCompetence Competence(ReadCompetence competence) => competence with
    {
        Lines = Line(competence.Lines, $"{competence.Code} {(competence.Title is { } title ? In(title) : "")}".Trim()),
        MethodLines = competence.Methods.Count == 0 ? [] : Line(competence.MethodLines, string.Join(", ", competence.Methods)),
        Items = [.. Items(competence.Items)],
    };

    private IEnumerable<ReadItem> Items(IReadOnlyList<ReadItem> items)
    {
        for (var at = 0; at < items.Count; at++)
        {
            var (item, before) = (items[at], at == 0 ? null : items[at - 1]);
            if (item.Kind != before?.Kind && kept?.ItemLists.FirstOrDefault(l => l.Kind == item.Kind) is { } list)
                Line([], In(list.Heading));
            if (item.Group is { } group && (item.Kind != before?.Kind || !group.Equals(before?.Group)))
                Line([], In(group));
            yield return item with { Lines = Line(item.Lines, $"{item.Number}) {In(item.Text)}") };
        }
    }

    private IReadOnlyList<int> Line(IReadOnlyList<int> before, string text)
    {
        lines.Add(text.ReplaceLineEndings(" "));
        foreach (var line in before)
        {
            if (!moved.TryAdd(line, [lines.Count]))
                shared.Add(line);
        }

        return [lines.Count];
    }

    private string In(LocalizedText text) => text.In(language).Text;
}
