using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.Drafting;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;

namespace CompetenceAssessment.StandardFormats.Tests.Drafting;

public sealed class DraftMarksTests
{
    private static readonly DraftPlace Third = new(DraftPart.Item, 0, 2);

    private readonly ReadStandard _standard = SeedDrafts.English().Standard();

    [Fact]
    public void A_part_keeps_its_mark_when_others_change()
    {
        DraftPlace[] places = [Third, new(DraftPart.Competence, 0), new(DraftPart.Section, 0), new(DraftPart.WorkUnit, 0), DraftPlace.Facts];
        var changed = ItemEdits.Set(_standard, new(DraftPart.Item, 0, 3), _standard.Competences[0].Items[3] with { Text = new("en", "Other words.") });
        changed = StandardEdits.Set(changed, 1, changed.Competences[1] with { Title = new("en", "Other") });
        changed = StandardEdits.Set(changed, 1, changed.Sections[1] with { Text = new("en", "Other") });

        Assert.Equal(places.Select(p => DraftMarks.Of("key", _standard, p)), places.Select(p => DraftMarks.Of("key", changed, p)));
    }

    [Fact]
    public void A_part_that_was_edited_has_another_mark_and_is_still_there()
    {
        var mark = DraftMarks.Of("key", _standard, Third);
        var item = _standard.Competences[0].Items[2];

        foreach (var changed in new[] { item with { Text = new("en", "Other words.") }, item with { Number = "99" } })
        {
            var standard = ItemEdits.Set(_standard, Third, changed);
            Assert.NotEqual(mark, DraftMarks.Of("key", standard, Third));
            Assert.True(DraftMarks.IsAt(mark, "key", standard, Third));
        }
    }

    [Fact]
    public void A_part_that_moved_or_went_is_no_longer_there()
    {
        var mark = DraftMarks.Of("key", _standard, Third);
        var removed = ItemEdits.Remove(_standard, new(DraftPart.Item, 0, 0));

        Assert.False(DraftMarks.IsAt(mark, "key", removed, Third));
        Assert.False(DraftMarks.IsAt(mark, "key", ItemEdits.Add(_standard, 0, CompetenceItemKind.Indicator, new("en", "New."), 1), Third));
        Assert.False(DraftMarks.IsAt(mark, "key", ItemEdits.MoveTo(_standard, Third, 1), Third));
        Assert.False(DraftMarks.IsAt(mark, "key", StandardEdits.MoveCompetence(_standard, 0, up: false), Third));
        Assert.False(DraftMarks.IsAt(mark, "key", _standard with { Competences = [] }, Third));
        Assert.False(DraftMarks.IsAt("", "key", _standard, Third));
    }

    [Fact]
    public void Two_halves_of_one_line_are_told_apart_by_their_words()
    {
        var halves = ItemEdits.Split(_standard, new(DraftPart.Item, 0, 1), new("en", "First half"), new("en", "second half"));
        var mark = DraftMarks.Of("key", halves, Third);
        var quarters = ItemEdits.Split(halves, new(DraftPart.Item, 0, 1), new("en", "First"), new("en", "half"));

        Assert.Equal("second half", halves.Competences[0].Items[2].Text.Original);
        Assert.False(DraftMarks.IsAt(mark, "key", quarters, Third));
    }

    [Fact]
    public void The_key_is_edited_with_the_facts_and_marks_them() =>
        Assert.NotEqual(DraftMarks.Of("key", _standard, DraftPlace.Facts), DraftMarks.Of("other", _standard, DraftPlace.Facts));
}
