using System.Collections.Concurrent;
using System.Text.Json;
using CompetenceAssessment.Data;
using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Tests.Faults;

public sealed class JudgementTests
{
    private static readonly string[] Assessors = ["assessor1@demo.test", "assessor2@demo.test"];

    /// <summary>Two assessors save without a pause, as the desk's script does; the site is killed when so many saves have been acknowledged.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(60)]
    public async Task No_judgement_that_was_acknowledged_is_lost_in_a_kill(int acknowledgedBefore)
    {
        await using var app = new PublishedApp(await App.CopyAsync(DatabaseProvider.Sqlite, demo: true));
        await app.StartAsync();
        var (application, items) = await CaseAsync(app);
        var acknowledged = new ConcurrentQueue<Saved>();

        var saving = Assessors.Select(assessor => SaveUntilKilledAsync(app, assessor, application, items, acknowledged)).ToList();
        await app.WaitUntilAsync(_ => Task.FromResult(acknowledged.Count >= acknowledgedBefore || saving.Any(s => s.IsCompleted)));
        await app.KillAsync();
        await Task.WhenAll(saving);
        await app.StartAsync();

        Assert.True(acknowledged.Count >= acknowledgedBefore, app.Log);
        await using var db = app.Database.Context();
        var judgements = await db.Judgements.Include(j => j.Revisions).Where(j => j.ApplicationId == application).ToListAsync();
        foreach (var saved in acknowledged)
        {
            var judgement = judgements.Single(j => j.AssessorId == saved.AssessorId && j.CompetenceItemId == saved.ItemId);
            Assert.True(judgement.Version >= saved.Version);
            Assert.Contains(judgement.Revisions, revision => revision.Reason == saved.Reason);
        }

        Assert.All(judgements, j => Assert.Equal(Enumerable.Range(1, j.Revisions.Count), j.Revisions.Select(r => r.Ordinal).Order()));
        await OperatorCommand.AssertAuditCleanAsync(app.Database);
        await SavesAgainAsync(app, application, items[0]);
    }

    private static async Task<(Guid Application, List<Guid> Items)> CaseAsync(PublishedApp app)
    {
        await using var db = app.Database.Context();
        var people = await db.People.Where(p => Assessors.Contains(p.Email)).Select(p => p.Id).ToListAsync();
        var found = await db.Applications
            .Where(a => a.State == ApplicationState.UnderAssessment && !db.AssessorHandIns.Any(h => h.ApplicationId == a.Id))
            .FirstAsync(a => a.Allocations.Count(l => people.Contains(l.AssessorId) && l.DeclaredAt != null && l.ReleasedAt == null) == people.Count);
        var version = await db.StandardVersions.Include(v => v.Competences).ThenInclude(c => c.Items).SingleAsync(v => v.Id == found.StandardVersionId);
        return (found.Id, [.. version.FindCompetence("B.2.1")!.Items.Where(i => i.Kind == CompetenceItemKind.Indicator).Take(3).Select(i => i.Id)]);
    }

    private static async Task SaveUntilKilledAsync(PublishedApp app, string email, Guid application, List<Guid> items, ConcurrentQueue<Saved> acknowledged)
    {
        using var client = await app.SignedInAsAsync(email);
        await using var db = app.Database.Context();
        var assessor = await db.People.Where(p => p.Email == email).Select(p => p.Id).SingleAsync();
        var forms = new List<(Guid Item, HtmlForm Form)>();
        foreach (var item in items)
            forms.Add((item, (await client.GetAsync($"/assess/{application}/items/{item}")).Form("form[data-judgement]")));
        try
        {
            for (var number = 0; ; number++)
            {
                var (item, form) = forms[number % forms.Count];
                var reason = $"{email} {number}";
                var version = await SaveAsync(client, form.Set("Input.Reason", reason));
                form.SetHidden("Input.Version", $"{version}");
                acknowledged.Enqueue(new(assessor, item, version, reason));
            }
        }
        catch (HttpRequestException)
        {
            // The site was killed.
        }
    }

    private static async Task<int> SaveAsync(FormClient client, HtmlForm form)
    {
        var request = form.Request();
        request.Headers.Accept.ParseAdd("application/json");
        var answer = (await client.SendAsync(request, follow: false)).AssertOk();
        using var json = JsonDocument.Parse(answer.Body);
        return json.RootElement.GetProperty("version").GetInt32();
    }

    private static async Task SavesAgainAsync(PublishedApp app, Guid application, Guid item)
    {
        using var client = await app.SignedInAsAsync(Assessors[0]);
        var form = (await client.GetAsync($"/assess/{application}/items/{item}")).Form("form[data-judgement]");
        var before = int.Parse(form["Input.Version"]!, null);
        Assert.Equal(before + 1, await SaveAsync(client, form.Set("Input.Reason", "After the kill")));
    }

    private sealed record Saved(Guid AssessorId, Guid ItemId, int Version, string Reason);
}
