using CompetenceAssessment.Domain.Standards;

namespace CompetenceAssessment.StandardFormats.PublishedText.Families.EstonianOccupationalStandard;

/// <summary>What a line opens.</summary>
internal enum HeadKind
{
    /// <summary>Nothing: it is text of what stands before it.</summary>
    Text,

    /// <summary>Part A, B or C.</summary>
    Part,

    /// <summary>The annexes, where no part C announces them.</summary>
    Annexes,

    /// <summary>A section such as A.3.</summary>
    Section,

    /// <summary>A part of the work such as A.2.1.</summary>
    Unit,

    /// <summary>A competence such as B.2.1.</summary>
    Competence,

    /// <summary>Competences of one kind, or units of one kind.</summary>
    Group,

    /// <summary>The list of performance indicators.</summary>
    Indicators,

    /// <summary>The list of knowledge.</summary>
    Knowledge,

    /// <summary>Assessment methods of the competence before it.</summary>
    Methods,

    /// <summary>Assessment methods of all competences.</summary>
    CommonMethods,

    /// <summary>A column head or label that says nothing by itself.</summary>
    Label,
}

/// <summary>What a section is about; its code differs between layouts.</summary>
internal enum SectionRole
{
    /// <summary>Prose that nothing else is read from.</summary>
    Prose,

    /// <summary>Parts of the work.</summary>
    Units,

    /// <summary>The structure of the qualification.</summary>
    Structure,

    /// <summary>General skills, assessed like a competence.</summary>
    GeneralSkills,

    /// <summary>The competences.</summary>
    Competences,

    /// <summary>Approval and classification.</summary>
    Information,
}

/// <summary>What a line opens, with its code and title.</summary>
/// <param name="Kind">What it opens.</param>
/// <param name="Code">"A", "A.3", "B.2.1"; empty where there is none.</param>
/// <param name="Rest">The words after the code or the label.</param>
internal sealed record Head(HeadKind Kind, string Code, string Rest)
{
    /// <summary>The kind of competences that a group heading announces.</summary>
    public CompetenceKind? Group { get; init; }

    /// <summary>What a section is about.</summary>
    public SectionRole Role { get; init; }

    /// <summary>Text that stands on a section's heading line behind its title.</summary>
    public string Tail { get; init; } = "";

    /// <summary>"et" or "en", where the words tell.</summary>
    public string? Language { get; init; }

    /// <summary>Text of what stands before it.</summary>
    public static Head None { get; } = new(HeadKind.Text, "", "");
}
