using System.Reflection;
using System.Text.RegularExpressions;
using CompetenceAssessment.Data;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Web.Tests.Support;

namespace CompetenceAssessment.Web.Tests.Pages.Shell;

public sealed partial class TextsTests
{
    /// <summary>Loading fails by itself on a key that lacks a language or stands twice.</summary>
    private static readonly TextCatalogue Catalogue = TextCatalogue.Load(typeof(Texts).Assembly, typeof(Program).Assembly);

    private static readonly Assembly[] Product = [typeof(Rule).Assembly, typeof(AppDbContext).Assembly, typeof(Texts).Assembly, typeof(Program).Assembly];

    [Fact]
    public void Every_text_that_is_asked_for_is_defined()
    {
        var asked = TextSources.Asked().ToList();

        Assert.Contains(asked, a => a.Key == "account.sign-in");
        asked.Where(a => !Catalogue.Has(a.Key)).Select(a => $"{a.File} asks for {a.Key}").AssertNone();
    }

    [Fact]
    public void Every_defined_text_is_used()
    {
        var uses = TextSources.Uses();

        Assert.False(uses("nobody.asks-for-this"));
        Catalogue.Keys.Where(key => !IsOfKind(key, "rule.") && !IsOfKind(key, "enum.") && !IsValidator(key) && !uses(key)).AssertNone();
    }

    [Fact]
    public void Every_rule_has_its_sentence_and_every_sentence_its_rule()
    {
        var rules = typeof(Rule).GetFields(BindingFlags.Public | BindingFlags.Static).Where(f => f.IsLiteral).Select(f => "rule." + f.GetRawConstantValue()).ToHashSet();

        Assert.NotEmpty(rules);
        rules.Where(key => !Catalogue.Has(key)).Select(key => key + " has no sentence").AssertNone();
        Catalogue.Keys.Where(key => IsOfKind(key, "rule.") && !rules.Contains(key)).Select(key => key + " is no rule").AssertNone();
    }

    [Fact]
    public void Every_value_of_the_domain_has_its_screen_name()
    {
        Values(typeof(Rule).Assembly).Where(key => !Catalogue.Has(key)).AssertNone();
        var all = Product.SelectMany(Values).ToHashSet();
        Catalogue.Keys.Where(key => IsOfKind(key, "enum.") && !all.Contains(key)).Select(key => key + " is no value").AssertNone();
    }

    [Fact]
    public void Both_languages_name_the_same_facts() =>
        Catalogue.Keys.Where(key => Places(key, Languages.English) != Places(key, Languages.Estonian)).AssertNone();

    [Fact]
    public void Words_on_screen_are_the_ones_agreed_on()
    {
        var english = Catalogue.Keys.Select(key => (key, Text: Catalogue.Find(key, Languages.English)!));

        english.Where(t => Avoided().IsMatch(t.Text)).Select(t => $"{t.key}: {t.Text}").AssertNone();
    }

    [Fact]
    public void Arguments_are_put_into_words_of_the_reader()
    {
        var texts = new Texts(Catalogue);

        Assert.Equal("“Met” rests on at least one method that is listed for this competence: role play, interview.",
            texts.In("en").Rule(Rule.MetNeedsListedMethod, [new[] { AssessmentMethod.RolePlay, AssessmentMethod.Interview }]));
        Assert.Equal("B.2.1.3: Siin on vaja põhjendust.", texts.In("et").Rule(Rule.ItemOwes, ["B.2.1.3", Rule.ReasonMissing]));
        Assert.Contains("kuni 05.11.2026", texts.In("et").Rule(Rule.HearingOwed, [new DateOnly(2026, 11, 5)]), StringComparison.Ordinal);
        Assert.Contains("until 5 Nov 2026", texts.In("en").Rule(Rule.HearingOwed, [new DateOnly(2026, 11, 5)]), StringComparison.Ordinal);
        Assert.Contains("assesses in this case, trained the candidate", texts.In("en").Rule(Rule.DutiesSeparate, [Duty.Vote, Involvement.Assessor | Involvement.Trainer]), StringComparison.Ordinal);
    }

    private static bool IsOfKind(string key, string prefix) => key.StartsWith(prefix, StringComparison.Ordinal);

    /// <summary>The validators of the library ask for their words by their own names.</summary>
    private static bool IsValidator(string key) =>
        IsOfKind(key, "validation.") && new FluentValidation.Resources.LanguageManager().GetString(key["validation.".Length..]) is { Length: > 0 };

    private static IEnumerable<string> Values(Assembly assembly) =>
        from type in assembly.GetTypes()
        where type is { IsEnum: true, IsPublic: true }
        from name in Enum.GetNames(type)
        select $"enum.{type.Name}.{name}";

    private static string Places(string key, string language) =>
        string.Join(' ', Place().Matches(Catalogue.Find(key, language)!).Select(m => m.Value).Distinct().Order());

    [GeneratedRegex(@"\{[A-Za-z0-9]+")]
    private static partial Regex Place();

    [GeneratedRegex(@"\b(verdicts?|fail(s|ed|ure)?|refus(e|es|ed|al)|eligib\w+)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Avoided();
}
