using CompetenceAssessment.Data;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Services.Standards.Drafts;
using CompetenceAssessment.StandardFormats.Case;
using CompetenceAssessment.StandardFormats.Drafting;
using CompetenceAssessment.StandardFormats.Exchange;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;
using CompetenceAssessment.StandardFormats.Yaml;
using CompetenceAssessment.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CompetenceAssessment.Web.Tests.Services.Standards;

/// <summary>Files of the exchange formats, and standards that a body writes itself, on their way into the library of each engine.</summary>
public sealed class StandardFileServiceTests
{
    private const string Key = "hk-manage-customer-service-performance";

    [Theory, EachEngine]
    public async Task A_file_of_each_format_becomes_a_version_that_says_what_the_file_says(DatabaseProvider engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var editors = await StandardEditors.OfAsync(database);
        var came = StandardYaml.Read($"{Key}.yaml", await File.ReadAllBytesAsync(Path.Combine(Repository.Standards, $"{Key}.yaml")));
        foreach (var format in ExchangeFormat.All)
        {
            var id = await editors.ImportAsync($"file{format.Ending}", format.Write(came, Context));
            await editors.ChangeAsync(id, s => s, key: $"hk-{format.Name}");

            var version = await editors.ConfirmAsync(id);

            var comes = await database.Context().StandardVersions.Include(v => v.Competences).ThenInclude(c => c.Items).SingleAsync(v => v.Id == version);
            Assert.Equal(Said(came.Version), Said(comes));
            Assert.Equal($"hk-{format.Name}", await database.Context().Standards.Where(s => s.Id == comes.StandardId).Select(s => s.Key).SingleAsync());
        }
    }

    [Theory, EachEngine]
    public async Task A_file_that_breaks_the_rules_leaves_nothing(DatabaseProvider engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var editors = await StandardEditors.OfAsync(database);

        var imported = await editors.TryImportAsync("broken.yaml", "key: a\nframework: none\n"u8.ToArray());

        Assert.NotNull(imported.Refused);
        Assert.NotEmpty(imported.Errors);
        Assert.Empty(await database.Context().StandardDrafts.ToListAsync());
    }

    [Theory, EachEngine]
    public async Task A_standard_of_one_s_own_is_begun_once_and_put_in_use(DatabaseProvider engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var editors = await StandardEditors.OfAsync(database);
        var command = new BeginStandard { ActorId = editors.First, Key = "uk-tea", Framework = StandardFramework.UkNos, Title = new("en", "Tea tasting"), Level = null };
        Task<ImportedStandard> BeginAsync() => database.Scope().GetRequiredService<StandardDraftService>().BeginStandardAsync(command, default);
        var id = Assert.Single((await BeginAsync()).Drafts);
        var again = await BeginAsync();
        Assert.Equal((true, id), (again.IsKnown, Assert.Single(again.Drafts)));

        await editors.ChangeAsync(id, s => StandardEdits.Add(s, new ReadCompetence { Code = "U1", Title = new("en", "Taste tea") }));
        await editors.ChangeAsync(id, s => ItemEdits.Add(s, 0, CompetenceItemKind.Indicator, new LocalizedText("en", "Taste the tea.")));
        var version = await editors.ConfirmAsync(id);

        var put = await database.Context().StandardVersions.Include(v => v.Competences).ThenInclude(c => c.Items).SingleAsync(v => v.Id == version);
        Assert.Equal(["U1 Taste tea", "Taste the tea."], put.Competences.SelectMany(c => c.Items.Select(i => i.Text.Original).Prepend($"{c.Code} {c.Title.Original}")));
        Assert.Equal(StandardStatus.InUse, put.Status);
    }

    private static CaseContext Context => new() { Service = CaseContext.ServiceOf("https://standards.example.org/"), ChangedAt = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero) };

    private static IEnumerable<string> Said(StandardVersion version) => version.Competences.OrderBy(c => c.Position)
        .SelectMany(c => c.Items.OrderBy(i => i.Position).Select(i => $"{i.Kind} {i.Group} {i.Number} {i.Text}").Prepend($"{c.Code} {c.Title}"))
        .Prepend($"{version.Title} {version.Designation} {version.Level}");
}
