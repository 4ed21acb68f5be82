using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace CompetenceAssessment.StandardFormats.PublishedText.Source;

/// <summary>The lines of a saved web page as a person sees them: a block is a line, the cells of a table row are parted by tabs,
/// list numbers are written out, menus and page feet are marked as furniture, deleted words are left out. What a page folds away until it is opened
/// is part of its text. Nothing is fetched and no script runs.</summary>
internal sealed partial class HtmlLines
{
    private const int DeepestNesting = 256;
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private readonly LineBuilder lines = new();
    private readonly Dictionary<IElement, int> counts = new(ReferenceEqualityComparer.Instance);
    private bool keepsBreaks;

    /// <summary>Whether the text is markup of a page rather than text with a few tags in it.</summary>
    public static bool IsHtml(string text) => Root().IsMatch(text.AsSpan(0, Math.Min(text.Length, 4096)));

    /// <summary>The encoding that the page says it is in; null when it says none.</summary>
    public static string? DeclaredEncoding(ReadOnlySpan<byte> bytes)
    {
        var head = System.Text.Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 4096)]);
        var match = Root().IsMatch(head) ? Charset().Match(head) : Match.Empty;
        return match.Success ? match.Groups[1].Value : null;
    }

    /// <summary>The lines of a page.</summary>
    public static IReadOnlyList<SourceLine> Read(string html)
    {
        var reader = new HtmlLines();
        var page = new HtmlParser().ParseDocument(html);
        if (page.Body is { } body)
            reader.Block(body, 0);
        reader.lines.End();
        return reader.lines.Lines;
    }

    private void Children(INode parent, int depth)
    {
        if (depth > DeepestNesting)
        {
            lines.Write(Spaces().Replace(parent.TextContent, " "));
            return;
        }

        foreach (var child in parent.ChildNodes)
        {
            if (child is IText text)
                Text(text.Data);
            else if (child is IElement element)
                Element(element, depth);
        }
    }

    private void Text(string data)
    {
        if (keepsBreaks)
        {
            lines.Write(data.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'));
            return;
        }

        var text = Spaces().Replace(data, " ");
        if (lines.IsWriting || text != " ")
            lines.Write(text);
    }

    private void Element(IElement element, int depth)
    {
        switch (element.LocalName)
        {
            case "script" or "style" or "noscript" or "template" or "svg" or "iframe" or "canvas" or "object" or "input" or "textarea" or "del" or "s" or "strike":
                return;
            case "sup" when element.TextContent.Trim() is [_, ..] raised && raised.All(char.IsAsciiDigit):
                lines.Write(string.Concat(raised.Select(d => Raised[d - '0'])));
                return;
            case "br":
                lines.End();
                return;
            case "li":
                Item(element, depth);
                return;
            case "tr":
                Row(element, depth);
                return;
            case var name when IsBlock(name):
                Block(element, depth);
                return;
            default:
                Children(element, depth + 1);
                return;
        }
    }

    private void Block(IElement element, int depth)
    {
        lines.End();
        var (origin, heading, kept) = (lines.Origin, lines.Heading, keepsBreaks);
        keepsBreaks |= element.LocalName == "pre";
        if (IsFurniture(element))
            lines.Origin = LineOrigin.Furniture;
        if (element is IHtmlHeadingElement)
            lines.Heading = element.LocalName[1] - '0';
        Children(element, depth + 1);
        lines.End();
        (lines.Origin, lines.Heading, keepsBreaks) = (origin, heading, kept);
    }

    private void Item(IElement item, int depth)
    {
        lines.End();
        lines.Indent = Depth(item);
        lines.Write(Mark(item));
        Children(item, depth + 1);
        lines.End();
    }

    // Lists within items of lists; a list within a table's cell begins anew.
    private static int Depth(IElement item)
    {
        var depth = 0;
        for (var parent = item.ParentElement; parent is not null and not IHtmlTableCellElement && depth < 8; parent = parent.ParentElement)
            depth += parent.LocalName == "li" ? 1 : 0;
        return depth;
    }

    // The number that is shown: the item's own, else one after the item before it.
    private string Mark(IElement item)
    {
        if (item.ParentElement is not IHtmlOrderedListElement list)
            return "- ";
        var step = list.HasAttribute("reversed") ? -1 : 1;
        var number = int.TryParse(item.GetAttribute("value"), out var own) ? own
            : counts.TryGetValue(list, out var before) ? before + step
            : int.TryParse(list.GetAttribute("start"), out var start) ? start
            : step < 0 ? list.Children.Count(c => c.LocalName == "li") : 1;
        counts[list] = number;
        return list.GetAttribute("type") is "a" or "A" && number is > 0 and <= 26 ? $"{(char)('a' + number - 1)}) " : $"{number}. ";
    }

    // A row whose cells are plain is one line; a cell with blocks inside is written block by block, as it is read on the page.
    private void Row(IElement row, int depth)
    {
        lines.End();
        var first = true;
        foreach (var cell in row.Children.Where(c => c.LocalName is "td" or "th"))
        {
            var plain = !HasBlocks(cell);
            if (!first && plain && lines.IsWriting)
                lines.Write('\t');
            else if (!first && !plain && lines.IsWriting && OnlyBlock(cell) is null)
                lines.End();
            else if (!first && lines.IsWriting)
                lines.Write('\t');
            if (OnlyBlock(cell) is { } only)
                Children(only, depth + 2);
            else
                Children(cell, depth + 1);
            first = false;
        }

        lines.End();
    }

    private static bool HasBlocks(IElement cell) => cell.QuerySelector("p,div,li,br,table,h1,h2,h3,h4,h5,h6,tr") is not null;

    private static IElement? OnlyBlock(IElement cell) =>
        cell.Children.Length == 1 && cell.Children[0].LocalName is "p" or "div" && cell.Children.Length > 0 && !HasBlocks(cell.Children[0])
        && string.IsNullOrWhiteSpace(string.Concat(cell.ChildNodes.OfType<IText>().Select(t => t.Data)))
            ? cell.Children[0] : null;

    private static bool IsBlock(string name) => name is "p" or "div" or "section" or "article" or "main" or "header" or "footer" or "nav" or "aside"
        or "ul" or "ol" or "dl" or "dt" or "dd" or "table" or "thead" or "tbody" or "tfoot" or "caption" or "td" or "th" or "form" or "fieldset"
        or "legend" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "blockquote" or "pre" or "figure" or "figcaption" or "details" or "summary"
        or "address" or "hr" or "button" or "select" or "option" or "label" or "center";

    private static bool IsFurniture(IElement element) =>
        element.LocalName is "nav" or "select" or "option"
        || element.GetAttribute("role") is "navigation" or "banner" or "contentinfo" or "search" or "menu"
        || (element.LocalName is "footer" or "header" or "aside"
            && element.Closest("main,article") is null && element.QuerySelector("h1,h2,h3") is null);

    [GeneratedRegex(@"<(?:!doctype\s+html|html|head|body)[\s>]", RegexOptions.IgnoreCase)]
    private static partial Regex Root();

    [GeneratedRegex("<meta[^>]{0,200}charset\\s*=\\s*[\"']?([A-Za-z0-9_-]{2,20})", RegexOptions.IgnoreCase)]
    private static partial Regex Charset();

    [GeneratedRegex(@"[ \t\r\n\u00A0]+")]
    private static partial Regex Spaces();
}
