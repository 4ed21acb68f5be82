using System.Text;
using CompetenceAssessment.Data;
using CompetenceAssessment.Data.Audit;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Services.Cases;
using CompetenceAssessment.Services.Standards.Drafts;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;
using CompetenceAssessment.StandardFormats.Yaml;
using CompetenceAssessment.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CompetenceAssessment.Web.Tests.Services.Standards;

/// <summary>Words of a version in a second language: added, replaced, and seen by every server of the installation.</summary>
public sealed class TranslationServiceTests
{
    private const string Key = "uk-tea-tasting";

    [Theory, EachEngine]
    public async Task Words_that_were_confirmed_in_error_are_replaced_and_kept(DatabaseProvider engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var (editors, version) = await InEnglishAsync(database);
        await TranslateAsync(editors, version, "Maitse teed", "Vala piima");
        var replacing = await editors.ImportAsync("new.yaml", File("et", "Maitse teed", "Vala vett"), version);
        var draft = await editors.DraftAsync(replacing);

        var changes = await ChangesAsync(database, draft);
        Assert.Equal([("item/U1/indicator/P2", "Vala piima", "Vala vett")], changes.Changes.Select(c => (c.Place, c.Old, c.New)));
        Assert.Equal(Rule.TranslationReasonMissing, (await Assert.ThrowsAsync<RuleViolationException>(() => editors.SubmitAsync(replacing))).Rule);
        await editors.ReplaceAsync(replacing, "Milk was a mistake.");
        await editors.SubmitAsync(replacing);
        Assert.Equal(Rule.DraftSecondPerson, (await Assert.ThrowsAsync<RuleViolationException>(() => editors.ConfirmTranslationAsync(replacing, editors.First))).Rule);
        await editors.ConfirmTranslationAsync(replacing);

        Assert.Equal(["Maitse teed", "Vala vett"], await EstonianAsync(database, version));
        await using var db = database.Context();
        var translations = await db.StandardTranslations.Where(t => t.StandardVersionId == version).OrderBy(t => t.ConfirmedAt).ThenBy(t => t.StandingKey != null).ToListAsync();
        Assert.Equal([(false, null), (true, "Milk was a mistake.")], translations.Select(t => (t.StandingKey is not null, t.Reason)));
        Assert.Equal("Vala piima", ReplacedWords.Of(translations[0])["item/U1/indicator/P2"]);
        Assert.Equal(translations[0].Id, translations[1].ReplacesId);
        var entry = await db.AuditEntries.SingleAsync(e => e.Stream == AuditTrail.Platform && e.Action == "standard-translation-replaced");
        Assert.Contains(translations[0].WordsHash, entry.Payload, StringComparison.Ordinal);
        Assert.DoesNotContain("Milk", entry.Payload, StringComparison.Ordinal);
    }

    [Theory, EachEngine]
    public async Task Of_two_texts_that_replace_the_same_words_the_second_is_told(DatabaseProvider engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var (editors, version) = await InEnglishAsync(database);
        await TranslateAsync(editors, version, "Maitse teed", "Vala piima");
        var one = await editors.ImportAsync("one.yaml", File("et", "Maitse teed", "Vala vett"), version);
        var other = await editors.ImportAsync("other.yaml", File("et", "Joo teed", "Vala piima"), version);
        foreach (var draft in new[] { one, other })
            await editors.ReplaceAsync(draft, "A mistake.");
        await editors.SubmitAsync(other);
        await editors.SubmitAsync(one);
        await editors.ConfirmTranslationAsync(one);

        var refused = await Assert.ThrowsAsync<RuleViolationException>(() => editors.ConfirmTranslationAsync(other));

        Assert.Equal(Rule.TranslationReplacedMeanwhile, refused.Rule);
        Assert.Equal(["Maitse teed", "Vala vett"], await EstonianAsync(database, version));
    }

    [Theory, EachEngine]
    public async Task A_file_in_two_languages_translates_into_the_one_that_the_version_lacks(DatabaseProvider engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var (editors, version) = await InEnglishAsync(database);

        var draft = await editors.DraftAsync(await editors.ImportAsync("both.yaml", Both(), version));

        Assert.Equal("et", draft.Translation!.Language);
        Assert.DoesNotContain(draft.Findings, f => f.Code.StartsWith("LANGUAGE-", StringComparison.Ordinal));
        Assert.All(ReadingJson.ReadStandard(draft.Content).Competences[0].Items, i => Assert.Equal(["et"], i.Text.All.Select(t => t.Key)));
        await editors.SubmitAsync(draft.Id);
        await editors.ConfirmTranslationAsync(draft.Id);
        Assert.Equal(["Maitse teed", "Vala piima"], await EstonianAsync(database, version));
    }

    [Theory, EachEngine]
    public async Task The_version_s_own_language_is_not_replaced(DatabaseProvider engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var (editors, version) = await InEnglishAsync(database);

        var refused = await editors.TryImportAsync("english.yaml", File("en", "Taste the tea", "Pour the water"), version);

        Assert.Equal("The version has its words in this language (en) already.", refused.Refused);
    }

    [Theory, EachEngine]
    public async Task Another_server_sees_the_words_within_seconds(DatabaseProvider engine)
    {
        var clock = FakeTime.At(2026, 11, 22);
        await using var database = await TestDatabase.CreateAsync(engine, services => services.AddSingleton<TimeProvider>(clock));
        await using var other = database.OtherServer(services => services.AddSingleton<TimeProvider>(clock));
        var (editors, version) = await InEnglishAsync(database);
        Assert.False(await SeesAsync("Vala piima"));

        clock.Advance(TimeSpan.FromSeconds(1));
        await TranslateAsync(editors, version, "Maitse teed", "Vala piima");
        Assert.False(await SeesAsync("Vala piima"));
        clock.Advance(StandardCache.LookAgain);
        Assert.True(await SeesAsync("Vala piima"));

        var replacing = await editors.ImportAsync("new.yaml", File("et", "Maitse teed", "Vala vett"), version);
        await editors.ReplaceAsync(replacing, "A mistake.");
        await editors.SubmitAsync(replacing);
        await editors.ConfirmTranslationAsync(replacing);
        clock.Advance(StandardCache.LookAgain);
        Assert.True(await SeesAsync("Vala vett"));

        async Task<bool> SeesAsync(string words)
        {
            await using var scope = other.CreateAsyncScope();
            var read = await scope.ServiceProvider.GetRequiredService<StandardCache>().VersionAsync(scope.ServiceProvider.GetRequiredService<AppDbContext>(), version, default);
            return read.Competences[0].Items.Any(i => i.Text.In("et").Text == words);
        }
    }

    private static async Task<(StandardEditors Editors, Guid Version)> InEnglishAsync(TestDatabase database)
    {
        var editors = await StandardEditors.OfAsync(database);
        return (editors, await editors.ConfirmAsync(await editors.ImportAsync("english.yaml", File("en", "Taste the tea", "Pour the milk"))));
    }

    private static async Task TranslateAsync(StandardEditors editors, Guid version, params string[] items)
    {
        var draft = await editors.ImportAsync("estonian.yaml", File("et", items), version);
        await editors.SubmitAsync(draft);
        await editors.ConfirmTranslationAsync(draft);
    }

    private static async Task<ReplacedWords> ChangesAsync(TestDatabase database, StandardDraft draft)
    {
        var translations = database.Scope().GetRequiredService<StandardTranslationService>();
        var pairs = await translations.PairsAsync(draft, ReadingJson.ReadStandard(draft.Content), default);
        return (await translations.ReplacedAsync(draft, pairs, default))!;
    }

    private static async Task<IReadOnlyList<string>> EstonianAsync(TestDatabase database, Guid version)
    {
        var read = await database.Context().StandardVersions.Include(v => v.Competences).ThenInclude(c => c.Items).SingleAsync(v => v.Id == version);
        return [.. read.Competences[0].Items.OrderBy(i => i.Position).Select(i => i.Text.In("et").Text)];
    }

    private static byte[] File(string language, params string[] items) =>
        File(new(language, language == "en" ? "Tea tasting" : "Tee maitsmine"), [.. items.Select(i => new LocalizedText(language, i))]);

    private static byte[] Both() =>
        File(new([new("en", "Tea tasting"), new("et", "Tee maitsmine")]), [Both("Taste the tea", "Maitse teed"), Both("Pour the milk", "Vala piima")]);

    private static LocalizedText Both(string en, string et) => new([new("en", en), new("et", et)]);

    private static byte[] File(LocalizedText title, IReadOnlyList<LocalizedText> items)
    {
        var competence = new Competence(
            Guid.CreateVersion7(), "U1", null, title, [], items.Select((text, at) => new CompetenceItem(Guid.CreateVersion7(), CompetenceItemKind.Indicator, $"P{at + 1}", text)));
        var standard = new Standard(Guid.CreateVersion7(), Key, StandardFramework.UkNos);
        var version = new StandardVersion(Guid.CreateVersion7(), standard.Id, "1", title, new StandardDescription(), null, [competence], "") { IsVersionStated = false };
        return Encoding.UTF8.GetBytes(StandardYaml.Write(new(standard, version)));
    }
}
