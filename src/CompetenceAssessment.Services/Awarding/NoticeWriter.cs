using CompetenceAssessment.Credentials;
using CompetenceAssessment.Credentials.Certificates;
using CompetenceAssessment.Credentials.Letters;
using CompetenceAssessment.Data;
using CompetenceAssessment.Domain.Assessments;
using CompetenceAssessment.Domain.Awarding;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Domain.Schemes;
using CompetenceAssessment.Services.Cases;
using CompetenceAssessment.Services.Language;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Services.Awarding;

/// <summary>Puts a decision into the words of its notice, in the candidate's language.</summary>
public sealed class NoticeWriter(AppDbContext db, StandardCache standards, Texts texts)
{
    private static readonly BilingualText ChairRole = new("Kutsekomisjoni esimees", "Chair of the awarding committee");

    public async Task<NoticeFacts> FactsAsync(DecisionItem item, CancellationToken cancellation)
    {
        var application = await db.Applications.AsNoTracking().SingleAsync(a => a.Id == item.ApplicationId, cancellation);
        var body = await db.AwardingBodies.AsNoTracking().SingleAsync(b => b.Id == item.AwardingBodyId, cancellation);
        var standard = await standards.VersionAsync(db, application.StandardVersionId, cancellation);
        var scheme = (await standards.SchemeAsync(db, application.SchemeId, cancellation)).Settings;
        var proposal = await db.Proposals.AsNoTracking().SingleOrDefaultAsync(p => p.Id == item.ProposalId, cancellation);
        var words = texts.In(application.Details.Language);
        var partial = standard.Description.PartialQualifications.FirstOrDefault(p => item.Outcome == DecisionOutcome.PartialAward && p.Code == item.PartialQualificationCode);
        return new NoticeFacts
        {
            Language = words.Language,
            Body = new BodyFacts { Name = BilingualText.From(body.Name), RegistryCode = body.RegistryCode, Address = body.Address, AccentColour = body.Accent },
            Date = item.DecidedOn!.Value,
            ApplicationReference = application.Reference,
            Recipient = $"{application.Details.GivenNames} {application.Details.FamilyName}",
            Qualification = BilingualText.From(partial?.Title ?? standard.Title),
            Level = partial?.Level ?? standard.Level,
            Standard = new StandardFacts { Designation = standard.Designation ?? standard.Title.Original, Version = standard.VersionNumber },
            Decision = new DecisionFacts { Number = item.Number!, Date = item.DecidedOn!.Value },
            Outcome = OutcomeOf(item),
            Results = [.. item.Results.Select(r => ResultOf(r, words))],
            Reasons = ReasonsOf(item, proposal),
            LegalBasis = item.LegalBasis is { } basis ? [basis] : [],
            Challenge = item.IsAdverse ? ChallengeOf(body, scheme, words) : null,
            CarriesForward = CarriedOf(item, scheme),
            NextSteps = [words[NextStep(item)]],
            Signatories = await SignatoriesAsync(item, cancellation),
            Specimen = body.IsDemonstration,
        };
    }

    /// <summary>Last day on which competences achieved in a decision count in a new application; null where none does, because the qualification was awarded.</summary>
    public static DateOnly? CarriesForwardUntil(DecisionItem item, SchemeSettings scheme) =>
        item.Outcome is DecisionOutcome.NotAwarded or DecisionOutcome.PartialAward && scheme.CarryForwardMonths > 0 ? item.DecidedOn!.Value.AddMonths(scheme.CarryForwardMonths) : null;

    private static CarryForwardFacts? CarriedOf(DecisionItem item, SchemeSettings scheme)
    {
        var codes = item.Results.Where(r => r is { Result: CompetenceResult.Achieved, CarriedForward: false }).Select(r => r.CompetenceCode).ToList();
        return codes.Count > 0 && CarriesForwardUntil(item, scheme) is { } until ? new CarryForwardFacts { Codes = codes, Until = until } : null;
    }

    private static CompetenceResultFacts ResultOf(CompetenceResultFact result, Texts words) => new()
    {
        Code = result.CompetenceCode,
        Title = BilingualText.From(result.Title),
        Achieved = result.Result == CompetenceResult.Achieved,
        Reason = result.Result == CompetenceResult.Achieved ? null
            : result.NotMetReferences.Count == 0 ? result.Reason
            : $"{result.Reason} {words["notice.not-met", result.NotMetReferences]}".Trim(),
    };

    /// <summary>The committee's own reasons; where it follows a proposal without more, the panel's.</summary>
    private static List<string> ReasonsOf(DecisionItem item, Proposal? proposal) =>
        [.. (item.Reasons ?? proposal?.Reasons ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private static ChallengeFacts ChallengeOf(AwardingBody body, SchemeSettings scheme, Texts words) => new()
    {
        To = string.Join(", ", new[] { body.Name.In(words.Language).Text, body.Address, body.Email }.OfType<string>()),
        Days = scheme.ChallengeDays,
        Notes = [words["notice.challenge-site"], words["notice.challenge-stands"], words["notice.challenge-court"]],
    };

    private static NoticeOutcome OutcomeOf(DecisionItem item) => item.Outcome switch
    {
        DecisionOutcome.Awarded => NoticeOutcome.Awarded,
        DecisionOutcome.PartialAward => NoticeOutcome.PartiallyAwarded,
        DecisionOutcome.NotAwarded => NoticeOutcome.NotAwarded,
        DecisionOutcome.Withdrawn => NoticeOutcome.CertificateWithdrawn,
        DecisionOutcome.Annulled => NoticeOutcome.CertificateAnnulled,
        DecisionOutcome.Kept => NoticeOutcome.CertificateKept,
        DecisionOutcome.BackToPanel => NoticeOutcome.BackToPanel,
        _ => NoticeOutcome.Deferred,
    };

    private static string NextStep(DecisionItem item) => item.Outcome switch
    {
        DecisionOutcome.Awarded or DecisionOutcome.PartialAward => "notice.next.issue",
        DecisionOutcome.NotAwarded => "notice.next.again",
        DecisionOutcome.Kept => "notice.next.nothing",
        _ => "notice.next.register",
    };

    private async Task<IReadOnlyList<SignatoryFacts>> SignatoriesAsync(DecisionItem item, CancellationToken cancellation) =>
    [
        .. from name in await (
               from meeting in db.CommitteeMeetings
               join chair in db.People on meeting.ChairId equals chair.Id
               where meeting.Id == item.CommitteeMeetingId
               select chair.GivenNames + " " + chair.FamilyName).ToListAsync(cancellation)
           select new SignatoryFacts { Name = name, Role = ChairRole },
    ];
}
