using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.Crosswalk;
using CompetenceAssessment.StandardFormats.Tests.Yaml;

namespace CompetenceAssessment.StandardFormats.Tests.Crosswalk;

public sealed class CrosswalkSuggestionsTests
{
    [Fact]
    public void Items_that_say_the_same_in_other_forms_of_the_words_find_each_other()
    {
        var suggestions = CrosswalkSuggestions.Between(
            Version("en", "plans the training of team members", "keeps records of complaints"),
            Version("en", "records customers' complaints and keeps the record", "welds pipes in an overhead position", "train members of the team as planned"));
        Assert.Equal(["U1.1 U1.3", "U1.2 U1.1"], suggestions.Select(s => $"{s.From.Reference} {s.To.Reference}"));
        Assert.All(suggestions, s => Assert.InRange(s.Similarity, CrosswalkSuggestions.Threshold, 1));
    }

    [Fact]
    public void An_item_is_as_similar_to_itself_as_can_be()
    {
        var version = Seeds.Version(Seeds.HongKong);
        var itself = CrosswalkSuggestions.Between(version, version).Where(s => s.From.Item.Id == s.To.Item.Id).ToList();
        Assert.Equal(version.Competences.Sum(c => c.Items.Count), itself.Count);
        Assert.All(itself, s => Assert.Equal(1.0, s.Similarity, tolerance: 1e-9));
    }

    [Fact]
    public void No_item_has_more_than_three_candidates_and_the_same_versions_give_the_same()
    {
        var (from, to) = (Seeds.Version(Seeds.Estonian), Seeds.Version(Seeds.British));
        var suggestions = CrosswalkSuggestions.Between(from, to);
        Assert.NotEmpty(suggestions);
        Assert.All(suggestions.GroupBy(s => s.From.Item.Id), g => Assert.InRange(g.Count(), 1, CrosswalkSuggestions.MostForOne));
        Assert.All(suggestions.GroupBy(s => s.From.Item.Id), g => Assert.Equal(g.OrderByDescending(s => s.Similarity), g));
        Assert.Equal(suggestions, CrosswalkSuggestions.Between(from, to));
        Assert.All(suggestions, s => Assert.Equal("en", s.Language));
    }

    [Fact]
    public void Standards_without_a_language_in_common_have_no_suggestions() =>
        Assert.Empty(CrosswalkSuggestions.Between(Version("et", "kavandab koolitust"), Version("en", "plans the training")));

    [Theory]
    [InlineData("et", "koostab meeskonna koolituskava", "koolituskava koostamine meeskonnale", "keevitab torusid")]
    [InlineData("zh-HK", "處理客戶投訴", "能夠處理客戶的投訴", "焊接管道")]
    public void Other_languages_are_compared_too(string language, string text, string alike, string other) =>
        Assert.Equal(alike, CrosswalkSuggestions.Between(Version(language, text), Version(language, other, alike)).Single().To.Item.Text.Original);

    private static StandardVersion Version(string language, params string[] texts) => new(
        Guid.CreateVersion7(), Guid.CreateVersion7(), "1", new LocalizedText(language, "Title"), new StandardDescription(), null,
        [
            new Competence(Guid.CreateVersion7(), "U1", null, new LocalizedText(language, "Unit"), [],
                texts.Select((t, at) => new CompetenceItem(Guid.CreateVersion7(), CompetenceItemKind.Indicator, $"{at + 1}", new LocalizedText(language, t)))),
        ],
        "");
}
