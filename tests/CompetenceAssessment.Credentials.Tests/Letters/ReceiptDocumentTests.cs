using CompetenceAssessment.Credentials.Letters;
using CompetenceAssessment.Credentials.Tests.Support;

namespace CompetenceAssessment.Credentials.Tests.Letters;

public sealed class ReceiptDocumentTests
{
    private static string Read(ReceiptFacts facts) => new StructureReader(new PdfFile(ReceiptDocument.Render(facts))).ReadingOrder;

    [Fact]
    public void A_receipt_says_what_was_checked_when_and_what_it_showed()
    {
        var text = Read(Samples.Receipt("en"));

        foreach (var fact in (string[])[
            "21.11.2026 14:05 (UTC+02:00)", "https://kutse.example/verify/", "Valid certificate", "Entered in the register on 9 November 2026",
            "KT-2026-000042", "original", "Õnne-Žanna Šäärits", "Customer service manager, level 6", "04-11112014-3.1/2k, version 2",
            "B.2.3 Managing the team", "No. 18 of 02.11.2026", "04.11.2031", "issued", new string('a', 50)])
            Assert.Contains(fact, text.Replace("\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void A_receipt_tells_nothing_personal()
    {
        var text = Read(Samples.Receipt("et"));

        Assert.Contains("Kutsetunnistuse kehtivuse kontrolli tõend", text, StringComparison.Ordinal);
        Assert.DoesNotContain("49005120000", text, StringComparison.Ordinal);
        Assert.DoesNotContain("1990", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_page_did_not_show_is_not_on_the_receipt()
    {
        var minimum = ReceiptCertificateFacts.From(Samples.Certificate) with { Duplicate = null, Standard = null, Decision = null, Competences = [] };
        var text = Read(Samples.Receipt("en") with { Certificate = minimum, DocumentSha256 = null, History = [] });

        foreach (var label in (string[])["Document", "Occupational standard", "Decision", "Competences", "SHA-256", "History"])
            Assert.DoesNotContain(label, text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_has_nothing_to_verify() =>
        Assert.Throws<ArgumentException>(() => ReceiptCertificateFacts.From(Samples.Draft));
}
