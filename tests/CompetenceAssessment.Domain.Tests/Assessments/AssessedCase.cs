using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Assessments;
using CompetenceAssessment.Domain.Schemes;
using CompetenceAssessment.Domain.Standards;

namespace CompetenceAssessment.Domain.Tests.Assessments;

/// <summary>A case under assessment by two assessors, made through the domain's own operations: three competences after the pattern of the seed
/// standard (B.2.1 by portfolio and case study, B.2.3 by role play and interview, B.2.4 integrated with the others), six indicators.</summary>
internal sealed class AssessedCase
{
    public static readonly DateTime Now = new(2026, 11, 21, 9, 0, 0, DateTimeKind.Utc);
    public static readonly DateOnly Today = new(2026, 11, 21);
    public static readonly Guid Officer = Guid.CreateVersion7();
    public static readonly Guid Tamm = Guid.CreateVersion7();
    public static readonly Guid Kask = Guid.CreateVersion7();
    public static readonly Guid Lepik = Guid.CreateVersion7();

    private readonly List<AssessorHandIn> handIns = [];
    private readonly List<Judgement> judgements = [];
    private readonly List<Agreement> agreements = [];

    public AssessedCase(SchemeSettings? scheme = null, IReadOnlyList<PartialQualification>? partials = null)
    {
        Scheme = scheme ?? new SchemeSettings();
        Standard = MakeStandard(partials ?? []);
        Application = MakeApplication();
        foreach (var assessor in new[] { Tamm, Kask })
            Join(assessor);
    }

    public SchemeSettings Scheme { get; }

    public StandardVersion Standard { get; }

    public Application Application { get; }

    public static Citation Portfolio { get; } = new(CitationKind.Evidence, Guid.CreateVersion7(), new string('a', 64), AssessmentMethod.Portfolio, "4");

    public static Citation RolePlay { get; } = new(CitationKind.Session, Guid.CreateVersion7(), new string('b', 64), AssessmentMethod.RolePlay, null);

    public CaseStanding Standing => new(new CaseFacts
    {
        Application = Application,
        Scheme = Scheme,
        Standard = Standard,
        HandIns = handIns,
        Judgements = [.. judgements.Select(j => j.ToGiven())],
        Agreements = agreements,
    });

    public JudgedItem this[string reference] => Standing.Items.Single(i => i.Reference == reference);

    public IReadOnlyList<Judgement> Of(Guid assessor) => [.. judgements.Where(j => j.AssessorId == assessor && j.FeedbackRound == Application.FeedbackRound)];

    public Competence Competence(string code) => Standard.FindCompetence(code)!;

    public void Join(Guid assessor, bool isThird = false, params string[] codes)
    {
        Application.Allocate(Guid.CreateVersion7(), assessor, codes, isThird, isAppointed: true, Involvement.None, Officer, Now);
        Application.DeclareConflict(assessor, hasConflict: false, null, Now);
    }

    public JudgementFacts Facts(Guid assessor, string reference, bool isSentToThird = false, IReadOnlyList<Citation>? citable = null) =>
        JudgementFacts.For(Application, Scheme, Standard, this[reference], assessor, Standing.HasHandedIn(assessor), isSentToThird, citable ?? [Portfolio, RolePlay]);

    public Judgement Judge(Guid assessor, string reference, Outcome? outcome, string? reason = "Seen", bool isSentToThird = false)
    {
        var citation = reference.StartsWith("B.2.3", StringComparison.Ordinal) ? RolePlay : Portfolio;
        var judgement = Judgement.Record(Guid.CreateVersion7(), Facts(assessor, reference, isSentToThird), new JudgementContent(outcome, reason, null, [citation]), Now);
        judgements.Add(judgement);
        return judgement;
    }

    /// <summary>Judges everything that is owed: Met, apart from the named items.</summary>
    public void JudgeAll(Guid assessor, params (string Reference, Outcome Outcome)[] others)
    {
        foreach (var item in Standing.OwedBy(assessor))
            Judge(assessor, item.Reference, others.Where(o => o.Reference == item.Reference).Select(o => (Outcome?)o.Outcome).FirstOrDefault() ?? Outcome.Met);
    }

    public void HandIn(Guid assessor, DateTime? at = null) => handIns.Add(AssessorHandIn.HandIn(Guid.CreateVersion7(), Application, assessor,
        AssessorHandIn.Blockers(Standing.OwedBy(assessor), Of(assessor)), at ?? Now));

    /// <summary>Both assessors judge and hand in.</summary>
    public AssessedCase Judged(params (string Reference, Outcome Tamm, Outcome Kask)[] others)
    {
        JudgeAll(Tamm, [.. others.Select(o => (o.Reference, o.Tamm))]);
        JudgeAll(Kask, [.. others.Select(o => (o.Reference, o.Kask))]);
        HandIn(Tamm);
        HandIn(Kask);
        return this;
    }

    public Agreement Open(string reference)
    {
        var agreement = new Agreement(Guid.CreateVersion7(), Application.Id, this[reference].Id, Application.FeedbackRound, Now);
        agreements.Add(agreement);
        return agreement;
    }

    /// <summary>Concludes every competence as suggested, by both.</summary>
    public List<CompetenceConclusion> Concluded()
    {
        var standing = Standing;
        var conclusions = new List<CompetenceConclusion>();
        foreach (var competence in Standard.Competences)
        {
            var conclusion = CompetenceConclusion.Conclude(null, standing, competence, standing.Suggest(competence)!.Value, "As judged", Tamm, Now);
            conclusion.Confirm(Kask, Application.AssessorsOf(competence.Code), Now);
            conclusions.Add(conclusion);
        }

        return conclusions;
    }

    private static StandardVersion MakeStandard(IReadOnlyList<PartialQualification> partials) => new(
        Guid.CreateVersion7(), Guid.CreateVersion7(), "2", Text("Customer service manager"), new StandardDescription { PartialQualifications = partials },
        new StructureRule.AllOf([new StructureRule.One("B.2.1"), new StructureRule.One("B.2.3"), new StructureRule.One("B.2.4")]),
        [
            new(Guid.CreateVersion7(), "B.2.1", CompetenceKind.Obligatory, Text("Mapping"), [AssessmentMethod.CaseStudy, AssessmentMethod.Portfolio],
                [MakeItem("1"), MakeItem("2"), MakeItem("3"), MakeItem("1", CompetenceItemKind.Knowledge)]),
            new(Guid.CreateVersion7(), "B.2.3", CompetenceKind.Obligatory, Text("Team"),
                [AssessmentMethod.RolePlay, AssessmentMethod.Interview, AssessmentMethod.SelfAssessment, AssessmentMethod.CaseStudy], [MakeItem("1"), MakeItem("2")]),
            new(Guid.CreateVersion7(), "B.2.4", CompetenceKind.Transversal, Text("Communication"), [], [MakeItem("1")]) { IsIntegrated = true },
        ],
        new string('0', 64));

    private static CompetenceItem MakeItem(string number, CompetenceItemKind kind = CompetenceItemKind.Indicator) => new(Guid.CreateVersion7(), kind, number, Text($"Does {number}"));

    private static LocalizedText Text(string english) => new("en", english);

    private Application MakeApplication()
    {
        var body = Guid.CreateVersion7();
        var scheme = new AssessmentScheme(Guid.CreateVersion7(), body, Standard.Id, 1, Scheme);
        scheme.PutInUse(Standard, Now);
        var details = new ApplicationDetails { GivenNames = "Anu", FamilyName = "Saar", BirthDate = new DateOnly(1990, 1, 1), DeclaredTrue = true };
        var application = new Application(Guid.CreateVersion7(), "A-2026-000001", body, Guid.CreateVersion7(), Standard.StandardId, Standard.Id, scheme.Id, null, details, Now);
        application.Submit(Scheme, null, roundIsOpen: true, Now);
        application.Admit(Officer, scheme, null, Now);
        application.HandIn([new FrozenLink(Guid.CreateVersion7(), Guid.CreateVersion7(), Portfolio.SourceId, Portfolio.Sha256)], deadlinePassed: false, declaredAuthentic: true, Now);
        return application;
    }
}
