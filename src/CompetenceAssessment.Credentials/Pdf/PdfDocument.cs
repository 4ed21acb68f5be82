namespace CompetenceAssessment.Credentials.Pdf;

/// <summary>A tagged document of A4 pages, built to PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1).</summary>
internal sealed class PdfDocument
{
    private readonly PdfWriter writer = new();
    private readonly FontResources fonts = new();
    private readonly List<PageCanvas> pages = [];
    private readonly List<Attachment> attachments = [];
    private readonly DocumentProperties properties;

    public PdfDocument(DocumentProperties properties)
    {
        this.properties = properties;
        Root = StructureElement.Document(properties.Language);
    }

    /// <summary>The element all others stand under.</summary>
    public StructureElement Root { get; }

    public IReadOnlyList<PageCanvas> Pages => pages;

    public PageCanvas AddPage()
    {
        pages.Add(new PageCanvas(pages.Count, fonts, writer.Reserve));
        return pages[^1];
    }

    public void Attach(Attachment attachment) => attachments.Add(attachment);

    /// <summary>The file. Equal content gives equal bytes.</summary>
    public byte[] Save()
    {
        var references = pages.Select(_ => writer.Reserve()).ToList();
        var parent = writer.Reserve();
        WritePages(references, parent);
        var structure = new StructureTree(writer, references).Write(Root, pages);
        var files = attachments.Select(a => (a.FileName, Reference: WriteFile(a))).OrderBy(f => f.FileName, StringComparer.Ordinal).ToList();
        var catalog = writer.Add(
            $"<</Type/Catalog/Version/1.7/Pages {parent}/Lang {PdfSyntax.Ascii(properties.Language)}/MarkInfo<</Marked true>>"
            + $"/StructTreeRoot {structure}/Metadata {writer.AddStream("/Type/Metadata/Subtype/XML", Xmp.Write(properties))}"
            + $"/OutputIntents[{OutputIntent()}]/ViewerPreferences<</DisplayDocTitle true>>{Files(files)}>>");
        return writer.Finish(catalog, Information());
    }

    private void WritePages(List<PdfReference> references, PdfReference parent)
    {
        var contents = pages.Select(page => writer.AddCompressed("", page.Content())).ToList();
        var resources = fonts.Write(writer);
        var linkKey = pages.Count;
        for (var i = 0; i < pages.Count; i++)
        {
            foreach (var link in pages[i].Links)
                WriteLink(link, linkKey++);
            var annotations = pages[i].Links.Count == 0 ? "" : $"/Annots {PdfSyntax.List(pages[i].Links.Select(l => l.Reference))}";
            writer.Set(references[i],
                $"<</Type/Page/Parent {parent}/MediaBox[0 0 {PdfSyntax.Numbers(PageCanvas.Width, PageCanvas.Height)}]"
                + $"/Resources {resources}/Contents {contents[i]}/StructParents {i}/Tabs/S{annotations}>>");
        }

        writer.Set(parent, $"<</Type/Pages/Count {pages.Count}/Kids{PdfSyntax.List(references)}>>");
    }

    private void WriteLink(PageLink link, int structureKey)
    {
        const int Print = 4;
        writer.Set(link.Reference,
            $"<</Type/Annot/Subtype/Link/Rect[{link.Rectangle}]/F {Print}/Border[0 0 0]/StructParent {structureKey}"
            + $"/Contents {PdfSyntax.Text(link.Address)}/A<</S/URI/URI {PdfSyntax.Ascii(link.Address)}>>>>");
    }

    private PdfReference WriteFile(Attachment attachment)
    {
        var type = attachment.MediaType.Replace("/", "#2F", StringComparison.Ordinal);
        var dates = properties.Created is { } created ? $"/ModDate{PdfSyntax.Date(created)}" : "";
        var file = writer.AddCompressed(
            $"/Type/EmbeddedFile/Subtype/{type}/Params<<{dates}/Size {attachment.Content.Length}>>", attachment.Content);
        return writer.Add(
            $"<</Type/Filespec/F {PdfSyntax.Ascii(attachment.FileName)}/UF {PdfSyntax.Text(attachment.FileName)}"
            + $"/AFRelationship/{attachment.Relationship}/Desc {PdfSyntax.Text(attachment.Description)}/EF<</F {file}/UF {file}>>>>");
    }

    private static string Files(List<(string FileName, PdfReference Reference)> files) => files.Count == 0
        ? ""
        : $"/AF{PdfSyntax.List(files.Select(f => f.Reference))}"
            + $"/Names<</EmbeddedFiles<</Names[{string.Join(' ', files.Select(f => $"{PdfSyntax.Ascii(f.FileName)} {f.Reference}"))}]>>>>";

    private PdfReference OutputIntent()
    {
        var profile = writer.AddStream("/N 3/Filter/FlateDecode", SrgbProfile.Compressed);
        return writer.Add(
            "<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/RegistryName(http://www.color.org)"
            + $"/Info(sRGB IEC61966-2.1)/DestOutputProfile {profile}>>");
    }

    private PdfReference Information()
    {
        var dates = properties.Created is { } created
            ? $"/CreationDate {PdfSyntax.Date(created)}/ModDate {PdfSyntax.Date(created)}"
            : "";
        return writer.Add(
            $"<</Title {PdfSyntax.Text(properties.Title)}/Author {PdfSyntax.Text(properties.Author)}/Subject {PdfSyntax.Text(properties.Subject)}"
            + $"/Creator {PdfSyntax.Ascii(DocumentProperties.Producer)}/Producer {PdfSyntax.Ascii(DocumentProperties.Producer)}{dates}>>");
    }
}
