using System.Text.RegularExpressions;
using CompetenceAssessment.Credentials.Certificates;
using CompetenceAssessment.Credentials.Tests.Support;

namespace CompetenceAssessment.Credentials.Tests.Tools;

/// <summary>What independent tools say about the documents.</summary>
public sealed partial class ToolTests
{
    public static TheoryData<string> Names => Documents.Names;

    [Theory, MemberData(nameof(Names))]
    public async Task Qpdf_finds_no_error(string name)
    {
        using var document = new StoredDocument(Documents.Render(name));
        var answer = await Tool.RunAsync("qpdf", "--check", document.Path);

        Assert.Contains("No syntax or stream encoding errors found", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("WARNING", answer, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Names))]
    public async Task Pdfinfo_calls_it_tagged_and_A4(string name)
    {
        using var document = new StoredDocument(Documents.Render(name));
        var answer = await Tool.RunAsync("pdfinfo", document.Path);

        Assert.Matches("Tagged: +yes", answer);
        Assert.Matches("PDF version: +1\\.7", answer);
        Assert.Contains("(A4)", answer, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Names))]
    public async Task Pdffonts_finds_every_font_embedded_subset_and_mapped_to_Unicode(string name)
    {
        using var document = new StoredDocument(Documents.Render(name));
        var fonts = (await Tool.RunAsync("pdffonts", document.Path)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).ToList();

        Assert.NotEmpty(fonts);
        Assert.All(fonts, font => Assert.Matches(EmbeddedSubset(), font));
    }

    [Fact]
    public async Task Pdftotext_gives_the_facts_in_reading_order()
    {
        using var document = new StoredDocument(new CertificateDocument().Render(Samples.Certificate with { Specimen = true }));
        var text = await Tool.RunAsync("pdftotext", document.Path, "-");
        string[] inOrder =
        [
            "Klienditeeninduse Kutseliit", "KUTSETUNNISTUS", "KT-2026-000042", "Õnne-Žanna Šäärits", "Klienditeenindusjuht, tase 6",
            "Customer service manager, level 6", "B.2.1", "B.2.2", "B.2.3", "B.2.4", "04-11112014-3.1/2k", "Mari Tamm", Samples.Token,
        ];

        var from = 0;
        foreach (var fact in inOrder)
        {
            var at = text.IndexOf(fact, from, StringComparison.Ordinal);
            Assert.True(at >= 0, $"'{fact}' does not come after the facts before it in:\n{text}");
            from = at;
        }
    }

    [Fact]
    public async Task Pdfdetach_gives_the_public_facts()
    {
        using var document = new StoredDocument(new CertificateDocument().Render(Samples.Certificate));
        await Tool.RunAsync("pdfdetach", "-saveall", "-o", document.Folder, document.Path);

        Assert.Equal(Samples.Certificate.ToPublicJson(), await File.ReadAllTextAsync(Path.Combine(document.Folder, "certificate.json"), TestContext.Current.CancellationToken));
    }

    [Theory, MemberData(nameof(Names))]
    public async Task Pdftoppm_draws_every_page_without_complaint(string name)
    {
        using var document = new StoredDocument(Documents.Render(name));
        await Tool.RunAsync("pdftoppm", "-r", "20", "-png", document.Path, Path.Combine(document.Folder, "page"));

        Assert.Equal(new PdfFile(await File.ReadAllBytesAsync(document.Path, TestContext.Current.CancellationToken)).Pages.Count, Directory.GetFiles(document.Folder, "*.png").Length);
    }

    [GeneratedRegex(" CID TrueType +Identity-H +yes yes yes ")]
    private static partial Regex EmbeddedSubset();
}
