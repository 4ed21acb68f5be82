using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.Drafting;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;

namespace CompetenceAssessment.StandardFormats.Tests.Drafting;

public sealed class WorkUnitEditsTests
{
    [Fact]
    public void Tasks_that_were_counted_stay_counted()
    {
        var standard = WorkUnitEdits.MoveTask(WorkUnitEdits.AddTask(Standard("1", "2"), 0, new("en", "new")), 0, 2, up: true);

        Assert.Equal(["1 one", "2 new", "3 two"], standard.WorkUnits[0].Tasks.Select(t => $"{t.Number} {t.Text.Original}"));
        Assert.Equal(["1 new", "2 two"], WorkUnitEdits.RemoveTask(standard, 0, 0).WorkUnits[0].Tasks.Select(t => $"{t.Number} {t.Text.Original}"));
    }

    [Fact]
    public void Numbers_of_the_document_stay_with_their_tasks()
    {
        var standard = WorkUnitEdits.MoveTask(Standard("1", "3"), 0, 0, up: false);

        Assert.Equal(["3 two", "1 one"], standard.WorkUnits[0].Tasks.Select(t => $"{t.Number} {t.Text.Original}"));
        Assert.Same(standard.WorkUnits[0].Tasks[0], WorkUnitEdits.MoveTask(standard, 0, 0, up: true).WorkUnits[0].Tasks[0]);
    }

    [Theory]
    [InlineData("B.2.9", "B.2.10", -1)]
    [InlineData("A.2", "A.2.1", -1)]
    [InlineData("A.10", "A.2", 1)]
    [InlineData("U1", "U1", 0)]
    public void Codes_are_ordered_by_their_numbers(string one, string other, int order) => Assert.Equal(order, Math.Sign(DraftCodes.Compare(one, other)));

    private static ReadStandard Standard(string first, string second) => new()
    {
        Framework = StandardFramework.EstQf,
        WorkUnits = [new() { Code = "A.2.1", Tasks = [new(first, new("en", "one"), [3]), new(second, new("en", "two"), [4])] }],
    };
}
