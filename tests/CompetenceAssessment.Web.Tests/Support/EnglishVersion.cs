using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Services.Standards.Drafts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CompetenceAssessment.Web.Tests.Support;

/// <summary>The English seed text as a version of its own in use, without Estonian words, put there through the services.</summary>
internal static class EnglishVersion
{
    public const string Key = "ee-manager-in-english";

    public static async Task PutInUseAsync(App app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var (editor, second) = (await PersonAsync(app, "admin@demo.test"), await PersonAsync(app, "officer@demo.test"));
        var drafts = scope.ServiceProvider.GetRequiredService<StandardDraftService>();
        var imported = await drafts.ImportAsync(new() { ActorId = editor, Content = await PublishedTexts.EnglishAsync(), Name = "english" }, default);
        var id = imported.Drafts.Single();
        await drafts.EditAsync(
            new()
            {
                ActorId = editor,
                DraftId = id,
                Version = await VersionAsync(app, id),
                Key = Key,
                Language = "en",
                Change = s => s with { Sections = [.. s.Sections.Select(p => p.Heading is null && p.Code is not null ? p with { Heading = new("en", "Tools") } : p)] },
            },
            default);
        await DecideErrorsAsync(app, $"/standards/drafts/{id}");
        var confirmation = scope.ServiceProvider.GetRequiredService<StandardConfirmation>();
        await confirmation.SubmitAsync(new() { ActorId = editor, DraftId = id, Version = await VersionAsync(app, id) }, default);
        await confirmation.ConfirmAsync(new() { ActorId = second, DraftId = id, Version = await VersionAsync(app, id), IsTrueCopy = true }, default);
    }

    public static async Task DecideErrorsAsync(App app, string address)
    {
        var id = Guid.Parse(address.Split('/')[^1]);
        await using var scope = app.Services.CreateAsyncScope();
        await using var db = app.Context();
        var draft = await db.StandardDrafts.AsNoTracking().SingleAsync(d => d.Id == id);
        foreach (var finding in draft.Findings.Where(f => f.Blocks))
        {
            await scope.ServiceProvider.GetRequiredService<StandardDraftService>().DecideAsync(
                new() { ActorId = draft.CreatedById, DraftId = id, Version = await VersionAsync(app, id), Number = finding.Number, Kind = FindingDecisionKind.Ignored, Reason = "Seen in the source.", Language = "en" },
                default);
        }
    }

    private static async Task<int> VersionAsync(App app, Guid id)
    {
        await using var db = app.Context();
        return await db.StandardDrafts.Where(d => d.Id == id).Select(d => d.Version).SingleAsync();
    }

    private static async Task<Guid> PersonAsync(App app, string email)
    {
        await using var db = app.Context();
        return await db.Users.Where(u => u.Email == email).Select(u => u.PersonId).SingleAsync();
    }
}
