using CompetenceAssessment.Credentials.Certificates;
using CompetenceAssessment.Credentials.Tests.Support;

namespace CompetenceAssessment.Credentials.Tests.Certificates;

public sealed class CertificateDocumentTests
{
    private static StructureReader Read(CertificateFacts facts) => new(new PdfFile(new CertificateDocument().Render(facts)));

    [Fact]
    public void Every_fact_is_read_in_order()
    {
        var text = Read(Samples.Certificate).ReadingOrder;
        string[] inOrder =
        [
            "Klienditeeninduse Kutseliit", "registrikood 80012345", "KUTSETUNNISTUS", "Occupational qualification certificate",
            "Nr KT-2026-000042", "Õnne-Žanna Šäärits", "sündinud 12.05.1990 · isikukood 49005120000", "on antud kutse",
            "Klienditeenindusjuht, tase 6", "Customer service manager, level 6", "EKR", "B.2.1", "Mapping customer contacts and needs",
            "B.2.2", "B.2.3", "B.2.4", "04-11112014-3.1/2k", "versioon 2", "nr 18", "02.11.2026", "05.11.2026", "04.11.2031",
            "Mari Tamm", "Jaan Kask", "kutse.example/verify/",
        ];

        var from = 0;
        foreach (var fact in inOrder)
        {
            var at = text.IndexOf(fact, from, StringComparison.Ordinal);
            Assert.True(at >= 0, $"'{fact}' does not come after the facts before it.");
            from = at;
        }
    }

    [Fact]
    public void Translations_are_tagged_as_English_and_the_rest_as_Estonian()
    {
        var elements = Read(Samples.Certificate).Elements;

        Assert.Equal("et", Assert.Single(elements, e => e.Text == "Klienditeenindusjuht, tase 6" && e.Type == "P").Language);
        Assert.Equal("en", Assert.Single(elements, e => e.Text == "Customer service manager, level 6" && e.Type == "P").Language);
        Assert.Equal("en", Assert.Single(elements, e => e.Text == "Communication" && e.Type == "P").Language);
    }

    [Fact]
    public void A_level_is_named_with_its_own_framework()
    {
        var text = Read(Samples.Certificate with { Framework = LevelFramework.HkQf, Level = 4, EqfLevel = null }).ReadingOrder;

        Assert.Contains("Hongkongi kvalifikatsiooniraamistiku (HKQF) tase 4", text, StringComparison.Ordinal);
        Assert.Contains("Level 4 of the Hong Kong Qualifications Framework (HKQF)", text, StringComparison.Ordinal);
        Assert.DoesNotContain("EKR", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_standard_without_levels_gives_a_certificate_without_one()
    {
        var text = Read(Samples.Certificate with { Framework = null, Level = null, EqfLevel = null }).ReadingOrder;

        Assert.Contains("Customer service manager", text, StringComparison.Ordinal);
        Assert.DoesNotContain("tase", text, StringComparison.Ordinal);
        Assert.DoesNotContain("level", text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_partial_qualification_bears_its_own_title()
    {
        var text = Read(Samples.Certificate with { Award = AwardKind.Partial }).ReadingOrder;

        Assert.Contains("OSAKUTSETUNNISTUS", text, StringComparison.Ordinal);
        Assert.Contains("on antud osakutse", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_duplicate_says_so_and_an_original_does_not()
    {
        Assert.Contains("DUPLIKAAT 2", Read(Samples.Certificate with { Duplicate = 2 }).ReadingOrder, StringComparison.Ordinal);
        Assert.DoesNotContain("DUPLIKAAT", Read(Samples.Certificate).ReadingOrder, StringComparison.Ordinal);
    }

    [Fact]
    public void Birth_date_and_personal_code_stand_there_only_when_given()
    {
        var text = Read(Samples.Certificate with { Holder = new HolderFacts { Name = "Anu Saar" } }).ReadingOrder;

        Assert.DoesNotContain("sündinud", text, StringComparison.Ordinal);
        Assert.DoesNotContain("isikukood", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_validity_without_end_says_so() =>
        Assert.Contains("tähtajatu", Read(Samples.Certificate with { ValidUntil = null }).ReadingOrder, StringComparison.Ordinal);

    [Fact]
    public void A_specimen_is_marked_in_words_and_across_every_page()
    {
        var file = new PdfFile(new CertificateDocument().Render(Samples.Crowded));

        Assert.Contains("SPECIMEN", new StructureReader(file).ReadingOrder, StringComparison.Ordinal);
        Assert.All(Enumerable.Range(0, file.Pages.Count), page =>
            Assert.Contains("/Subtype/Watermark", file.PageContent(page), StringComparison.Ordinal));
        Assert.DoesNotContain("/Subtype/Watermark", new PdfFile(new CertificateDocument().Render(Samples.Certificate)).PageContent(0), StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_has_no_number_no_code_no_attachment_and_is_marked()
    {
        var file = new PdfFile(new CertificateDocument().Render(Samples.Draft));
        var structure = new StructureReader(file);

        Assert.Contains("MUSTAND", structure.ReadingOrder, StringComparison.Ordinal);
        Assert.DoesNotContain("Nr ", structure.ReadingOrder, StringComparison.Ordinal);
        Assert.DoesNotContain(structure.Elements, e => e.Type is "Figure" or "Link");
        Assert.False(file.Catalog.ContainsKey("AF"));
        Assert.Contains("/Subtype/Watermark", file.PageContent(0), StringComparison.Ordinal);
    }

    [Fact]
    public void An_issued_certificate_without_its_decision_or_address_is_refused()
    {
        var refusal = Assert.Throws<ArgumentException>(() =>
            new CertificateDocument().Render(Samples.Certificate with { Decision = null, VerificationAddress = null }));

        Assert.Contains("Decision", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("VerificationAddress", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_that_leads_to_a_verification_page_is_refused() =>
        Assert.Throws<ArgumentException>(() => new CertificateDocument().Render(Samples.Draft with { VerificationAddress = "https://kutse.example/verify/1" }));

    [Fact]
    public void A_name_that_cannot_be_printed_stops_the_certificate()
    {
        var refusal = Assert.Throws<MissingGlyphException>(() =>
            new CertificateDocument().Render(Samples.Certificate with { Holder = new HolderFacts { Name = "王 Anu" } }));

        Assert.Equal("王", refusal.Character);
    }

    [Fact]
    public void Cyrillic_names_are_printed() => Assert.Contains(
        "Александра Щукина", Read(Samples.Certificate with { Holder = new HolderFacts { Name = "Александра Щукина" } }).ReadingOrder, StringComparison.Ordinal);

    [Fact]
    public void Many_competences_go_to_a_second_page_and_the_first_says_so()
    {
        var structure = Read(Samples.Certificate with { Competences = Samples.Crowded.Competences });

        Assert.Equal(2, structure.Pages.Count);
        Assert.Contains("20 kompetentsi, loetletud järgmisel lehel", structure.ReadingOrder, StringComparison.Ordinal);
        Assert.Contains(structure.Pages[1].Texts, t => t.Mcid is not null && t.Text == "B.3.20");
        Assert.Contains(structure.Pages[1].Texts, t => t.Mcid is null && t.Text == "2 / 2");
    }

    [Fact]
    public void What_the_first_page_has_no_room_for_follows_on_further_pages()
    {
        var structure = Read(Samples.Crowded);

        Assert.Equal(3, structure.Pages.Count);
        Assert.Contains(structure.Pages[2].Texts, t => t.Mcid is not null && t.Text.StartsWith("04-11112014", StringComparison.Ordinal));
        Assert.Single(structure.Elements, e => e.Type == "L" && e.Text.Contains("B.3.1", StringComparison.Ordinal) && e.Text.Contains("B.3.20", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Texts_stay_inside_the_frame_and_never_overlap(int name, int title, int competences, int signatories)
    {
        var facts = Samples.Crowded with
        {
            Holder = Samples.Crowded.Holder with { Name = Samples.Crowded.Holder.Name[..name] },
            Qualification = new(Samples.Crowded.Qualification.Estonian![..title], Samples.Crowded.Qualification.English![..title]),
            Competences = [.. Samples.Crowded.Competences.Concat(Samples.Crowded.Competences).Take(competences)],
            Signatories = [.. Samples.Crowded.Signatories.Take(signatories)],
        };
        foreach (var page in Read(facts).Pages)
        {
            var boxes = page.Texts.Where(t => !string.IsNullOrWhiteSpace(t.Text)).ToList();
            Assert.All(boxes, t => Assert.True(t.X > 36 && t.X + t.Width < 595 - 36 + (t.Size / 2) && t.Baseline > 32 && t.Baseline < 842 - 32, $"'{t.Text}' leaves the frame."));
            for (var i = 0; i < boxes.Count; i++)
            {
                for (var j = i + 1; j < boxes.Count; j++)
                    Assert.False(Overlap(boxes[i], boxes[j]), $"'{boxes[i].Text}' and '{boxes[j].Text}' overlap.");
            }
        }
    }

    public static TheoryData<int, int, int, int> Shapes()
    {
        var shapes = new TheoryData<int, int, int, int>();
        foreach (var name in (int[])[3, 40, 119])
        {
            foreach (var competences in (int[])[1, 6, 10, 20, 40])
                shapes.Add(name, name, competences, 1 + (competences % 4));
        }

        return shapes;
    }

    private static bool Overlap(ShownText a, ShownText b)
    {
        const double Ascent = 0.62;
        const double Descent = 0.12;
        const double Slack = 0.3;
        return a.X + Slack < b.X + b.Width && b.X + Slack < a.X + a.Width
            && a.Baseline - (a.Size * Descent) < b.Baseline + (b.Size * Ascent)
            && b.Baseline - (b.Size * Descent) < a.Baseline + (a.Size * Ascent);
    }
}
