using CompetenceAssessment.Web.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Tests.Access;

/// <summary>The people of the matrix, signed in and each with a valid form token, and a watch over what their tries change.</summary>
internal sealed class AccessDoors : IAsyncDisposable
{
    private readonly App _app;
    private readonly SqliteConnection _watch;
    private readonly Dictionary<string, (FormClient Client, string Token)> _people = [];

    private AccessDoors(App app)
    {
        _app = app;
        using var db = app.Context();
        _watch = new SqliteConnection(db.Database.GetConnectionString());
    }

    public static async Task<AccessDoors> OpenAsync(App app, IReadOnlyList<string> people)
    {
        var doors = new AccessDoors(app);
        await doors._watch.OpenAsync();
        foreach (var person in people)
        {
            var client = person == "visitor" ? app.Visitor() : await app.SignedInAsAsync(Email(person));
            var token = (await client.GetAsync("/verify")).Elements("main input[name=__RequestVerificationToken]")[0].GetAttribute("value")!;
            doors._people.Add(person, (client, token));
        }

        return doors;
    }

    /// <summary>What the person gets: a status, or in a word that the door is open. A refused write must leave everything as it was.</summary>
    public async Task<string> TryAsync(string person, AccessRow row, string address)
    {
        var (client, token) = _people[person];
        using var request = new HttpRequestMessage(new HttpMethod(row.Verb), address + (address.Contains('?', StringComparison.Ordinal) ? row.Query.Replace('?', '&') : row.Query));
        if (row.Writes)
            request.Content = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]);
        if (row.Verb == "PUT")
            request.Headers.Add("RequestVerificationToken", token);
        var before = await StateAsync();
        using var answer = await client.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        var word = Word(row, answer);
        if (row.Writes && word != AccessMatrix.LetIn)
            Assert.True(before == await StateAsync(), $"{row.Name} as {person} on {row.Address} was refused ({word}) and yet changed something.");
        return word;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (client, _) in _people.Values)
            client.Dispose();
        await _watch.DisposeAsync();
    }

    public static string Email(string person) => person.Contains('@', StringComparison.Ordinal) ? person + ".test" : person + "@demo.test";

    private static string Word(AccessRow row, HttpResponseMessage answer)
    {
        var toSignIn = answer.Headers.Location?.ToString().Contains("/account/sign-in", StringComparison.Ordinal) == true;
        return (int)answer.StatusCode switch
        {
            302 or 303 when toSignIn => "302",
            401 or 403 or 404 or 429 or >= 500 => $"{(int)answer.StatusCode}",
            _ when row.Writes => AccessMatrix.LetIn,
            301 or 302 or 303 => AccessMatrix.SentOn,
            206 => "200",
            _ => $"{(int)answer.StatusCode}",
        };
    }

    /// <summary>Moves with every commit of anyone else to the database, and with every file in the store.</summary>
    private async Task<string> StateAsync()
    {
        await using var command = _watch.CreateCommand();
        command.CommandText = "PRAGMA data_version";
        var version = await command.ExecuteScalarAsync();
        var files = Directory.EnumerateFiles(_app.Database.DataFolder, "*", SearchOption.AllDirectories).Count(file => !file.Contains(".db", StringComparison.Ordinal));
        return $"{version} {files}";
    }
}
