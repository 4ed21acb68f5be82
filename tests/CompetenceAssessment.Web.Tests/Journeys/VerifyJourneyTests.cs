using CompetenceAssessment.Data;
using CompetenceAssessment.Web.Tests.Journeys.People;
using CompetenceAssessment.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace CompetenceAssessment.Web.Tests.Journeys;

public sealed class VerifyJourneyTests
{
    [Fact]
    public async Task The_public_compares_a_pdf_without_sending_it()
    {
        var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        var cases = await DecidedCases.MakeAsync(database, 1, officers: 1);
        var id = await database.IssueAsync(cases, 1);
        await database.DuplicateAsync(cases, id);
        var documents = await database.Context().Certificates.Where(c => c.Id == id).SelectMany(c => c.Issues).OrderBy(i => i.Ordinal).Select(i => i.Pdf).ToListAsync();
        var altered = documents[1].ToArray();
        altered[^20] ^= 1;
        var path = await database.VerificationPathAsync(id);
        await using var app = App.On(database);
        await Journey.RunAsync(app, async journey =>
        {
            var visitor = await journey.VisitorAsync();
            await visitor.GotoAsync(path);
            await visitor.AssertAccessibleAsync();
            var person = new Visitor(visitor);
            var sent = new List<string>();
            visitor.Request += (_, request) => sent.Add(request.Method + " " + request.Url);

            await person.ChooseAsync(documents[1]);
            await Assertions.Expect(visitor.Locator("[data-answers]")).ToContainTextAsync("Identical to the issued document");
            await Assertions.Expect(visitor.Locator("[data-answers]")).ToContainTextAsync("duplicate 1");
            await person.ChooseAsync(documents[0]);
            await Assertions.Expect(visitor.GetByText("A genuine document that has been replaced")).ToBeVisibleAsync();
            await Assertions.Expect(visitor.GetByText("Identical to the issued document")).ToBeHiddenAsync();
            await person.ChooseAsync(altered);
            await Assertions.Expect(visitor.GetByText("Altered: this is not an issued document")).ToBeVisibleAsync();
            await person.DropAsync(documents[1]);
            await Assertions.Expect(visitor.GetByText("Identical to the issued document")).ToBeVisibleAsync();

            Assert.Empty(sent);
            await visitor.AssertAccessibleAsync();
        });
    }

    [Fact]
    public async Task Withdrawn_and_replaced_certificates_are_accessible()
    {
        var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        var cases = await DecidedCases.MakeAsync(database, 4, officers: 1);
        await database.GiveAccountAsync(1);
        var id = await database.IssueAsync(cases, 1);
        await database.DuplicateAsync(cases, id);
        var withdrawn = await database.IssueAsync(cases, 2);
        await database.CarryOutAsync(cases, withdrawn, await database.DecideWithdrawalAsync(withdrawn));
        await database.DecideWithdrawalAsync(id);
        string[] ofAll = ["/register?q=nobody", await database.VerificationPathAsync(id, 0), await database.VerificationPathAsync(withdrawn)];
        await using var app = App.On(database);
        await Journey.RunAsync(app, async journey =>
        {
            await VisitAsync(await journey.VisitorAsync(), ofAll);
            await VisitAsync(await journey.SignedInAsync(cases.OfficerEmails[0]), [$"/certificates/{id}", $"/certificates/{withdrawn}"]);
            await VisitAsync(await journey.SignedInAsync(Support.Certificates.HolderEmail(1)), [$"/certificates/{id}"]);
        });
    }

    private static async Task VisitAsync(IPage page, IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            await page.GotoAsync(path);
            await page.AssertAccessibleAsync();
        }
    }
}
