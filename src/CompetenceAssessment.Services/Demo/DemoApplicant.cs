using CompetenceAssessment.Data;
using CompetenceAssessment.Domain.Portfolios;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Services.Applications;
using CompetenceAssessment.Services.Portfolios;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Services.Demo;

/// <summary>The candidate's and the officer's part of a demonstration case: from the draft to the allocated panel.</summary>
internal sealed class DemoApplicant(DemoCase demo, AppDbContext db, ApplicationService applications, PortfolioService portfolio, LinkingService linking, HandInService handIn)
{
    private const long MaxBytes = 10_000_000;

    private DemoStage Stage => demo.Plan.Stage;

    public async Task ApplyAsync(CancellationToken cancellation)
    {
        demo.ApplicationId = await applications.StartAsync(new StartApplication { ActorId = demo.Candidate.Id, RoundId = demo.RoundId }, cancellation);
        await FillAsync(cancellation);
        if (Stage == DemoStage.Draft)
            return;
        await applications.SubmitAsync(
            new SubmitApplication { ActorId = demo.Candidate.Id, ApplicationId = demo.ApplicationId, Version = await demo.VersionAsync(db, cancellation), DeclaredTrue = true }, cancellation);
        demo.Clock.GoTo(demo.Plan.DaysAgo - 3);
        if (await AnswerAsync(cancellation))
            return;
        await applications.AdmitAsync(new AdmitApplication { ActorId = demo.OfficerId, ApplicationId = demo.ApplicationId }, cancellation);
        await applications.RecordFeeAsync(new RecordFee { ActorId = demo.OfficerId, ApplicationId = demo.ApplicationId, PaidOn = demo.Clock.Today }, cancellation);
        if (Stage == DemoStage.Admitted)
            return;
        demo.Clock.GoTo(demo.Plan.DaysAgo - 10);
        await CollectAsync(cancellation);
        if (Stage == DemoStage.Deferred)
            await applications.DeferAsync(new DeferApplication { ActorId = demo.OfficerId, ApplicationId = demo.ApplicationId, Reason = "Asked to move to the next round." }, cancellation);
        if (Stage is DemoStage.Deferred or DemoStage.Collecting)
            return;
        demo.Clock.GoTo(demo.Plan.DaysAgo - 15);
        await handIn.HandInAsync(
            new HandInPortfolio { ActorId = demo.Candidate.Id, ApplicationId = demo.ApplicationId, Version = await demo.VersionAsync(db, cancellation), DeclaredAuthentic = true }, cancellation);
        if (Stage == DemoStage.HandedIn)
            return;
        demo.Clock.GoTo(demo.Plan.DaysAgo - 17);
        await applications.AllocateAsync(new AllocateAssessors { ActorId = demo.OfficerId, ApplicationId = demo.ApplicationId, AssessorIds = demo.AssessorIds }, cancellation);
    }

    private async Task FillAsync(CancellationToken cancellation)
    {
        await applications.FillAsync(
            new FillApplication { ActorId = demo.Candidate.Id, ApplicationId = demo.ApplicationId, Version = await demo.VersionAsync(db, cancellation), Details = demo.Details }, cancellation);
        if (Stage == DemoStage.Draft)
            return;
        await using var diploma = new MemoryStream(DemoFiles.Pdf("Diploma (demonstration)", demo.Candidate.FullName, "Customer service, 2012"));
        await applications.AddDocumentAsync(
            new AddApplicationDocument { ActorId = demo.Candidate.Id, ApplicationId = demo.ApplicationId, PreconditionCode = "education", FileName = "diploma.pdf", Content = diploma, MaxBytes = MaxBytes },
            cancellation);
    }

    /// <summary>What the officer or the candidate does instead of admission.</summary>
    private async Task<bool> AnswerAsync(CancellationToken cancellation)
    {
        switch (Stage)
        {
            case DemoStage.Submitted:
                return true;
            case DemoStage.Returned:
                await applications.ReturnAsync(
                    new ReturnApplication
                    {
                        ActorId = demo.OfficerId,
                        ApplicationId = demo.ApplicationId,
                        Missing = "The diploma cannot be read. Please upload a clear copy.",
                        PreconditionCodes = ["education"],
                        AnswerBy = demo.Clock.Today.AddDays(demo.Plan.DaysAgo + 10),
                    },
                    cancellation);
                return true;
            case DemoStage.NotAdmitted:
                await applications.DoNotAdmitAsync(
                    new DoNotAdmitApplication { ActorId = demo.OfficerId, ApplicationId = demo.ApplicationId, Reasons = "The stated work amounts to one year; two are required." }, cancellation);
                return true;
            case DemoStage.Withdrawn:
                await applications.WithdrawAsync(
                    new WithdrawApplication { ActorId = demo.Candidate.Id, ApplicationId = demo.ApplicationId, Version = await demo.VersionAsync(db, cancellation), Reason = "No time this autumn." }, cancellation);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Three pieces of evidence for B.2.1 and B.2.2; someone still collecting has most of them.</summary>
    private async Task CollectAsync(CancellationToken cancellation)
    {
        var (mapping, strategy) = (Items("B.2.1"), Items("B.2.2"));
        var report = await AddAsync("Customer survey report.pdf", DemoFiles.Pdf("Customer survey 2025", "412 contacts grouped by cause.", "Prepared by " + demo.Candidate.FullName),
            new EvidenceDescription("Customer survey report", "I planned the survey and drew the conclusions.", AssessmentMethod.Portfolio, demo.Clock.Today.AddMonths(-8), "Näidispood AS"), cancellation);
        await LinkAsync(report, Stage == DemoStage.Collecting ? mapping.Take(5) : mapping, cancellation);
        var strategyPaper = await AddAsync("Service strategy.pdf", DemoFiles.Pdf("Service strategy and recovery plan", "Steps, roles, measures.", demo.Candidate.FullName),
            new EvidenceDescription("Service strategy and recovery plan", "Written with the team; in use since March.", AssessmentMethod.PracticalAssignment, demo.Clock.Today.AddMonths(-5), null), cancellation);
        await LinkAsync(strategyPaper, Stage == DemoStage.Collecting ? strategy.Take(9) : strategy, cancellation);
        var recording = await AddAsync("Morning briefing.wav", DemoFiles.Wav(3, 220 + demo.Plan.Index),
            new EvidenceDescription("Morning briefing, recording", "I brief the team.", AssessmentMethod.Portfolio, demo.Clock.Today.AddMonths(-2), null), cancellation);
        await LinkAsync(recording, strategy.Skip(3).Take(1), cancellation);
        if (Stage == DemoStage.Collecting)
            return;
        var account = await portfolio.TellAsync(
            new TellAccount
            {
                ActorId = demo.Candidate.Id,
                Title = "A difficult complaint",
                Account = new AccountText("A customer was charged twice and threatened to leave.", "I listened, checked the law on refunds and called the bank together with the customer.",
                    "The money came back the same day, and the procedure was changed.", "Shift leader of that day"),
            },
            cancellation);
        await LinkAsync(account, strategy.Skip(9).Take(1), cancellation);
    }

    private async Task<AddedEvidence> AddAsync(string fileName, byte[] bytes, EvidenceDescription description, CancellationToken cancellation)
    {
        await using var content = new MemoryStream(bytes);
        var added = await portfolio.AddAsync(new AddEvidence { ActorId = demo.Candidate.Id, FileName = fileName, Content = content, MaxBytes = MaxBytes }, cancellation);
        var version = await db.EvidenceItems.Where(e => e.Id == added.EvidenceItemId).Select(e => e.Version).SingleAsync(cancellation);
        await portfolio.DescribeAsync(new DescribeEvidence { ActorId = demo.Candidate.Id, EvidenceItemId = added.EvidenceItemId, Version = version, Description = description }, cancellation);
        return added;
    }

    private Task LinkAsync(AddedEvidence evidence, IEnumerable<CompetenceItem> items, CancellationToken cancellation) => linking.LinkAsync(
        new LinkEvidence
        {
            ActorId = demo.Candidate.Id,
            ApplicationId = demo.ApplicationId,
            EvidenceItemId = evidence.EvidenceItemId,
            Targets = [.. items.Select(i => new LinkTarget(i.CompetenceId, i.Id))],
        },
        cancellation);

    private IReadOnlyList<CompetenceItem> Items(string competenceCode) =>
        [.. demo.Standard.FindCompetence(competenceCode)!.Items.Where(i => i.Kind == CompetenceItemKind.Indicator)];
}
