using CompetenceAssessment.Data;
using CompetenceAssessment.Data.Audit;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Assessments;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Domain.People;
using CompetenceAssessment.Domain.Portfolios;
using CompetenceAssessment.Domain.Schemes;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Services;
using CompetenceAssessment.Services.Assessments;
using CompetenceAssessment.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CompetenceAssessment.Web.Tests.Services.Assessments;

/// <summary>A case under assessment in a real database: two assessors who have declared, a quality assurer, six indicators after the pattern of the seed standard
/// (B.2.1 by portfolio and case study, B.2.3 by role play and interview, B.2.4 integrated), one document handed in for B.2.1.1.</summary>
internal sealed class AssessmentFixture : IAsyncDisposable
{
    private AssessmentFixture(TestDatabase database) => Database = database;

    public FakeTime Time { get; } = FakeTime.At(2026, 11, 21);

    public TestDatabase Database { get; }

    public StandardVersion Standard { get; private set; } = null!;

    public Guid ApplicationId { get; private set; }

    public Guid BodyId { get; private set; }

    public Guid CandidateId { get; private set; }

    public Guid Tamm { get; private set; }

    public Guid Kask { get; private set; }

    public Guid Lepik { get; private set; }

    public Guid Iqa { get; private set; }

    public Guid Officer { get; private set; }

    public EvidenceLink Link { get; private set; } = null!;

    public CitedSource Survey => new(CitationKind.Evidence, Link.EvidenceFileId, "4");

    public static async Task<AssessmentFixture> CreateAsync(DatabaseProvider engine, SchemeSettings? scheme = null)
    {
        AssessmentFixture? fixture = null;
        var database = await TestDatabase.CreateAsync(engine, services =>
            services.AddCompetenceAssessmentServices(new ConfigurationBuilder().Build()).AddSingleton<TimeProvider>(_ => fixture!.Time));
        fixture = new AssessmentFixture(database);
        await fixture.MakeAsync(scheme ?? new SchemeSettings());
        return fixture;
    }

    /// <summary>A service with a context of its own, as in one request.</summary>
    public T Get<T>()
        where T : notnull => Database.Scope().GetRequiredService<T>();

    public Guid Item(string reference) => Standard.Competences.SelectMany(c => c.Items.Select(i => (i.Id, Reference: i.ReferenceWithin(c.Code)))).Single(i => i.Reference == reference).Id;

    public Guid Competence(string code) => Standard.FindCompetence(code)!.Id;

    public Task<SavedJudgement> JudgeAsync(Guid assessor, string reference, Outcome? outcome, int version = 0, string? reason = "Seen", params CitedSource[] cited) =>
        Get<AssessmentService>().RecordJudgementAsync(new()
        {
            ApplicationId = ApplicationId,
            ItemId = Item(reference),
            ActorId = assessor,
            Version = version,
            Outcome = outcome,
            Reason = reason,
            Citations = cited,
        }, default);

    /// <summary>Records and closes a role play, so that B.2.3 can be judged as met.</summary>
    public async Task<CitedSource> HoldRolePlayAsync(Guid assessor)
    {
        var id = await Get<SessionService>().BeginAsync(new() { ApplicationId = ApplicationId, ActorId = assessor, Content = Session() }, default);
        await Get<SessionService>().CloseAsync(new() { SessionId = id, ActorId = assessor, Version = 1 }, default);
        return new CitedSource(CitationKind.Session, id);
    }

    public SessionContent Session(params SessionNote[] notes) => new(AssessmentMethod.RolePlay, new DateTime(2026, 11, 20, 9, 0, 0, DateTimeKind.Utc), "Tallinn", "J. Kask",
        notes.Length == 0 ? [new SessionNote(Item("B.2.3.1"), "Calms the customer and asks the team", 860)] : notes);

    /// <summary>Judges all six, Met apart from the named ones, and hands in.</summary>
    public async Task JudgeAllAsync(Guid assessor, CitedSource rolePlay, params (string Reference, Outcome Outcome)[] others)
    {
        foreach (var reference in new[] { "B.2.1.1", "B.2.1.2", "B.2.1.3", "B.2.3.1", "B.2.3.2", "B.2.4.1" })
        {
            var outcome = others.Where(o => o.Reference == reference).Select(o => (Outcome?)o.Outcome).FirstOrDefault() ?? Outcome.Met;
            await JudgeAsync(assessor, reference, outcome, cited: reference.StartsWith("B.2.3", StringComparison.Ordinal) ? rolePlay : Survey);
        }
    }

    public Task HandInAsync(Guid assessor) => Get<AssessmentService>().HandInAsync(new() { ApplicationId = ApplicationId, ActorId = assessor }, default);

    /// <summary>Both judge all six and hand in, differing where named.</summary>
    public async Task JudgedAsync(params (string Reference, Outcome Tamm, Outcome Kask)[] others)
    {
        var rolePlay = await HoldRolePlayAsync(Tamm);
        await JudgeAllAsync(Tamm, rolePlay, [.. others.Select(o => (o.Reference, o.Tamm))]);
        await JudgeAllAsync(Kask, rolePlay, [.. others.Select(o => (o.Reference, o.Kask))]);
        await HandInAsync(Tamm);
        await HandInAsync(Kask);
    }

    /// <summary>Concludes every competence as suggested, by both.</summary>
    public async Task ConcludedAsync(params string[] notYet)
    {
        foreach (var competence in Standard.Competences)
        {
            var result = notYet.Contains(competence.Code) ? CompetenceResult.NotYet : CompetenceResult.Achieved;
            await Get<ConclusionService>().ConcludeAsync(new() { ApplicationId = ApplicationId, CompetenceId = competence.Id, ActorId = Tamm, Version = 0, Result = result, Reason = "As judged" }, default);
            await Get<ConclusionService>().ConfirmAsync(new() { ApplicationId = ApplicationId, CompetenceId = competence.Id, ActorId = Kask, Version = 1 }, default);
        }
    }

    public async Task JoinAsync(Guid assessor, bool isThird)
    {
        await using var db = Database.Context();
        var application = await db.Applications.Include(a => a.Allocations).SingleAsync(a => a.Id == ApplicationId);
        application.Allocate(Guid.CreateVersion7(), assessor, [], isThird, true, Involvement.None, Officer, Now);
        application.DeclareConflict(assessor, false, null, Now);
        await db.SaveChangesAsync();
    }

    public Task<Application> ApplicationAsync() => Database.Context().Applications.AsNoTracking().Include(a => a.Allocations).Include(a => a.History).AsSplitQuery().SingleAsync(a => a.Id == ApplicationId);

    /// <summary>The chain has neither edits nor gaps.</summary>
    public async Task AssertAuditCleanAsync() => Assert.Empty(await Get<AuditVerification>().VerifyAsync(null, null, default));

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    private static LocalizedText Text(string english) => new("en", english);

    private static CompetenceItem Indicator(string number) => new(Guid.CreateVersion7(), CompetenceItemKind.Indicator, number, Text($"Does {number}"));

    private DateTime Now => Time.GetUtcNow().UtcDateTime;

    private async Task MakeAsync(SchemeSettings settings)
    {
        await using var db = Database.Context();
        var standard = new Standard(Guid.CreateVersion7(), "test", StandardFramework.EstQf);
        Standard = MakeStandard(standard.Id);
        Standard.PutInUse(Now);
        var body = new AwardingBody(Guid.CreateVersion7(), "test", TestBodies.Named("Body"), isDemonstration: true);
        var scheme = new AssessmentScheme(Guid.CreateVersion7(), body.Id, Standard.Id, 1, settings);
        scheme.PutInUse(Standard, Now);
        db.AddRange(standard, Standard, body, scheme);
        BodyId = body.Id;
        (CandidateId, Officer, Iqa) = (Person(db, "Saar", null), Person(db, "Allik", Role.AwardingOfficer), Person(db, "Mägi", Role.InternalQualityAssurer));
        (Tamm, Kask, Lepik) = (Person(db, "Tamm", Role.Assessor), Person(db, "Kask", Role.Assessor), Person(db, "Lepik", Role.Assessor));
        await db.SaveChangesAsync();
        await MakeApplicationAsync(db, standard, scheme);
    }

    private static StandardVersion MakeStandard(Guid standardId) => new(Guid.CreateVersion7(), standardId, "2", Text("Customer service manager"), new StandardDescription(),
        new StructureRule.AllOf([new StructureRule.One("B.2.1"), new StructureRule.One("B.2.3"), new StructureRule.One("B.2.4")]),
        [
            new(Guid.CreateVersion7(), "B.2.1", CompetenceKind.Obligatory, Text("Mapping"), [AssessmentMethod.CaseStudy, AssessmentMethod.Portfolio], [Indicator("1"), Indicator("2"), Indicator("3")]),
            new(Guid.CreateVersion7(), "B.2.3", CompetenceKind.Obligatory, Text("Team"), [AssessmentMethod.RolePlay, AssessmentMethod.Interview], [Indicator("1"), Indicator("2")]),
            new(Guid.CreateVersion7(), "B.2.4", CompetenceKind.Transversal, Text("Communication"), [], [Indicator("1")]) { IsIntegrated = true },
        ],
        new string('0', 64));

    private Guid Person(AppDbContext db, string familyName, Role? role)
    {
        var person = new Person(Guid.CreateVersion7(), "Test", familyName, $"{Guid.CreateVersion7():N}@test.test", "en");
        db.People.Add(person);
        if (role is { } held)
            db.Memberships.Add(new Membership(Guid.CreateVersion7(), person.Id, BodyId, held, new DateOnly(2026, 1, 1), null));
        return person.Id;
    }

    private async Task MakeApplicationAsync(AppDbContext db, Standard standard, AssessmentScheme scheme)
    {
        var details = new ApplicationDetails { GivenNames = "Anu", FamilyName = "Saar", BirthDate = new DateOnly(1990, 1, 1), DeclaredTrue = true };
        var application = new Application(Guid.CreateVersion7(), $"A-{Guid.CreateVersion7():N}", BodyId, CandidateId, standard.Id, Standard.Id, scheme.Id, null, details, Now);
        ApplicationId = application.Id;
        var evidence = new EvidenceItem(Guid.CreateVersion7(), CandidateId, "Customer survey", null, EvidenceKind.Document, AssessmentMethod.Portfolio, Now);
        var file = evidence.AddFile(Guid.CreateVersion7(), new StoredFile(CandidateId, new string('a', 64), 100, "application/pdf", "survey.pdf"), Now);
        application.Submit(scheme.Settings, null, roundIsOpen: true, Now);
        application.Admit(Officer, scheme, null, Now);
        var mapping = Standard.FindCompetence("B.2.1")!;
        Link = EvidenceLink.Create(Guid.CreateVersion7(), application, scheme.Settings, evidence, mapping, mapping.Items[0], Now);
        application.HandIn([new FrozenLink(Link.Id, evidence.Id, file.Id, file.Stored.Sha256)], deadlinePassed: false, declaredAuthentic: true, Now);
        foreach (var assessor in new[] { Tamm, Kask })
            application.Allocate(Guid.CreateVersion7(), assessor, [], false, true, Involvement.None, Officer, Now);
        db.AddRange(application, evidence, Link);
        await db.SaveChangesAsync();
        foreach (var assessor in new[] { Tamm, Kask })
            await Get<AssessmentService>().DeclareConflictAsync(new() { ApplicationId = ApplicationId, ActorId = assessor, HasConflict = false }, default);
    }
}
