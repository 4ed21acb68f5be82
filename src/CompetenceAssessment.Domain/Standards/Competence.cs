namespace CompetenceAssessment.Domain.Standards;

/// <summary>The ability to perform a part of the work: the unit that is achieved or not yet achieved (Estonian B.2.x, a UK or Hong Kong unit).</summary>
public sealed class Competence
{
    /// <summary>Longest competence code.</summary>
    public const int CodeMaxLength = 40;

    private readonly List<CompetenceItem> items = [];

    private Competence()
    {
        Code = null!;
        Title = null!;
        Methods = null!;
    }

    /// <summary>Makes a competence with its items in document order.</summary>
    /// <exception cref="ArgumentException">Two items of one kind share a number.</exception>
    public Competence(Guid id, string code, CompetenceKind? kind, LocalizedText title, IReadOnlyList<AssessmentMethod> methods, IEnumerable<CompetenceItem> items)
    {
        (Id, Code, Kind, Title, Methods) = (id, code, kind, title, methods);
        this.items.AddRange(items);
        if (this.items.DistinctBy(i => (i.Kind, i.Number)).Count() != this.items.Count)
            throw new ArgumentException($"An item number stands twice in {code}.", nameof(items));
        foreach (var (index, item) in this.items.Index())
            item.BelongTo(this, index);
    }

    /// <summary>The identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>The version it belongs to.</summary>
    public Guid StandardVersionId { get; private set; }

    /// <summary>Place in the document, from 0.</summary>
    public int Position { get; private set; }

    /// <summary>The code in the document ("B.2.3"); for a unit without one, its own short code.</summary>
    public string Code { get; private set; }

    /// <summary>Obligatory, optional, specialisation or transversal; null where the source does not say how it counts (a UK or Hong Kong unit that stands alone).</summary>
    public CompetenceKind? Kind { get; private set; }

    /// <summary>The competence's own level; null where the source gives none.</summary>
    public int? Level { get; init; }

    /// <summary>The title.</summary>
    public LocalizedText Title { get; private set; }

    /// <summary>The methods the standard lists for it; empty where it lists none.</summary>
    public IReadOnlyList<AssessmentMethod> Methods { get; private set; }

    /// <summary>True where the standard says that the competence is assessed integrated with all others (the seed's transversal B.2.4–B.2.6):
    /// it has no session of its own and is judged from the others' evidence and sessions, by any of their methods.</summary>
    public bool IsIntegrated { get; init; }

    /// <summary>Indicators, knowledge and outcomes, in document order.</summary>
    public IReadOnlyList<CompetenceItem> Items => items;

    /// <summary>How many lines of one kind it has.</summary>
    public int Count(CompetenceItemKind kind) => items.Count(i => i.Kind == kind);

    internal void Translate(Func<string, LocalizedText, LocalizedText> translated)
    {
        Title = translated($"competence/{Code}", Title);
        items.ForEach(i => i.Translate(translated, Code));
    }

    internal void BelongTo(StandardVersion version, int position) => (StandardVersionId, Position) = (version.Id, position);
}

/// <summary>How a competence counts towards the qualification.</summary>
public enum CompetenceKind
{
    /// <summary>Required of everyone (kohustuslik).</summary>
    Obligatory,

    /// <summary>One of several to choose from (valitav).</summary>
    Optional,

    /// <summary>Belongs to a specialisation (spetsialiseerumisega seotud).</summary>
    Specialisation,

    /// <summary>Runs through the whole occupation (kutset läbiv); assessed integrated with the others.</summary>
    Transversal,
}

/// <summary>A way of assessing that a standard may list for a competence. Domain rule: a method counts only where the standard lists it.</summary>
public enum AssessmentMethod
{
    /// <summary>Case study (juhtumianalüüs).</summary>
    CaseStudy,

    /// <summary>Portfolio of evidence (portfoolio).</summary>
    Portfolio,

    /// <summary>Practical assignment (praktiline töö).</summary>
    PracticalAssignment,

    /// <summary>Test (test).</summary>
    Test,

    /// <summary>Essay (essee).</summary>
    Essay,

    /// <summary>Role play (rollimäng).</summary>
    RolePlay,

    /// <summary>Interview (intervjuu).</summary>
    Interview,

    /// <summary>Self-assessment as a piece of the candidate's work (eneseanalüüs); not the candidate's own tick.</summary>
    SelfAssessment,

    /// <summary>Observation at work (vaatlus).</summary>
    Observation,

    /// <summary>Testimony of a witness (tunnistaja ütlus): reports what was seen, never judges.</summary>
    WitnessTestimony,
}
