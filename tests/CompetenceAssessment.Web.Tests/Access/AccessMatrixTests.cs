using CompetenceAssessment.Web.Tests.Support;

namespace CompetenceAssessment.Web.Tests.Access;

/// <summary>Every way into the site, tried as every person: what the matrix says is what they get, and a refused write changes nothing.</summary>
public sealed class AccessMatrixTests
{
    [Fact]
    public async Task Every_way_into_the_site_stands_in_the_matrix()
    {
        var app = await App.SharedDemoAsync();
        var routes = (await SiteRoutes.ReadAsync(app.Services)).Select(r => r.ToString()).ToHashSet();
        var listed = AccessMatrix.Read().Rows.Select(row => row.Name).ToHashSet();
        routes.Except(listed).Select(r => $"missing from the matrix: {r}").Concat(listed.Except(routes).Select(r => $"no longer there: {r}")).AssertNone();
    }

    [Fact]
    public async Task Everyone_gets_the_answer_that_the_matrix_says()
    {
        await using var app = await AccessSite.StartAsync();
        var (people, rows) = AccessMatrix.Read();
        var objects = await AccessObjects.FindAsync(app);
        await using var doors = await AccessDoors.OpenAsync(app, people);
        var seen = rows.Select(row => new string[people.Count]).ToList();

        // What only looks or is refused comes first: a write that is let in may change what the next one finds. Last of all people sign out.
        foreach (var (row, person) in Tries(people, rows).OrderBy(t => rows[t.Row].Writes && rows[t.Row].Answers[t.Person] == AccessMatrix.LetIn).ThenBy(t => rows[t.Row].Writes && rows[t.Row].Route.StartsWith("/account", StringComparison.Ordinal)))
            seen[row][person] = await doors.TryAsync(people[person], rows[row], objects.Put(rows[row].Address));

        AccessMatrix.WriteSeen(people, rows, seen);
        Tries(people, rows).Where(t => seen[t.Row][t.Person] != rows[t.Row].Answers[t.Person])
            .Select(t => $"{rows[t.Row].Name} as {people[t.Person]} on {rows[t.Row].Address}: {seen[t.Row][t.Person]} instead of {rows[t.Row].Answers[t.Person]}").AssertNone();
    }

    private static IEnumerable<(int Row, int Person)> Tries(IReadOnlyList<string> people, IReadOnlyList<AccessRow> rows) =>
        from row in Enumerable.Range(0, rows.Count) from person in Enumerable.Range(0, people.Count) select (row, person);
}
