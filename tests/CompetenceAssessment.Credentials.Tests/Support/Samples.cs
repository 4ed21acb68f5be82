using CompetenceAssessment.Credentials.Certificates;
using CompetenceAssessment.Credentials.Letters;

namespace CompetenceAssessment.Credentials.Tests.Support;

/// <summary>Facts that tests start from.</summary>
public static class Samples
{
    public const string Token = "3f9a1c0e5b7d4826a1c9e0f4d2b86753";

    public static CertificateFacts Certificate => new()
    {
        Body = new BodyFacts
        {
            Name = new("Klienditeeninduse Kutseliit", "Association of Customer Service"),
            RegistryCode = "80012345",
            Address = "Näidise 10, 10148 Tallinn",
            AccentColour = "#1f5a4c",
        },
        Holder = new HolderFacts { Name = "Õnne-Žanna Šäärits", BirthDate = new(1990, 5, 12), PersonalCode = "49005120000" },
        Award = AwardKind.Full,
        Qualification = new("Klienditeenindusjuht", "Customer service manager"),
        Level = 6,
        Framework = LevelFramework.EstQf,
        EqfLevel = 6,
        Standard = new StandardFacts { Designation = "04-11112014-3.1/2k", Version = "2" },
        Competences =
        [
            new() { Code = "B.2.1", Title = new("Kliendikontaktide ja -vajaduste kaardistamine", "Mapping customer contacts and needs") },
            new() { Code = "B.2.2", Title = new("Teenindusstrateegia kujundamine", "Designing the service strategy") },
            new() { Code = "B.2.3", Title = new("Meeskonna juhtimine", "Managing the team") },
            new() { Code = "B.2.4", Title = new(null, "Communication") },
        ],
        Decision = new DecisionFacts { Number = "18", Date = new(2026, 11, 2) },
        IssuedOn = new(2026, 11, 5),
        ValidFrom = new(2026, 11, 5),
        ValidUntil = new(2031, 11, 4),
        Number = "KT-2026-000042",
        VerificationAddress = $"https://kutse.example/verify/{Token}",
        ShortAddress = $"kutse.example/verify/{Token}",
        Signatories =
        [
            new() { Name = "Mari Tamm", Role = new("Kutsekomisjoni esimees", "Chair of the awarding committee") },
            new() { Name = "Jaan Kask", Role = new("Juhatuse liige", "Member of the board") },
        ],
    };

    public static CertificateFacts Draft => Certificate with
    {
        Number = null,
        VerificationAddress = null,
        ShortAddress = null,
        Decision = null,
        IssuedOn = null,
        ValidFrom = null,
        ValidUntil = null,
    };

    /// <summary>A name of 120 characters, titles of 120, 20 competences, four signatories, and every optional fact.</summary>
    public static CertificateFacts Crowded => Certificate with
    {
        Specimen = true,
        Duplicate = 2,
        Award = AwardKind.Partial,
        Holder = new HolderFacts
        {
            Name = "Maria-Magdalena Õnnela Žanna Šäärits-Ööbik von und zu Üksküla-Lihtenšteini-Hohenzollern Sõjamägi-Põõsaste Äärelaid ÕÄÖÜ",
            BirthDate = new(1990, 5, 12),
            PersonalCode = "49005120000",
        },
        Qualification = new(
            "Väga pika nimetusega kõrgtehnoloogiliste klienditeenindusprotsesside ja meeskondade juhtimise ning arendamise spetsialist",
            "Senior specialist with a very long title in managing and developing high technology customer service processes and teams"),
        Specialisation = new("Kontaktikeskuse teenused", "Contact centre services"),
        ExamLanguage = new("eesti keel", "Estonian"),
        LegalNote = new("Üleminekuõigus kuni 31.08.2027.", "Teach-out until 31.08.2027."),
        Competences =
        [
            .. Enumerable.Range(1, 20).Select(i => new CompetenceFacts
            {
                Code = $"B.3.{i}",
                Title = new($"Keerukate kliendikaebuste lahendamine ja teeninduse taastamise strateegia rakendamine {i}", $"Resolving difficult customer complaints and applying the service recovery strategy {i}"),
            }),
        ],
        Signatories = [.. Certificate.Signatories, .. Certificate.Signatories],
    };

    public static NoticeFacts Notice(string language) => new()
    {
        Language = language,
        Body = Certificate.Body,
        Date = new(2026, 11, 20),
        ApplicationReference = "A-2026-000117",
        Recipient = "Õnne-Žanna Šäärits",
        Qualification = Certificate.Qualification,
        Level = 6,
        Standard = Certificate.Standard,
        Decision = Certificate.Decision!,
        Outcome = NoticeOutcome.NotAwarded,
        Results =
        [
            new() { Code = "B.2.1", Title = new("Kaardistamine", "Mapping"), Achieved = true },
            new() { Code = "B.2.3", Title = new("Meeskonna juhtimine", "Managing the team"), Achieved = false, Reason = "Indicators 3 and 8 were not shown in the role play." },
            new() { Code = "B.2.6", Title = new("Ohutus", "Safety"), Achieved = null },
        ],
        Reasons = ["All obligatory competences are required.", "The committee agrees with the proposal."],
        LegalBasis = ["Standard 04-11112014-3.1/2k, B.1."],
        Challenge = new ChallengeFacts { To = "vaided@kutse.example", Days = 30, Until = new(2026, 12, 21), Notes = ["A challenge does not by itself suspend the decision."] },
        CarriesForward = new CarryForwardFacts { Codes = ["B.2.1"], Until = new(2028, 11, 2) },
        Signatories = Certificate.Signatories,
    };

    public static ReceiptFacts Receipt(string language) => new()
    {
        Language = language,
        CheckedAt = new(2026, 11, 21, 14, 5, 0, TimeSpan.FromHours(2)),
        Checked = Certificate.VerificationAddress!,
        VerificationAddress = Certificate.VerificationAddress!,
        Status = "Valid certificate",
        StatusDetail = "Entered in the register on 9 November 2026",
        Certificate = ReceiptCertificateFacts.From(Certificate),
        History = [new() { Date = new(2026, 11, 5), Text = "issued" }],
        DocumentSha256 = new string('a', 64),
    };
}
