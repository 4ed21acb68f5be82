using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using AngleSharp.Html.Dom;
using CompetenceAssessment.Data;
using CompetenceAssessment.Data.Audit;
using CompetenceAssessment.Domain.Applications;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CompetenceAssessment.Benchmarks;

/// <summary>The desk page and one judgement save, each in turn with a bare API that does the same queries on the same database.</summary>
internal static class DeskBenchmark
{
    private const string Assessor = "assessor1@demo.test";

    /// <summary>Until the runtime has compiled anew what is used most; before that, a desk page takes about twice as long.</summary>
    private const int WarmUp = 3000;

    private const int Measured = 400;

    public static async Task RunAsync(string data)
    {
        await using var site = new Site(data);
        using var assessor = await Person.SignInAsync(site.Address, Assessor);
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var (own, other) = await JudgementsAsync(db);
        var desk = $"/assess/{own.ApplicationId}/items/{own.CompetenceItemId}";
        var product = await SaveableAsync(assessor, desk);
        var deskReads = await Recorder.RecordAsync(() => ReadAsync(assessor.Http, desk));
        var saveSent = await Recorder.RecordAsync(product);
        db.Add(new AuditStreamHead { Stream = "benchmark" });
        await db.SaveChangesAsync();

        await using var bare = new BareApi(db.Database.GetConnectionString()!, [.. deskReads.Where(c => c.Reads)], [.. saveSent.Where(c => c.Reads)], other.Id);
        await bare.StartAsync();
        using var http = new HttpClient { BaseAddress = bare.Address };
        var version = other.Version;
        await CompareAsync($"Desk page ({deskReads.Count} commands)", () => ReadAsync(assessor.Http, desk), () => ReadAsync(http, "/desk"));
        await CompareAsync($"Judgement save ({saveSent.Count} commands)", product, async () =>
        {
            using var answer = await http.PostAsJsonAsync("/judgement", new BareApi.Save(version, $"Benchmark {version}"));
            answer.EnsureSuccessStatusCode();
            version++;
        });
    }

    private static async Task<((Guid ApplicationId, Guid CompetenceItemId) Own, (Guid Id, int Version) Other)> JudgementsAsync(AppDbContext db)
    {
        var assessor = await db.People.Where(p => p.Email == Assessor).Select(p => p.Id).SingleAsync();
        var open = db.Judgements.Where(j => db.Applications.Any(a => a.Id == j.ApplicationId && a.State == ApplicationState.UnderAssessment)
            && !db.AssessorHandIns.Any(h => h.ApplicationId == j.ApplicationId)).OrderBy(j => j.Id);
        var own = await open.Where(j => j.AssessorId == assessor).Select(j => new { j.ApplicationId, j.CompetenceItemId }).FirstAsync();
        var other = await open.Where(j => j.AssessorId != assessor && j.ApplicationId == own.ApplicationId).Select(j => new { j.Id, j.Version }).FirstAsync();
        return ((own.ApplicationId, own.CompetenceItemId), (other.Id, other.Version));
    }

    /// <summary>The desk's form, ready to be sent again and again as the desk's script does.</summary>
    private static async Task<Func<Task>> SaveableAsync(Person assessor, string desk)
    {
        var page = await assessor.PageAsync(desk);
        var fields = Person.Fields((IHtmlFormElement)page.QuerySelector("form[data-judgement]")!);
        var number = 0;
        return async () =>
        {
            fields["Input.Reason"] = $"Benchmark {number++}";
            using var request = new HttpRequestMessage(HttpMethod.Post, desk) { Content = new FormUrlEncodedContent(fields) };
            request.Headers.Accept.ParseAdd("application/json");
            using var answer = await assessor.Http.SendAsync(request);
            answer.EnsureSuccessStatusCode();
            fields["Input.Version"] = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("version").ToString();
        };
    }

    private static async Task ReadAsync(HttpClient http, string path)
    {
        using var answer = await http.GetAsync(path);
        answer.EnsureSuccessStatusCode();
        await answer.Content.ReadAsByteArrayAsync();
    }

    /// <summary>One request here, one there, so that whatever else the machine does meets both.</summary>
    private static async Task CompareAsync(string name, Func<Task> product, Func<Task> bare)
    {
        List<double> ours = [], theirs = [];
        for (var number = 0; number < WarmUp + Measured; number++)
        {
            var first = await TimeAsync(product);
            var second = await TimeAsync(bare);
            if (number < WarmUp)
                continue;
            ours.Add(first);
            theirs.Add(second);
        }

        var (our, their) = (ours.Order().ElementAt(Measured / 2), theirs.Order().ElementAt(Measured / 2));
        Console.WriteLine($"{name}: {our:0.00} ms, bare API {their:0.00} ms, ratio {our / their:0.0} (medians of {Measured})");
    }

    private static async Task<double> TimeAsync(Func<Task> work)
    {
        var began = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }
}
