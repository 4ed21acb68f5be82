using CompetenceAssessment.Data;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Domain.People;
using CompetenceAssessment.Domain.Schemes;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Services;
using CompetenceAssessment.Services.Applications;
using CompetenceAssessment.Services.Viewers;
using CompetenceAssessment.Web.Tests.Data.EvidenceStore;
using CompetenceAssessment.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CompetenceAssessment.Web.Tests.Services.Applications;

/// <summary>A body with an open round, an officer and assessors, and a second body; the day is 21 November 2026.</summary>
public sealed class ApplyScene : IAsyncDisposable
{
    public const string Diploma = "diploma";
    public const string Experience = "experience";

    private static readonly DateOnly Today = new(2026, 11, 21);

    private ApplyScene(TestDatabase database) => Database = database;

    public TestDatabase Database { get; }

    public Guid Body { get; } = Guid.CreateVersion7();

    public Guid OtherBody { get; } = Guid.CreateVersion7();

    public Guid Candidate { get; } = Guid.CreateVersion7();

    public Guid Officer { get; } = Guid.CreateVersion7();

    public Guid OtherOfficer { get; } = Guid.CreateVersion7();

    public Guid Assessor { get; } = Guid.CreateVersion7();

    public Guid Colleague { get; } = Guid.CreateVersion7();

    public Guid Open { get; } = Guid.CreateVersion7();

    public Guid Closed { get; } = Guid.CreateVersion7();

    public StandardVersion Standard { get; } = new(
        Guid.CreateVersion7(), Guid.CreateVersion7(), "2", new LocalizedText("en", "Customer service manager"), new StandardDescription(), null,
        [new Competence(Guid.CreateVersion7(), "B.2.1", CompetenceKind.Obligatory, new LocalizedText("en", "Mapping"), [AssessmentMethod.Portfolio],
            [new CompetenceItem(Guid.CreateVersion7(), CompetenceItemKind.Indicator, "1", new LocalizedText("en", "Maps needs"))])],
        new string('0', 64))
    {
        ValidUntil = new(2019, 5, 7),
    };

    public static SchemeSettings Settings { get; } = new()
    {
        Preconditions =
        [
            new Precondition(Diploma, new LocalizedText("en", "Upper secondary education"), DocumentRequired: true),
            new Precondition(Experience, new LocalizedText("en", "Two years of work"), DocumentRequired: false),
        ],
    };

    public ApplicationService Service => Database.Scope().GetRequiredService<ApplicationService>();

    public static async Task<ApplyScene> CreateAsync(DatabaseProvider engine, DateOnly? teachOutUntil = null)
    {
        var database = await TestDatabase.CreateAsync(
            engine, services => services.AddSingleton<TimeProvider>(FakeTime.At(2026, 11, 21)).AddCompetenceAssessmentServices(new ConfigurationBuilder().Build()));
        var scene = new ApplyScene(database);
        await scene.FillAsync(teachOutUntil ?? Today.AddYears(1));
        return scene;
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    public Task<Guid> StartAsync(Guid? candidate = null, Guid? round = null) =>
        Service.StartAsync(new StartApplication { ActorId = candidate ?? Candidate, RoundId = round ?? Open }, CancellationToken.None);

    public async Task FillAsync(Guid id, Func<ApplicationDetails, ApplicationDetails>? change = null, int? version = null)
    {
        var application = await ReadAsync(id);
        var details = application.Details with
        {
            BirthDate = new DateOnly(1988, 4, 12),
            PreconditionStatements = new Dictionary<string, string> { [Experience] = "Shop manager since 2019" },
        };
        await Service.FillAsync(
            new FillApplication { ActorId = application.CandidateId, ApplicationId = id, Version = version ?? application.Version, Details = change?.Invoke(details) ?? details }, CancellationToken.None);
    }

    public Task UploadAsync(Guid id, Guid? actor = null, byte[]? content = null, string precondition = Diploma) => Service.AddDocumentAsync(
        new AddApplicationDocument
        {
            ActorId = actor ?? Candidate,
            ApplicationId = id,
            PreconditionCode = precondition,
            FileName = "diploma.pdf",
            Content = new MemoryStream(content ?? SampleFiles.Pdf()),
            MaxBytes = 1024 * 1024,
        },
        CancellationToken.None);

    public async Task SubmitAsync(Guid id)
    {
        var application = await ReadAsync(id);
        await Service.SubmitAsync(new SubmitApplication { ActorId = application.CandidateId, ApplicationId = id, Version = application.Version, DeclaredTrue = true }, CancellationToken.None);
    }

    public async Task<Guid> SubmittedAsync(Func<ApplicationDetails, ApplicationDetails>? change = null, Guid? candidate = null)
    {
        var id = await StartAsync(candidate);
        await FillAsync(id, change);
        await UploadAsync(id, candidate);
        await SubmitAsync(id);
        return id;
    }

    /// <summary>Admitted, and with a portfolio handed in.</summary>
    public async Task<Guid> HandedInAsync(Func<ApplicationDetails, ApplicationDetails>? change = null)
    {
        var id = await SubmittedAsync(change);
        await Service.AdmitAsync(new AdmitApplication { ActorId = Officer, ApplicationId = id }, CancellationToken.None);
        await using var db = Database.Context();
        var application = await db.Applications.Include(a => a.HandedIn).Include(a => a.History).SingleAsync(a => a.Id == id);
        application.HandIn([new FrozenLink(Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), new string('b', 64))], false, true, new DateTime(2026, 11, 21, 9, 0, 0, DateTimeKind.Utc));
        await db.SaveChangesAsync();
        return id;
    }

    public Task AllocateAsync(Guid id, params Guid[] assessors) =>
        Service.AllocateAsync(new AllocateAssessors { ActorId = Officer, ApplicationId = id, AssessorIds = assessors }, CancellationToken.None);

    public async Task<Application> ReadAsync(Guid id)
    {
        await using var db = Database.Context();
        return await db.Applications.AsNoTracking().Include(a => a.Documents).Include(a => a.History.OrderBy(h => h.Ordinal)).Include(a => a.Allocations).AsSplitQuery().SingleAsync(a => a.Id == id);
    }

    public Viewer ViewerOf(Guid person, Role? role = null, Guid? body = null) => new(person, "Mari", "Tamm", "en", role is { } held ? [new HeldRole(held, body ?? Body)] : []);

    public async Task<bool> SeesAsync(Guid id, Viewer viewer)
    {
        await using var db = Database.Context();
        return await db.Applications.VisibleTo(viewer).AnyAsync(a => a.Id == id);
    }

    public async Task<Guid> AddPersonAsync(string family)
    {
        await using var db = Database.Context();
        var person = new Person(Guid.CreateVersion7(), "Extra", family, $"{Guid.CreateVersion7():N}@demo.test", "en");
        db.People.Add(person);
        await db.SaveChangesAsync();
        return person.Id;
    }

    public async Task ChangeAsync(Func<AppDbContext, Task> change)
    {
        await using var db = Database.Context();
        await change(db);
        await db.SaveChangesAsync();
    }

    private async Task FillAsync(DateOnly teachOutUntil)
    {
        await using var db = Database.Context();
        db.People.AddRange(
            Named(Candidate, "Anu", "Saar"), Named(Officer, "Siiri", "Allik"), Named(OtherOfficer, "Olev", "Teder"), Named(Assessor, "Mari", "Tamm"), Named(Colleague, "Jaan", "Kask"));
        db.AwardingBodies.AddRange(Named(Body, "demo"), Named(OtherBody, "other"));
        db.Standards.Add(new Standard(Standard.StandardId, "customer-service-manager", StandardFramework.EstQf));
        Standard.PutInUse(new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        db.StandardVersions.Add(Standard);
        var scheme = new AssessmentScheme(Guid.CreateVersion7(), Body, Standard.Id, 1, Settings);
        scheme.PutInUse(Standard, new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        db.Schemes.Add(scheme);
        db.AwardingRights.Add(new AwardingRight(Guid.CreateVersion7(), Body, Standard.Id, Today.AddYears(-1), Today.AddYears(4), "1") { TeachOutUntil = teachOutUntil });
        db.Rounds.AddRange(Named(Open, "2026/2", Today.AddDays(-20)), Named(Closed, "2026/1", Today.AddDays(-200)));
        db.Memberships.AddRange(Held(Officer, Body, Role.AwardingOfficer), Held(OtherOfficer, OtherBody, Role.AwardingOfficer), Held(Assessor, Body, Role.Assessor), Held(Colleague, Body, Role.Assessor));
        db.AssessorAppointments.AddRange(Appointed(Assessor), Appointed(Colleague));
        await db.SaveChangesAsync();
    }

    private static Person Named(Guid id, string given, string family) => new(id, given, family, $"{given}@demo.test", "en");

    private static AwardingBody Named(Guid id, string key) => new(id, key, TestBodies.Named(key), isDemonstration: true);

    private Round Named(Guid id, string name, DateOnly opens) => new(id, Body, Standard.Id, name, opens, opens.AddDays(30), opens.AddDays(60), opens.AddDays(90), "Tallinn");

    private static Membership Held(Guid person, Guid body, Role role) => new(Guid.CreateVersion7(), person, body, role, Today.AddYears(-1), null);

    private AssessorAppointment Appointed(Guid person) => new(Guid.CreateVersion7(), Body, person, Standard.Id, Today.AddYears(-1), null, "assessor training");
}
