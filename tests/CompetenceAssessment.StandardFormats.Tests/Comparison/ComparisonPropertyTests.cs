using CompetenceAssessment.StandardFormats.Comparison;
using static CompetenceAssessment.StandardFormats.Tests.Comparison.ComparisonText;

namespace CompetenceAssessment.StandardFormats.Tests.Comparison;

/// <summary>What holds of every comparison, tried on standards made at random from few words, so that repeated and similar texts abound.</summary>
public sealed class ComparisonPropertyTests
{
    private static readonly string[] Vocabulary =
        ["plans", "the", "work", "of", "team", "checks", "bread", "not", "and", "quality", "records", "customers", "oven", "20", "before", "serving", "guests", "leiba"];

    [Theory, MemberData(nameof(Seeds))]
    public void Each_item_of_both_sides_stands_there_once(int seed)
    {
        var (old, now) = Pair(seed);
        var comparison = StandardComparison.Between(old, now);

        Assert.Equal(old.Items, comparison.Items.Select(i => i.Old).OfType<ComparedItem>());
        Assert.Equal(now.Items.Count(), comparison.Items.Select(i => i.New).OfType<ComparedItem>().Distinct().Count());
        Assert.Equal(now.Items.Count(), comparison.Items.Count(i => i.New is not null));
        Assert.Equal(now.Competences.ToHashSet(), comparison.Competences.Select(c => c.New).OfType<ComparedCompetence>().ToHashSet());
        Assert.Equal(old.Competences, comparison.Competences.Select(c => c.Old).OfType<ComparedCompetence>());
    }

    [Theory, MemberData(nameof(Seeds))]
    public void What_is_added_from_one_side_is_removed_from_the_other(int seed)
    {
        var (old, now) = Pair(seed);
        var (there, back) = (StandardComparison.Between(old, now), StandardComparison.Between(now, old));

        Assert.Equal(
            there.Items.Where(i => i.Kind == ChangeKind.Added).Select(i => i.New!.Reference).Order(), back.Items.Where(i => i.Kind == ChangeKind.Removed).Select(i => i.Old!.Reference).Order());
        Assert.Equal(
            there.Items.Where(i => i.Kind == ChangeKind.Removed).Select(i => i.Old!.Reference).Order(), back.Items.Where(i => i.Kind == ChangeKind.Added).Select(i => i.New!.Reference).Order());
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Nothing_is_carried_over_but_what_is_the_same_or_alike(int seed)
    {
        var comparison = StandardComparison.Between(Pair(seed).Old, Pair(seed).New);

        Assert.All(comparison.CarriedOver, i => Assert.True(i is { Old: not null, New: not null, Doubt: null }));
        Assert.All(comparison.CarriedOver.Where(i => i.CarryOver!.Certainty == CarryOverCertainty.Sure), i => Assert.Empty(i.Differences));
        Assert.All(comparison.Items.Where(i => i.Kind is ChangeKind.Added or ChangeKind.Removed), i => Assert.Null(i.CarryOver));
        Assert.All(comparison.Items.Where(i => i.Old is not null && i.New is not null), i => Assert.NotEqual(i.CarryOver is null, i.Doubt is null));
    }

    [Theory, MemberData(nameof(Seeds))]
    public void The_pieces_of_a_difference_give_both_texts(int seed)
    {
        var random = new Random(seed);
        for (var n = 0; n < 40; n++)
        {
            var (old, now) = (Words(random, 14) + (n % 3 == 0 ? " ’tis 客戶服務…" : ";"), Words(random, 14));
            var pieces = WordDifference.Between(old, now);

            Assert.Equal(Letters(old.Replace('’', '\'')), Letters(Text(pieces, PieceKind.Removed).Replace('’', '\'')));
            Assert.Equal(Letters(now), Letters(Text(pieces, PieceKind.Added)));
        }
    }

    [Fact]
    public void Differences_are_those_of_words() =>
        Assert.Equal(
            "checks the [-temperature-] {+heat+} of the oven {+twice+} before baking",
            Marked(WordDifference.Between("checks the temperature of the oven before baking", "checks the heat of the oven twice before baking")));

    [Fact]
    public void Chinese_differs_by_characters() => Assert.Equal("管理[-客戶-]{+團隊+}服務", Marked(WordDifference.Between("管理客戶服務", "管理團隊服務")));

    [Fact]
    public void Very_long_texts_are_compared_in_bounded_time()
    {
        var pieces = WordDifference.Between(string.Join(' ', Enumerable.Range(0, 20_000)), string.Join(' ', Enumerable.Range(30_000, 20_000)));

        Assert.Equal([PieceKind.Removed, PieceKind.Added], pieces.Select(p => p.Kind));
    }

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(1, 60)];

    private static (ComparedStandard Old, ComparedStandard New) Pair(int seed)
    {
        var random = new Random(seed);
        return (Standard(Competences(random)), Standard(Competences(random)));
    }

    private static (string Code, string Title, string[] Items)[] Competences(Random random) =>
        [.. Enumerable.Range(1, random.Next(1, 5)).Select(n => ($"B.2.{n}", Words(random, 3), Enumerable.Range(0, random.Next(1, 9)).Select(_ => Words(random, 7)).ToArray()))];

    private static string Words(Random random, int most) => string.Join(' ', Enumerable.Range(0, random.Next(1, most + 1)).Select(_ => Vocabulary[random.Next(Vocabulary.Length)]));

    private static string Text(IEnumerable<WordPiece> pieces, PieceKind side) => string.Concat(pieces.Where(p => p.Kind == PieceKind.Same || p.Kind == side).Select(p => p.Text));

    private static string Letters(string text) => text.Replace(" ", "", StringComparison.Ordinal);
}
