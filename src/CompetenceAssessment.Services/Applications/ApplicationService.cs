using System.Security.Cryptography;
using System.Text;
using CompetenceAssessment.Data;
using CompetenceAssessment.Data.Audit;
using CompetenceAssessment.Data.EvidenceStore;
using CompetenceAssessment.Data.Providers;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Services.Awarding;
using CompetenceAssessment.Services.Cases;
using CompetenceAssessment.Services.Mail;
using CompetenceAssessment.Services.Writes;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Services.Applications;

/// <summary>Writes about applications up to the panel: what the candidate does stands here, the officer's steps and the panel in the other parts.</summary>
public sealed partial class ApplicationService(
    AppDbContext db, UnitOfWork unitOfWork, AuditTrail audit, Authority authority, Involvements involvements, ApplicationTerms terms, CarryForwardService carryForward, IEvidenceStore store,
    MailOutbox mail, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Begins a draft in an open round, with what the person's record already holds.</summary>
    /// <returns>The application's identifier.</returns>
    public async Task<Guid> StartAsync(StartApplication command, CancellationToken cancellation)
    {
        try
        {
            return await unitOfWork.WriteAsync(token => StartOnceAsync(command, token), cancellation);
        }
        catch (DbUpdateException exception) when (exception.IsUniqueViolation())
        {
            // Two starts met; the second one finds the first as the person's open application.
            throw new RuleViolationException(Rule.OneOpenApplication, "");
        }
    }

    /// <summary>Saves the candidate's statements in a draft or a returned application.</summary>
    public Task FillAsync(FillApplication command, CancellationToken cancellation) =>
        unitOfWork.WriteAsync(
            async token =>
            {
                var application = await OwnAsync(command.ApplicationId, command.ActorId, token);
                db.Expect(application, command.Version);
                var current = await terms.CurrentAsync(application, command.RoundId, token);
                if (current.Scheme is { } scheme)
                    application.ApplyUnder(scheme, command.RoundId, Now);
                application.Fill(command.Details, Now);
                var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonText.Write(command.Details))));
                await audit.AppendAsync(AuditTrail.ForApplication(application.Id), command.ActorId, "application-filled", new { sha256 = hash, application.RoundId }, token);
            },
            cancellation);

    /// <summary>Stores a document and adds it for a precondition.</summary>
    /// <exception cref="EvidenceRefusedException">The bytes are not taken.</exception>
    public async Task AddDocumentAsync(AddApplicationDocument command, CancellationToken cancellation)
    {
        // The bytes are streamed before the transaction begins, so that a slow sender keeps nobody else waiting.
        Rule.Require(await db.Applications.AnyAsync(a => a.Id == command.ApplicationId && a.CandidateId == command.ActorId, cancellation), Rule.NotYourApplication);
        var file = await store.SaveAsync(command.ActorId, command.FileName, command.Content, command.MaxBytes, cancellation);
        await unitOfWork.WriteAsync(
            async token =>
            {
                var application = await OwnAsync(command.ApplicationId, command.ActorId, token);
                var current = await terms.CurrentAsync(application, null, token);
                var document = application.AddDocument(Guid.CreateVersion7(), current.Settings, command.PreconditionCode, file, Now);
                await audit.AppendAsync(AuditTrail.ForApplication(application.Id), command.ActorId, "document-added", new { document.Id, document.PreconditionCode, file.Sha256 }, token);
            },
            cancellation);
        store.Confirm(file);
    }

    public Task RemoveDocumentAsync(RemoveApplicationDocument command, CancellationToken cancellation) =>
        unitOfWork.WriteAsync(
            async token =>
            {
                var application = await OwnAsync(command.ApplicationId, command.ActorId, token);
                if (application.Documents.FirstOrDefault(d => d.Id == command.DocumentId) is not { } document)
                    return;
                application.RemoveDocument(command.DocumentId, Now);
                db.Remove(document);
                await audit.AppendAsync(AuditTrail.ForApplication(application.Id), command.ActorId, "document-removed", new { document.Id, document.PreconditionCode, document.File.Sha256 }, token);
            },
            cancellation);

    /// <summary>Submits the application, once nothing is missing; the person's record takes over the identity data.</summary>
    public Task SubmitAsync(SubmitApplication command, CancellationToken cancellation) =>
        unitOfWork.WriteAsync(
            async token =>
            {
                var application = await OwnAsync(command.ApplicationId, command.ActorId, token);
                db.Expect(application, command.Version);
                var current = await terms.CurrentAsync(application, null, token);
                if (current.Scheme is { } scheme)
                    application.ApplyUnder(scheme, null, Now);
                application.Fill(application.Details with { DeclaredTrue = command.DeclaredTrue }, Now);
                application.Submit(current.Settings, current.Refusal, current.RoundIsOpen, Now);
                await RememberAsync(application, token);
                await audit.AppendAsync(AuditTrail.ForApplication(application.Id), command.ActorId, "submitted", new { application.State, application.RoundId, application.SchemeId }, token);
            },
            cancellation);

    public Task WithdrawAsync(WithdrawApplication command, CancellationToken cancellation) =>
        unitOfWork.WriteAsync(
            async token =>
            {
                var application = await OwnAsync(command.ApplicationId, command.ActorId, token);
                db.Expect(application, command.Version);
                var from = application.State;
                application.Withdraw(string.IsNullOrWhiteSpace(command.Reason) ? null : command.Reason.Trim(), Now);
                await audit.AppendAsync(AuditTrail.ForApplication(application.Id), command.ActorId, "withdrawn", new { from, application.State }, token);
            },
            cancellation);

    private async Task<Guid> StartOnceAsync(StartApplication command, CancellationToken cancellation)
    {
        var person = await db.People.SingleAsync(p => p.Id == command.ActorId, cancellation);
        var offer = await terms.OfRoundAsync(command.RoundId, cancellation);
        Rule.Require(offer.Refusal is null, offer.Refusal ?? "");
        Rule.Require(offer.RoundIsOpen, Rule.RoundClosed);
        var key = Application.KeyOf(person.Id, offer.Version.StandardId);
        var open = await db.Applications.Where(a => a.OpenKey == key).Select(a => a.Reference).FirstOrDefaultAsync(cancellation);
        Rule.Require(open is null, Rule.OneOpenApplication, open ?? "");
        var details = new ApplicationDetails
        {
            GivenNames = person.GivenNames,
            FamilyName = person.FamilyName,
            BirthDate = person.BirthDate,
            PersonalCode = person.PersonalCode,
            Affiliations = person.Affiliations,
            Language = person.Language,
        };
        var reference = await NextReferenceAsync(offer.Today, cancellation);
        var application = new Application(
            Guid.CreateVersion7(), reference, offer.AwardingBodyId, person.Id, offer.Version.StandardId, offer.Version.Id, offer.Scheme!.Id, command.RoundId, details, Now);
        db.Applications.Add(application);
        await audit.AppendAsync(AuditTrail.ForApplication(application.Id), command.ActorId, "draft-started", new { application.Reference, application.AwardingBodyId, application.RoundId, application.SchemeId }, cancellation);
        return application.Id;
    }

    /// <summary>"A-2026-000117": one count for the installation, never reset; the year is only shown.</summary>
    private async Task<string> NextReferenceAsync(DateOnly today, CancellationToken cancellation)
    {
        var counters = db.ReferenceCounters.Where(c => c.Prefix == ReferenceCounter.Applications);
        await counters.ExecuteUpdateAsync(set => set.SetProperty(c => c.Last, c => c.Last + 1), cancellation);
        var ordinal = await counters.Select(c => c.Last).SingleAsync(cancellation);
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{ReferenceCounter.Applications}-{today.Year}-{ordinal:D6}");
    }

    private async Task RememberAsync(Application application, CancellationToken cancellation)
    {
        var person = await db.People.SingleAsync(p => p.Id == application.CandidateId, cancellation);
        if (application.Details.BirthDate is { } birthDate)
            person.Identify(birthDate, application.Details.PersonalCode ?? person.PersonalCode);
    }

    private async Task<Application> OwnAsync(Guid applicationId, Guid personId, CancellationToken cancellation)
    {
        var application = await LoadAsync(applicationId, cancellation);
        Rule.Require(application?.CandidateId == personId, Rule.NotYourApplication);
        return application!;
    }

    private Task<Application?> LoadAsync(Guid applicationId, CancellationToken cancellation) =>
        db.Applications.Include(a => a.Documents).Include(a => a.History.OrderBy(h => h.Ordinal)).Include(a => a.Allocations)
            .AsSplitQuery().SingleOrDefaultAsync(a => a.Id == applicationId, cancellation);
}
