using CompetenceAssessment.Data;
using CompetenceAssessment.Services.Certificates;
using CompetenceAssessment.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CompetenceAssessment.Web.Tests.Data;

public sealed class IssuingTests
{
    private const int Certificates = 60;

    /// <summary>Each officer has a list of half the decisions, and the last tenth stands on both lists.</summary>
    [Theory, EachEngine]
    public async Task Two_officers_issuing_at_once_leave_no_gap_and_no_number_twice(DatabaseProvider engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var cases = await DecidedCases.MakeAsync(database, Certificates, officers: 2);
        const int half = Certificates / 2, shared = Certificates / 20;

        await Task.WhenAll(
            Task.Run(() => IssueAsync(database, cases.Officers[0], cases.DecisionItemIds[..(half + shared)])),
            Task.Run(() => IssueAsync(database, cases.Officers[1], cases.DecisionItemIds[(half - shared)..])));

        await using var db = database.Context();
        var numbers = await db.Certificates.Select(c => c.Number).ToListAsync();
        Assert.Equal(Enumerable.Range(1, Certificates), numbers.Select(n => int.Parse(n.Split('-')[^1], null)).Order());
        Assert.Equal(Certificates, await db.Certificates.Select(c => c.DecisionItemId).Distinct().CountAsync());
        Assert.Equal(Certificates, (await db.NumberSeries.SingleAsync()).Last);
        Assert.Equal(2, await db.Certificates.Select(c => c.IssuedById).Distinct().CountAsync());
        await OperatorCommand.AssertAuditCleanAsync(database);
    }

    private static async Task IssueAsync(TestDatabase database, Guid officer, IEnumerable<Guid> decisions)
    {
        foreach (var decision in decisions)
        {
            await using var request = database.Services.CreateAsyncScope();
            await request.ServiceProvider.GetRequiredService<CertificateService>().IssueAsync(new() { ActorId = officer, DecisionItemId = decision }, CancellationToken.None);
        }
    }
}
