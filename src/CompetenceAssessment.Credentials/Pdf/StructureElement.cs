namespace CompetenceAssessment.Credentials.Pdf;

/// <summary>One element of the logical structure (ISO 32000-1, 14.7): what a part of the page is, and in which language.</summary>
internal sealed class StructureElement
{
    private readonly List<object> kids = [];

    private StructureElement(string type, StructureElement? parent, string? language)
    {
        Type = type;
        Parent = parent;
        Language = language ?? parent?.Language;
        OwnLanguage = language == parent?.Language ? null : language;
    }

    /// <summary>Standard structure type, such as "P" or "H1".</summary>
    public string Type { get; }

    public StructureElement? Parent { get; }

    /// <summary>Language in force here, inherited or own.</summary>
    public string? Language { get; }

    /// <summary>Language where it differs from the parent's.</summary>
    public string? OwnLanguage { get; }

    /// <summary>What stands for a figure when it is read aloud.</summary>
    public string? Alternative { get; init; }

    /// <summary>Attribute dictionaries as PDF spells them, or null.</summary>
    public string? Attributes { get; set; }

    /// <summary>Elements, marked content and annotations in reading order.</summary>
    public IReadOnlyList<object> Kids => kids;

    public static StructureElement Document(string language) => new("Document", null, language);

    public StructureElement Add(string type, string? language = null, string? alternative = null)
    {
        var element = new StructureElement(type, this, language) { Alternative = alternative };
        kids.Add(element);
        return element;
    }

    public StructureElement AddList()
    {
        var list = Add("L");
        list.Attributes = "<</O/List/ListNumbering/None>>";
        return list;
    }

    public StructureElement AddColumnHeading()
    {
        var heading = Add("TH");
        heading.Attributes = "<</O/Table/Scope/Column>>";
        return heading;
    }

    public void AddContent(MarkedContent content) => kids.Add(content);

    public void AddAnnotation(AnnotationKid annotation) => kids.Add(annotation);
}

/// <summary>A marked-content sequence: page (from 0) and its identifier on that page.</summary>
internal sealed record MarkedContent(int Page, int Id);

/// <summary>An annotation, such as a link, that belongs to an element.</summary>
internal sealed record AnnotationKid(int Page, PdfReference Annotation);
