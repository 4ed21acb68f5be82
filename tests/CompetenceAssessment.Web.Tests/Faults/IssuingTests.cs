using CompetenceAssessment.Data;
using CompetenceAssessment.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Tests.Faults;

public sealed class IssuingTests
{
    private const int Certificates = 200;

    /// <summary>Both officers tick everything, and the site is killed in the middle: what one has issued the other finds done.</summary>
    [Theory, EachEngine]
    public async Task Two_officers_issue_200_certificates_at_once_through_a_kill_without_gap_or_repeated_number(DatabaseProvider engine)
    {
        await using var app = new PublishedApp(await TestDatabase.CreateAsync(engine));
        var cases = await DecidedCases.MakeAsync(app.Database, Certificates, officers: 2);
        await app.StartAsync();

        var interrupted = cases.OfficerEmails.Select(email => IssueAllAsync(app, email)).ToList();
        await app.WaitUntilAsync(async db => interrupted.Any(officer => officer.IsCompleted) || await db.Certificates.Skip((Certificates / 4) - 1).AnyAsync());
        await app.KillAsync();
        foreach (var officer in interrupted)
            await Assert.ThrowsAsync<HttpRequestException>(() => officer);
        await app.StartAsync();
        await Task.WhenAll(cases.OfficerEmails.Select(email => IssueAllAsync(app, email)));

        await using var db = app.Database.Context();
        var numbers = await db.Certificates.Select(c => c.Number).ToListAsync();
        Assert.Equal(Enumerable.Range(1, Certificates), numbers.Select(n => int.Parse(n.Split('-')[^1], null)).Order());
        Assert.Equal(Certificates, await db.Certificates.Select(c => c.DecisionItemId).Distinct().CountAsync());
        Assert.Equal(Certificates, (await db.NumberSeries.SingleAsync()).Last);
        await OperatorCommand.AssertAuditCleanAsync(app.Database);
    }

    private static async Task IssueAllAsync(PublishedApp app, string officer)
    {
        using var client = await app.SignedInAsAsync(officer);
        var form = (await client.GetAsync("/certificates")).Form("form#issue");
        foreach (var box in form.Element.QuerySelectorAll("[name=Selected]"))
            form.Check("Selected", box.GetAttribute("value"));
        (await form.SubmitAsync("Issue selected")).AssertOk();
    }
}
