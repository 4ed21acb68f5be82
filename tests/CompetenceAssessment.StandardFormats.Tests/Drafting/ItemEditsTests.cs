using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.Drafting;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;

namespace CompetenceAssessment.StandardFormats.Tests.Drafting;

public sealed class ItemEditsTests
{
    private static readonly DraftPlace Second = new(DraftPart.Item, 0, 1);

    [Fact]
    public void Moving_up_changes_the_order_and_keeps_the_numbers_in_order()
    {
        Assert.Equal(["1 two", "2 one", "3 three"], Indicators(ItemEdits.Move(Standard(), Second, up: true)));
        Assert.Equal(["1 one", "2 three", "3 two"], Indicators(ItemEdits.Move(Standard(), Second, up: false)));
    }

    [Fact]
    public void An_item_does_not_move_past_the_end_of_its_kind()
    {
        var last = new DraftPlace(DraftPart.Item, 0, 2);

        Assert.Equal(Texts(Standard()), Texts(ItemEdits.Move(Standard(), last, up: false)));
        Assert.Equal(Texts(Standard()), Texts(ItemEdits.Move(Standard(), new(DraftPart.Item, 0, 0), up: true)));
    }

    [Fact]
    public void Splitting_gives_two_items_with_the_same_lines()
    {
        var split = ItemEdits.Split(Standard(), Second, new("en", "tw"), new("en", "o"));

        Assert.Equal(["1 one", "2 tw", "3 o", "4 three"], Indicators(split));
        Assert.Equal([12], split.Competences[0].Items[2].Lines);
    }

    [Fact]
    public void Joining_gives_one_item_with_the_lines_of_both()
    {
        var joined = ItemEdits.Merge(Standard(), Second);

        Assert.Equal(["1 one", "2 two three"], Indicators(joined));
        Assert.Equal([12, 13], joined.Competences[0].Items[1].Lines);
    }

    [Fact]
    public void The_last_of_a_kind_is_not_joined_with_another_kind() =>
        Assert.Equal(Texts(Standard()), Texts(ItemEdits.Merge(Standard(), new(DraftPart.Item, 0, 2))));

    [Fact]
    public void Moving_to_another_competence_numbers_both_lists_anew()
    {
        var moved = ItemEdits.MoveTo(Standard(), Second, 1);

        Assert.Equal(["1 one", "2 three"], Indicators(moved));
        Assert.Equal(["1 other", "2 two"], Indicators(moved, 1));
    }

    [Fact]
    public void Numbers_that_were_not_in_order_are_left_to_the_editor()
    {
        var standard = ItemEdits.Set(Standard(), Second, Standard().Competences[0].Items[1] with { Number = "10" });

        Assert.Equal(["1 one", "10 two"], Indicators(ItemEdits.Remove(standard, new(DraftPart.Item, 0, 2))));
    }

    [Fact]
    public void Added_items_stand_in_the_list_of_their_kind()
    {
        var added = ItemEdits.Add(Standard(), 0, CompetenceItemKind.Indicator, new("en", "new"));

        Assert.Equal(["1 one", "2 two", "3 three", "4 new"], Indicators(added));
        Assert.Equal(["1 one", "2 two", "3 new", "4 three"], Indicators(ItemEdits.Add(Standard(), 0, CompetenceItemKind.Indicator, new("en", "new"), after: 1)));
        Assert.Equal(CompetenceItemKind.Knowledge, added.Competences[0].Items[^1].Kind);
    }

    [Fact]
    public void A_new_code_of_a_competence_is_followed_by_the_structure()
    {
        var standard = Standard() with { Structure = ReadStructure.Of(new StructureRule.AllOf([new StructureRule.One("B.2.1"), new StructureRule.One("B.2.2")]), []) };

        var renamed = StandardEdits.Set(standard, 1, standard.Competences[1] with { Code = "B.2.9" });

        Assert.Equal(["B.2.1", "B.2.9"], renamed.Structure!.Rule.Codes);
        Assert.Equal("B.2.1, B.2.9", renamed.Structure.Reading.Replace("all of ", "", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Indicators(ReadStandard standard, int competence = 0) =>
        standard.Competences[competence].Items.Where(i => i.Kind == CompetenceItemKind.Indicator).Select(i => $"{i.Number} {i.Text.Original}");

    private static IEnumerable<string> Texts(ReadStandard standard) => standard.Competences.SelectMany(c => c.Items).Select(i => $"{i.Number} {i.Text.Original}");

    private static ReadStandard Standard() => new()
    {
        Framework = StandardFramework.EstQf,
        Competences =
        [
            new() { Code = "B.2.1", Items = [Item("1", "one", 11), Item("2", "two", 12), Item("3", "three", 13), Item("1", "why", 14) with { Kind = CompetenceItemKind.Knowledge }] },
            new() { Code = "B.2.2", Items = [Item("1", "other", 20)] },
        ],
    };

    private static ReadItem Item(string number, string text, int line) =>
        new() { Kind = CompetenceItemKind.Indicator, Number = number, Text = new LocalizedText("en", text), Lines = [line] };
}
