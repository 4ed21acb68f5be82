using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Assessments;
using CompetenceAssessment.Domain.Awarding;
using CompetenceAssessment.Domain.Schemes;
using CompetenceAssessment.Domain.Tests.Assessments;
using static CompetenceAssessment.Domain.Tests.Assessments.AssessedCase;

namespace CompetenceAssessment.Domain.Tests.Awarding;

/// <summary>A proposed case on the agenda of a meeting in which three members are present.</summary>
internal sealed class DecidedCase
{
    public static readonly Guid Chair = Guid.CreateVersion7();
    public static readonly Guid Lepp = Guid.CreateVersion7();
    public static readonly Guid Rebane = Guid.CreateVersion7();
    public const string Basis = "Procedure § 12";

    public DecidedCase(SchemeSettings? scheme = null, bool adverse = false, bool open = true)
    {
        Case = new AssessedCase(scheme);
        if (adverse)
            Case.Judged(("B.2.3.1", Outcome.NotYetMet, Outcome.NotYetMet));
        else
            Case.Judged();
        Proposal = Propose(adverse ? ProposedResult.NotAwarded : ProposedResult.Award);
        Meeting = new CommitteeMeeting(Guid.CreateVersion7(), Case.Application.AwardingBodyId, 18, Today, "Tallinn", 3);
        Meeting.SetPresent([Chair, Lepp, Rebane], Chair, Now);
        Item = DecisionItem.ForProposal(Guid.CreateVersion7(), Meeting, Case.Application, Proposal, null, Basis, 3);
        if (open)
            Meeting.Open(Now);
    }

    public AssessedCase Case { get; }

    public Proposal Proposal { get; private set; }

    public CommitteeMeeting Meeting { get; }

    public DecisionItem Item { get; }

    public IReadOnlyList<CompetenceResultFact> Results { get; set; } =
    [
        new("B.2.1", new LocalizedText("en", "Mapping"), CompetenceResult.Achieved, null, [], ["j1@2"], false),
        new("B.2.3", new LocalizedText("en", "Team"), CompetenceResult.NotYet, "Not shown", ["B.2.3.1"], ["j2@1"], false),
    ];

    public IEnumerable<string> Blocked(DateOnly? today = null) => Item.Blockers(Meeting, Case.Scheme, Proposal, today ?? Today).Select(b => b.Rule);

    public DecidedCase Vote(VoteChoice chair, VoteChoice lepp, VoteChoice rebane)
    {
        Item.CastVote(Meeting, Chair, chair, Involvement.None, Now);
        Item.CastVote(Meeting, Lepp, lepp, Involvement.None, Now);
        Item.CastVote(Meeting, Rebane, rebane, Involvement.None, Now);
        return this;
    }

    public DecidedCase AllFor() => Vote(VoteChoice.For, VoteChoice.For, VoteChoice.For);

    public void Decide(bool justified = true, string? rightRefusal = null, DateOnly? today = null) =>
        Item.Decide(Item.Blockers(Meeting, Case.Scheme, Proposal, today ?? Today), justified, rightRefusal, Meeting.Number, Results, today ?? Today, Now);

    /// <summary>Not awarded, after the hearing, with reasons.</summary>
    public static DecidedCase NotAwarded()
    {
        var decided = new DecidedCase(adverse: true);
        decided.Proposal.Hear("I was ill", Today, Now);
        decided.Item.Move(DecisionOutcome.NotAwarded, "B.2.3 was not shown", Basis, [], Now);
        decided.AllFor().Decide();
        decided.Case.Application.MarkDecided(Chair, Now);
        return decided;
    }

    private Proposal Propose(ProposedResult result)
    {
        var conclusions = Case.Concluded();
        var proposal = Proposal.Propose(Case.Standing, conclusions, [], result, null, "As concluded", Involvement.Assessor, Tamm, Now);
        proposal.Confirm(Case.Standing, conclusions, [], Involvement.Assessor, Kask, Today, Now);
        Case.Application.MarkProposed(Kask, Now);
        return proposal;
    }
}
