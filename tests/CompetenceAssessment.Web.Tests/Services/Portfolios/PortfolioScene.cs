using CompetenceAssessment.Data;
using CompetenceAssessment.Data.Audit;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Domain.People;
using CompetenceAssessment.Domain.Schemes;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Services;
using CompetenceAssessment.Services.Portfolios;
using CompetenceAssessment.Services.Viewers;
using CompetenceAssessment.Services.Writes;
using CompetenceAssessment.Web.Tests.Data.EvidenceStore;
using CompetenceAssessment.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CompetenceAssessment.Web.Tests.Services.Portfolios;

/// <summary>A candidate admitted by one of two bodies, under a standard after the pattern of the seed: B.2.1 by portfolio, B.2.3 in sessions, B.2.4 integrated.</summary>
public sealed class PortfolioScene : IAsyncDisposable
{
    private static readonly DateTime Admitted = new(2026, 11, 1, 9, 0, 0, DateTimeKind.Utc);

    private PortfolioScene(TestDatabase database) => Database = database;

    public TestDatabase Database { get; }

    public FakeTime Time { get; private init; } = FakeTime.At(2026, 11, 21);

    public Guid Candidate { get; } = Guid.CreateVersion7();

    public Guid Stranger { get; } = Guid.CreateVersion7();

    public Guid Body { get; } = Guid.CreateVersion7();

    public Guid OtherBody { get; } = Guid.CreateVersion7();

    public Guid ApplicationId { get; } = Guid.CreateVersion7();

    public StandardVersion Standard { get; } = MakeStandard();

    public Competence Mapping => Standard.FindCompetence("B.2.1")!;

    public Competence Team => Standard.FindCompetence("B.2.3")!;

    public PortfolioService Portfolio => Database.Scope().GetRequiredService<PortfolioService>();

    public LinkingService Linking => Database.Scope().GetRequiredService<LinkingService>();

    public HandInService HandingIn => Database.Scope().GetRequiredService<HandInService>();

    public static async Task<PortfolioScene> CreateAsync(DatabaseProvider engine, int feedbackRounds = 1)
    {
        var time = FakeTime.At(2026, 11, 21);
        var database = await TestDatabase.CreateAsync(engine, services => services.AddSingleton<TimeProvider>(time).AddCompetenceAssessmentServices(new ConfigurationBuilder().Build()));
        var scene = new PortfolioScene(database) { Time = time };
        await scene.FillAsync(new SchemeSettings { FeedbackRounds = feedbackRounds });
        return scene;
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    public Task<PortfolioCoverage> CoverageAsync() => Database.Scope().GetRequiredService<PortfolioQueries>().CoverageAsync(ApplicationId, CancellationToken.None);

    public Task<AddedEvidence> AddAsync(byte[]? content = null, string name = "Customer_survey-2025.pdf", Guid? person = null) => Portfolio.AddAsync(
        new AddEvidence { ActorId = person ?? Candidate, FileName = name, Content = new MemoryStream(content ?? SampleFiles.Pdf()), MaxBytes = 1024 * 1024 }, CancellationToken.None);

    public Task<IReadOnlyList<LinkState>> LinkAsync(Guid evidenceItemId, params LinkTarget[] targets) => Linking.LinkAsync(
        new LinkEvidence { ActorId = Candidate, ApplicationId = ApplicationId, EvidenceItemId = evidenceItemId, Targets = targets }, CancellationToken.None);

    public static LinkTarget Target(Competence competence, int? item) => new(competence.Id, item is { } index ? competence.Items[index].Id : null);

    public async Task HandInAsync(Guid? actor = null, bool declared = true)
    {
        var version = (await ApplicationAsync()).Version;
        await HandingIn.HandInAsync(new HandInPortfolio { ActorId = actor ?? Candidate, ApplicationId = ApplicationId, Version = version, DeclaredAuthentic = declared }, CancellationToken.None);
    }

    public async Task<Application> ApplicationAsync() => await Database.Context().Applications.Include(a => a.HandedIn).Include(a => a.Allocations).Include(a => a.History).AsSplitQuery().SingleAsync(a => a.Id == ApplicationId);

    public Viewer ViewerOf(Guid person, Role? role = null, Guid? body = null) => new(person, "Mari", "Tamm", "en", role is { } held ? [new HeldRole(held, body ?? Body)] : []);

    public async Task ChangeAsync(Action<Application> change)
    {
        await using var db = Database.Context();
        var application = await db.Applications.Include(a => a.HandedIn).Include(a => a.Allocations).Include(a => a.History).AsSplitQuery().SingleAsync(a => a.Id == ApplicationId);
        change(application);
        await db.SaveChangesAsync();
    }

    public async Task<Guid> AddPersonAsync(string name)
    {
        await using var db = Database.Context();
        var person = new Person(Guid.CreateVersion7(), name, "Person", $"{Guid.CreateVersion7():N}@demo.test", "en");
        db.People.Add(person);
        await db.SaveChangesAsync();
        return person.Id;
    }

    private async Task FillAsync(SchemeSettings settings)
    {
        var db = Database.Context();
        db.People.AddRange(new Person(Candidate, "Anu", "Saar", "anu@demo.test", "en"), new Person(Stranger, "Kalev", "Nurm", "kalev@demo.test", "en"));
        db.AwardingBodies.AddRange(MakeBody(Body, "demo"), MakeBody(OtherBody, "other"));
        db.Standards.Add(new Standard(Standard.StandardId, "customer-service-manager", StandardFramework.EstQf));
        Standard.PutInUse(Admitted);
        db.StandardVersions.Add(Standard);
        var scheme = new AssessmentScheme(Guid.CreateVersion7(), Body, Standard.Id, 1, settings);
        scheme.PutInUse(Standard, Admitted);
        db.Schemes.Add(scheme);
        var round = new Round(Guid.CreateVersion7(), Body, Standard.Id, "2026/2", new(2026, 9, 1), new(2026, 10, 1), new(2026, 11, 25), new(2026, 12, 20), "Tallinn");
        db.Rounds.Add(round);
        var details = new ApplicationDetails { GivenNames = "Anu", FamilyName = "Saar", BirthDate = new(1990, 1, 1), DeclaredTrue = true };
        var application = new Application(ApplicationId, "A-2026-000117", Body, Candidate, Standard.StandardId, Standard.Id, scheme.Id, round.Id, details, Admitted);
        application.Submit(settings, null, roundIsOpen: true, Admitted);
        application.Admit(Stranger, scheme, null, Admitted);
        db.Applications.Add(application);
        await db.SaveChangesAsync();
        var services = Database.Scope();
        await services.GetRequiredService<UnitOfWork>().WriteAsync(token => services.GetRequiredService<AuditTrail>().AppendAsync(AuditTrail.ForApplication(ApplicationId), null, "admitted", new { }, token), CancellationToken.None);
    }

    private static AwardingBody MakeBody(Guid id, string key) => new(id, key, TestBodies.Named(key), isDemonstration: true);

    private static StandardVersion MakeStandard() => new(
        Guid.CreateVersion7(), Guid.CreateVersion7(), "2", Text("Customer service manager"), new StandardDescription(), null,
        [
            new(Guid.CreateVersion7(), "B.2.1", CompetenceKind.Obligatory, Text("Mapping"), [AssessmentMethod.CaseStudy, AssessmentMethod.Portfolio], [Item("1"), Item("2"), Item("3")]),
            new(Guid.CreateVersion7(), "B.2.3", CompetenceKind.Obligatory, Text("Team"), [AssessmentMethod.RolePlay, AssessmentMethod.Interview, AssessmentMethod.SelfAssessment], [Item("1"), Item("2")]),
            new(Guid.CreateVersion7(), "B.2.4", CompetenceKind.Transversal, Text("Communication"), [], [Item("1")]) { IsIntegrated = true },
        ],
        new string('0', 64));

    private static CompetenceItem Item(string number) => new(Guid.CreateVersion7(), CompetenceItemKind.Indicator, number, Text($"Does {number}"));

    private static LocalizedText Text(string english) => new("en", english);
}
