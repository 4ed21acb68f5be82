namespace CompetenceAssessment.Domain.Standards;

/// <summary>The parts of a standard that describe the work and the document. They are shown and never assessed.</summary>
public sealed record StandardDescription
{
    /// <summary>Prose sections in document order: Estonian A.1, A.3–A.7 and the foreword, UK overview, Hong Kong range, competence rules in words (B.1).</summary>
    public IReadOnlyList<DescriptionSection> Sections { get; init; } = [];

    /// <summary>Units of work (A.2) with their tasks; they describe and are never assessed.</summary>
    public IReadOnlyList<WorkUnit> WorkUnits { get; init; } = [];

    /// <summary>Who compiled the standard, with employers.</summary>
    public IReadOnlyList<Compiler> Compilers { get; init; } = [];

    /// <summary>Who approved the standard ("Professional Services Council").</summary>
    public LocalizedText? ApprovedBy { get; init; }

    /// <summary>Number of the approving decision.</summary>
    public string? DecisionNumber { get; init; }

    /// <summary>Day of the approving decision.</summary>
    public DateOnly? DecisionDate { get; init; }

    /// <summary>References to classifications of occupations (ISCO-08).</summary>
    public IReadOnlyList<Classification> Classifications { get; init; } = [];

    /// <summary>Titles in other languages as the document lists them (C.2).</summary>
    public LocalizedText? ForeignTitles { get; init; }

    /// <summary>Credit value as the source states it ("3 (For Reference Only)").</summary>
    public string? Credit { get; init; }

    /// <summary>How the methods are to be used, where the document says it in a sentence (transversal competences).</summary>
    public LocalizedText? MethodsRemark { get; init; }

    /// <summary>Partial qualifications (osakutse) the version names. A partial award exists only for these.</summary>
    public IReadOnlyList<PartialQualification> PartialQualifications { get; init; } = [];

    /// <summary>Where the text came from.</summary>
    public string? Source { get; init; }

    /// <summary>Repairs and gaps of the transcription, each with what the source says, what was done and why.</summary>
    public IReadOnlyList<TranscriptionNote> Notes { get; init; } = [];
}

/// <summary>A prose section.</summary>
/// <param name="Code">"A.1"; null where the source has no code.</param>
/// <param name="Heading">The heading.</param>
/// <param name="Text">Paragraphs separated by a blank line.</param>
public sealed record DescriptionSection(string? Code, LocalizedText Heading, LocalizedText Text);

/// <summary>A unit of work (tööosa) with its tasks.</summary>
public sealed record WorkUnit(string Code, LocalizedText Title, IReadOnlyList<WorkTask> Tasks);

/// <summary>A task within a unit of work.</summary>
public sealed record WorkTask(string Number, LocalizedText Text);

/// <summary>A compiler of the standard and the employer at that time.</summary>
public sealed record Compiler(string Name, string? Employer);

/// <summary>A reference to a classification.</summary>
/// <param name="Scheme">"ISCO-08".</param>
/// <param name="Code">The code in it.</param>
/// <param name="Title">The title of that code as the source prints it.</param>
public sealed record Classification(string Scheme, string Code, string? Title);

/// <summary>A partial qualification that a version names: its own title, level and rule.</summary>
public sealed record PartialQualification(string Code, LocalizedText Title, int? Level, StructureRule Structure);

/// <summary>A visible repair or gap of the transcription.</summary>
/// <param name="Where">The place: section, competence or item ("B.2.2.8").</param>
/// <param name="SourceSays">What the source has there.</param>
/// <param name="Done">What the file has instead.</param>
/// <param name="Why">The reason.</param>
public sealed record TranscriptionNote(string Where, string SourceSays, string Done, string Why);
