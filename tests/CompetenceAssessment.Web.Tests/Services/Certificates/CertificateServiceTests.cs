using System.Security.Cryptography;
using CompetenceAssessment.Credentials.Certificates;
using CompetenceAssessment.Data;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Certificates;
using CompetenceAssessment.Services.Certificates;
using CompetenceAssessment.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CompetenceAssessment.Web.Tests.Services.Certificates;

public sealed class CertificateServiceTests
{
    [Theory, EachEngine]
    public async Task Issuing_twice_gives_one_certificate_and_takes_one_number(DatabaseProvider engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var cases = await DecidedCases.MakeAsync(database, 2, officers: 1);

        var first = await database.IssueAsync(cases, 1);
        var again = await database.IssueAsync(cases, 1);
        var second = await database.IssueAsync(cases, 2);

        Assert.Equal(first, again);
        await using var db = database.Context();
        var numbers = await db.Certificates.OrderBy(c => c.Number).Select(c => new { c.Id, c.Number }).ToListAsync();
        Assert.Equal([first, second], numbers.Select(n => n.Id));
        Assert.EndsWith("000001", numbers[0].Number, StringComparison.Ordinal);
        Assert.EndsWith("000002", numbers[1].Number, StringComparison.Ordinal);
        Assert.All(await db.Applications.Select(a => a.State).ToListAsync(), state => Assert.Equal(ApplicationState.Closed, state));
        var letter = Assert.Single(await db.OutboxMails.Where(m => m.To == Support.Certificates.HolderEmail(1)).ToListAsync());
        Assert.DoesNotContain("MC-", letter.Body, StringComparison.Ordinal);
    }

    [Theory, EachEngine]
    public async Task A_document_stays_as_issued_whatever_changes_later(DatabaseProvider engine)
    {
        var renderer = new Renderer();
        await using var database = await TestDatabase.CreateAsync(engine, services => services.AddSingleton<ICertificateRenderer>(renderer));
        var cases = await DecidedCases.MakeAsync(database, 1, officers: 1);
        await database.IdentifyAsync(1);
        var id = await database.IssueAsync(cases, 1);
        var issued = await DocumentsAsync(database, id);

        await using (var db = database.Context())
        {
            (await db.People.SingleAsync(p => p.Email == Support.Certificates.HolderEmail(1))).ChangeName("Anna", "Kuusk");
            (await db.AwardingBodies.SingleAsync()).Change(TestBodies.Named("Renamed Body") with { Accent = "#aa0000" });
            await db.SaveChangesAsync();
        }

        renderer.Template = "second template";
        await database.DuplicateAsync(cases, id);

        var after = await DocumentsAsync(database, id);
        Assert.Equal(issued[0].Pdf, after[0].Pdf);
        Assert.Equal(issued[0].PdfSha256, Convert.ToHexStringLower(SHA256.HashData(after[0].Pdf)));
        Assert.Equal(issued[0].FactsJson, after[0].FactsJson);
        Assert.NotNull(after[0].SupersededAt);
        var duplicate = CertificateFacts.FromJson(after[1].FactsJson);
        Assert.Equal(("Anna Kuusk", "Many Certificates Body", 1), (duplicate.Holder.Name, duplicate.Body.Name.English, duplicate.Duplicate));
        Assert.Null(after[1].SupersededAt);
        await OperatorCommand.AssertAuditCleanAsync(database);
    }

    [Theory, EachEngine]
    public async Task A_withdrawal_carries_out_a_decision_of_the_committee(DatabaseProvider engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var cases = await DecidedCases.MakeAsync(database, 1, officers: 1);
        var id = await database.IssueAsync(cases, 1);
        var open = await database.DecideWithdrawalAsync(id, decided: false);
        var refused = await Assert.ThrowsAsync<RuleViolationException>(() => database.CarryOutAsync(cases, id, open));
        Assert.Equal(Rule.NoWithdrawalDecided, refused.Rule);
        Assert.Equal(Rule.NoWithdrawalDecided, (await Assert.ThrowsAsync<RuleViolationException>(() => database.CarryOutAsync(cases, id, cases.DecisionItemIds[0]))).Rule);

        await using (var db = database.Context())
        {
            db.Remove(await db.DecisionItems.SingleAsync(d => d.Id == open));
            await db.SaveChangesAsync();
        }

        await database.CarryOutAsync(cases, id, await database.DecideWithdrawalAsync(id));

        var certificate = await database.Context().Certificates.Include(c => c.History).SingleAsync(c => c.Id == id);
        Assert.Equal(CertificateStatus.Withdrawn, certificate.StatusOn(certificate.IssuedOn));
        await OperatorCommand.AssertAuditCleanAsync(database);
    }

    [Theory, EachEngine]
    public async Task Only_an_officer_of_the_body_issues(DatabaseProvider engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var cases = await DecidedCases.MakeAsync(database, 1, officers: 1);
        var candidate = await database.Context().People.Where(p => p.Email == Support.Certificates.HolderEmail(1)).Select(p => p.Id).SingleAsync();

        var refused = await Assert.ThrowsAsync<RuleViolationException>(() => database.Scope().GetRequiredService<CertificateService>()
            .IssueAsync(new() { ActorId = candidate, DecisionItemId = cases.DecisionItemIds[0] }, CancellationToken.None));

        Assert.Equal(Rule.RoleMissing, refused.Rule);
        Assert.Equal(0, await database.Context().NumberSeries.Select(s => s.Last).SingleAsync());
        Assert.Empty(await database.Context().Certificates.ToListAsync());
    }

    [Theory, EachEngine]
    public async Task A_stale_form_issues_no_second_duplicate(DatabaseProvider engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var cases = await DecidedCases.MakeAsync(database, 1, officers: 1);
        var id = await database.IssueAsync(cases, 1);
        var command = new IssueDuplicate { ActorId = cases.Officers[0], CertificateId = id, Reason = "Lost", Version = await database.VersionAsync(id) };
        await database.Scope().GetRequiredService<CertificateService>().IssueDuplicateAsync(command, CancellationToken.None);

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => database.Scope().GetRequiredService<CertificateService>().IssueDuplicateAsync(command, CancellationToken.None));

        Assert.Equal(2, (await DocumentsAsync(database, id)).Count);
    }

    private static Task<List<CertificateIssue>> DocumentsAsync(TestDatabase database, Guid id) =>
        database.Context().Certificates.Where(c => c.Id == id).SelectMany(c => c.Issues).OrderBy(i => i.Ordinal).AsNoTracking().ToListAsync();

    /// <summary>A template that a test exchanges after issue.</summary>
    private sealed class Renderer : ICertificateRenderer
    {
        public string Template { get; set; } = "first template";

        public byte[] Render(CertificateFacts facts) => System.Text.Encoding.UTF8.GetBytes($"{Template}: {facts.ToJson()}");
    }
}
