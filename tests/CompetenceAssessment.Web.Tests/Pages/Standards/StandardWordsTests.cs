using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Services.Language;
using static CompetenceAssessment.Domain.Standards.StructureRule;

namespace CompetenceAssessment.Web.Tests.Pages.Standards;

public sealed class StandardWordsTests
{
    private static readonly Texts Words = new(TextCatalogue.Load(typeof(Texts).Assembly, typeof(Program).Assembly));

    [Fact]
    public void A_structure_rule_reads_as_a_sentence_would()
    {
        var english = Words.In("en");
        Assert.Equal("all of B.2.1–B.2.6", english.Reading(new AllOf([.. Enumerable.Range(1, 6).Select(n => new One($"B.2.{n}"))])));
        Assert.Equal("all of B.2.1, B.2.2, B.2.9–B.2.11", english.Reading(new AllOf([.. new[] { 1, 2, 9, 10, 11 }.Select(n => new One($"B.2.{n}"))])));
        Assert.Equal("all of B.2.1; at least 2 of B.2.2–B.2.4",
            english.Reading(new AllOf([new One("B.2.1"), new AtLeast(2, [new One("B.2.2"), new One("B.2.3"), new One("B.2.4")])])));
        Assert.Equal("vähemalt 1 järgmistest: X, Y", Words.In("et").Reading(new AtLeast(1, [new One("X"), new One("Y")])));
    }

    [Theory]
    [InlineData(StandardFramework.EstQf, "performance indicator", "1 performance indicator", "2 performance indicators")]
    [InlineData(StandardFramework.UkNos, "criterion", "1 criterion", "2 criteria")]
    [InlineData(StandardFramework.HkQf, "requirement", "1 requirement", "2 requirements")]
    public void Each_framework_has_its_own_word_for_an_indicator(StandardFramework framework, string name, string one, string two)
    {
        var english = Words.In("en");
        Assert.Equal(name, english.ItemName(framework, CompetenceItemKind.Indicator));
        Assert.Equal(one, english.ItemCount(framework, CompetenceItemKind.Indicator, 1));
        Assert.Equal(two, english.ItemCount(framework, CompetenceItemKind.Indicator, 2));
    }

    [Fact]
    public void Every_framework_has_words_for_everything_in_both_languages()
    {
        foreach (var (words, framework) in Languages.All.Select(Words.In).SelectMany(_ => Enum.GetValues<StandardFramework>(), (w, f) => (w, f)))
        {
            Assert.DoesNotContain("⟦", words.Level(framework, 6), StringComparison.Ordinal);
            foreach (var kind in Enum.GetValues<CompetenceItemKind>())
                Assert.DoesNotContain("⟦", words.ItemName(framework, kind) + words.ItemCount(framework, kind, 1) + words.ItemCount(framework, kind, 5), StringComparison.Ordinal);
        }
    }
}
