using CompetenceAssessment.Data;
using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.People;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Services.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CompetenceAssessment.Services.Demo;

/// <summary>The applications of the demonstration, one in each state and more, each made through the write services.
/// One that is already there is left as it is, so that an interrupted start goes on where it stopped.</summary>
internal static class DemoApplications
{
    public static async Task MakeAllAsync(IServiceProvider provider, int count, ILogger progress, CancellationToken cancellation)
    {
        var plans = DemoPlan.Make(count);
        foreach (var (index, plan) in plans.Index())
        {
            if (index % 10 == 0 && index > 0)
                progress.LogInformation("Making the demonstration: {Made} of {Count} applications", index, plans.Count);
            await using var scope = provider.CreateAsyncScope();
            await MakeAsync(scope.ServiceProvider, plan, cancellation);
        }

        await using var committee = provider.CreateAsyncScope();
        await ActivatorUtilities.CreateInstance<DemoCommittee>(committee.ServiceProvider).DecideAsync(plans, cancellation);
    }

    private static async Task MakeAsync(IServiceProvider services, DemoPlan plan, CancellationToken cancellation)
    {
        var db = services.GetRequiredService<AppDbContext>();
        var clock = services.GetRequiredService<DemoClock>();
        clock.GoTo(plan.DaysAgo);
        var candidate = await CandidateAsync(db, plan, cancellation);
        if (await db.Applications.AnyAsync(a => a.CandidateId == candidate.Id, cancellation))
            return;
        var demoCase = await DemoCase.OpenAsync(db, services.GetRequiredService<StandardCache>(), clock, plan, candidate, cancellation);
        await ActivatorUtilities.CreateInstance<DemoApplicant>(services, demoCase).ApplyAsync(cancellation);
        if (plan.Stage >= DemoStage.Allocated)
            await ActivatorUtilities.CreateInstance<DemoPanel>(services, demoCase).AssessAsync(cancellation);
    }

    private static async Task<Person> CandidateAsync(AppDbContext db, DemoPlan plan, CancellationToken cancellation)
    {
        var (given, family) = DemoCast.Extra(plan.Index);
        var email = DemoCast.EmailOf(plan);
        if (await db.People.FirstOrDefaultAsync(p => p.Email == email, cancellation) is { } known)
            return known;
        var person = new Person(Guid.CreateVersion7(), given, family, email, plan.Index % 3 == 0 ? "en" : "et");
        person.Identify(new DateOnly(1970, 1, 1).AddDays(plan.Index * 197 % 10_000), null);
        db.People.Add(person);
        await db.SaveChangesAsync(cancellation);
        return person;
    }
}

/// <summary>What the steps of one demonstration case share.</summary>
internal sealed record DemoCase(DemoPlan Plan, Person Candidate, Guid AwardingBodyId, Guid RoundId, Guid OfficerId, IReadOnlyList<Guid> AssessorIds, StandardVersion Standard, DemoClock Clock)
{
    /// <summary>Set once the application has begun.</summary>
    public Guid ApplicationId { get; set; }

    public static async Task<DemoCase> OpenAsync(AppDbContext db, StandardCache standards, DemoClock clock, DemoPlan plan, Person candidate, CancellationToken cancellation)
    {
        var bodyId = await db.AwardingBodies.Where(b => b.Key == plan.Body).Select(b => b.Id).SingleAsync(cancellation);
        var round = await db.Rounds.AsNoTracking().SingleAsync(r => r.AwardingBodyId == bodyId && r.OpensOn <= clock.Today && r.ClosesOn >= clock.Today, cancellation);
        var officer = plan.Body == DemoCast.MainBody ? "officer@demo.test" : "officer@other.test";
        var officerId = await db.People.Where(p => p.Email == officer).Select(p => p.Id).SingleAsync(cancellation);
        return new DemoCase(plan, candidate, bodyId, round.Id, officerId, await AssessorsAsync(db, plan, cancellation), await standards.VersionAsync(db, round.StandardVersionId, cancellation), clock);
    }

    public Task<int> VersionAsync(AppDbContext db, CancellationToken cancellation) =>
        db.Applications.Where(a => a.Id == ApplicationId).Select(a => a.Version).SingleAsync(cancellation);

    /// <summary>The details that the candidate states.</summary>
    public ApplicationDetails Details => new()
    {
        GivenNames = Candidate.GivenNames,
        FamilyName = Candidate.FamilyName,
        BirthDate = Candidate.BirthDate,
        Phone = "+372 5555 0000",
        Affiliations = [new Affiliation(Plan.Index % 5 == 0 ? "Tartu Teenindus OÜ" : "Näidispood AS", AffiliationKind.Employer, new DateOnly(2021, 3, 1), null)],
        Language = Candidate.Language,
        SpecialArrangements = Plan.Index % 11 == 5 ? "Large print, please." : null,
        PublishInRegister = Plan.Index % 7 != 3,
        PreconditionStatements = new Dictionary<string, string> { ["experience"] = "Customer service manager since 2021." },
    };

    private static async Task<IReadOnlyList<Guid>> AssessorsAsync(AppDbContext db, DemoPlan plan, CancellationToken cancellation)
    {
        string[] emails = plan.Body != DemoCast.MainBody ? ["assessor@other.test"]
            : plan.Index % 4 == 3 ? ["assessor2@demo.test", "assessor3@demo.test"] : ["assessor1@demo.test", "assessor2@demo.test"];
        return await db.People.Where(p => emails.Contains(p.Email)).OrderBy(p => p.Email).Select(p => p.Id).ToListAsync(cancellation);
    }
}
