using System.Security.Cryptography;
using CompetenceAssessment.Credentials;
using CompetenceAssessment.Credentials.Certificates;
using CompetenceAssessment.Data;
using CompetenceAssessment.Data.Audit;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Assessments;
using CompetenceAssessment.Domain.Awarding;
using CompetenceAssessment.Domain.Certificates;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Domain.People;
using CompetenceAssessment.Domain.Schemes;
using CompetenceAssessment.Services.Cases;
using CompetenceAssessment.Services.Mail;
using CompetenceAssessment.Services.Writes;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Services.Certificates;

/// <summary>Issues certificates and duplicates, and carries out withdrawals. Each is one transaction that begins by locking what orders it.</summary>
public sealed class CertificateService(AppDbContext db, UnitOfWork unitOfWork, AuditTrail audit, Authority authority, Involvements involvements, StandardCache cache,
    ICertificateRenderer renderer, PublicAddress publicAddress, MailOutbox outbox, TimeProvider clock)
{
    private static readonly BilingualText ChairRole = new("Kutsekomisjoni esimees", "Chair of the awarding committee");
    private static readonly BilingualText IssuerRole = new("Kutse andja esindaja", "For the awarding body");

    /// <returns>The certificate; the one already there when the decision has been carried out before.</returns>
    public Task<Guid> IssueAsync(IssueCertificate command, CancellationToken cancellation) =>
        unitOfWork.WriteAsync(token => IssueOnceAsync(command, token), cancellation);

    public Task<Guid> IssueDuplicateAsync(IssueDuplicate command, CancellationToken cancellation) =>
        unitOfWork.WriteAsync(
            async token =>
            {
                var certificate = await LoadAsync(command.CertificateId, token);
                await authority.RequireAsync(command.ActorId, Role.AwardingOfficer, certificate.AwardingBodyId, token);
                db.Expect(certificate, command.Version);
                var now = clock.GetUtcNow().UtcDateTime;
                var source = await CertificateCase.LoadAsync(db, cache, certificate.ApplicationId, token);
                var newToken = CertificateIssue.NewToken();
                var address = publicAddress.Verification(newToken);
                var facts = CertificateFacts.FromJson(certificate.Issues.MaxBy(i => i.Ordinal)!.FactsJson) with
                {
                    Holder = source.HolderFacts,
                    Duplicate = certificate.Issues.Count,
                    VerificationAddress = address.AbsoluteUri,
                    ShortAddress = Short(address),
                };
                var pdf = Render(facts);
                var issue = certificate.AddIssue(Guid.CreateVersion7(), newToken, facts.ToJson(), pdf, Hash(pdf), command.Reason, command.ActorId, now);
                db.Touch(certificate);
                Notify(source.Holder);
                await AppendAsync(certificate, command.ActorId, "duplicate-issued", new { certificate.Number, issue.Ordinal, issue.PdfSha256 }, token);
                return issue.Id;
            },
            cancellation);

    public Task CarryOutAsync(CarryOutWithdrawal command, CancellationToken cancellation) =>
        unitOfWork.WriteAsync(
            async token =>
            {
                var certificate = await LoadAsync(command.CertificateId, token);
                var today = await authority.RequireAsync(command.ActorId, Role.AwardingOfficer, certificate.AwardingBodyId, token);
                db.Expect(certificate, command.Version);
                var decision = await db.DecisionItems.SingleAsync(d => d.Id == command.DecisionItemId, token);
                var source = await CertificateCase.LoadAsync(db, cache, certificate.ApplicationId, token);
                SeparationOfDuties.Require(Duty.Withdraw, await involvements.OfAsync(command.ActorId, source.Application, source.Scheme, today, token));
                certificate.CarryOut(decision, today, command.ActorId, clock.GetUtcNow().UtcDateTime);
                db.Touch(certificate);
                Notify(source.Holder);
                await AppendAsync(certificate, command.ActorId, "withdrawal-carried-out", new { certificate.Number, decision.Outcome, decision = decision.Number }, token);
            },
            cancellation);

    public Task PublishAsync(PublishCertificate command, CancellationToken cancellation) =>
        unitOfWork.WriteAsync(
            async token =>
            {
                var certificate = await LoadAsync(command.CertificateId, token);
                Rule.Require(certificate.HolderId == command.ActorId, Rule.OnlyHolder);
                db.Expect(certificate, command.Version);
                certificate.Publish(command.IsPublic);
                await AppendAsync(certificate, command.ActorId, command.IsPublic ? "published" : "hidden", new { certificate.Number }, token);
            },
            cancellation);

    /// <summary>A draft of what the panel's proposal would give: watermarked, without number and QR. Nothing is stored.</summary>
    public async Task<byte[]> DraftAsync(Guid applicationId, CancellationToken cancellation)
    {
        var source = await CertificateCase.LoadAsync(db, cache, applicationId, cancellation);
        var achieved = await db.CompetenceConclusions.AsNoTracking().Where(c => c.ApplicationId == applicationId && c.Result == CompetenceResult.Achieved)
            .Select(c => c.CompetenceId).ToListAsync(cancellation);
        var codes = source.Standard.Competences.Where(c => achieved.Contains(c.Id)).Select(c => c.Code);
        var proposal = await db.Proposals.AsNoTracking().OrderByDescending(p => p.FeedbackRound).FirstOrDefaultAsync(p => p.ApplicationId == applicationId, cancellation);
        Rule.Require(achieved.Count > 0, Rule.NoAwardDecided);
        return Render(source.Draft(codes, proposal?.PartialQualificationCode));
    }

    private async Task<Guid> IssueOnceAsync(IssueCertificate command, CancellationToken cancellation)
    {
        var decision = await db.DecisionItems.AsNoTracking().SingleAsync(d => d.Id == command.DecisionItemId, cancellation);
        Rule.Require(decision is { State: DecisionState.Decided, Outcome: { } outcome } && outcome.GivesCertificate(), Rule.NoAwardDecided);
        var kind = decision.Outcome == DecisionOutcome.Awarded ? CertificateKind.Qualification : CertificateKind.PartialQualification;
        var series = await LockSeriesAsync(decision.AwardingBodyId, kind, cancellation);
        var today = await authority.RequireAsync(command.ActorId, Role.AwardingOfficer, decision.AwardingBodyId, cancellation);
        if (await db.Certificates.Where(c => c.DecisionItemId == decision.Id).Select(c => (Guid?)c.Id).FirstOrDefaultAsync(cancellation) is { } issued)
        {
            await db.NumberSeries.Where(s => s.Id == series.Id).ExecuteUpdateAsync(set => set.SetProperty(s => s.Last, s => s.Last - 1), cancellation);
            return issued;
        }

        var source = await CertificateCase.LoadAsync(db, cache, decision.ApplicationId, cancellation);
        SeparationOfDuties.Require(Duty.Issue, await involvements.OfAsync(command.ActorId, source.Application, source.Scheme, today, cancellation));
        var now = clock.GetUtcNow().UtcDateTime;
        var verification = CertificateIssue.NewToken();
        var number = await NumberAsync(command, source, series, today, cancellation);
        var facts = source.Issued(decision, await SignatoriesAsync(decision, command.ActorId, cancellation), number, publicAddress.Verification(verification), today);
        var pdf = Render(facts);
        var certificate = new Certificate(Guid.CreateVersion7(), decision, source.Holder.Id, kind, number, source.Summary(facts), source.Application.Details.PublishInRegister, command.ActorId, now);
        var issue = certificate.AddIssue(Guid.CreateVersion7(), verification, facts.ToJson(), pdf, Hash(pdf), null, command.ActorId, now);
        db.Certificates.Add(certificate);
        if (source.Application.State == ApplicationState.Decided)
            source.Application.Close(command.ActorId, now);
        Notify(source.Holder);
        await AppendAsync(certificate, command.ActorId, "certificate-issued", new { certificate.Number, decision = decision.Number, issue.PdfSha256 }, cancellation);
        return certificate.Id;
    }

    /// <summary>The one locking idiom: raising the counter locks its row on every engine; only then is it read.</summary>
    private async Task<NumberSeries> LockSeriesAsync(Guid awardingBodyId, CertificateKind kind, CancellationToken cancellation)
    {
        await db.NumberSeries.Where(s => s.AwardingBodyId == awardingBodyId && s.Kind == kind)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.Last, s => s.Last + 1), cancellation);
        return await db.NumberSeries.AsNoTracking().SingleAsync(s => s.AwardingBodyId == awardingBodyId && s.Kind == kind, cancellation);
    }

    private async Task<string> NumberAsync(IssueCertificate command, CertificateCase source, NumberSeries series, DateOnly today, CancellationToken cancellation)
    {
        if (source.Scheme.NumberSource == NumberSource.OwnSeries)
            return series.Format(series.Last, today);
        Rule.Require(!string.IsNullOrWhiteSpace(command.ExternalNumber), Rule.NumberOwed);
        var number = command.ExternalNumber!.Trim();
        Rule.Require(!await db.Certificates.AnyAsync(c => c.Number == number, cancellation), Rule.NumberTaken, number);
        await db.NumberSeries.Where(s => s.Id == series.Id).ExecuteUpdateAsync(set => set.SetProperty(s => s.Last, s => s.Last - 1), cancellation);
        return number;
    }

    private async Task<IReadOnlyList<SignatoryFacts>> SignatoriesAsync(DecisionItem decision, Guid officerId, CancellationToken cancellation)
    {
        var chairId = await db.CommitteeMeetings.Where(m => m.Id == decision.CommitteeMeetingId).Select(m => m.ChairId).SingleAsync(cancellation);
        var people = await db.People.AsNoTracking().Where(p => p.Id == chairId || p.Id == officerId).ToListAsync(cancellation);
        return
        [
            .. people.Where(p => p.Id == chairId).Select(p => new SignatoryFacts { Name = p.FullName, Role = ChairRole }),
            .. people.Where(p => p.Id == officerId).Select(p => new SignatoryFacts { Name = p.FullName, Role = IssuerRole }),
        ];
    }

    /// <summary>The letter says that there is news; what it is stands behind the sign-in.</summary>
    private void Notify(Person holder) => outbox.Add(holder.Email, holder.Language, "news", "/certificates");

    private Task<Certificate> LoadAsync(Guid certificateId, CancellationToken cancellation) =>
        db.Certificates.Include(c => c.History).Include(c => c.Issues).AsSplitQuery().SingleAsync(c => c.Id == certificateId, cancellation);

    private async Task AppendAsync(Certificate certificate, Guid actorId, string action, object payload, CancellationToken cancellation)
    {
        await audit.AppendAsync(AuditTrail.ForRegister(certificate.AwardingBodyId), actorId, action, payload, cancellation);
        await audit.AppendAsync(AuditTrail.ForApplication(certificate.ApplicationId), actorId, action, payload, cancellation);
    }

    private byte[] Render(CertificateFacts facts)
    {
        try
        {
            return renderer.Render(facts);
        }
        catch (MissingGlyphException missing)
        {
            throw new RuleViolationException(Rule.CharacterNotPrintable, missing.Message);
        }
    }

    private static string Short(Uri address) => address.GetComponents(UriComponents.HostAndPort | UriComponents.Path, UriFormat.SafeUnescaped);

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
