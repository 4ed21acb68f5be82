using CompetenceAssessment.Data;
using CompetenceAssessment.Data.Audit;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Domain.People;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Services.Standards.Drafts;
using CompetenceAssessment.StandardFormats.Drafting;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;
using CompetenceAssessment.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CompetenceAssessment.Web.Tests.Services.Standards;

public sealed class StandardDraftServiceTests
{
    private const string Key = "ee-customer-service-manager-6";

    [Theory, EachEngine]
    public async Task A_published_text_becomes_a_version_in_use_that_says_what_was_decided(DatabaseProvider engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var (editor, second) = await EditorsAsync(database);
        var id = await ImportAsync(database, editor);
        await SettleAsync(database, id, editor);
        await Confirmation(database).SubmitAsync(await StepAsync(database, id, editor), default);
        await Confirmation(database).ConfirmAsync(await ConfirmAsync(database, id, second), default);

        await using var db = database.Context();
        var draft = await db.StandardDrafts.SingleAsync();
        var version = await db.StandardVersions.Include(v => v.Competences).ThenInclude(c => c.Items).SingleAsync();
        Assert.Equal((DraftState.InUse, version.Id, second), (draft.State, draft.StandardVersionId, draft.ConfirmedById));
        Assert.Equal(StandardStatus.InUse, version.Status);
        Assert.Equal(61, version.Competences.Sum(c => c.Count(CompetenceItemKind.Indicator)));
        Assert.Contains(version.Description.Notes, n => n.Where is ["B.2.3.1"] && n.Why.Original == "Taken from the published document.");
        Assert.Equal(Key, (await db.Standards.SingleAsync()).Key);
        Assert.Equal(
            ["standard-imported", "standard-draft-edited", "standard-draft-submitted", "standard-put-in-use", "standard-draft-confirmed"],
            await db.AuditEntries.Where(e => e.Stream == AuditTrail.Platform).OrderBy(e => e.Sequence).Select(e => e.Action).ToListAsync());
    }

    [Theory, EachEngine]
    public async Task A_text_that_is_worked_on_is_not_opened_twice(DatabaseProvider engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var (editor, second) = await EditorsAsync(database);
        var id = await ImportAsync(database, editor);

        var again = await Drafts(database).ImportAsync(new() { ActorId = second, Content = await PublishedTexts.EnglishAsync(), Name = "again.txt" }, default);

        Assert.True(again.IsKnown);
        Assert.Equal([id], again.Drafts);
        Assert.Equal(1, await database.Context().StandardDrafts.CountAsync());
    }

    [Theory, EachEngine]
    public async Task A_change_from_an_older_version_is_refused(DatabaseProvider engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var (editor, second) = await EditorsAsync(database);
        var id = await ImportAsync(database, editor);
        var version = await VersionAsync(database, id);
        Assert.Equal(version + 1, await Drafts(database).EditAsync(Edit(id, editor, version, s => s with { Version = "3" }), default));

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => Drafts(database).EditAsync(Edit(id, second, version, s => s with { Version = "4" }), default));

        Assert.Equal("3", (await database.Context().StandardDrafts.SingleAsync()).VersionNumber);
    }

    [Theory, EachEngine]
    public async Task A_finding_that_an_edit_brought_goes_with_the_edit_that_puts_it_right(DatabaseProvider engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var (editor, _) = await EditorsAsync(database);
        var id = await ImportAsync(database, editor);
        await Drafts(database).EditAsync(
            Edit(id, editor, await VersionAsync(database, id), s => ItemEdits.Add(s, 0, CompetenceItemKind.Indicator, new LocalizedText("en", "…"), 0)), default);
        var brought = (await database.Context().StandardDrafts.SingleAsync()).Findings.Where(f => f.FromEdit).ToList();
        Assert.Equal(["ITEM-UNNUMBERED", "TEXT-CUT"], brought.Select(f => f.Code).Where(c => c is "ITEM-UNNUMBERED" or "TEXT-CUT").Order());

        await Drafts(database).EditAsync(
            Edit(id, editor, await VersionAsync(database, id), s => ItemEdits.Set(s, new(DraftPart.Item, 0, 1), s.Competences[0].Items[1] with { Text = new("en", "Plans the work of the team;") })) with { Repairs = [.. brought.Select(f => f.Number)] },
            default);

        // The number that an added item was given is still not the source's, whatever was ticked.
        var left = Assert.Single((await database.Context().StandardDrafts.SingleAsync()).Findings, f => f.FromEdit);
        Assert.Equal(("ITEM-UNNUMBERED", true), (left.Code, left.IsOpen));
    }

    [Theory, EachEngine]
    public async Task A_version_too_long_for_the_library_is_kept_and_stands_in_the_way(DatabaseProvider engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var (editor, _) = await EditorsAsync(database);
        var id = await ImportAsync(database, editor);
        await SettleAsync(database, id, editor);
        var version = new string('1', StandardVersion.DesignationMaxLength + 1);

        await Drafts(database).EditAsync(Edit(id, editor, await VersionAsync(database, id), s => s with { Version = version }), default);

        var draft = await database.Context().StandardDrafts.SingleAsync();
        Assert.Equal(version, ReadingJson.ReadStandard(draft.Content).Version);
        Assert.Equal(Rule.DraftFormat, Assert.Single(DraftFile.Of(draft).Problems).Blocker.Rule);
    }

    [Theory, EachEngine]
    public async Task A_form_of_a_part_that_nobody_changed_is_saved_on_the_newest_version(DatabaseProvider engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var (editor, second) = await EditorsAsync(database);
        var id = await ImportAsync(database, editor);
        var read = await database.Context().StandardDrafts.SingleAsync();
        var (place, other) = (new DraftPlace(DraftPart.Item, 0, 0), new DraftPlace(DraftPart.Item, 1, 0));
        var form = new DraftForm(place, DraftMarks.Of(read.Key, ReadingJson.ReadStandard(read.Content), place), IsAlone: true);
        Task<int> SaveAsync(Guid actor, DraftPlace at, string words, DraftForm? by) => Drafts(database).EditAsync(
            Edit(id, actor, read.Version, s => ItemEdits.Set(s, at, s.Competences[at.Index].Items[at.Item] with { Text = new("en", words) })) with { Form = by }, default);
        await SaveAsync(second, other, "What the second wrote.", null);

        Assert.Equal(read.Version + 2, await SaveAsync(editor, place, "What the first wrote.", form));
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => SaveAsync(second, place, "What the second wrote.", form));
        var moved = await Assert.ThrowsAsync<RuleViolationException>(() => SaveAsync(second, place, "What the second wrote.", form with { Place = other }));

        Assert.Equal(Rule.DraftPartMoved, moved.Rule);
        var standard = ReadingJson.ReadStandard((await database.Context().StandardDrafts.SingleAsync()).Content);
        Assert.Equal(["What the first wrote.", "What the second wrote."], standard.Competences.Take(2).Select(c => c.Items[0].Text.Original));
    }

    [Theory, EachEngine]
    public async Task The_number_of_a_version_in_use_is_taken(DatabaseProvider engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var (editor, second) = await EditorsAsync(database);
        var first = await ImportAsync(database, editor);
        await SettleAsync(database, first, editor);
        await Confirmation(database).SubmitAsync(await StepAsync(database, first, editor), default);
        await Confirmation(database).ConfirmAsync(await ConfirmAsync(database, first, second), default);
        var next = await ImportAsync(database, editor);
        await SettleAsync(database, next, editor);

        var refused = await Assert.ThrowsAsync<RuleViolationException>(async () => await Confirmation(database).SubmitAsync(await StepAsync(database, next, editor), default));
        Assert.Equal(Rule.DraftVersionTaken, refused.Rule);

        await Drafts(database).EditAsync(Edit(next, editor, await VersionAsync(database, next), s => s with { Version = "3" }), default);
        await Confirmation(database).SubmitAsync(await StepAsync(database, next, editor), default);
        await Confirmation(database).ConfirmAsync(await ConfirmAsync(database, next, second), default);
        Assert.Equal(["2", "3"], await database.Context().StandardVersions.Select(v => v.VersionNumber).Order().ToListAsync());
        Assert.Equal(1, await database.Context().Standards.CountAsync());
    }

    [Fact]
    public async Task Only_standards_editors_import_and_confirm()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        var (editor, _) = await EditorsAsync(database);
        var id = await ImportAsync(database, editor);
        await SettleAsync(database, id, editor);
        await Confirmation(database).SubmitAsync(await StepAsync(database, id, editor), default);
        var stranger = Guid.CreateVersion7();

        async Task<string> RefusedAsync(Func<Task> act) => (await Assert.ThrowsAsync<RuleViolationException>(act)).Rule;
        Assert.Equal(Rule.RoleMissing, await RefusedAsync(async () => await Drafts(database).ImportAsync(new() { ActorId = stranger, Content = await PublishedTexts.EnglishAsync(), Name = "a" }, default)));
        Assert.Equal(Rule.RoleMissing, await RefusedAsync(async () => await Confirmation(database).ConfirmAsync(await ConfirmAsync(database, id, stranger), default)));
        Assert.Equal(Rule.DraftSecondPerson, await RefusedAsync(async () => await Confirmation(database).ConfirmAsync(await ConfirmAsync(database, id, editor), default)));
        Assert.Empty(await database.Context().StandardVersions.ToListAsync());
    }

    [Theory]
    [InlineData("Mix 200 g of flour with two eggs and bake for half an hour.")]
    [InlineData("")]
    public async Task What_is_no_standard_is_refused_and_leaves_nothing(string text)
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        var (editor, _) = await EditorsAsync(database);

        var imported = await Drafts(database).ImportAsync(new() { ActorId = editor, Content = System.Text.Encoding.UTF8.GetBytes(text), Name = "text" }, default);

        Assert.NotNull(imported.Refused);
        Assert.Empty(await database.Context().StandardDrafts.ToListAsync());
    }

    private static StandardDraftService Drafts(TestDatabase database) => database.Scope().GetRequiredService<StandardDraftService>();

    private static StandardConfirmation Confirmation(TestDatabase database) => database.Scope().GetRequiredService<StandardConfirmation>();

    private static async Task<Guid> ImportAsync(TestDatabase database, Guid editor)
    {
        var imported = await Drafts(database).ImportAsync(new() { ActorId = editor, Content = await PublishedTexts.EnglishAsync(), Name = "published.txt" }, default);
        Assert.Null(imported.Refused);
        Assert.False(imported.IsKnown);
        return Assert.Single(imported.Drafts);
    }

    /// <summary>Gives A.4 its heading and decides about the cut indicator.</summary>
    private static async Task SettleAsync(TestDatabase database, Guid id, Guid editor)
    {
        var draft = await database.Context().StandardDrafts.SingleAsync(d => d.Id == id);
        var cut = draft.Findings.Single(f => f.Blocks);
        await Drafts(database).EditAsync(
            Edit(id, editor, draft.Version, s => s with { Sections = [.. s.Sections.Select(p => p.Code == "A.4" ? p with { Heading = new("en", "Tools") } : p)] }) with
            {
                Repairs = [cut.Number],
                Reason = "Taken from the published document.",
            },
            default);
    }

    private static EditDraft Edit(Guid id, Guid actor, int version, Func<ReadStandard, ReadStandard> change) =>
        new() { ActorId = actor, DraftId = id, Version = version, Change = change, Language = "en" };

    private static async Task<DraftStep> StepAsync(TestDatabase database, Guid id, Guid actor) => new() { ActorId = actor, DraftId = id, Version = await VersionAsync(database, id) };

    private static async Task<ConfirmDraft> ConfirmAsync(TestDatabase database, Guid id, Guid actor) =>
        new() { ActorId = actor, DraftId = id, Version = await VersionAsync(database, id), IsTrueCopy = true };

    private static Task<int> VersionAsync(TestDatabase database, Guid id) => database.Context().StandardDrafts.Where(d => d.Id == id).Select(d => d.Version).SingleAsync();

    private static async Task<(Guid Editor, Guid Second)> EditorsAsync(TestDatabase database)
    {
        await using var db = database.Context();
        var people = new[] { "editor@test", "second@test" }.Select(email => new Person(Guid.CreateVersion7(), "A", "Editor", email, "en")).ToList();
        db.People.AddRange(people);
        db.Memberships.AddRange(people.Select(p => new Membership(Guid.CreateVersion7(), p.Id, null, Role.StandardsEditor, new DateOnly(2020, 1, 1), null)));
        await db.SaveChangesAsync();
        return (people[0].Id, people[1].Id);
    }
}
