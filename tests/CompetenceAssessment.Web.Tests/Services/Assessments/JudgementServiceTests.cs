using CompetenceAssessment.Data;
using CompetenceAssessment.Data.Audit;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Assessments;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Domain.People;
using CompetenceAssessment.Services.Assessments;
using CompetenceAssessment.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Tests.Services.Assessments;

public sealed class JudgementServiceTests
{
    [Theory, EachEngine]
    public async Task A_judgement_keeps_its_citations_and_every_revision(DatabaseProvider engine)
    {
        await using var fixture = await AssessmentFixture.CreateAsync(engine);
        var first = await fixture.JudgeAsync(fixture.Tamm, "B.2.1.1", Outcome.NotYetMet, reason: null);
        Assert.Equal((1, Rule.ReasonMissing), (first.Version, first.Owed));

        var second = await fixture.JudgeAsync(fixture.Tamm, "B.2.1.1", Outcome.Met, first.Version, "Page 4 shows it", fixture.Survey);

        Assert.Equal((2, null), (second.Version, second.Owed));
        await using var db = fixture.Database.Context();
        var judgement = await db.Judgements.Include(j => j.Revisions.OrderBy(r => r.Ordinal)).SingleAsync();
        Assert.Equal([(1, Outcome.NotYetMet), (2, Outcome.Met)], judgement.Revisions.Select(r => (r.Ordinal, r.Outcome!.Value)));
        var citation = Assert.Single(judgement.Citations);
        Assert.Equal((new string('a', 64), "4", CitationKind.Evidence), (citation.Sha256, citation.Place, citation.Kind));
        await fixture.AssertAuditCleanAsync();
    }

    [Theory, EachEngine]
    public async Task A_stale_save_overwrites_nothing(DatabaseProvider engine)
    {
        await using var fixture = await AssessmentFixture.CreateAsync(engine);
        await fixture.JudgeAsync(fixture.Tamm, "B.2.1.1", Outcome.NotYetMet, 0, "First window");
        await fixture.JudgeAsync(fixture.Tamm, "B.2.1.1", Outcome.NotYetMet, 1, "Second window");

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => fixture.JudgeAsync(fixture.Tamm, "B.2.1.1", Outcome.NotYetMet, 1, "First window again"));
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => fixture.JudgeAsync(fixture.Tamm, "B.2.1.1", Outcome.NotYetMet, 0, "Third window"));
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => fixture.JudgeAsync(fixture.Tamm, "B.2.1.2", Outcome.NotYetMet, 4, "Never was"));

        await using var db = fixture.Database.Context();
        Assert.Equal("Second window", (await db.Judgements.SingleAsync()).Reason);
        await fixture.AssertAuditCleanAsync();
    }

    [Theory, EachEngine]
    public async Task The_same_save_sent_twice_is_saved_once(DatabaseProvider engine)
    {
        await using var fixture = await AssessmentFixture.CreateAsync(engine);
        await fixture.JudgeAsync(fixture.Tamm, "B.2.1.1", Outcome.Met, 0, "Seen", fixture.Survey);
        var again = await fixture.JudgeAsync(fixture.Tamm, "B.2.1.1", Outcome.Met, 0, " Seen ", fixture.Survey);

        Assert.Equal(1, again.Version);
        await using var db = fixture.Database.Context();
        Assert.Single((await db.Judgements.Include(j => j.Revisions).SingleAsync()).Revisions);
    }

    [Theory, EachEngine]
    public async Task Many_saves_at_once_keep_one_winner_per_version_and_a_clean_chain(DatabaseProvider engine)
    {
        await using var fixture = await AssessmentFixture.CreateAsync(engine);
        var saves = Enumerable.Range(0, 12).Select(i => Task.Run(() => TryAsync(() => fixture.JudgeAsync(i % 2 == 0 ? fixture.Tamm : fixture.Kask, "B.2.1.1", Outcome.NotYetMet, 0, $"Writer {i}"))));

        var results = await Task.WhenAll(saves);

        Assert.Equal(2, results.Count(saved => saved));
        await using var db = fixture.Database.Context();
        Assert.Equal([1, 1], await db.Judgements.Select(j => j.Version).ToListAsync());
        await fixture.AssertAuditCleanAsync();
    }

    [Theory, EachEngine]
    public async Task Several_items_are_judged_from_one_source_each_as_its_own_judgement(DatabaseProvider engine)
    {
        await using var fixture = await AssessmentFixture.CreateAsync(engine);
        var rolePlay = await fixture.HoldRolePlayAsync(fixture.Tamm);
        await fixture.JudgeAsync(fixture.Tamm, "B.2.3.2", Outcome.NotYetMet, 0, "Not in the first half");
        var command = new RecordJudgements
        {
            ApplicationId = fixture.ApplicationId,
            ActorId = fixture.Tamm,
            Items = [new(fixture.Item("B.2.3.1"), 0), new(fixture.Item("B.2.3.2"), 1), new(fixture.Item("B.2.4.1"), 0)],
            Outcome = Outcome.Met,
            Note = "Seen in the role play",
            Citations = [rolePlay],
        };

        var saved = await fixture.Get<AssessmentService>().RecordManyAsync(command, default);

        Assert.Equal([1, 2, 1], saved.Select(s => s.Version));
        await using var db = fixture.Database.Context();
        var judgements = await db.Judgements.Include(j => j.Revisions).ToDictionaryAsync(j => j.CompetenceItemId);
        Assert.Equal("Not in the first half\nSeen in the role play", judgements[fixture.Item("B.2.3.2")].Reason);
        Assert.All(judgements.Values, j => Assert.Equal(rolePlay.SourceId, Assert.Single(j.Citations).SourceId));

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => fixture.Get<AssessmentService>().RecordManyAsync(
            command with { Note = "And again", Items = [new(fixture.Item("B.2.3.1"), 1), new(fixture.Item("B.2.3.2"), 1)] }, default));
        await using var unchanged = fixture.Database.Context();
        Assert.DoesNotContain(await unchanged.Judgements.ToListAsync(), j => j.Reason!.Contains("again", StringComparison.Ordinal));
    }

    [Theory, EachEngine]
    public async Task Passing_needs_evidence_of_the_case_by_a_listed_method(DatabaseProvider engine)
    {
        await using var fixture = await AssessmentFixture.CreateAsync(engine);

        await RefusedAsync(Rule.MetNeedsEvidence, () => fixture.JudgeAsync(fixture.Tamm, "B.2.1.1", Outcome.Met));
        await RefusedAsync(Rule.MetNeedsListedMethod, () => fixture.JudgeAsync(fixture.Tamm, "B.2.3.1", Outcome.Met, cited: fixture.Survey));
        await RefusedAsync(Rule.CitesForeignEvidence, () => fixture.JudgeAsync(fixture.Tamm, "B.2.1.1", Outcome.Met, cited: fixture.Survey with { SourceId = Guid.CreateVersion7() }));

        var open = await fixture.Get<SessionService>().BeginAsync(new() { ApplicationId = fixture.ApplicationId, ActorId = fixture.Tamm, Content = fixture.Session() }, default);
        await RefusedAsync(Rule.CitesForeignEvidence, () => fixture.JudgeAsync(fixture.Tamm, "B.2.3.1", Outcome.Met, cited: new CitedSource(CitationKind.Session, open)));
        await using var db = fixture.Database.Context();
        Assert.Empty(await db.Judgements.ToListAsync());
    }

    [Theory, EachEngine]
    public async Task Only_a_member_of_the_panel_with_the_role_of_today_judges(DatabaseProvider engine)
    {
        await using var fixture = await AssessmentFixture.CreateAsync(engine);
        await RefusedAsync(Rule.NotAllocated, () => fixture.JudgeAsync(fixture.Lepik, "B.2.1.1", Outcome.NotYetMet));
        await RefusedAsync(Rule.RoleMissing, () => fixture.JudgeAsync(fixture.Officer, "B.2.1.1", Outcome.NotYetMet));
        await using (var db = fixture.Database.Context())
        {
            var membership = await db.Memberships.SingleAsync(m => m.PersonId == fixture.Tamm && m.Role == Role.Assessor);
            membership.EndOn(new DateOnly(2026, 11, 20));
            await db.SaveChangesAsync();
        }

        await RefusedAsync(Rule.RoleMissing, () => fixture.JudgeAsync(fixture.Tamm, "B.2.1.1", Outcome.NotYetMet));
    }

    [Theory, EachEngine]
    public async Task A_tie_that_becomes_known_after_the_declaration_stops_the_assessor_who_can_still_declare_it(DatabaseProvider engine)
    {
        await using var fixture = await AssessmentFixture.CreateAsync(engine);
        await fixture.JudgeAsync(fixture.Tamm, "B.2.1.1", Outcome.NotYetMet);
        await using (var db = fixture.Database.Context())
        {
            var school = new Affiliation("Teeninduskool", AffiliationKind.Trainer, new DateOnly(2025, 1, 1), null);
            (await db.People.SingleAsync(p => p.Id == fixture.Tamm)).SetAffiliations([school]);
            var application = await db.Applications.SingleAsync();
            db.Entry(application).Property(a => a.Details).CurrentValue = application.Details with { Affiliations = [school] };
            await db.SaveChangesAsync();
        }

        await RefusedAsync(Rule.DutiesSeparate, () => fixture.JudgeAsync(fixture.Tamm, "B.2.1.2", Outcome.NotYetMet));
        await RefusedAsync(Rule.DutiesSeparate, () => fixture.HoldRolePlayAsync(fixture.Tamm));
        await RefusedAsync(Rule.DutiesSeparate, () => fixture.HandInAsync(fixture.Tamm));
        await fixture.JudgeAsync(fixture.Kask, "B.2.1.1", Outcome.NotYetMet);
        await fixture.Get<AssessmentService>().DeclareConflictAsync(new() { ApplicationId = fixture.ApplicationId, ActorId = fixture.Tamm, HasConflict = true, Reason = "Taught there" }, default);
        Assert.DoesNotContain((await fixture.ApplicationAsync()).Panel, a => a.AssessorId == fixture.Tamm);
    }

    [Theory, EachEngine]
    public async Task The_seal_in_the_chain_shows_a_revision_unchanged_and_tells_nothing_before(DatabaseProvider engine)
    {
        await using var fixture = await AssessmentFixture.CreateAsync(engine);
        await fixture.JudgeAsync(fixture.Tamm, "B.2.1.1", Outcome.NotYetMet, 0, "Too thin");

        await using var db = fixture.Database.Context();
        var revision = (await db.Judgements.Include(j => j.Revisions).SingleAsync()).Revisions[0];
        var entry = await db.AuditEntries.SingleAsync(e => e.Action == "judgement-recorded");
        Assert.Contains(JudgementSeal.Of(revision), entry.Payload, StringComparison.Ordinal);
        Assert.DoesNotContain("NotYet", entry.Payload, StringComparison.Ordinal);
        Assert.DoesNotContain("thin", entry.Payload, StringComparison.Ordinal);
        Assert.DoesNotContain(await db.AuditEntries.ToListAsync(), e => e.Stream == AuditTrail.ForApplication(fixture.ApplicationId) && e.Action.Contains("judgement", StringComparison.Ordinal));
    }

    internal static async Task RefusedAsync(string rule, Func<Task> write) => Assert.Equal(rule, (await Assert.ThrowsAsync<RuleViolationException>(write)).Rule);

    private static async Task<bool> TryAsync(Func<Task> write)
    {
        try
        {
            await write();
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }
}
