using CompetenceAssessment.StandardFormats.Lint;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;

namespace CompetenceAssessment.StandardFormats.Tests.Lint;

/// <summary>Foreign items, found by comparison. The occupations are mixed with each other: the lint knows none of them.</summary>
public sealed class ForeignItemsTests
{
    public static TheoryData<string> Names => [.. Occupation.All.Select(o => o.Name)];

    [Theory, MemberData(nameof(Names))]
    public void Nothing_of_a_clean_standard_is_accused(string name)
    {
        var reading = Occupation.All.Single(o => o.Name == name).Check();
        Assert.DoesNotContain(reading.Findings, f => f.Code == FindingCodes.ItemForeign.Code);
        Assert.DoesNotContain(reading.Standards[0].Competences, c => c.Items.Any(i => i.Suspect));
    }

    [Fact]
    public void Most_lists_that_were_exchanged_are_found_and_no_other_item_is_accused()
    {
        var (lists, found) = (0, 0);
        foreach (var (home, (at, count)) in Occupation.All.SelectMany(o => o.Lists.Select(l => (o, l))))
        {
            foreach (var foreign in Occupation.All.Where(o => o.Language == home.Language && o != home))
            {
                var (first, length) = foreign.Lists[at % foreign.Lists.Count];
                var lines = Accused(home.With(at, count, foreign.Lines.Skip(first).Take(length)).Check());
                var innocent = lines.Where(l => l <= at || l > at + length).ToList();
                Assert.True(innocent.Count == 0, $"{foreign.Name} in {home.Name}: {string.Join(',', innocent)}");
                lists++;
                if (lines.Count > 0) found++;
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{found} of {lists} exchanged lists found");
        Assert.True(found > 0.9 * lists, $"{found} of {lists}");
    }

    [Theory, InlineData(2, 4), InlineData(3, 8), InlineData(4, 12)]
    public void Many_runs_of_foreign_items_in_a_list_are_found_and_no_other_item_is_accused(int length, int atLeast)
    {
        var (runs, found) = (0, 0);
        foreach (var home in Occupation.All)
        {
            foreach (var foreign in Occupation.All.Where(o => o.Language == home.Language && o != home))
            {
                var at = home.Lists[length % home.Lists.Count].First + 2;
                var first = foreign.Lists[0].First;
                var lines = Accused(home.With(at, 0, foreign.Lines.Skip(first).Take(length)).Check());
                Assert.True(lines.TrueForAll(l => l > at - 1 && l <= at + length + 1), $"{foreign.Name} in {home.Name}: {string.Join(',', lines)} beside {at + 1}");
                runs++;
                if (lines.Count > 0) found++;
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{found} of {runs} runs of {length} found");
        Assert.True(found >= atLeast, $"{found} of {runs}");
    }

    private static List<int> Accused(StandardReading reading) =>
        [.. reading.Findings.Where(f => f.Code == FindingCodes.ItemForeign.Code).SelectMany(f => f.Lines)];
}
