namespace CompetenceAssessment.Domain.Tests;

public sealed class LocalizedTextTests
{
    private readonly LocalizedText text = new([new("en", "teamwork"), new("et", "meeskonnatöö")]);

    [Fact]
    public void A_language_that_is_there_is_given() => Assert.Equal(new TextInLanguage("meeskonnatöö", "et", IsFallback: false), text.In("et"));

    [Fact]
    public void A_missing_language_falls_back_to_the_original_and_says_so() =>
        Assert.Equal(new TextInLanguage("teamwork", "en", IsFallback: true), text.In("fi"));

    [Fact]
    public void Replacing_a_language_keeps_which_one_is_the_original()
    {
        var replaced = text.With("en", "team work");
        Assert.Equal(("en", "team work"), (replaced.OriginalLanguage, replaced.Original));
        Assert.Equal(["en", "et", "fi"], replaced.With("fi", "tiimityö").All.Select(t => t.Key));
    }

    [Fact]
    public void A_text_has_a_language_no_empty_words_and_none_twice()
    {
        Assert.Throws<ArgumentException>(() => new LocalizedText([]));
        Assert.Throws<ArgumentException>(() => new LocalizedText("en", " "));
        Assert.Throws<ArgumentException>(() => new LocalizedText([new("en", "a"), new("EN", "b")]));
    }

    [Fact]
    public void Texts_with_the_same_languages_and_words_are_equal()
    {
        Assert.Equal(text, new LocalizedText("en", "teamwork").With("et", "meeskonnatöö"));
        Assert.NotEqual(text, new LocalizedText("et", "meeskonnatöö").With("en", "teamwork"));
    }
}
