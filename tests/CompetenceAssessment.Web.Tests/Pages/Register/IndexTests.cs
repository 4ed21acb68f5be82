using CompetenceAssessment.Data;
using CompetenceAssessment.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Tests.Pages.Register;

public sealed class IndexTests
{
    [Fact]
    public async Task Get_ShowsWhatIsPublicAndNothingElse()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        var cases = await DecidedCases.MakeAsync(database, 27, officers: 1);
        for (var ordinal = 1; ordinal <= 27; ordinal++)
        {
            await database.IdentifyAsync(ordinal);
            await database.IssueAsync(cases, ordinal);
        }

        await database.PublishAsync(await IdAsync(database, 7), isPublic: false);
        var withdrawn = await IdAsync(database, 27);
        await database.CarryOutAsync(cases, withdrawn, await database.DecideWithdrawalAsync(withdrawn));
        await using var app = App.On(database);
        using var visitor = app.Visitor();

        var first = await visitor.GetAsync("/register");
        first.AssertOk().AssertText("26 certificates", "Anu Saar 27", "Withdrawn", "Valid", "Many Certificates Body", "demonstration, no legal force", "Page 1 of 2");
        first.AssertNoText(Support.Certificates.PersonalCode, "1988", "another person's", "/verify/0", "/verify/1");
        Assert.Equal(25, first.Elements("tbody tr").Count);
        var second = await first.FollowAsync("Next");
        Assert.Single(second.AssertText("Page 2 of 2").Elements("tbody tr"));
        (await visitor.GetAsync("/register?q=saar+7")).AssertText("Anu Saar 17").AssertNoText("Anu Saar 7<");
        (await visitor.GetAsync("/register?q=nobody")).AssertText("Nothing found").AssertNoText("Anu");
        Assert.Single((await visitor.GetAsync("/register?q=SAAR+27")).AssertText("1 certificate").Elements("tbody tr"));
        Assert.Equal(25, (await visitor.GetAsync("/register?p=-4")).AssertOk().Elements("tbody tr").Count);
    }

    private static Task<Guid> IdAsync(TestDatabase database, int ordinal) =>
        database.Context().Certificates.Where(c => c.HolderName == $"Anu Saar {ordinal}").Select(c => c.Id).SingleAsync();
}
