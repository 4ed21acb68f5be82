namespace CompetenceAssessment.StandardFormats.Drafting;

/// <summary>A part of a standard in transcription, by its place in the lists.</summary>
/// <param name="Part">Which list.</param>
/// <param name="Index">Place in it, from 0.</param>
/// <param name="Item">Place of an item within its competence, from 0.</param>
public readonly record struct DraftPlace(DraftPart Part, int Index = 0, int Item = 0)
{
    /// <summary>The labelled values and the levels.</summary>
    public static DraftPlace Facts => new(DraftPart.Facts);

    /// <summary>Which competences the qualification needs.</summary>
    public static DraftPlace Structure => new(DraftPart.Structure);
}

/// <summary>The parts that can be edited by themselves.</summary>
public enum DraftPart
{
    /// <summary>Labelled values, levels.</summary>
    Facts,

    /// <summary>Which competences the qualification needs.</summary>
    Structure,

    /// <summary>A passage of prose.</summary>
    Section,

    /// <summary>A part of the work with its tasks.</summary>
    WorkUnit,

    /// <summary>A competence without its items.</summary>
    Competence,

    /// <summary>An item of a competence.</summary>
    Item,
}
