using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;
using CompetenceAssessment.StandardFormats.PublishedText.Sections;

namespace CompetenceAssessment.StandardFormats.PublishedText.Families.EstonianOccupationalStandard;

/// <summary>A competence while it is being read.</summary>
internal sealed class CompetenceDraft
{
    /// <summary>The code; null while it is lost.</summary>
    public string? Code { get; set; }

    /// <summary>The title; empty while it is lost.</summary>
    public string Title { get; set; } = "";

    /// <summary>The kind that its group heading or title says.</summary>
    public CompetenceKind? Kind { get; set; }

    /// <summary>The printed levels.</summary>
    public IReadOnlyList<int> Levels { get; set; } = [];

    /// <summary>Lines of the heading.</summary>
    public List<int> HeadLines { get; } = [];

    /// <summary>The items read so far.</summary>
    public List<(CompetenceItemKind Kind, ListItem Item)> Items { get; } = [];

    /// <summary>The methods read so far.</summary>
    public List<string> Methods { get; } = [];

    /// <summary>Lines of the methods.</summary>
    public List<int> MethodLines { get; } = [];

    /// <summary>Whether it is assessed with the others.</summary>
    public bool Integrated { get; set; }

    /// <summary>Whether the heading is lost.</summary>
    public bool IsLost { get; init; }

    /// <summary>Whether code or title come from elsewhere.</summary>
    public bool Inferred { get; set; }

    /// <summary>Whether it has items of this kind.</summary>
    public bool Has(CompetenceItemKind kind) => Items.Exists(i => i.Kind == kind);

    /// <summary>The last number of a list, as a number.</summary>
    public int? LastOrdinal(CompetenceItemKind kind) =>
        Items.FindLast(i => i.Kind == kind).Item?.Number is { } number && int.TryParse(number.AsSpan(number.LastIndexOf('.') + 1), out var last) ? last : null;

    /// <summary>The competence as read.</summary>
    public ReadCompetence Build(ReadingContext context) => new()
    {
        Code = Code,
        Kind = Kind,
        Levels = Levels,
        Title = context.Text(Title),
        Items = [.. Built(CompetenceItemKind.Indicator, context), .. Built(CompetenceItemKind.Knowledge, context)],
        Methods = Methods,
        Integrated = Integrated,
        Inferred = Inferred,
        Lines = [.. HeadLines.Distinct().Order()],
        MethodLines = [.. MethodLines.Distinct().Order()],
    };

    private IEnumerable<ReadItem> Built(CompetenceItemKind kind, ReadingContext context)
    {
        var last = 0;
        foreach (var (_, item) in Items.Where(i => i.Kind == kind))
        {
            if (context.Text(item.Text) is not { } text)
                continue;
            var number = item.Number ?? (last + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
            last = int.TryParse(number.AsSpan(number.LastIndexOf('.') + 1), out var parsed) ? parsed : last + 1;
            yield return new()
            {
                Kind = kind,
                Group = item.Group is { } group ? context.Text(group) : null,
                Number = number,
                Text = text,
                Lines = item.Lines,
                NumberAssigned = item.Number is null,
            };
        }
    }
}
