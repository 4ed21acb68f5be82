using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Portfolios;
using CompetenceAssessment.Domain.Schemes;
using CompetenceAssessment.Domain.Standards;

namespace CompetenceAssessment.Domain.Tests.Portfolios;

/// <summary>An admitted application under a standard after the pattern of the seed: B.2.1 by portfolio, B.2.3 in sessions, B.2.4 integrated.</summary>
internal sealed class PortfolioCase
{
    public static readonly DateTime Now = new(2026, 11, 21, 9, 0, 0, DateTimeKind.Utc);

    private static readonly Guid Officer = Guid.CreateVersion7();

    public PortfolioCase(SchemeSettings? scheme = null)
    {
        Scheme = scheme ?? new SchemeSettings { FeedbackRounds = 1 };
        Application = MakeApplication();
    }

    public SchemeSettings Scheme { get; }

    public Application Application { get; }

    public StandardVersion Standard { get; } = new(
        Guid.CreateVersion7(), Guid.CreateVersion7(), "2", Text("Customer service manager"), new StandardDescription(), null,
        [
            new(Guid.CreateVersion7(), "B.2.1", CompetenceKind.Obligatory, Text("Mapping"), [AssessmentMethod.CaseStudy, AssessmentMethod.Portfolio],
                [Item("1"), Item("2"), Item("1", CompetenceItemKind.Knowledge)]),
            new(Guid.CreateVersion7(), "B.2.3", CompetenceKind.Obligatory, Text("Team"),
                [AssessmentMethod.RolePlay, AssessmentMethod.Interview, AssessmentMethod.SelfAssessment, AssessmentMethod.CaseStudy], [Item("1"), Item("2")]),
            new(Guid.CreateVersion7(), "B.2.4", CompetenceKind.Transversal, Text("Communication"), [], [Item("1")]) { IsIntegrated = true },
        ],
        new string('0', 64));

    public Competence Mapping => Standard.FindCompetence("B.2.1")!;

    public Competence Team => Standard.FindCompetence("B.2.3")!;

    public EvidenceItem Evidence(Guid? personId = null)
    {
        var item = new EvidenceItem(Guid.CreateVersion7(), personId ?? Application.CandidateId, "Survey", null, EvidenceKind.Document, AssessmentMethod.Portfolio, Now);
        item.AddFile(Guid.CreateVersion7(), Stored('a'), Now);
        return item;
    }

    public EvidenceLink Link(EvidenceItem evidence, Competence competence, CompetenceItem? item) =>
        EvidenceLink.Create(Guid.CreateVersion7(), Application, Scheme, evidence, competence, item, Now);

    public void HandIn(params EvidenceLink[] links) =>
        Application.HandIn([.. links.Select(l => new FrozenLink(l.Id, l.EvidenceItemId, l.EvidenceFileId, new string('a', 64)))], deadlinePassed: false, declaredAuthentic: true, Now);

    /// <summary>Two assessors are allocated and one asks for more on an item.</summary>
    public void AskForMore(CompetenceItem item)
    {
        var assessor = Guid.CreateVersion7();
        Application.Allocate(Guid.CreateVersion7(), assessor, [], isThirdAssessor: false, isAppointed: true, Involvement.None, Officer, Now);
        Application.DeclareConflict(assessor, hasConflict: false, null, Now);
        Application.AskForMoreEvidence(assessor, Scheme, [item.Id], "Show the second survey", new DateOnly(2026, 12, 1), new DateOnly(2026, 11, 21), Now);
    }

    public static StoredFile Stored(char hash) => new(Guid.CreateVersion7(), new string(hash, 64), 10, "application/pdf", "survey.pdf");

    private Application MakeApplication()
    {
        var scheme = new AssessmentScheme(Guid.CreateVersion7(), Guid.CreateVersion7(), Standard.Id, 1, Scheme);
        scheme.PutInUse(Standard, Now);
        var details = new ApplicationDetails { GivenNames = "Anu", FamilyName = "Saar", BirthDate = new DateOnly(1990, 1, 1), DeclaredTrue = true };
        var application = new Application(Guid.CreateVersion7(), "A-2026-000001", scheme.AwardingBodyId, Guid.CreateVersion7(), Standard.StandardId, Standard.Id, scheme.Id, null, details, Now);
        application.Submit(Scheme, null, roundIsOpen: true, Now);
        application.Admit(Officer, scheme, null, Now);
        return application;
    }

    private static CompetenceItem Item(string number, CompetenceItemKind kind = CompetenceItemKind.Indicator) => new(Guid.CreateVersion7(), kind, number, Text($"Does {number}"));

    private static LocalizedText Text(string english) => new("en", english);
}
