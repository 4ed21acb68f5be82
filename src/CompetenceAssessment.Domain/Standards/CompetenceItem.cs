namespace CompetenceAssessment.Domain.Standards;

/// <summary>One line of a competence: a performance indicator (criterion, requirement), a piece of supporting knowledge, or an outcome.</summary>
public sealed class CompetenceItem
{
    /// <summary>Longest item number.</summary>
    public const int NumberMaxLength = 20;

    private LocalizedText? group;

    private CompetenceItem()
    {
        Number = null!;
        Text = null!;
    }

    /// <summary>Makes an item.</summary>
    public CompetenceItem(Guid id, CompetenceItemKind kind, string number, LocalizedText text)
    {
        (Id, Kind, Number, Text) = (id, kind, number, text);
    }

    /// <summary>The identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>The competence it belongs to.</summary>
    public Guid CompetenceId { get; private set; }

    /// <summary>Place within the competence, from 0.</summary>
    public int Position { get; private set; }

    /// <summary>What kind of line it is.</summary>
    public CompetenceItemKind Kind { get; private set; }

    /// <summary>The number in the document ("8"); P1…, K1…, O1… for UK and Hong Kong items, which have none.</summary>
    public string Number { get; private set; }

    /// <summary>The heading of its group (a Hong Kong element), if any.</summary>
    public LocalizedText? Group
    {
        get => group;
        init => group = value;
    }

    /// <summary>The text.</summary>
    public LocalizedText Text { get; private set; }

    /// <summary>How the item is named on screen and in documents: "B.2.1.3" for an indicator, "B.2.1 K3" for knowledge, "111334L3 O1" for an outcome.</summary>
    public string ReferenceWithin(string competenceCode) => Kind switch
    {
        CompetenceItemKind.Indicator when char.IsAsciiDigit(Number[0]) => $"{competenceCode}.{Number}",
        CompetenceItemKind.Knowledge when char.IsAsciiDigit(Number[0]) => $"{competenceCode} K{Number}",
        CompetenceItemKind.Outcome when char.IsAsciiDigit(Number[0]) => $"{competenceCode} O{Number}",
        _ => $"{competenceCode} {Number}",
    };

    internal void Translate(Func<string, LocalizedText, LocalizedText> translated, string competenceCode)
    {
        var place = $"{competenceCode}/{StandardVersion.WordOf(Kind)}/{Number}";
        Text = translated($"item/{place}", Text);
        group = group is null ? null : translated($"group/{place}", group);
    }

    internal void BelongTo(Competence competence, int position) => (CompetenceId, Position) = (competence.Id, position);
}

/// <summary>The kind of a competence item. The screen names an indicator by its framework: performance indicator, criterion or requirement.</summary>
public enum CompetenceItemKind
{
    /// <summary>Observable thing to be shown (tegevusnäitaja, performance criterion, performance requirement).</summary>
    Indicator,

    /// <summary>Supporting knowledge (teadmised, knowledge and understanding).</summary>
    Knowledge,

    /// <summary>Integrated outcome (Hong Kong assessment criteria).</summary>
    Outcome,
}
