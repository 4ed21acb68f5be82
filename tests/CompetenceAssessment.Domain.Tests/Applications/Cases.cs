using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Schemes;
using CompetenceAssessment.Domain.Standards;

namespace CompetenceAssessment.Domain.Tests.Applications;

/// <summary>Applications, schemes and people to try the rules on.</summary>
internal static class Cases
{
    public static readonly Guid Body = Guid.CreateVersion7();
    public static readonly Guid Candidate = Guid.CreateVersion7();
    public static readonly Guid Officer = Guid.CreateVersion7();
    public static readonly Guid Member = Guid.CreateVersion7();
    public static readonly DateOnly Today = new(2026, 11, 22);
    public static readonly DateTime Now = new(2026, 11, 22, 9, 0, 0, DateTimeKind.Utc);

    public static readonly StandardVersion Standard = new(
        Guid.CreateVersion7(), Guid.CreateVersion7(), "2", new LocalizedText("en", "Customer service manager"), new StandardDescription(), null,
        [new Competence(Guid.CreateVersion7(), "B.2.1", CompetenceKind.Obligatory, new LocalizedText("en", "Mapping"), [AssessmentMethod.Portfolio],
            [new CompetenceItem(Guid.CreateVersion7(), CompetenceItemKind.Indicator, "1", new LocalizedText("en", "Maps needs"))])],
        "0");

    public static readonly Precondition Diploma = new("diploma", new LocalizedText("en", "Diploma"), DocumentRequired: true);
    public static readonly Precondition Experience = new("experience", new LocalizedText("en", "Two years of work"), DocumentRequired: false);

    public static SchemeSettings Settings { get; } = new() { Preconditions = [Diploma, Experience], FeedbackRounds = 5 };

    public static AssessmentScheme Scheme(SchemeSettings? settings = null, int number = 1)
    {
        var scheme = new AssessmentScheme(Guid.CreateVersion7(), Body, Standard.Id, number, settings ?? Settings);
        scheme.PutInUse(Standard, Now);
        return scheme;
    }

    public static StoredFile File(char hash = 'a') => new(Candidate, new string(hash, 64), 1000, "application/pdf", "diploma.pdf");

    /// <summary>A draft in which nothing is missing but what the caller leaves out.</summary>
    public static Application Draft(Guid? candidate = null, bool withDocument = true)
    {
        var application = new Application(
            Guid.CreateVersion7(), "A-2026-000001", Body, candidate ?? Candidate, Standard.StandardId, Standard.Id, Guid.CreateVersion7(), Guid.CreateVersion7(), new ApplicationDetails(), Now);
        application.Fill(Complete, Now);
        if (withDocument)
            application.AddDocument(Guid.CreateVersion7(), Settings, Diploma.Code, File(), Now);
        return application;
    }

    public static ApplicationDetails Complete { get; } = new()
    {
        GivenNames = "Anu",
        FamilyName = "Saar",
        BirthDate = new DateOnly(1988, 4, 12),
        DeclaredTrue = true,
        PreconditionStatements = new Dictionary<string, string> { [Experience.Code] = "Shop manager since 2019" },
    };

    public static Application Submitted()
    {
        var application = Draft();
        application.Submit(Settings, null, roundIsOpen: true, Now);
        return application;
    }
}
