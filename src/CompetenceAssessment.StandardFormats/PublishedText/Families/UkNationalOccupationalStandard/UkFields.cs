using CompetenceAssessment.Domain;
using CompetenceAssessment.StandardFormats.Lint;
using CompetenceAssessment.StandardFormats.PublishedText.Families.Layout;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;

namespace CompetenceAssessment.StandardFormats.PublishedText.Families.UkNationalOccupationalStandard;

/// <summary>Reads the prose and the labelled values of a standard.</summary>
internal sealed class UkFields
{
    private readonly Dictionary<UkLabel, (string Value, IReadOnlyList<int> Lines)> values = [];
    private readonly List<ReadFact> facts = [];
    private readonly List<ReadSection> sections = [];
    private readonly List<ReadClassification> classifications = [];
    private readonly List<Finding> findings = [];
    private readonly List<int> used = [];
    private readonly List<Piece> left = [];

    /// <summary>Text below values that belongs to none of them.</summary>
    public IReadOnlyList<Piece> Left => left;

    /// <summary>The lines that were read.</summary>
    public IReadOnlyList<int> Used => used;

    /// <summary>The unit reference number.</summary>
    public string? Code => Value(UkLabel.Urn);

    /// <summary>The title, where it has a label.</summary>
    public string? Title => Value(UkLabel.Title);

    /// <summary>The version number.</summary>
    public string? Version => Value(UkLabel.Version);

    /// <summary>Other labelled values.</summary>
    public IReadOnlyList<ReadFact> Facts => facts;

    /// <summary>Passages of prose.</summary>
    public IReadOnlyList<ReadSection> Sections => sections;

    /// <summary>SOC codes.</summary>
    public IReadOnlyList<ReadClassification> Classifications => classifications;

    /// <summary>What was found doubtful.</summary>
    public IReadOnlyList<Finding> Findings => findings;

    /// <summary>The lines of a value; empty where there is none.</summary>
    public IReadOnlyList<int> LinesOf(UkLabel label) => values.TryGetValue(label, out var value) ? value.Lines : [];

    /// <summary>Reads all sections that hold no items.</summary>
    public void Read(IEnumerable<UkSection> others)
    {
        foreach (var section in others)
        {
            if (section.Label.IsField())
                Field(section);
            else
                Prose(section);
        }
    }

    private string? Value(UkLabel label) => values.TryGetValue(label, out var value) ? value.Value : null;

    private void Prose(UkSection section)
    {
        used.AddRange(section.HeadLines);
        if (section.Pieces.Count == 0)
            return;
        used.AddRange(section.Pieces.Select(p => p.Number));
        sections.Add(new ReadSection
        {
            Heading = new LocalizedText("en", section.Words),
            Text = new LocalizedText("en", ProseText.Of(section.Pieces)),
            Lines = [.. section.HeadLines.Concat(section.Pieces.Select(p => p.Number)).Distinct().Order()],
        });
    }

    private void Field(UkSection section)
    {
        used.AddRange(section.HeadLines);
        var pieces = Of(section);
        left.AddRange(section.Pieces.Skip(pieces.Count));
        if (pieces.Count == 0)
            return;
        var value = RunningText.Of(pieces).Text.Trim(' ', '_');
        List<int> lines = [.. section.HeadLines.Concat(pieces.Select(p => p.Number)).Distinct().Order()];
        if (value.Length == 0 || value is "-" or "–" or "—")
        {
            used.AddRange(lines);
            return;
        }

        if (!IsUnderstood(section.Label, value))
        {
            findings.Add(FindingCodes.ValueUnclear.At(lines, null, section.Words, value));
            facts.Add(new(FactName.Other, $"{section.Words}: {value}", lines));
        }
        else if (section.Label == UkLabel.Soc)
            classifications.AddRange(UkValues.Codes(value).Select(c => new ReadClassification(Scheme(section.Words), c, null) { Lines = lines }));
        else
            Keep(section, value, lines);
        used.AddRange(lines);
    }

    private void Keep(UkSection section, string value, List<int> lines)
    {
        if (section.Label is not (UkLabel.Urn or UkLabel.Title or UkLabel.Version))
            facts.Add(new(FactOf(section.Label), section.Label == UkLabel.Category ? $"{section.Words}: {value}" : value, lines));
        else if (values.TryGetValue(section.Label, out var before) && before.Value != value)
            findings.Add(FindingCodes.ValueContradiction.At([.. before.Lines, .. lines], null, section.Words, before.Value, value));
        else
            values[section.Label] = (value, lines);
    }

    // A date, a number or a status is one line; a list of occupations or key words may take several.
    private static IReadOnlyList<Piece> Of(UkSection section)
    {
        if (section.Pieces.Count == 0)
            return [];
        var taken = new List<Piece> { section.Pieces[0] };
        var isList = section.Label is UkLabel.RelevantOccupations or UkLabel.Keywords or UkLabel.Suite or UkLabel.DevelopedBy or UkLabel.OriginatingOrganisation
            or UkLabel.Title or UkLabel.OriginalUrn or UkLabel.Soc;
        foreach (var piece in section.Pieces.Skip(1).TakeWhile(_ => isList))
        {
            var before = taken[^1];
            var goesOn = Wrapping.BeginsLow(piece.Text) || Wrapping.IsOpen(before.Text) || before.Text.EndsWith(';')
                || (piece.InRight && !piece.AfterBlank)
                || (section.Label is UkLabel.RelevantOccupations or UkLabel.Keywords && (piece.Text.Contains(';') || ListMark.TryRead(piece.Text, out _, out _)))
                || (section.Label == UkLabel.Soc && UkValues.IsCodes(piece.Text));
            if (piece.AfterPage || !goesOn)
                break;
            taken.Add(piece);
        }

        return taken;
    }

    private static bool IsUnderstood(UkLabel label, string value) => label switch
    {
        UkLabel.Version => UkValues.IsVersion(value),
        UkLabel.Approved or UkLabel.Review => UkValues.IsDate(value),
        UkLabel.Soc => UkValues.IsCodes(value),
        UkLabel.Urn => value.Length <= 40 && value.Any(char.IsDigit) && value.Count(c => c == ' ') <= 2,
        UkLabel.Validity or UkLabel.Status => value.Length <= 60,
        _ => true,
    };

    private static string Scheme(string words) =>
        words.Contains("2020", StringComparison.Ordinal) ? "SOC 2020" : words.Contains("2010", StringComparison.Ordinal) ? "SOC 2010" : "SOC";

    private static string FactOf(UkLabel label) => label switch
    {
        UkLabel.Suite => FactName.Suite,
        UkLabel.DevelopedBy => FactName.DevelopedBy,
        UkLabel.Approved => FactName.ApprovedOn,
        UkLabel.Review => FactName.ReviewOn,
        UkLabel.Validity => "validity",
        UkLabel.Status => FactName.Status,
        UkLabel.OriginatingOrganisation => FactName.OriginatingOrganisation,
        UkLabel.OriginalUrn => FactName.OriginalUrn,
        UkLabel.RelevantOccupations => FactName.RelevantOccupations,
        UkLabel.Keywords => FactName.Keywords,
        _ => FactName.Other,
    };
}
