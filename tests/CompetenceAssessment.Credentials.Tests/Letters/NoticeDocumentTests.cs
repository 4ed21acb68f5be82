using CompetenceAssessment.Credentials.Letters;
using CompetenceAssessment.Credentials.Tests.Support;

namespace CompetenceAssessment.Credentials.Tests.Letters;

public sealed class NoticeDocumentTests
{
    private static string Read(NoticeFacts facts) => new StructureReader(new PdfFile(NoticeDocument.Render(facts))).ReadingOrder;

    [Fact]
    public void A_decision_not_to_award_says_what_why_where_and_until_when()
    {
        var text = Read(Samples.Notice("en"));
        string[] inOrder =
        [
            "Association of Customer Service", "Notice of the awarding committee's decision", "Õnne-Žanna Šäärits", "A-2026-000117",
            "No. 18 of 02.11.2026", "decided not to award you", "B.2.1", "achieved", "B.2.3", "not yet achieved", "B.2.6", "not assessed",
            "All obligatory competences are required.", "Indicators 3 and 8 were not shown in the role play.", "Legal basis", "B.1.",
            "count in a new application until 02.11.2028", "no later than 21.12.2026", "vaided@kutse.example", "does not by itself suspend", "Mari Tamm",
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
    public void The_letter_is_in_the_language_of_the_candidate()
    {
        var text = Read(Samples.Notice("et"));

        Assert.Contains("Teade kutsekomisjoni otsusest", text, StringComparison.Ordinal);
        Assert.Contains("kutset „Klienditeenindusjuht, tase 6“ Teile mitte anda", text, StringComparison.Ordinal);
        Assert.Contains("veel tõendamata", text, StringComparison.Ordinal);
        Assert.Contains("hiljemalt 21.12.2026", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Legal basis", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(NoticeOutcome.Awarded, "decided to award you the occupational qualification")]
    [InlineData(NoticeOutcome.PartiallyAwarded, "decided to award you the partial qualification")]
    [InlineData(NoticeOutcome.BackToPanel, "sent the case back to the assessment committee")]
    [InlineData(NoticeOutcome.Deferred, "has deferred its decision")]
    public void Every_outcome_has_its_own_sentence(NoticeOutcome outcome, string sentence) =>
        Assert.Contains(sentence, Read(Samples.Notice("en") with { Outcome = outcome }), StringComparison.Ordinal);

    [Fact]
    public void A_decision_not_to_award_without_reasons_or_legal_basis_is_refused()
    {
        Assert.Throws<ArgumentException>(() => NoticeDocument.Render(Samples.Notice("en") with { Reasons = [] }));
        Assert.Throws<ArgumentException>(() => NoticeDocument.Render(Samples.Notice("en") with { LegalBasis = [] }));
    }

    [Fact]
    public void A_language_without_words_is_refused() =>
        Assert.Throws<ArgumentException>(() => NoticeDocument.Render(Samples.Notice("ru")));

    [Fact]
    public void Long_reasons_run_over_pages_without_loss()
    {
        var reason = string.Join(' ', Enumerable.Range(1, 1500).Select(i => $"sentence{i}."));
        var structure = new StructureReader(new PdfFile(NoticeDocument.Render(Samples.Notice("en") with { Reasons = [reason] })));

        Assert.True(structure.Pages.Count > 2);
        Assert.Equal(reason, Assert.Single(structure.Elements, e => e.Text.StartsWith("sentence1.", StringComparison.Ordinal) && e.Type == "P").Text);
        Assert.All(structure.Pages.SelectMany(p => p.Texts).Where(t => t.Mcid is not null), t => Assert.True(t.Baseline > 70));
    }
}
