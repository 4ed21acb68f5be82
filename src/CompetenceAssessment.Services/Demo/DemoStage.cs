namespace CompetenceAssessment.Services.Demo;

/// <summary>How far an application of the demonstration gets. Each stage includes those before it on its way.</summary>
internal enum DemoStage
{
    Draft,
    Submitted,
    Returned,
    NotAdmitted,
    Withdrawn,
    Admitted,
    Collecting,
    HandedIn,
    Deferred,
    Allocated,
    Assessing,
    DidNotAppear,
    OneHandedIn,
    Differing,
    MoreEvidenceAsked,
    Concluding,
    Proposed,
    HearingOpen,
    OnAgenda,
    AdverseOnAgenda,
    NotAwarded,
    Challenged,
    Awarded,
    Issued,
}

/// <summary>One application to make: who, in which body, how far, and how long ago it began.</summary>
internal sealed record DemoPlan(string? Email, int Index, string Body, DemoStage Stage, int DaysAgo)
{
    /// <summary>Whether the case ends against the candidate: one competence not yet achieved.</summary>
    public bool IsAdverse => Stage is DemoStage.HearingOpen or DemoStage.AdverseOnAgenda or DemoStage.NotAwarded or DemoStage.Challenged;

    /// <summary>Whether the candidate said something in the hearing.</summary>
    public bool AnswersHearing => IsAdverse && Stage != DemoStage.HearingOpen;

    /// <summary>The applications of the demonstration: those of the named candidates first, then a spread over every stage.</summary>
    public static IReadOnlyList<DemoPlan> Make(int count)
    {
        var plans = new List<DemoPlan>
        {
            new("candidate2@demo.test", 0, DemoCast.MainBody, DemoStage.Collecting, 40),
            new("candidate3@demo.test", 0, DemoCast.MainBody, DemoStage.NotAwarded, 66),
            new("candidate4@demo.test", 0, DemoCast.MainBody, DemoStage.Issued, 230),
            new("candidate@other.test", 0, DemoCast.OtherBody, DemoStage.Assessing, 60),
            new(null, 301, DemoCast.MainBody, DemoStage.OnAgenda, 52),
            new(null, 302, DemoCast.MainBody, DemoStage.OnAgenda, 51),
            new(null, 303, DemoCast.MainBody, DemoStage.AdverseOnAgenda, 50),
            new(null, 306, DemoCast.MainBody, DemoStage.Challenged, 64),
        };
        DemoStage[] spread =
        [
            DemoStage.Submitted, DemoStage.Submitted, DemoStage.Issued, DemoStage.Collecting, DemoStage.HandedIn, DemoStage.Assessing, DemoStage.Proposed, DemoStage.Draft,
            DemoStage.Returned, DemoStage.Issued, DemoStage.Allocated, DemoStage.OneHandedIn, DemoStage.Differing, DemoStage.Admitted, DemoStage.NotAdmitted, DemoStage.Concluding,
            DemoStage.OnAgenda, DemoStage.Withdrawn, DemoStage.Issued, DemoStage.HearingOpen, DemoStage.MoreEvidenceAsked, DemoStage.Awarded, DemoStage.Deferred, DemoStage.DidNotAppear,
        ];
        for (var index = 1; plans.Count < count; index++)
        {
            var stage = spread[(index - 1) % spread.Length];
            var isPast = stage is DemoStage.Issued;
            var body = index % 12 == 0 && !isPast ? DemoCast.OtherBody : DemoCast.MainBody;
            plans.Add(new(null, index, body, stage, isPast ? 228 - (index % 20) : stage == DemoStage.HearingOpen ? 33 - (index % 3) : 62 - (index % 14)));
        }

        // Meetings take cases in the order in which they became ready, so the oldest come first.
        return [.. plans.OrderByDescending(p => p.DaysAgo)];
    }
}
