using System.Text;

namespace CompetenceAssessment.Credentials.Pdf;

/// <summary>Writes the structure elements, and the parent tree that leads from marked content back to them.</summary>
internal sealed class StructureTree(PdfWriter writer, IReadOnlyList<PdfReference> pages)
{
    private readonly Dictionary<StructureElement, PdfReference> references = [];

    public PdfReference Write(StructureElement document, IReadOnlyList<PageCanvas> canvases)
    {
        var root = writer.Reserve();
        Reserve(document);
        foreach (var (element, reference) in references)
            writer.Set(reference, Body(element, root));
        var (tree, next) = ParentTree(canvases);
        writer.Set(root, $"<</Type/StructTreeRoot/K {references[document]}/ParentTree {tree}/ParentTreeNextKey {next}>>");
        return root;
    }

    private void Reserve(StructureElement element)
    {
        references.Add(element, writer.Reserve());
        foreach (var child in element.Kids.OfType<StructureElement>())
            Reserve(child);
    }

    private string Body(StructureElement element, PdfReference root)
    {
        var parent = element.Parent is null ? root : references[element.Parent];
        var page = element.Kids.OfType<MarkedContent>().FirstOrDefault()?.Page;
        var body = new StringBuilder($"<</Type/StructElem/S/{element.Type}/P {parent}");
        if (page is { } first)
            body.Append($"/Pg {pages[first]}");
        if (element.OwnLanguage is { } language)
            body.Append($"/Lang {PdfSyntax.Ascii(language)}");
        if (element.Alternative is { } alternative)
            body.Append($"/Alt {PdfSyntax.Text(alternative)}");
        if (element.Attributes is { } attributes)
            body.Append($"/A {attributes}");
        return body.Append($"/K[{string.Join(' ', element.Kids.Select(kid => Kid(kid, page)))}]>>").ToString();
    }

    private string Kid(object kid, int? elementPage) => kid switch
    {
        StructureElement element => references[element].ToString(),
        MarkedContent content when content.Page == elementPage => $"{content.Id}",
        MarkedContent content => $"<</Type/MCR/Pg {pages[content.Page]}/MCID {content.Id}>>",
        AnnotationKid annotation => $"<</Type/OBJR/Pg {pages[annotation.Page]}/Obj {annotation.Annotation}>>",
        _ => throw new InvalidOperationException($"{kid.GetType()} cannot be part of the structure."),
    };

    /// <summary>Keys 0 to n-1 are the pages, those after them the annotations in order.</summary>
    private (PdfReference Tree, int Next) ParentTree(IReadOnlyList<PageCanvas> canvases)
    {
        var entries = new StringBuilder();
        var key = 0;
        foreach (var canvas in canvases)
            entries.Append($"{key++} {writer.Add(PdfSyntax.List(canvas.Marks.Select(mark => references[mark])))} ");
        foreach (var link in canvases.SelectMany(canvas => canvas.Links))
            entries.Append($"{key++} {references[link.Element]} ");
        return (writer.Add($"<</Nums[{entries.ToString().TrimEnd()}]>>"), key);
    }
}
