using CompetenceAssessment.Data;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Assessments;
using CompetenceAssessment.Domain.Awarding;
using CompetenceAssessment.Domain.Certificates;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Domain.People;
using CompetenceAssessment.Domain.Schemes;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Services.Certificates;
using CompetenceAssessment.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CompetenceAssessment.Web.Tests.Duties;

/// <summary>A body with one person for each duty, who holds the role it needs and no other, and cases that wait for the duty. The standard has one indicator,
/// the panel one assessor; every step goes through the domain's own operations.</summary>
internal sealed class DutyScene
{
    private static readonly Citation Portfolio = new(CitationKind.Evidence, Guid.CreateVersion7(), new string('a', 64), AssessmentMethod.Portfolio, null);

    private readonly TestDatabase database;
    private readonly DateTime now = TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(-1);
    private readonly Standard standard = new(Guid.CreateVersion7(), "one-indicator", StandardFramework.EstQf);
    private readonly AwardingBody body = new(Guid.CreateVersion7(), "duties", TestBodies.Named("Body of Duties"), isDemonstration: true);
    private readonly StandardVersion version;
    private readonly AssessmentScheme scheme;
    private readonly Dictionary<Duty, Guid> people = [];
    private Guid assessor;
    private Guid officer;
    private Guid chair;
    private int cases;

    private DutyScene(TestDatabase database)
    {
        this.database = database;
        version = new(Guid.CreateVersion7(), standard.Id, "1", Text("One indicator"), new StandardDescription(), null,
            [new Competence(Guid.CreateVersion7(), "B.1", CompetenceKind.Obligatory, Text("One"), [AssessmentMethod.Portfolio], [new CompetenceItem(Guid.CreateVersion7(), CompetenceItemKind.Indicator, "1", Text("Does it"))])],
            new string('0', 64))
        {
            Level = 6,
            Designation = "01-1/1",
        };
        version.PutInUse(now);
        scheme = new(Guid.CreateVersion7(), body.Id, version.Id, 1, new SchemeSettings { Assessors = 1, Quorum = 1, HearingDays = 0 });
        scheme.PutInUse(version, now);
    }

    private DateOnly Today => body.DayOf(now);

    public static async Task<DutyScene> MakeAsync(TestDatabase database)
    {
        var scene = new DutyScene(database);
        await using var db = database.Context();
        db.AddRange(scene.standard, scene.version, scene.body, scene.scheme);
        db.Add(new AwardingRight(Guid.CreateVersion7(), scene.body.Id, scene.version.Id, scene.Today.AddYears(-1), scene.Today.AddYears(1), "1"));
        db.Add(new NumberSeries(Guid.CreateVersion7(), scene.body.Id, CertificateKind.Qualification, "DU"));
        foreach (var duty in Enum.GetValues<Duty>())
            scene.people[duty] = db.AddPerson(EmailOf(duty), RoleFor(duty), scene.body.Id);
        scene.assessor = db.AddPerson("assessor@duties.test", Role.Assessor, scene.body.Id);
        scene.officer = db.AddPerson("officer@duties.test", Role.AwardingOfficer, scene.body.Id);
        scene.chair = db.AddPerson("chair@duties.test", Role.CommitteeMember, scene.body.Id);
        await db.SaveChangesAsync();
        return scene;
    }

    /// <summary>The sign-in of the person who tries a duty.</summary>
    public static string EmailOf(Duty duty) => $"{duty.ToString().ToLowerInvariant()}@duties.test";

    /// <summary>A case of its own that waits for the duty. Who judges or proposes is its assessor, who votes is present in the open meeting it stands before.</summary>
    public async Task<DutyCase> WaitingForAsync(Duty duty)
    {
        await using var db = database.Context();
        var isOfPanel = duty is Duty.Assess or Duty.Propose;
        var application = UnderAssessment(db, isOfPanel ? people[duty] : assessor);
        var waiting = new DutyCase { Duty = duty, ApplicationId = application.Id, Reference = application.Reference, PersonId = people[duty], ItemId = version.Competences[0].Items[0].Id };
        if (duty != Duty.Assess)
            Judge(db, application, isOfPanel ? people[duty] : assessor, duty, waiting);
        await db.SaveChangesAsync();
        if (duty == Duty.Withdraw)
        {
            waiting.CertificateId = await database.Scope().GetRequiredService<CertificateService>().IssueAsync(new() { ActorId = officer, DecisionItemId = waiting.DecisionId!.Value }, default);
            waiting.WithdrawalId = await database.DecideWithdrawalAsync(waiting.CertificateId.Value);
        }

        return waiting;
    }

    private static LocalizedText Text(string english) => new([new("et", english), new("en", english)]);

    private static Role RoleFor(Duty duty) => duty switch
    {
        Duty.Assess or Duty.Propose => Role.Assessor,
        Duty.Sample => Role.InternalQualityAssurer,
        Duty.Vote or Duty.HearChallenge => Role.CommitteeMember,
        _ => Role.AwardingOfficer,
    };

    private Application UnderAssessment(AppDbContext db, Guid panel)
    {
        cases++;
        var candidate = new Person(Guid.CreateVersion7(), "Anu", $"Saar {cases}", $"candidate{cases}@duties.test", "en");
        var details = new ApplicationDetails { GivenNames = candidate.GivenNames, FamilyName = candidate.FamilyName, BirthDate = new(1990, 1, 1), DeclaredTrue = true };
        var application = new Application(Guid.CreateVersion7(), $"D-{cases:D6}", body.Id, candidate.Id, standard.Id, version.Id, scheme.Id, null, details, now);
        application.Submit(scheme.Settings, null, roundIsOpen: true, now);
        application.Admit(officer, scheme, null, now);
        application.HandIn([new FrozenLink(Guid.CreateVersion7(), Guid.CreateVersion7(), Portfolio.SourceId, Portfolio.Sha256)], deadlinePassed: false, declaredAuthentic: true, now);
        application.Allocate(Guid.CreateVersion7(), panel, [], isThirdAssessor: false, isAppointed: true, Involvement.None, officer, now);
        application.DeclareConflict(panel, hasConflict: false, null, now);
        db.AddRange(candidate, application);
        return application;
    }

    /// <summary>From the judgement to where the duty begins.</summary>
    private void Judge(AppDbContext db, Application application, Guid panel, Duty duty, DutyCase waiting)
    {
        var before = Standing(application, []);
        var facts = JudgementFacts.For(application, scheme.Settings, version, before.Items.Single(), panel, hasHandedIn: false, isSentToThird: false, [Portfolio]);
        var judgement = Judgement.Record(Guid.CreateVersion7(), facts, new JudgementContent(Outcome.Met, "Seen", null, [Portfolio]), now);
        var handIn = AssessorHandIn.HandIn(Guid.CreateVersion7(), application, panel, AssessorHandIn.Blockers(Standing(application, [], judgement).OwedBy(panel), [judgement]), now);
        var standing = Standing(application, [handIn], judgement);
        var conclusion = CompetenceConclusion.Conclude(null, standing, version.Competences[0], CompetenceResult.Achieved, "As judged", panel, now);
        db.AddRange(judgement, handIn, conclusion);
        if (duty is Duty.Sample or Duty.Propose)
            return;
        var proposal = Proposal.Propose(standing, [conclusion], [], ProposedResult.Award, null, "All met", Involvement.Assessor, panel, now);
        proposal.CompleteIfConfirmed(standing, Today, now);
        application.MarkProposed(panel, now);
        db.Add(proposal);
        Decide(db, application, proposal, duty, waiting);
    }

    private void Decide(AppDbContext db, Application application, Proposal proposal, Duty duty, DutyCase waiting)
    {
        // Withdrawals number their meetings by counting all of them.
        var meeting = new CommitteeMeeting(Guid.CreateVersion7(), body.Id, db.CommitteeMeetings.Count() + 1, Today, "Tallinn", quorum: 1);
        meeting.SetPresent([chair, people[Duty.Vote]], chair, now);
        meeting.Open(now);
        var item = DecisionItem.ForProposal(Guid.CreateVersion7(), meeting, application, proposal, null, null, 1);
        var isAdverse = duty == Duty.HearChallenge;
        if (isAdverse)
            item.Move(DecisionOutcome.NotAwarded, "One is not enough", "Act § 1", [], now);
        item.CastVote(meeting, chair, VoteChoice.For, Involvement.None, now);
        waiting.DecisionId = item.Id;
        db.AddRange(meeting, item);
        if (duty == Duty.Vote)
            return;
        var competence = version.Competences[0];
        var result = isAdverse ? CompetenceResult.NotYet : CompetenceResult.Achieved;
        item.Decide([], awardIsJustified: true, null, meeting.Number, [new CompetenceResultFact(competence.Code, competence.Title, result, null, [], [], false)], Today, now);
        application.MarkDecided(chair, now);
        if (!isAdverse)
            return;
        item.RecordDelivery(challengeDays: 30, Today, Today, now);
        var challenge = new Challenge(Guid.CreateVersion7(), item, application.CandidateId, "One is enough", [], Today, now);
        waiting.ChallengeId = challenge.Id;
        db.Add(challenge);
    }

    private CaseStanding Standing(Application application, IReadOnlyList<AssessorHandIn> handIns, params Judgement[] judgements) => new(new CaseFacts
    {
        Application = application,
        Scheme = scheme.Settings,
        Standard = version,
        HandIns = handIns,
        Judgements = [.. judgements.Select(j => j.ToGiven())],
    });
}
