using System.Buffers.Binary;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CompetenceAssessment.Credentials.Certificates;
using CompetenceAssessment.Credentials.Tests.Support;

namespace CompetenceAssessment.Credentials.Tests.Pdf;

/// <summary>What PDF/A-3 (level A) asks of every document, checked on the file itself.</summary>
public sealed partial class ArchivingTests
{
    public static TheoryData<string> Names => Documents.Names;

    [Theory, MemberData(nameof(Names))]
    public void The_catalog_says_what_archives_and_readers_need(string name)
    {
        var file = new PdfFile(Documents.Render(name));

        Assert.Equal(name == "notice in English" || name is "long notice" or "receipt" ? "en" : "et", PdfFile.Text(file.Catalog["Lang"]));
        Assert.Equal(new Word("true"), file.Dictionary(file.Catalog["MarkInfo"])["Marked"]);
        Assert.Equal(new Word("true"), file.Dictionary(file.Catalog["ViewerPreferences"])["DisplayDocTitle"]);
        Assert.All(file.Pages, page => Assert.Equal("S", PdfFile.Text(page["Tabs"])));
        Assert.False(file.Trailer.ContainsKey("Encrypt"));
        Assert.Equal(2, file.Items(file.Trailer["ID"]).Count);
    }

    [Theory, MemberData(nameof(Names))]
    public void Metadata_is_plain_and_agrees_with_the_information_dictionary(string name)
    {
        var file = new PdfFile(Documents.Render(name));
        Assert.False(file.Dictionary(file.Catalog["Metadata"]).ContainsKey("Filter"));
        var packet = Encoding.UTF8.GetString(file.Stream(file.Catalog["Metadata"]));
        var xml = XDocument.Parse(packet[(packet.IndexOf("?>", StringComparison.Ordinal) + 2)..packet.LastIndexOf("<?", StringComparison.Ordinal)]);
        string? Value(string element) => xml.Descendants().FirstOrDefault(e => e.Name.LocalName == element)?.Value;
        var information = file.Dictionary(file.Trailer["Info"]);

        Assert.Equal(PdfFile.Text(information["Title"]), Value("title"));
        Assert.Equal(PdfFile.Text(information["Author"]), Value("creator"));
        Assert.Equal(PdfFile.Text(information["Subject"]), Value("description"));
        Assert.Equal(PdfFile.Text(information["Producer"]), Value("Producer"));
        Assert.Equal(PdfFile.Text(information["Creator"]), Value("CreatorTool"));
        Assert.Equal(information.ContainsKey("CreationDate"), Value("CreateDate") is not null);
        if (Value("CreateDate") is { } date)
            Assert.Equal($"D:{Regex.Replace(date, "[-:T]", "")}", PdfFile.Text(information["CreationDate"]));
        Assert.Equal(["3", "1"], xml.Descendants().Where(e => e.Name.LocalName == "part").Select(e => e.Value));
        Assert.Equal("A", Value("conformance"));
        Assert.Equal("http://www.aiim.org/pdfua/ns/id/", Value("namespaceURI"));
    }

    [Theory, MemberData(nameof(Names))]
    public void Fonts_are_embedded_subsets_whose_widths_agree(string name)
    {
        var file = new PdfFile(Documents.Render(name));
        var fonts = file.All.Where(o => o.TryGetValue("Subtype", out var type) && PdfFile.Text(type) == "CIDFontType2").ToList();

        Assert.NotEmpty(fonts);
        Assert.Equal(fonts.Count, file.All.Count(o => o.TryGetValue("Subtype", out var type) && PdfFile.Text(type) == "Type0"));
        Assert.Equal(fonts.Count, fonts.Select(f => PdfFile.Text(f["BaseFont"])).Distinct().Count());
        Assert.All(fonts, font =>
        {
            var descriptor = file.Dictionary(font["FontDescriptor"]);
            Assert.Matches(SubsetName(), PdfFile.Text(font["BaseFont"]));
            Assert.Equal(font["BaseFont"], descriptor["FontName"]);
            Assert.Equal("Identity", PdfFile.Text(font["CIDToGIDMap"]));
            var embedded = new Credentials.Pdf.SfntReader(file.Stream(descriptor["FontFile2"]));
            var widths = file.Items(file.Items(font["W"])[1]).Cast<double>().ToList();
            var metrics = embedded.Offset("hmtx");
            for (var glyph = 0; glyph < widths.Count; glyph++)
                Assert.Equal(embedded.U16(metrics + (4 * glyph)), widths[glyph]);
        });
    }

    [Theory, MemberData(nameof(Names))]
    public void Colours_are_grounded_in_an_embedded_profile(string name)
    {
        var file = new PdfFile(Documents.Render(name));
        var intent = file.Dictionary(Assert.Single(file.Items(file.Catalog["OutputIntents"])));
        var profile = file.Stream(intent["DestOutputProfile"]);

        Assert.Equal("GTS_PDFA1", PdfFile.Text(intent["S"]));
        Assert.Equal(3.0, file.Dictionary(intent["DestOutputProfile"])["N"]);
        Assert.Equal(profile.Length, BinaryPrimitives.ReadInt32BigEndian(profile));
        Assert.Equal("mntrRGB XYZ ", Encoding.ASCII.GetString(profile, 12, 12));
        Assert.Equal("acsp", Encoding.ASCII.GetString(profile, 36, 4));
    }

    [Theory, MemberData(nameof(Names))]
    public void Nothing_is_transparent_and_nothing_runs(string name)
    {
        var content = Encoding.Latin1.GetString(Documents.Render(name));

        foreach (var forbidden in (string[])["/SMask", "/ExtGState", "/JavaScript", "/JS", "/Launch", "/OpenAction", "/LZWDecode", "/XFA"])
            Assert.DoesNotContain(forbidden, content, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Names))]
    public void The_same_facts_give_the_same_bytes(string name) => Assert.Equal(Documents.Render(name), Documents.Render(name));

    [Fact]
    public void Public_facts_are_attached_and_associated_with_the_document()
    {
        var file = new PdfFile(new CertificateDocument().Render(Samples.Certificate));
        var specification = file.Dictionary(Assert.Single(file.Items(file.Catalog["AF"])));
        var named = file.Items(file.Dictionary(file.Dictionary(file.Catalog["Names"])["EmbeddedFiles"])["Names"]);
        var embedded = file.Dictionary(specification["EF"])["UF"];

        Assert.Same(specification, file.Dictionary(named[1]));
        Assert.Equal("certificate.json", PdfFile.Text(specification["UF"]));
        Assert.Equal("Data", PdfFile.Text(specification["AFRelationship"]));
        Assert.Equal("application/json", PdfFile.Text(file.Dictionary(embedded)["Subtype"]));
        Assert.Equal(Samples.Certificate.ToPublicJson(), Encoding.UTF8.GetString(file.Stream(embedded)));
    }

    [GeneratedRegex("^[A-Z]{6}\\+Source(Sans3|Serif4)-[A-Za-z]+$")]
    private static partial Regex SubsetName();
}
