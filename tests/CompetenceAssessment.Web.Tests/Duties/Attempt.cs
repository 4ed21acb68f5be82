using System.Net;
using CompetenceAssessment.Data;
using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Assessments;
using CompetenceAssessment.Domain.Awarding;
using CompetenceAssessment.Domain.Quality;
using CompetenceAssessment.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Tests.Duties;

/// <summary>One try at a duty, as a person makes it: by the form that the page offers, or, where it offers none, by what that form would have sent.</summary>
internal sealed record Attempt
{
    private const string Token = "__RequestVerificationToken";

    public required string Page { get; init; }

    public required string Form { get; init; }

    /// <summary>Where the form leads, for the try without it.</summary>
    public required string Handler { get; init; }

    public string? Button { get; init; }

    /// <summary>What the person fills in.</summary>
    public Dictionary<string, string> Fields { get; init; } = [];

    /// <summary>What the form holds besides, for the try without it.</summary>
    public Dictionary<string, string> Hidden { get; init; } = [];

    /// <summary>What the audit trail calls it.</summary>
    public required string Action { get; init; }

    /// <summary>Whether the database says that the person did it.</summary>
    public required Func<AppDbContext, Task<bool>> IsDone { get; init; }

    public static Attempt At(DutyCase on) => on.Duty switch
    {
        Duty.Assess => Judge(on),
        Duty.Sample => Sample(on),
        Duty.Propose => Propose(on),
        Duty.Vote => Vote(on),
        Duty.Issue => Issue(on),
        Duty.Withdraw => Withdraw(on),
        Duty.HearChallenge => Hear(on),
        _ => throw new InvalidOperationException($"Nobody has written down how one tries {on.Duty}."),
    };

    public async Task<HtmlPage> MakeAsync(FormClient client)
    {
        var page = await client.GetAsync(Page);
        if (page.Status == HttpStatusCode.OK && page.Elements(Form).Count > 0)
        {
            var form = page.Form(Form);
            foreach (var (name, value) in Fields)
                form.Set(name, value);
            return await form.SubmitAsync(Button);
        }

        var token = (await client.GetAsync("/account")).AssertOk().Elements($"input[name={Token}]")[0].GetAttribute("value")!;
        return await client.SendAsync(new HttpRequestMessage(HttpMethod.Post, Handler)
        {
            Content = new FormUrlEncodedContent([.. Fields, .. Hidden, new(Token, token)]),
        });
    }

    private static Attempt Judge(DutyCase on) => new()
    {
        Page = $"/assess/{on.ApplicationId}/items/{on.ItemId}",
        Form = "form[data-judgement]",
        Handler = $"/assess/{on.ApplicationId}/items/{on.ItemId}",
        Fields = new() { ["Input.Outcome"] = nameof(Outcome.NotYetMet), ["Input.Reason"] = "Not shown in what was handed in" },
        Hidden = new() { ["Input.Version"] = "0" },
        Action = "judgement-recorded",
        IsDone = db => db.Judgements.AnyAsync(j => j.ApplicationId == on.ApplicationId && j.AssessorId == on.PersonId && j.Outcome == Outcome.NotYetMet),
    };

    private static Attempt Sample(DutyCase on) => new()
    {
        Page = $"/quality/{on.ApplicationId}",
        Form = "main form:has([name='Input.Findings'])",
        Handler = $"/quality/{on.ApplicationId}",
        Fields = new() { ["Input.Items"] = $"{on.ItemId}", ["Input.Outcome"] = nameof(QualityOutcome.Sound), ["Input.Findings"] = "The reasons bear the outcome" },
        Action = "quality-reviewed",
        IsDone = db => db.QualityReviews.AnyAsync(r => r.ApplicationId == on.ApplicationId && r.ReviewerId == on.PersonId && r.Findings == "The reasons bear the outcome"),
    };

    private static Attempt Propose(DutyCase on) => new()
    {
        Page = $"/assess/{on.ApplicationId}/proposal",
        Form = "main form:has([name='Input.Reasons'])",
        Handler = $"/assess/{on.ApplicationId}/proposal",
        Fields = new() { ["Input.Result"] = nameof(ProposedResult.Award), ["Input.Reasons"] = "All is achieved" },
        Hidden = new() { ["Input.Version"] = "0" },
        Action = "result-proposed",
        IsDone = db => db.Proposals.AnyAsync(p => p.ApplicationId == on.ApplicationId && p.ProposedById == on.PersonId),
    };

    private static Attempt Vote(DutyCase on) => new()
    {
        Page = $"/awarding/items/{on.DecisionId}",
        Form = "#vote-form",
        Handler = $"/awarding/items/{on.DecisionId}?handler=Vote",
        Fields = new() { ["Vote.Choice"] = nameof(VoteChoice.Against) },
        Hidden = new() { ["Vote.Motion"] = nameof(DecisionOutcome.Awarded) },
        Action = "vote-cast",
        IsDone = db => db.DecisionItems.AnyAsync(d => d.Id == on.DecisionId && d.Votes.Any(v => v.PersonId == on.PersonId && v.Choice == VoteChoice.Against)),
    };

    private static Attempt Issue(DutyCase on) => new()
    {
        Page = "/certificates",
        Form = $"#issue:has(button[value='{on.DecisionId}'])",
        Handler = "/certificates",
        Button = $"Issue {on.Reference}",
        Hidden = new() { ["Only"] = $"{on.DecisionId}" },
        Action = "certificate-issued",
        IsDone = db => db.Certificates.AnyAsync(c => c.DecisionItemId == on.DecisionId),
    };

    private static Attempt Withdraw(DutyCase on) => new()
    {
        Page = $"/certificates/{on.CertificateId}",
        Form = "#carry-out-form",
        Handler = $"/certificates/{on.CertificateId}?handler=CarryOut",
        Hidden = new() { ["Version"] = "1", ["decisionItemId"] = $"{on.WithdrawalId}" },
        Action = "withdrawal-carried-out",
        IsDone = db => db.Certificates.AnyAsync(c => c.Id == on.CertificateId && c.History.Any(h => h.DecisionItemId == on.WithdrawalId)),
    };

    /// <summary>Where the page offers no form, a reason for an exception is sent along: it excuses neither an own case nor a conflict of interest.</summary>
    private static Attempt Hear(DutyCase on) => new()
    {
        Page = $"/awarding/challenges/{on.ChallengeId}",
        Form = "main form:has([name='Input.Reasons'])",
        Handler = $"/awarding/challenges/{on.ChallengeId}",
        Fields = new() { ["Input.Outcome"] = nameof(ChallengeOutcome.Dismissed), ["Input.Reasons"] = "The decision stands" },
        Hidden = new() { ["Input.Version"] = "1", ["Input.Exception"] = "Nobody else is there" },
        Action = "challenge-heard",
        IsDone = db => db.Challenges.AnyAsync(c => c.Id == on.ChallengeId && c.HeardById == on.PersonId),
    };
}
