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

namespace CompetenceAssessment.Web.Tests.Support;

/// <summary>A body of its own with many candidates on whom one committee meeting has decided, so that only issuing is left.
/// The standard has one competence with one indicator; every step goes through the domain's own operations.</summary>
public sealed class DecidedCases
{
    private static readonly Citation Portfolio = new(CitationKind.Evidence, Guid.CreateVersion7(), new string('a', 64), AssessmentMethod.Portfolio, null);

    private readonly AppDbContext _db;
    private readonly DateTime _now = TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(-1);
    private readonly Standard _standard;
    private readonly StandardVersion _version;
    private readonly AwardingBody _body = new(Guid.CreateVersion7(), "many", TestBodies.Named("Many Certificates Body"), isDemonstration: true);
    private readonly AssessmentScheme _scheme;
    private readonly Guid _assessor;
    private readonly Guid _chair;
    private readonly CommitteeMeeting _meeting;

    private DecidedCases(AppDbContext db, int officers, NumberSource numbers, StandardFramework framework, int? level)
    {
        _db = db;
        _standard = new(Guid.CreateVersion7(), "one-indicator", framework);
        _version = new(Guid.CreateVersion7(), _standard.Id, "1", Text("One indicator"), new StandardDescription(), null,
            [new Competence(Guid.CreateVersion7(), "B.1", CompetenceKind.Obligatory, Text("One"), [AssessmentMethod.Portfolio], [new CompetenceItem(Guid.CreateVersion7(), CompetenceItemKind.Indicator, "1", Text("Does it"))])],
            new string('0', 64))
        { Level = level, Designation = "01-1/1" };
        _version.PutInUse(_now);
        _scheme = new(Guid.CreateVersion7(), _body.Id, _version.Id, 1, new SchemeSettings { Assessors = 1, Quorum = 1, NumberSource = numbers });
        _scheme.PutInUse(_version, _now);
        _assessor = _db.AddPerson("assessor@many.test", Role.Assessor, _body.Id);
        _chair = _db.AddPerson("chair@many.test", Role.CommitteeMember, _body.Id);
        OfficerEmails = [.. Enumerable.Range(1, officers).Select(n => $"officer{n}@many.test")];
        Officers = [.. OfficerEmails.Select(email => _db.AddPerson(email, Role.AwardingOfficer, _body.Id))];
        _meeting = new(Guid.CreateVersion7(), _body.Id, 1, Today, "Tallinn", quorum: 1);
        _meeting.SetPresent([_chair], _chair, _now);
        _meeting.Open(_now);
    }

    public Guid BodyId => _body.Id;

    public IReadOnlyList<Guid> Officers { get; }

    /// <summary>The officers' sign-ins, with the usual password.</summary>
    public IReadOnlyList<string> OfficerEmails { get; }

    public List<Guid> DecisionItemIds { get; } = [];

    public List<Guid> ApplicationIds { get; } = [];

    private DateOnly Today => _body.DayOf(_now);

    public static async Task<DecidedCases> MakeAsync(
        TestDatabase database, int count, int officers, NumberSource numbers = NumberSource.OwnSeries, StandardFramework framework = StandardFramework.EstQf, int? level = 6)
    {
        await using var db = database.Context();
        var cases = new DecidedCases(db, officers, numbers, framework, level);
        db.AddRange(cases._standard, cases._version, cases._body, cases._scheme, cases._meeting);
        db.Add(new AwardingRight(Guid.CreateVersion7(), cases._body.Id, cases._version.Id, cases.Today.AddYears(-1), cases.Today.AddYears(1), "1"));
        db.Add(new NumberSeries(Guid.CreateVersion7(), cases._body.Id, CertificateKind.Qualification, "MC"));
        for (var ordinal = 1; ordinal <= count; ordinal++)
            cases.Decide(ordinal);
        await db.SaveChangesAsync();
        return cases;
    }

    private static LocalizedText Text(string english) => new([new("et", english), new("en", english)]);

    private void Decide(int ordinal)
    {
        var application = UnderAssessment(ordinal);
        var (proposal, standing) = Propose(application);
        var decision = DecisionItem.ForProposal(Guid.CreateVersion7(), _meeting, application, proposal, null, null, ordinal);
        decision.CastVote(_meeting, _chair, VoteChoice.For, Involvement.None, _now);
        var competence = _version.Competences[0];
        decision.Decide(decision.Blockers(_meeting, _scheme.Settings, proposal, Today), awardIsJustified: true, null, _meeting.Number,
            [new CompetenceResultFact(competence.Code, competence.Title, CompetenceResult.Achieved, null, [], [.. standing.Items.Select(i => i.Reference)], false)], Today, _now);
        application.MarkDecided(_chair, _now);
        _db.AddRange(application, proposal, decision);
        DecisionItemIds.Add(decision.Id);
        ApplicationIds.Add(application.Id);
    }

    private Application UnderAssessment(int ordinal)
    {
        var candidate = new Person(Guid.CreateVersion7(), "Anu", $"Saar {ordinal}", $"candidate{ordinal}@many.test", "et");
        _db.Add(candidate);
        var details = new ApplicationDetails { GivenNames = candidate.GivenNames, FamilyName = candidate.FamilyName, BirthDate = new(1990, 1, 1), DeclaredTrue = true };
        var application = new Application(Guid.CreateVersion7(), $"M-{ordinal:D6}", _body.Id, candidate.Id, _standard.Id, _version.Id, _scheme.Id, null, details, _now);
        application.Submit(_scheme.Settings, null, roundIsOpen: true, _now);
        application.Admit(Officers[0], _scheme, null, _now);
        application.HandIn([new FrozenLink(Guid.CreateVersion7(), Guid.CreateVersion7(), Portfolio.SourceId, Portfolio.Sha256)], deadlinePassed: false, declaredAuthentic: true, _now);
        application.Allocate(Guid.CreateVersion7(), _assessor, [], isThirdAssessor: false, isAppointed: true, Involvement.None, Officers[0], _now);
        application.DeclareConflict(_assessor, hasConflict: false, null, _now);
        return application;
    }

    private (Proposal Proposal, CaseStanding Standing) Propose(Application application)
    {
        CaseStanding Standing(IReadOnlyList<AssessorHandIn> handIns, params Judgement[] judgements) => new(new CaseFacts
        {
            Application = application,
            Scheme = _scheme.Settings,
            Standard = _version,
            HandIns = handIns,
            Judgements = [.. judgements.Select(j => j.ToGiven())],
            Agreements = [],
        });

        var before = Standing([]);
        var facts = JudgementFacts.For(application, _scheme.Settings, _version, before.Items.Single(), _assessor, hasHandedIn: false, isSentToThird: false, [Portfolio]);
        var judgement = Judgement.Record(Guid.CreateVersion7(), facts, new JudgementContent(Outcome.Met, "Seen", null, [Portfolio]), _now);
        var handIn = AssessorHandIn.HandIn(Guid.CreateVersion7(), application, _assessor, AssessorHandIn.Blockers(Standing([], judgement).OwedBy(_assessor), [judgement]), _now);
        var standing = Standing([handIn], judgement);
        var conclusion = CompetenceConclusion.Conclude(null, standing, _version.Competences[0], CompetenceResult.Achieved, "As judged", _assessor, _now);
        _db.Add(conclusion);
        var proposal = Proposal.Propose(standing, [conclusion], [], ProposedResult.Award, null, "All met", Involvement.Assessor, _assessor, _now);
        proposal.CompleteIfConfirmed(standing, Today, _now);
        application.MarkProposed(_assessor, _now);
        return (proposal, standing);
    }
}
