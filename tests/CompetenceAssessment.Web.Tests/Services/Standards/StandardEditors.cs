using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Domain.People;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Services.Standards.Drafts;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;
using CompetenceAssessment.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CompetenceAssessment.Web.Tests.Services.Standards;

/// <summary>Two standards editors of a database, and what they do with drafts: one brings a text in, the other confirms it.</summary>
internal sealed class StandardEditors(TestDatabase database, Guid first, Guid second)
{
    public Guid First => first;

    public Guid Second => second;

    private StandardDraftService Drafts => database.Scope().GetRequiredService<StandardDraftService>();

    private StandardConfirmation Confirmation => database.Scope().GetRequiredService<StandardConfirmation>();

    private StandardTranslationService Translations => database.Scope().GetRequiredService<StandardTranslationService>();

    public static async Task<StandardEditors> OfAsync(TestDatabase database)
    {
        await using var db = database.Context();
        var people = new[] { "editor@test", "second@test" }.Select(email => new Person(Guid.CreateVersion7(), "A", "Editor", email, "en")).ToList();
        db.People.AddRange(people);
        db.Memberships.AddRange(people.Select(p => new Membership(Guid.CreateVersion7(), p.Id, null, Role.StandardsEditor, new DateOnly(2020, 1, 1), null)));
        await db.SaveChangesAsync();
        return new(database, people[0].Id, people[1].Id);
    }

    public Task<ImportedStandard> TryImportAsync(string name, byte[] content, Guid? translationOf = null) =>
        Drafts.ImportAsync(new() { ActorId = first, Content = content, Name = name, TranslationOf = translationOf }, default);

    public async Task<Guid> ImportAsync(string name, byte[] content, Guid? translationOf = null)
    {
        var imported = await TryImportAsync(name, content, translationOf);
        Assert.Null(imported.Refused);
        return Assert.Single(imported.Drafts);
    }

    public Task<StandardDraft> DraftAsync(Guid id) => database.Context().StandardDrafts.AsNoTracking().SingleAsync(d => d.Id == id);

    /// <summary>Decides about every open error.</summary>
    public async Task SettleAsync(Guid id)
    {
        foreach (var finding in (await DraftAsync(id)).Findings.Where(f => f.Blocks))
        {
            await Drafts.DecideAsync(
                new() { ActorId = first, DraftId = id, Version = await VersionAsync(id), Number = finding.Number, Kind = FindingDecisionKind.Ignored, Reason = "Seen.", Language = "en" }, default);
        }
    }

    public async Task ChangeAsync(Guid id, Func<ReadStandard, ReadStandard> change, string? key = null) => await Drafts.EditAsync(
        new() { ActorId = first, DraftId = id, Version = await VersionAsync(id), Change = change, Key = key, Language = "en" }, default);

    public async Task ReplaceAsync(Guid id, string reason) =>
        await Translations.ReplaceAsync(new() { ActorId = first, DraftId = id, Version = await VersionAsync(id), Reason = reason }, default);

    /// <summary>Hands a draft on once every error is decided.</summary>
    public async Task SubmitAsync(Guid id)
    {
        await SettleAsync(id);
        await Confirmation.SubmitAsync(new() { ActorId = first, DraftId = id, Version = await VersionAsync(id) }, default);
    }

    /// <summary>Puts a draft in use.</summary>
    /// <returns>The version.</returns>
    public async Task<Guid> ConfirmAsync(Guid id)
    {
        await SubmitAsync(id);
        return (await Confirmation.ConfirmAsync(await TrueCopyAsync(id, second), default)).Version.Id;
    }

    public async Task ConfirmTranslationAsync(Guid id, Guid? by = null) => await Translations.ConfirmAsync(await TrueCopyAsync(id, by ?? second), default);

    private async Task<ConfirmDraft> TrueCopyAsync(Guid id, Guid by) => new() { ActorId = by, DraftId = id, Version = await VersionAsync(id), IsTrueCopy = true };

    private Task<int> VersionAsync(Guid id) => database.Context().StandardDrafts.Where(d => d.Id == id).Select(d => d.Version).SingleAsync();
}
