using CompetenceAssessment.Credentials;
using CompetenceAssessment.Credentials.Certificates;
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
using CompetenceAssessment.Services.Cases;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Services.Certificates;

/// <summary>Everything a certificate is made from, as it stands at one moment.</summary>
internal sealed record CertificateCase(Application Application, AwardingBody Body, Person Holder, StandardVersion Standard, StandardFramework Framework, SchemeSettings Scheme, AwardingRight? Right)
{
    public static async Task<CertificateCase> LoadAsync(AppDbContext db, StandardCache cache, Guid applicationId, CancellationToken cancellation)
    {
        var application = await db.Applications.Include(a => a.Allocations).Include(a => a.History).AsSplitQuery()
            .SingleAsync(a => a.Id == applicationId, cancellation);
        var body = await db.AwardingBodies.AsNoTracking().SingleAsync(b => b.Id == application.AwardingBodyId, cancellation);
        var holder = await db.People.AsNoTracking().SingleAsync(p => p.Id == application.CandidateId, cancellation);
        var right = await db.AwardingRights.AsNoTracking().OrderByDescending(r => r.Until)
            .FirstOrDefaultAsync(r => r.AwardingBodyId == body.Id && r.StandardVersionId == application.StandardVersionId, cancellation);
        var standard = await cache.VersionAsync(db, application.StandardVersionId, cancellation);
        var framework = await db.Standards.Where(s => s.Id == standard.StandardId).Select(s => s.Framework).SingleAsync(cancellation);
        var scheme = await cache.SchemeAsync(db, application.SchemeId, cancellation);
        return new CertificateCase(application, body, holder, standard, framework, scheme.Settings, right);
    }

    /// <summary>The facts of a draft: no number, no address, no decision.</summary>
    public CertificateFacts Draft(IEnumerable<string> competenceCodes, string? partialQualificationCode)
    {
        var partial = Standard.Description.PartialQualifications.FirstOrDefault(p => p.Code == partialQualificationCode);
        return new CertificateFacts
        {
            Body = new BodyFacts { Name = BilingualText.From(Body.Name), RegistryCode = Body.RegistryCode, Address = Body.Address, AccentColour = Body.Accent },
            Holder = HolderFacts,
            Award = partial is null ? AwardKind.Full : AwardKind.Partial,
            Qualification = BilingualText.From(partial?.Title ?? Standard.Title),
            Level = partial?.Level ?? Standard.Level,
            Framework = Framework switch
            {
                StandardFramework.EstQf => LevelFramework.EstQf,
                StandardFramework.HkQf => LevelFramework.HkQf,
                _ => null,
            },
            EqfLevel = Standard.EqfLevel,
            Standard = new StandardFacts { Designation = Standard.Designation ?? Standard.Title.Original, Version = Standard.VersionNumber },
            Competences = [.. competenceCodes.Select(code => Standard.FindCompetence(code)!).Select(c => new CompetenceFacts { Code = c.Code, Title = BilingualText.From(c.Title) })],
            Signatories = [],
            Specimen = Body.IsDemonstration,
            LegalNote = LegalNote,
        };
    }

    /// <summary>The facts of the original for a decision.</summary>
    public CertificateFacts Issued(DecisionItem decision, IReadOnlyList<SignatoryFacts> signatories, string number, Uri address, DateOnly today) =>
        Draft(decision.Results.Where(r => r.Result == CompetenceResult.Achieved).Select(r => r.CompetenceCode), decision.PartialQualificationCode) with
        {
            Number = number,
            Decision = new DecisionFacts { Number = decision.Number!, Date = decision.DecidedOn!.Value },
            IssuedOn = today,
            ValidFrom = today,
            ValidUntil = Validity.LastDay(today, Scheme.ValidityMonths, Scheme.ValidUntilIsInclusive),
            VerificationAddress = address.AbsoluteUri,
            ShortAddress = address.GetComponents(UriComponents.HostAndPort | UriComponents.Path, UriFormat.SafeUnescaped),
            Signatories = signatories,
        };

    /// <summary>The holder as paper shows them now.</summary>
    public HolderFacts HolderFacts => new()
    {
        Name = Holder.FullName,
        BirthDate = Scheme.PrintPersonalData ? Holder.BirthDate : null,
        PersonalCode = Scheme.PrintPersonalData ? Holder.PersonalCode : null,
    };

    public CertificateSummary Summary(CertificateFacts facts) =>
        new(facts.Holder.Name, Person.KeyOf(Holder.FamilyName), Localized(facts.Qualification), facts.Level, facts.Standard.Designation, facts.IssuedOn!.Value, facts.ValidUntil);

    private static LocalizedText Localized(BilingualText text) =>
        new(new[] { ("et", text.Estonian), ("en", text.English) }.Where(t => t.Item2 is not null).Select(t => KeyValuePair.Create(t.Item1, t.Item2!)));

    private BilingualText? LegalNote => Right?.TeachOutBasis is { } basis ? BilingualText.From(basis) : null;
}
