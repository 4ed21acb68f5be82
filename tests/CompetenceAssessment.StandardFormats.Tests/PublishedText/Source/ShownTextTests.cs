using System.IO.Compression;
using System.Text;
using CompetenceAssessment.StandardFormats.PublishedText.Source;
using CompetenceAssessment.StandardFormats.Tests.PublishedText.EstonianOccupationalStandard;

namespace CompetenceAssessment.StandardFormats.Tests.PublishedText.Source;

/// <summary>The lines of a file are what a person sees when it is opened: the same words and the same numbers.</summary>
public sealed class ShownTextTests
{
    private const string Number = """<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1)"/></w:lvl></w:abstractNum>""";

    [Theory]
    [InlineData("<ol><li>a</li><li value='3'>b</li><li>c</li></ol>", "1. a|3. b|4. c")]
    [InlineData("<ol start='5'><li>a</li><li>b</li></ol>", "5. a|6. b")]
    [InlineData("<ol reversed><li>a</li><li>b</li></ol>", "2. a|1. b")]
    [InlineData("<ol type='a'><li>a</li><li value='4'>b</li></ol>", "a) a|d) b")]
    [InlineData("<ol><li>a</li><li>b<ol><li>c</li></ol></li><li>d</li></ol>", "1. a|2. b|  1. c|3. d")]
    [InlineData("<ul><li>a</li></ul>", "- a")]
    public void List_numbers_are_those_that_are_shown(string list, string lines) => Assert.Equal(lines.Split('|'), Html(list));

    [Theory]
    [InlineData("<p>uut <del>vana</del><s>vana</s><strike>vana</strike>tööd</p>", "uut tööd")]
    [InlineData("<p>teeb tööd<sup>1</sup> ja</p>", "teeb tööd¹ ja")]
    [InlineData("<p>pind 20 m<sup>2</sup></p>", "pind 20 m²")]
    [InlineData("<p>1<sup>st</sup> aid</p>", "1st aid")]
    [InlineData("<p>algus <span style='display:none'>ja see, mis avaneb</span></p>", "algus ja see, mis avaneb")]
    [InlineData("<pre>esimene rida\n  teine rida\n\nkolmas</pre>", "esimene rida|  teine rida|kolmas")]
    public void Words_are_those_that_a_reader_of_the_page_can_see(string html, string lines) => Assert.Equal(lines.Split('|').Select(l => l.Trim()), Html(html).Select(l => l.Trim()));

    [Fact]
    public void Word_numbers_begin_where_the_list_is_told_to() => Assert.Equal(
        ["5) a", "6) b"],
        Docx(Item("a") + Item("b"), Number + """<w:num w:numId="1"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>"""));

    [Fact]
    public void Moved_and_hidden_words_of_Word_are_left_out() => Assert.Equal(
        ["uus tekst"],
        Docx("<w:p><w:moveFrom><w:r><w:t>vana</w:t></w:r></w:moveFrom></w:p><w:p><w:moveTo><w:r><w:t>uus</w:t></w:r></w:moveTo><w:r><w:rPr><w:vanish/></w:rPr><w:t> peidetud</w:t></w:r><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t xml:space=\"preserve\"> tekst</w:t></w:r></w:p>"));

    [Theory]
    [InlineData("""<w:p><w:pPr><w:outlineLvl w:val="abc"/></w:pPr><w:r><w:t>a</w:t></w:r></w:p>""", "")]
    [InlineData("<w:p><w:r><w:t>a</w:t></w:r></w:p>", """<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"/><w:lvl w:ilvl="00"/></w:abstractNum>""")]
    [InlineData("<w:p><w:r><w:t>a</w:t></w:r></w:p>", """<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="x"/><w:lvl/></w:abstractNum><w:num/>""")]
    public void A_damaged_document_does_not_break_the_reader(string body, string numbering) => Assert.Equal(["a"], Docx(body, numbering));

    [Fact]
    public void Heads_that_unpack_to_far_more_than_a_text_are_refused()
    {
        var bytes = Archive("<w:p><w:r><w:t>a</w:t></w:r></w:p>", "", archive =>
        {
            for (var i = 0; i < 3; i++)
                Entry(archive, $"word/header{i}.xml", $"<w:hdr xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">{string.Concat(Enumerable.Repeat("<w:p/>", 3_000_000))}</w:hdr>");
        });
        Assert.NotNull(SourceReader.Read(bytes, "x").Refused);
    }

    [Fact]
    public void A_guessed_encoding_is_told()
    {
        var text = Encoding.GetEncoding("iso-8859-1").GetBytes("KUTSESTANDARD\nMuuseumigiid, tase 4\nB-osa\nB.2.1 Töö\nTegevusnäitajad\n1) kontrollib töö tulemust;\n2) hoiab töökoha korras.\n");
        var reading = StandardFormats.PublishedText.PublishedTextReader.Read(text, "x");
        Assert.Contains(reading.Findings, f => f.Code == "ENCODING-GUESSED");
        Assert.DoesNotContain(new Guide().Read().Findings, f => f.Code == "ENCODING-GUESSED");
    }

    [Theory]
    [InlineData("iso-8859-15")]
    [InlineData("windows-1257")]
    [InlineData("windows-1252")]
    public void Estonian_letters_survive_the_older_encodings(string encoding)
    {
        const string Text = "kontrollib garaaži ja šokolaaditehase uksi, hoiab Šveitsi žanri ja Žiguli\n";
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        Assert.Equal(Text.TrimEnd(), SourceReader.Read(Encoding.GetEncoding(encoding).GetBytes(Text), "x").Document!.Lines[0].Text);
    }

    private static IEnumerable<string> Html(string body) => Lines(Encoding.UTF8.GetBytes($"<html><head><title>x</title></head><body>{body}</body></html>"));

    private static IEnumerable<string> Docx(string body, string numbering = "") => Lines(Archive(body, numbering, _ => { }));

    private static IEnumerable<string> Lines(byte[] bytes) => SourceReader.Read(bytes, "x").Document!.Written.Select(l => l.Text);

    private static string Item(string text) => $"""<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>""";

    private static byte[] Archive(string body, string numbering, Action<ZipArchive> more)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, true))
        {
            const string Space = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
            Entry(archive, "word/document.xml", $"<w:document {Space}><w:body>{body}</w:body></w:document>");
            if (numbering.Length > 0)
                Entry(archive, "word/numbering.xml", $"<w:numbering {Space}>{numbering}</w:numbering>");
            more(archive);
        }

        return stream.ToArray();
    }

    private static void Entry(ZipArchive archive, string name, string text)
    {
        using var writer = new StreamWriter(archive.CreateEntry(name).Open());
        writer.Write(text);
    }
}
