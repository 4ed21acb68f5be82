using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace CompetenceAssessment.Credentials.Pdf;

/// <summary>The XMP packet: what the document is, and the PDF/A-3a and PDF/UA-1 it is built to. PDF/A knows no
/// pdfuaid schema, so the packet declares it (ISO 19005-3, 6.6.2.3).</summary>
internal static class Xmp
{
    private static readonly XNamespace x = "adobe:ns:meta/";
    private static readonly XNamespace rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static readonly XNamespace dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace xmp = "http://ns.adobe.com/xap/1.0/";
    private static readonly XNamespace pdf = "http://ns.adobe.com/pdf/1.3/";
    private static readonly XNamespace pdfaId = "http://www.aiim.org/pdfa/ns/id/";
    private static readonly XNamespace pdfuaId = "http://www.aiim.org/pdfua/ns/id/";
    private static readonly XNamespace extension = "http://www.aiim.org/pdfa/ns/extension/";
    private static readonly XNamespace schema = "http://www.aiim.org/pdfa/ns/schema#";
    private static readonly XNamespace property = "http://www.aiim.org/pdfa/ns/property#";

    public static byte[] Write(DocumentProperties properties)
    {
        var packet = new XElement(x + "xmpmeta", new XAttribute(XNamespace.Xmlns + "x", x),
            new XElement(rdf + "RDF", new XAttribute(XNamespace.Xmlns + "rdf", rdf), Description(properties), PdfUaSchema()));
        var text = $"<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n{packet.ToString(SaveOptions.DisableFormatting)}\n<?xpacket end=\"r\"?>";
        return Encoding.UTF8.GetBytes(text);
    }

    private static XElement Description(DocumentProperties properties) => new(
        rdf + "Description",
        new XAttribute(rdf + "about", ""),
        Prefix("dc", dc), Prefix("xmp", xmp), Prefix("pdf", pdf), Prefix("pdfaid", pdfaId), Prefix("pdfuaid", pdfuaId),
        new XElement(pdfaId + "part", 3),
        new XElement(pdfaId + "conformance", "A"),
        new XElement(pdfuaId + "part", 1),
        new XElement(dc + "format", "application/pdf"),
        new XElement(dc + "title", Alternatives(properties.Title)),
        new XElement(dc + "description", Alternatives(properties.Subject)),
        new XElement(dc + "creator", new XElement(rdf + "Seq", new XElement(rdf + "li", properties.Author))),
        new XElement(dc + "language", new XElement(rdf + "Bag", new XElement(rdf + "li", properties.Language))),
        Dates(properties),
        new XElement(xmp + "CreatorTool", DocumentProperties.Producer),
        new XElement(pdf + "Producer", DocumentProperties.Producer));

    private static IEnumerable<XElement> Dates(DocumentProperties properties)
    {
        if (properties.Created is not { } created)
            yield break;
        var text = created.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        yield return new XElement(xmp + "CreateDate", text);
        yield return new XElement(xmp + "ModifyDate", text);
    }

    private static XElement PdfUaSchema() => new(
        rdf + "Description",
        new XAttribute(rdf + "about", ""),
        Prefix("pdfaExtension", extension), Prefix("pdfaSchema", schema), Prefix("pdfaProperty", property),
        new XElement(extension + "schemas", new XElement(rdf + "Bag", Resource(
            new XElement(schema + "schema", "PDF/UA identification schema"),
            new XElement(schema + "namespaceURI", pdfuaId.NamespaceName),
            new XElement(schema + "prefix", "pdfuaid"),
            new XElement(schema + "property", new XElement(rdf + "Seq", Resource(
                new XElement(property + "name", "part"),
                new XElement(property + "valueType", "Integer"),
                new XElement(property + "category", "internal"),
                new XElement(property + "description", "Part of ISO 14289 that the document is built to"))))))));

    private static XElement Resource(params object[] content) =>
        new(rdf + "li", new XAttribute(rdf + "parseType", "Resource"), content);

    private static XElement Alternatives(string text) =>
        new(rdf + "Alt", new XElement(rdf + "li", new XAttribute(XNamespace.Xml + "lang", "x-default"), text));

    private static XAttribute Prefix(string prefix, XNamespace name) => new(XNamespace.Xmlns + prefix, name);
}
