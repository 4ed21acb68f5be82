using System.Data.Common;
using CompetenceAssessment.Data;
using CompetenceAssessment.Data.Providers;
using CompetenceAssessment.Domain.Certificates;
using CompetenceAssessment.Services.Certificates;
using CompetenceAssessment.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace CompetenceAssessment.Web.Tests.Services.Certificates;

public sealed class VerificationQueryTests
{
    /// <summary>Known, superseded, unknown, malformed, hostile: nobody can tell by the work that is done.</summary>
    [Theory, EachEngine]
    public async Task Every_token_costs_one_command_of_the_same_text(DatabaseProvider engine)
    {
        var commands = new Commands();
        await using var database = await TestDatabase.CreateAsync(engine, services => services
            .ConfigureDbContext<SqliteAppDbContext>(options => options.AddInterceptors(commands))
            .ConfigureDbContext<PostgreSqlAppDbContext>(options => options.AddInterceptors(commands))
            .ConfigureDbContext<SqlServerAppDbContext>(options => options.AddInterceptors(commands)));
        var cases = await DecidedCases.MakeAsync(database, 1, officers: 1);
        var id = await database.IssueAsync(cases, 1);
        await database.DuplicateAsync(cases, id);
        var known = await database.Context().Certificates.SelectMany(c => c.Issues).OrderBy(i => i.Ordinal).Select(i => i.Token).ToListAsync();
        string[] tokens = [known[0], known[1], known[1].ToUpperInvariant(), new string('0', 32), "short", new string('x', 5000), "' OR 1=1 --"];

        var answers = new List<VerifiedCertificate?>();
        foreach (var token in tokens)
        {
            var query = database.Scope().GetRequiredService<VerificationQuery>();
            commands.Texts.Clear();
            answers.Add(await query.ByTokenAsync(token, CancellationToken.None));
            Assert.Equal(commands.Known ??= Assert.Single(commands.Texts), Assert.Single(commands.Texts));
        }

        Assert.Equal([true, true, true, false, false, false, false], answers.Select(a => a is not null));
        Assert.NotNull(answers[0]!.Document.SupersededAt);
        Assert.Equal(1, answers[1]!.Document.Ordinal);
        Assert.Equal(2, answers[0]!.Documents.Count);
    }

    [Theory, EachEngine]
    public async Task A_number_answers_only_with_the_family_name_and_while_shown(DatabaseProvider engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var cases = await DecidedCases.MakeAsync(database, 2, officers: 1);
        var id = await database.IssueAsync(cases, 1);
        await database.IssueAsync(cases, 2);
        var number = await database.Context().Certificates.Where(c => c.Id == id).Select(c => c.Number).SingleAsync();
        Task<PublicCertificate?> AskAsync(string asked, string name) => database.Scope().GetRequiredService<VerificationQuery>().ByNumberAsync(asked, name, CancellationToken.None);

        Assert.Equal((number, CertificateStatus.Valid), ((await AskAsync($" {number.ToLowerInvariant()} ", "saar 1"))!.Number, (await AskAsync(number, "SAAR 1"))!.Status));
        Assert.Null(await AskAsync(number, "Saar 2"));
        Assert.Null(await AskAsync(number, "Saar"));

        await database.PublishAsync(id, isPublic: false);

        Assert.Null(await AskAsync(number, "Saar 1"));
    }

    [Theory, EachEngine]
    public async Task The_register_finds_whatever_the_case_and_never_what_is_hidden(DatabaseProvider engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var cases = await DecidedCases.MakeAsync(database, 3, officers: 1);
        for (var ordinal = 1; ordinal <= 3; ordinal++)
            await database.IssueAsync(cases, ordinal);
        var hidden = await database.Context().Certificates.Where(c => c.HolderName == "Anu Saar 2").Select(c => c.Id).SingleAsync();
        await database.PublishAsync(hidden, isPublic: false);
        async Task<IEnumerable<string>> FindAsync(string? words) =>
            (await database.Scope().GetRequiredService<PublicRegister>().SearchAsync(words, 1, CancellationToken.None)).Certificates.Select(c => c.Holder).Order();

        Assert.Equal(["Anu Saar 1", "Anu Saar 3"], await FindAsync(null));
        Assert.Equal(["Anu Saar 3"], await FindAsync("SAAR 3"));
        Assert.Equal(["Anu Saar 1", "Anu Saar 3"], await FindAsync("one INDICATOR"));
        Assert.Equal(["Anu Saar 1"], await FindAsync("mc- 000001"));
        Assert.DoesNotContain("Anu Saar 2", await FindAsync("Saar 2"));
        Assert.Empty(await FindAsync("nobody"));
    }

    [Theory, EachEngine]
    public async Task Status_filters_follow_the_computed_status(DatabaseProvider engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var cases = await DecidedCases.MakeAsync(database, 2, officers: 1);
        var valid = await database.IssueAsync(cases, 1);
        var withdrawn = await database.IssueAsync(cases, 2);
        await database.CarryOutAsync(cases, withdrawn, await database.DecideWithdrawalAsync(withdrawn));
        var until = (await database.Context().Certificates.Where(c => c.Id == valid).Select(c => c.ValidUntil).SingleAsync())!.Value;
        Task<List<Guid>> Async(CertificateStatus status, DateOnly day) => database.Context().Certificates.WithStatus(status, day).Select(c => c.Id).ToListAsync();

        Assert.Equal([valid], await Async(CertificateStatus.Valid, until));
        Assert.Empty(await Async(CertificateStatus.Valid, until.AddDays(1)));
        Assert.Equal([valid], await Async(CertificateStatus.Expired, until.AddDays(1)));
        Assert.Equal([withdrawn], await Async(CertificateStatus.Withdrawn, until.AddDays(1)));
    }

    private sealed class Commands : DbCommandInterceptor
    {
        public List<string> Texts { get; } = [];

        public string? Known { get; set; }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default)
        {
            Texts.Add(command.CommandText);
            return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
        }
    }
}
