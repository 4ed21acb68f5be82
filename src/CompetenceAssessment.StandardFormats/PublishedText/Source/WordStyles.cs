using System.Xml.Linq;

namespace CompetenceAssessment.StandardFormats.PublishedText.Source;

/// <summary>What a paragraph's style says: heading level, list number, table of contents.</summary>
internal sealed class WordStyles
{
    private const int LongestChain = 16;
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private readonly Dictionary<string, XElement> styles = [];

    /// <summary>Reads word/styles.xml; null where the document has none.</summary>
    public WordStyles(XDocument? document)
    {
        foreach (var style in document?.Root?.Elements(W + "style") ?? [])
            styles.TryAdd((string?)style.Attribute(W + "styleId") ?? "", style);
    }

    /// <summary>The heading level from 1, or null.</summary>
    public int? HeadingLevel(XElement paragraph)
    {
        foreach (var properties in Chain(paragraph))
        {
            if (int.TryParse((string?)properties.Element(W + "outlineLvl")?.Attribute(W + "val"), out var level) && level is >= 0 and < 9)
                return level + 1;
        }

        var name = Name(paragraph);
        return name.StartsWith("heading ", StringComparison.OrdinalIgnoreCase) && int.TryParse(name.AsSpan(8), out var number) ? number : null;
    }

    /// <summary>List and depth of the paragraph's number, or null.</summary>
    public (string List, int Depth)? Number(XElement paragraph)
    {
        foreach (var properties in Chain(paragraph))
        {
            if (properties.Element(W + "numPr") is not { } number || (string?)number.Element(W + "numId")?.Attribute(W + "val") is not { } list)
                continue;
            return list == "0" ? null : (list, int.TryParse((string?)number.Element(W + "ilvl")?.Attribute(W + "val"), out var depth) ? depth : 0);
        }

        return null;
    }

    /// <summary>Whether the paragraph is a line of the table of contents.</summary>
    public bool IsContents(XElement paragraph) => Name(paragraph).StartsWith("toc ", StringComparison.OrdinalIgnoreCase);

    private string Name(XElement paragraph)
    {
        var id = StyleOf(paragraph.Element(W + "pPr"));
        return id is not null && styles.TryGetValue(id, out var style) ? (string?)style.Element(W + "name")?.Attribute(W + "val") ?? id : id ?? "";
    }

    private static string? StyleOf(XElement? properties) => (string?)properties?.Element(W + "pStyle")?.Attribute(W + "val");

    // The paragraph's own properties, then those of its style and of the styles that is based on.
    private IEnumerable<XElement> Chain(XElement paragraph)
    {
        var own = paragraph.Element(W + "pPr");
        if (own is not null)
            yield return own;
        var id = StyleOf(own);
        for (var i = 0; i < LongestChain && id is not null && styles.TryGetValue(id, out var style); i++)
        {
            if (style.Element(W + "pPr") is { } properties)
                yield return properties;
            id = (string?)style.Element(W + "basedOn")?.Attribute(W + "val");
        }
    }
}
