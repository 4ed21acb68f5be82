namespace CompetenceAssessment.StandardFormats.PublishedText.Reading;

/// <summary>What one published text says: the contract of <c>standards read FILE --json</c>, described by <c>standards/reading.schema.json</c>.
/// Members are written in this order; a member that the contract names is written also when it is null.</summary>
public sealed record StandardReading
{
    /// <summary>The file as the caller named it.</summary>
    public required string File { get; init; }

    /// <summary>One of <see cref="DocumentFamily"/>, or null where the text is none of these.</summary>
    public required string? Family { get; init; }

    /// <summary>Why the document was not read; null where it was.</summary>
    public string? Refused { get; init; }

    /// <summary>The standards of the document: one, several units of one file, or none where it was refused.</summary>
    public IReadOnlyList<ReadStandard> Standards { get; init; } = [];

    /// <summary>What is wrong with the document or doubtful about this reading, in the order of its lines.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>What became of the document's lines.</summary>
    public required LineCount Lines { get; init; }

    /// <summary>The reading of a document that is not read.</summary>
    /// <param name="file">The file as the caller named it.</param>
    /// <param name="reason">Why, in a sentence.</param>
    /// <param name="family">The family it was recognised as, if any (an old form without indicators).</param>
    /// <param name="nonBlankLines">How many lines with text the document has; none of them counts as read.</param>
    public static StandardReading RefusedBecause(string file, string reason, string? family = null, int nonBlankLines = 0) => new()
    {
        File = file,
        Family = family,
        Refused = reason,
        Lines = new LineCount(nonBlankLines, 0, 0, nonBlankLines),
    };
}

/// <summary>The families of published texts that are read.</summary>
public static class DocumentFamily
{
    /// <summary>Estonian occupational standard (kutsestandard), in Estonian or English.</summary>
    public const string EstonianOccupationalStandard = "ee-occupational-standard";

    /// <summary>UK National Occupational Standard.</summary>
    public const string UkNationalOccupationalStandard = "uk-nos";

    /// <summary>Hong Kong Unit of Competency.</summary>
    public const string HongKongUnitOfCompetency = "hk-uoc";
}

/// <summary>How many lines with text a document has and what became of them: <c>Total = Used + Furniture + Unread</c>.</summary>
/// <param name="Total">Lines that are not blank.</param>
/// <param name="Used">Lines whose words stand in the reading, headings and labels included.</param>
/// <param name="Furniture">Page heads, page numbers, buttons and links of a web page.</param>
/// <param name="Unread">Lines that the reader did not understand; each is named by a finding.</param>
public sealed record LineCount(int Total, int Used, int Furniture, int Unread);
