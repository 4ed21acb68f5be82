namespace CompetenceAssessment.Credentials.Pdf;

/// <summary>What a document says about itself, in the information dictionary and in XMP alike.</summary>
internal sealed record DocumentProperties
{
    public required string Title { get; init; }

    public required string Author { get; init; }

    public required string Subject { get; init; }

    /// <summary>Main language (BCP 47).</summary>
    public required string Language { get; init; }

    /// <summary>The date the document bears, not the time of rendering; null where it has none yet.</summary>
    public DateTimeOffset? Created { get; init; }

    public static string Producer => "CompetenceAssessment";
}

/// <summary>A file carried inside the document.</summary>
internal sealed record Attachment
{
    public required string FileName { get; init; }

    public required string MediaType { get; init; }

    public required string Description { get; init; }

    /// <summary>How it relates to the document (ISO 19005-3, 6.8), such as "Data" or "Source".</summary>
    public required string Relationship { get; init; }

    public required byte[] Content { get; init; }
}
