using CompetenceAssessment.Web.Tests.Support;

namespace CompetenceAssessment.Web.Tests.Access;

/// <summary>Every page of the matrix, for each person who sees it, in a browser at both widths. A new page is tried as soon as it stands in the matrix.</summary>
public sealed class AccessiblePagesTests
{
    /// <summary>Pages that everybody has and that show each person what is theirs.</summary>
    private static readonly string[] Own = ["/", "/applications", "/portfolio", "/certificates"];

    private static readonly string SiteName = new CompetenceAssessment.Services.SiteOptions().Name;

    [Fact]
    public async Task Every_page_is_accessible_to_everyone_who_sees_it()
    {
        await using var app = await AccessSite.StartAsync();
        var (people, rows) = AccessMatrix.Read();
        var objects = await AccessObjects.FindAsync(app);
        await Journey.RunAsync(app, async journey =>
        {
            var findings = new List<string>();
            foreach (var (index, person) in people.Index())
            {
                var paths = rows.Where(row => row.Verb == "GET" && row.Answers[index] == "200" && IsTriedAs(person, row)).Select(row => objects.Put(row.Address) + row.Query).Distinct().ToList();
                if (paths.Count == 0)
                    continue;
                var page = person == "visitor" ? await journey.VisitorAsync() : await journey.SignedInAsync(AccessDoors.Email(person));
                foreach (var path in await PagesAsync(app, person, paths))
                {
                    await page.GotoAsync(path);
                    if (path != "/" && await page.TitleAsync() == SiteName)
                        findings.Add($"{person}: {path} has no title of its own.");
                    findings.AddRange((await page.AccessibilityFindingsAsync()).Select(finding => $"{person}: {finding}"));
                }
            }

            findings.AssertNone();
        });
    }

    /// <summary>A page that is the same for everybody is looked at once; one that all who signed in can open, as a candidate and as staff, unless it shows each their own.
    /// The people of the other body have the duties of those of the first, and the same pages.</summary>
    private static bool IsTriedAs(string person, AccessRow row)
    {
        if (person.Contains('@', StringComparison.Ordinal))
            return false;
        if (Own.Contains(row.Address))
            return true;
        if (row.Answers.All(answer => answer == "200"))
            return person == "visitor";
        return row.Answers.Skip(1).Any(answer => answer != "200") || person is "candidate2" or "officer";
    }

    /// <summary>Files are not pages, and neither is the part of a page that a script asks for.</summary>
    private static async Task<IReadOnlyList<string>> PagesAsync(App app, string person, IEnumerable<string> paths)
    {
        using var client = person == "visitor" ? app.Visitor() : await app.SignedInAsAsync(AccessDoors.Email(person));
        var pages = new List<string>();
        foreach (var path in paths)
        {
            // An error page is accessible, too, and would hide that the page itself was never seen.
            var answer = (await client.GetAsync(path)).AssertOk();
            if (answer.Source.Contains("<!DOCTYPE html>", StringComparison.OrdinalIgnoreCase))
                pages.Add(path);
        }

        return pages;
    }
}
