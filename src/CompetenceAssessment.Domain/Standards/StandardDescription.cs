namespace CompetenceAssessment.Domain.Standards;

/// <summary>The parts of a standard that describe the work and the document. They are shown and never assessed.</summary>
public sealed record StandardDescription
{
    /// <summary>The document's own headings of its parts and tables ("A" Job description, "A.2" Units, "C" …), in document order.</summary>
    public IReadOnlyList<DocumentHeading> Headings { get; init; } = [];

    /// <summary>Prose sections in document order: Estonian A.1, A.3–A.7 and the foreword, UK overview, Hong Kong range, competence rules in words (B.1).</summary>
    public IReadOnlyList<DescriptionSection> Sections { get; init; } = [];

    /// <summary>Units of work (A.2) with their tasks; they describe and are never assessed.</summary>
    public IReadOnlyList<WorkUnit> WorkUnits { get; init; } = [];

    /// <summary>How the document names its lists of items, and the words before them ("You must be able to:").</summary>
    public IReadOnlyList<ItemList> ItemLists { get; init; } = [];

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

    /// <summary>The collection the standard belongs to (Hong Kong: the industry's Specification of Competency Standards).</summary>
    public LocalizedText? Suite { get; init; }

    /// <summary>The functional area within the collection.</summary>
    public LocalizedText? FunctionalArea { get; init; }

    /// <summary>The texts that were transcribed, one per language.</summary>
    public IReadOnlyList<SourceText> Sources { get; init; } = [];

    /// <summary>Repairs and gaps of the transcription, each with what the source says, what was done and why.</summary>
    public IReadOnlyList<TranscriptionNote> Notes { get; init; } = [];
}

/// <summary>A heading of the document that has no prose of its own.</summary>
/// <param name="Code">The part or section: "A", "A.2", "C.2".</param>
/// <param name="Text">The heading.</param>
public sealed record DocumentHeading(string Code, LocalizedText Text);

/// <summary>The name a document gives to its items of one kind.</summary>
/// <param name="Kind">Which items.</param>
/// <param name="Heading">"Performance indicators", "Knowledge and Understanding".</param>
/// <param name="LeadIn">Words between the heading and the first item; null where there are none.</param>
public sealed record ItemList(CompetenceItemKind Kind, LocalizedText Heading, LocalizedText? LeadIn);

/// <summary>A text that was transcribed.</summary>
/// <param name="Language">Its language (BCP 47).</param>
/// <param name="Description">What the text is.</param>
/// <param name="File">Where the project keeps it verbatim; line numbers in the notes count its lines from 1. Null where it is not kept.</param>
public sealed record SourceText(string Language, LocalizedText Description, string? File);

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
/// <param name="Kind">Whether something was repaired, is missing, or was kept although it looks odd.</param>
/// <param name="Where">The places: sections, competences or items ("B.2.2.8"); "document" for the whole text.</param>
/// <param name="Language">Which of the transcribed texts; null where it concerns all of them.</param>
/// <param name="Lines">Line numbers in that text, from 1; empty where something is missing altogether.</param>
/// <param name="SourceSays">What the source has there; words between “ and ” are quoted from it.</param>
/// <param name="Done">What the file has instead.</param>
/// <param name="Why">The reason.</param>
public sealed record TranscriptionNote(
    TranscriptionNoteKind Kind,
    IReadOnlyList<string> Where,
    string? Language,
    IReadOnlyList<int> Lines,
    LocalizedText SourceSays,
    LocalizedText Done,
    LocalizedText Why)
{
    /// <summary>The place name of a note about the whole text.</summary>
    public const string WholeDocument = "document";
}

/// <summary>What a note of the transcription tells.</summary>
public enum TranscriptionNoteKind
{
    /// <summary>The source has a defect that was put right.</summary>
    Repair,

    /// <summary>The source lacks something; it stays empty, or comes from the named other place.</summary>
    Gap,

    /// <summary>The source is odd here and was left as it is.</summary>
    Kept,
}
