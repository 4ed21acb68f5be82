using CompetenceAssessment.StandardFormats.Comparison;
using CompetenceAssessment.StandardFormats.Tests.Yaml;
using static CompetenceAssessment.StandardFormats.Tests.Comparison.ComparisonText;

namespace CompetenceAssessment.StandardFormats.Tests.Comparison;

/// <summary>Comparisons against truth written by hand.</summary>
public sealed class StandardComparisonTests
{
    private const string Knead = "kneads the dough until it is smooth and elastic;";
    private const string Weigh = "weighs the ingredients according to the recipe;";
    private const string Shape = "shapes loaves of equal size for the trays;";
    private const string Oven = "checks the temperature of the oven before baking.";

    [Fact]
    public void A_standard_beside_itself_is_unchanged()
    {
        foreach (var key in new[] { Seeds.Estonian, Seeds.British, Seeds.HongKong })
        {
            var standard = ComparedStandard.Of(Seeds.Version(key), key);
            var comparison = StandardComparison.Between(standard, ComparedStandard.Of(Seeds.Version(key), key));

            Assert.Equal(standard.Items.Count(), comparison.Count(ChangeKind.Unchanged));
            Assert.All(comparison.Items, i => Assert.True(i is { Old: not null, New: not null, IsElsewhere: false, IsRenumbered: false } && i.Old.Reference == i.New.Reference));
            Assert.All(comparison.Competences, c => Assert.Empty(c.Differs));
            Assert.True(comparison.Structure.IsSame);
            Assert.Empty(comparison.Values);
        }
    }

    [Fact]
    public void Other_words_in_the_same_place_are_a_rewording() =>
        Compare(
            Standard(("B.2.1", "Making dough", [Weigh, Knead, Shape])),
            Standard(("B.2.1", "Making dough", [Weigh, "kneads the dough until it is smooth and shiny;", Shape])),
            "Reworded B.2.1.2 > B.2.1.2 likely");

    [Fact]
    public void What_comes_and_goes_leaves_the_rest_unchanged_under_new_numbers() =>
        Compare(
            Standard(("B.2.1", "Making dough", [Weigh, Knead, Shape])),
            Standard(("B.2.1", "Making dough", ["keeps the work place clean;", Weigh, Shape])),
            "Unchanged B.2.1.1 > B.2.1.2 sure", "Removed B.2.1.2", "Added B.2.1.1");

    [Fact]
    public void The_same_words_in_another_competence_are_a_move() =>
        Compare(
            Standard(("B.2.1", "Making dough", [Weigh, Knead, Oven]), ("B.2.2", "Baking bread", ["bakes bread until its crust is brown;"])),
            Standard(("B.2.1", "Making dough", [Weigh, Knead]), ("B.2.2", "Baking bread", ["bakes bread until its crust is brown;", Oven])),
            "Moved B.2.1.3 > B.2.2.2 likely");

    [Fact]
    public void An_item_that_changed_its_place_in_the_list_is_the_one_that_moved() =>
        Compare(
            Standard(("B.2.1", "Making dough", [Weigh, Knead, Shape, Oven])),
            Standard(("B.2.1", "Making dough", [Oven, Weigh, Knead, Shape])),
            "Unchanged B.2.1.1 > B.2.1.2 sure", "Unchanged B.2.1.2 > B.2.1.3 sure", "Unchanged B.2.1.3 > B.2.1.4 sure", "Moved B.2.1.4 > B.2.1.1 sure");

    [Fact]
    public void A_code_counted_anew_does_not_hide_the_same_competence()
    {
        var comparison = Compare(
            Standard(("B.2.1", "Making dough", [Weigh, Knead]), ("B.2.2", "Baking bread", [Shape, Oven])),
            Standard(("B.2.1", "Hygiene", ["keeps the work place clean;"]), ("B.2.2", "Making dough", [Weigh, Knead]), ("B.2.3", "Baking bread", [Shape, Oven])),
            "Added B.2.1.1");

        Assert.Equal(["B.2.1>B.2.2 Code", "B.2.2>B.2.3 Code", ">B.2.1 "], comparison.Competences.Select(c => $"{c.Old?.Code}>{c.New?.Code} {string.Join(',', c.Differs)}"));
        Assert.False(comparison.Structure.IsSame);
    }

    [Theory]
    [InlineData("checks the temperature of the oven before baking", "does not check the temperature of the oven before baking")]
    [InlineData("serves at least 20 customers an hour during the sale", "serves at least 30 customers an hour during the sale")]
    [InlineData("tells guests the price of the bread and the cakes", "tells guests the price of the bread or the cakes")]
    public void A_word_that_turns_the_meaning_keeps_judgements_from_being_carried(string old, string now) =>
        Compare(Standard(("B.2.1", "Selling", [old])), Standard(("B.2.1", "Selling", [now])), "Reworded B.2.1.1 > B.2.1.1 MeaningTurns");

    [Fact]
    public void A_text_that_could_be_the_counterpart_of_two_is_carried_to_neither()
    {
        var comparison = StandardComparison.Between(
            Standard(("B.2.1", "Selling", ["describes the bread offered by the bakery to customers"])),
            Standard(("B.2.1", "Selling", ["describes the cakes offered by the bakery to customers", "describes the rolls offered by the bakery to customers"])));

        var reworded = Assert.Single(comparison.Items, i => i.Old is not null);
        Assert.Equal((ChangeKind.Reworded, null), (reworded.Kind, reworded.CarryOver));
    }

    [Fact]
    public void Texts_that_have_little_in_common_are_no_counterparts_although_their_number_is_the_same() =>
        Compare(
            Standard(("B.2.1", "Making dough", [Weigh, Knead])),
            Standard(("B.2.1", "Making dough", [Weigh, "writes down what was sold during the day;"])),
            "Removed B.2.1.2", "Added B.2.1.2");

    [Fact]
    public void The_end_mark_of_a_list_is_no_rewording()
    {
        var comparison = StandardComparison.Between(
            Standard(("B.2.1", "Making dough", [Weigh, "uses the mixer’s low speed."])), Standard(("B.2.1", "Making dough", [Weigh, "uses the mixer's low speed;"])));

        Assert.Equal([false, true], comparison.Items.Select(i => i.MarksDiffer));
        Assert.All(comparison.Items, i => Assert.Equal(ChangeKind.Unchanged, i.Kind));
    }

    [Fact]
    public void A_text_that_says_something_else_in_one_of_two_languages_is_reworded()
    {
        var comparison = StandardComparison.Between(
            Standard(("B.2.1", "Baking", ["bakes rye bread in a stone oven|küpsetab kiviahjus rukkileiba"])),
            Standard(("B.2.1", "Baking", ["bakes rye bread in a stone oven|müüb turul värsket kala"])));

        var change = Assert.Single(comparison.Items);
        Assert.Equal((ChangeKind.Reworded, "et"), (change.Kind, Assert.Single(change.Differences).Language));
        Assert.Equal(CarryOverDoubt.TooDifferent, change.Doubt);
    }

    [Fact]
    public void A_translation_that_was_added_changes_nothing() =>
        Compare(Standard(("B.2.1", "Baking", ["bakes rye bread"])), Standard(("B.2.1", "Baking", ["bakes rye bread|küpsetab rukkileiba"])));

    [Fact]
    public void Without_a_common_language_nothing_is_compared() =>
        Assert.Empty(StandardComparison.Between(
            Standard("et", ("B.2.1", "Küpsetamine", ["küpsetab rukkileiba"])), Standard(("B.2.1", "Baking", ["bakes rye bread"]))).Languages);

    private static StandardComparison Compare(ComparedStandard old, ComparedStandard now, params string[] truth)
    {
        var comparison = StandardComparison.Between(old, now);
        Assert.Equal(truth, Lines(comparison));
        return comparison;
    }
}
