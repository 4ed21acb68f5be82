using CompetenceAssessment.Domain.Applications;

namespace CompetenceAssessment.Domain.Tests.Applications;

/// <summary>Holds every operation of an application to the transition table, from every state and along every way into it.</summary>
public sealed class TransitionTests
{
    private static readonly Guid[] Items = [Guid.CreateVersion7()];

    /// <summary>The operation by which somebody takes an application to a state.</summary>
    private static readonly Dictionary<(ApplicationState To, Actor By), Action<Application>> Operations = new()
    {
        [(ApplicationState.Submitted, Actor.Candidate)] = a => a.Submit(Cases.Settings, null, roundIsOpen: true, Cases.Now),
        [(ApplicationState.Withdrawn, Actor.Candidate)] = a => a.Withdraw("changed my mind", Cases.Now),
        [(ApplicationState.Returned, Actor.AwardingOfficer)] = a => a.Return(Cases.Officer, "the diploma", [], Cases.Today.AddDays(-1), Cases.Today.AddDays(-1), Cases.Now),
        [(ApplicationState.Admitted, Actor.AwardingOfficer)] = a => a.Admit(Cases.Officer, Cases.Scheme(), null, Cases.Now),
        [(ApplicationState.NotAdmitted, Actor.AwardingOfficer)] = a => a.DoNotAdmit(Cases.Officer, "no experience", Cases.Today, Cases.Now),
        [(ApplicationState.HandedIn, Actor.Candidate)] = HandIn,
        [(ApplicationState.UnderAssessment, Actor.Candidate)] = HandIn,
        [(ApplicationState.UnderAssessment, Actor.AwardingOfficer)] = Allocate,
        [(ApplicationState.UnderAssessment, Actor.CommitteeMember)] = a => a.SendBackToPanel(Cases.Member, "look again", Items, Cases.Now),
        [(ApplicationState.MoreEvidenceAsked, Actor.Assessor)] = a =>
            a.AskForMoreEvidence(a.Panel.FirstOrDefault()?.AssessorId ?? Guid.Empty, Cases.Settings, Items, "more", Cases.Today.AddDays(9), Cases.Today, Cases.Now),
        [(ApplicationState.Proposed, Actor.Assessor)] = a => a.MarkProposed(Guid.CreateVersion7(), Cases.Now),
        [(ApplicationState.Proposed, Actor.AwardingOfficer)] = a => a.TakeUpAgain(Cases.Officer, Cases.Now),
        [(ApplicationState.Decided, Actor.CommitteeMember)] = a => a.MarkDecided(Cases.Member, Cases.Now),
        [(ApplicationState.DidNotAppear, Actor.AwardingOfficer)] = a => a.RecordAbsence(Cases.Officer, "absent", Cases.Now),
        [(ApplicationState.Deferred, Actor.AwardingOfficer)] = a => a.Defer(Cases.Officer, Actor.AwardingOfficer, "ill", null, Cases.Now),
        [(ApplicationState.Deferred, Actor.CommitteeMember)] = a => a.Defer(Cases.Member, Actor.CommitteeMember, "next meeting", null, Cases.Now),
        [(ApplicationState.Closed, Actor.AwardingOfficer)] = a => a.Close(Cases.Officer, Cases.Now),
    };

    public static TheoryData<ApplicationState> States => [.. Enum.GetValues<ApplicationState>()];

    [Fact]
    public void Every_row_of_the_table_has_its_operation() =>
        Assert.All(Transitions.All, row => Assert.Contains((row.To, row.By), Operations.Keys));

    [Theory, MemberData(nameof(States))]
    public void Every_step_of_the_table_works(ApplicationState from)
    {
        var findings = Transitions.All.Where(t => t.From == from).Where(step => !Arrivals(from).Any(a => Tried(a, step.To, step.By) == step.To));

        Assert.Empty(findings);
    }

    [Theory, MemberData(nameof(States))]
    public void No_other_step_can_be_taken(ApplicationState from)
    {
        var findings =
            from step in Operations.Keys
            where !Transitions.Allows(@from, step.To, step.By)
            from application in Arrivals(@from)
            let reached = Tried(application, step.To, step.By)
            where reached != @from && !Transitions.Allows(@from, reached, step.By)
            select $"{step.By} took it from {@from} to {reached}";

        Assert.Empty(findings);
    }

    [Fact]
    public void A_step_is_kept_in_the_history_with_who_took_it_and_why()
    {
        var application = Cases.Submitted();
        application.Return(Cases.Officer, "the diploma", [], Cases.Today, Cases.Today, Cases.Now);

        Assert.Equal([1, 2], application.History.Select(h => h.Ordinal));
        var last = application.History[^1];
        Assert.Equal((ApplicationState.Submitted, ApplicationState.Returned, Cases.Officer, "the diploma"), (last.From, last.To, last.ByPersonId, last.Reason));
    }

    [Theory, MemberData(nameof(States))]
    public void The_key_of_the_one_open_application_is_held_exactly_while_it_is_open(ApplicationState state) =>
        Assert.All(Arrivals(state), a => Assert.Equal(state.IsOpen(), a.OpenKey is not null));

    /// <summary>The state after somebody tried a step: the old one where it was refused.</summary>
    private static ApplicationState Tried(Application application, ApplicationState to, Actor by)
    {
        var before = application.State;
        try
        {
            Operations[(to, by)](application);
        }
        catch (RuleViolationException)
        {
            Assert.Equal(before, application.State);
        }

        return application.State;
    }

    /// <summary>Fresh applications in a state, one for each row of the table that leads into it.</summary>
    private static List<Application> Arrivals(ApplicationState state)
    {
        if (state == ApplicationState.Draft)
            return [Cases.Draft()];
        return [.. Transitions.All.Where(t => t.To == state).Select(last => Walked([.. Path(last.From), last])).OfType<Application>()];
    }

    /// <summary>Null where the operation asks for another way into the state before (a deferral by the committee, say).</summary>
    private static Application? Walked(IEnumerable<Transition> steps)
    {
        var application = Cases.Draft();
        return steps.All(step => Tried(application, step.To, step.By) == step.To) ? application : null;
    }

    /// <summary>The shortest way into a state that can be walked.</summary>
    private static IReadOnlyList<Transition> Path(ApplicationState to)
    {
        var paths = new Dictionary<ApplicationState, IReadOnlyList<Transition>> { [ApplicationState.Draft] = [] };
        var waiting = new Queue<ApplicationState>([ApplicationState.Draft]);
        while (waiting.TryDequeue(out var state))
        {
            foreach (var step in Transitions.All.Where(t => t.From == state && !paths.ContainsKey(t.To)).Where(t => Walked([.. paths[state], t]) is not null))
            {
                paths[step.To] = [.. paths[state], step];
                waiting.Enqueue(step.To);
            }
        }

        return paths[to];
    }

    private static void HandIn(Application application) =>
        application.HandIn([new FrozenLink(Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), new string('b', 64))], deadlinePassed: false, declaredAuthentic: true, Cases.Now);

    private static void Allocate(Application application) =>
        application.Allocate(Guid.CreateVersion7(), Guid.CreateVersion7(), [], isThirdAssessor: false, isAppointed: true, Involvement.None, Cases.Officer, Cases.Now);
}
