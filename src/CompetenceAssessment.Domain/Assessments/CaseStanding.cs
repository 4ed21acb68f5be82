using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Schemes;
using CompetenceAssessment.Domain.Standards;

namespace CompetenceAssessment.Domain.Assessments;

/// <summary>An item that is judged, with its competence and its name on screen.</summary>
/// <param name="Competence">The competence.</param>
/// <param name="Item">The item.</param>
public sealed record JudgedItem(Competence Competence, CompetenceItem Item)
{
    /// <summary>The item's identifier.</summary>
    public Guid Id => Item.Id;

    /// <summary>The name on screen: "B.2.1.3".</summary>
    public string Reference => Item.ReferenceWithin(Competence.Code);
}

/// <summary>Everything that is known about the assessment of one case, gathered by the caller.</summary>
public sealed record CaseFacts
{
    /// <summary>The application with its panel.</summary>
    public required Application Application { get; init; }

    /// <summary>The scheme it is pinned to.</summary>
    public required SchemeSettings Scheme { get; init; }

    /// <summary>The version it is pinned to.</summary>
    public required StandardVersion Standard { get; init; }

    /// <summary>Every handing in, of all feedback rounds.</summary>
    public required IReadOnlyCollection<AssessorHandIn> HandIns { get; init; }

    /// <summary>Every judgement, of all feedback rounds and assessors.</summary>
    public required IReadOnlyCollection<GivenJudgement> Judgements { get; init; }

    /// <summary>Every agreement, of all feedback rounds.</summary>
    public IReadOnlyCollection<Agreement> Agreements { get; init; } = [];

    /// <summary>Competences taken over from an earlier application: nothing of them is judged here.</summary>
    public IReadOnlySet<Guid> CarriedForward { get; init; } = new HashSet<Guid>();
}

/// <summary>Where the assessment of one case stands: who owes what, what has settled, where the panel differs. Computed from the facts, never stored.
/// It knows every judgement; what of it a person may be shown is asked of <see cref="Blindness"/>.</summary>
public sealed class CaseStanding
{
    private readonly CaseFacts facts;
    private readonly ILookup<Guid, GivenJudgement> judgements;
    private readonly ILookup<Guid, Agreement> agreements;
    private readonly Dictionary<Guid, ItemStanding> standings = [];
    private IReadOnlyList<Blocker>? panelBlockers;

    /// <summary>Computes where the case stands.</summary>
    public CaseStanding(CaseFacts facts)
    {
        this.facts = facts;
        judgements = facts.Judgements.ToLookup(j => j.CompetenceItemId);
        agreements = facts.Agreements.ToLookup(a => a.CompetenceItemId);
        Items = [.. ItemsOf(facts.Scheme, facts.Standard).Where(i => !facts.CarriedForward.Contains(i.Competence.Id))];
    }

    /// <summary>The application.</summary>
    public Application Application => facts.Application;

    /// <summary>The scheme it is pinned to.</summary>
    public SchemeSettings Scheme => facts.Scheme;

    /// <summary>The version it is pinned to.</summary>
    public StandardVersion Standard => facts.Standard;

    /// <summary>Every item that is judged in the case, in document order.</summary>
    public IReadOnlyList<JudgedItem> Items { get; }

    /// <summary>The items open in the current feedback round.</summary>
    public IEnumerable<JudgedItem> OpenItems => Items.Where(i => Application.IsOpenForJudgement(i.Id));

    /// <summary>Whether the panel is as large as the scheme asks for every competence with open items, and each of its assessors who owes something has handed in.
    /// It stays so once a proposal was made, whoever leaves the panel later.</summary>
    public bool HaveAllHandedIn => Application.State is ApplicationState.Proposed or ApplicationState.Decided or ApplicationState.Closed || PanelBlockers.Count == 0;

    /// <summary>What still keeps the panel from working together: assessors missing, or not handed in.</summary>
    public IReadOnlyList<Blocker> PanelBlockers => panelBlockers ??= FindPanelBlockers();

    /// <summary>Items on which the panel differs in the current round, settled or not; empty while an assessor has yet to hand in.</summary>
    public IReadOnlyList<JudgedItem> Differences => HaveAllHandedIn ? [.. OpenItems.Where(i => Settlement.IsDifference(Of(i).Judgements))] : [];

    /// <summary>Differences that are not settled.</summary>
    public IReadOnlyList<JudgedItem> OpenDifferences => [.. Differences.Where(i => Of(i).Outcome is null)];

    /// <summary>Every item that a scheme judges of a standard, in document order.</summary>
    public static IEnumerable<JudgedItem> ItemsOf(SchemeSettings scheme, StandardVersion standard) =>
        standard.Competences.SelectMany(c => scheme.JudgedItems(c).Select(i => new JudgedItem(c, i)));

    /// <summary>Whether a person has handed in for the current feedback round.</summary>
    public bool HasHandedIn(Guid assessorId) => HasHandedIn(assessorId, Application.FeedbackRound);

    /// <summary>Whether a person has handed in for any feedback round of the case.</summary>
    public bool HasEverHandedIn(Guid assessorId) => facts.HandIns.Any(h => h.AssessorId == assessorId);

    /// <summary>The items that an assessor owes a judgement in the current round. A third assessor owes those that were sent on.</summary>
    public IReadOnlyList<JudgedItem> OwedBy(Guid assessorId)
    {
        if (Application.Panel.FirstOrDefault(a => a.AssessorId == assessorId) is not { } place)
            return [];
        return [.. OpenItems.Where(i => place.Covers(i.Competence.Code) && (!place.IsThirdAssessor || IsSentToThird(i)))];
    }

    /// <summary>The items that an assessor has judged in the current round, handed in or not.</summary>
    public IReadOnlySet<Guid> JudgedBy(Guid assessorId) =>
        facts.Judgements.Where(j => j.AssessorId == assessorId && j.FeedbackRound == Application.FeedbackRound && j.Outcome is not null).Select(j => j.CompetenceItemId).ToHashSet();

    /// <summary>Where one item stands.</summary>
    public ItemStanding Of(JudgedItem item)
    {
        if (!standings.TryGetValue(item.Id, out var standing))
            standings[item.Id] = standing = Find(item);
        return standing;
    }

    /// <summary>Settled outcome per judged item; null where open.</summary>
    public IReadOnlyDictionary<Guid, Outcome?> Outcomes() => Items.ToDictionary(i => i.Id, i => Of(i).Outcome);

    /// <summary>What the settled judgements suggest for a competence; null while items are open.</summary>
    public CompetenceResult? Suggest(Competence competence) =>
        CompetenceConclusion.Suggest([.. Items.Where(i => i.Competence.Id == competence.Id).Select(i => i.Item)], Outcomes(), Scheme.For(competence.Code));

    /// <summary>Whether a conclusion answers the current judgements: made or confirmed in this round by everyone of the panel, or made earlier on items that were not reopened.</summary>
    public bool Stands(CompetenceConclusion conclusion, Competence competence) =>
        conclusion.CarriedFromApplicationId is not null
        || (conclusion.FeedbackRound == Application.FeedbackRound
            ? conclusion.IsConfirmedBy(Application.AssessorsOf(competence.Code))
            : !OpenItems.Any(i => i.Competence.Id == competence.Id));

    private List<Blocker> FindPanelBlockers()
    {
        var blockers = new List<Blocker>();
        foreach (var competence in OpenItems.Select(i => i.Competence).Distinct())
        {
            if (Application.AssessorsOf(competence.Code).Count < Scheme.Assessors)
                blockers.Add(new Blocker(Rule.PanelTooSmall, Actor.AwardingOfficer, competence.Id, competence.Code, Scheme.Assessors));
        }

        foreach (var assessor in Application.Assessors().Where(a => !HasHandedIn(a.AssessorId) && OwedBy(a.AssessorId).Count > 0))
            blockers.Add(new Blocker(Rule.AssessorNotHandedIn, Actor.Assessor, assessor.AssessorId));
        return blockers;
    }

    /// <summary>What still keeps differences open.</summary>
    public IEnumerable<Blocker> DifferenceBlockers()
    {
        var hasThird = Application.Panel.Any(a => a.IsThirdAssessor);
        return OpenDifferences.Select(d => Of(d).Agreement is { State: AgreementState.SentToThird } && !hasThird
            ? new Blocker(Rule.ThirdAssessorMissing, Actor.AwardingOfficer, d.Id, d.Reference)
            : new Blocker(Rule.DifferenceOpen, Actor.Assessor, d.Id, d.Reference));
    }

    /// <summary>The differences that wait for a third assessor's word, each with that assessor's judgement of it.</summary>
    public IEnumerable<(Agreement Agreement, Judgement Judgement)> SentTo(Guid thirdAssessorId, IReadOnlyCollection<Judgement> itsJudgements) =>
        from item in OwedBy(thirdAssessorId)
        let agreement = Of(item).Agreement
        where agreement is { State: AgreementState.SentToThird }
        from judgement in itsJudgements
        where judgement.CompetenceItemId == item.Id && judgement.FeedbackRound == Application.FeedbackRound
        select (agreement, judgement);

    /// <summary>Asks whether the panel may work together: under assessment, and every assessor has handed in.</summary>
    /// <exception cref="RuleViolationException">It may not yet, or not any more.</exception>
    public void RequireOpen()
    {
        Rule.Require(Application.State == ApplicationState.UnderAssessment, Rule.NotUnderAssessment, Application.State);
        Rule.Require(HaveAllHandedIn, Rule.StillBlind);
    }

    /// <summary>Asks whether more evidence may be asked for items: each is settled, and not as met.</summary>
    /// <exception cref="RuleViolationException">One is met, open or not judged here.</exception>
    public void RequireNotMet(IEnumerable<Guid> itemIds)
    {
        foreach (var id in itemIds)
        {
            var item = Items.FirstOrDefault(i => i.Id == id) ?? throw new RuleViolationException(Rule.KindNotJudged);
            Rule.Require(Of(item).Outcome is Outcome.NotYetMet or Outcome.InsufficientEvidence, Rule.MoreEvidenceForMet, item.Reference);
        }
    }

    private bool IsSentToThird(JudgedItem item) =>
        agreements[item.Id].Any(a => a.FeedbackRound == Application.FeedbackRound && (a.State == AgreementState.SentToThird || a.ThirdAssessorId is not null));

    private bool HasHandedIn(Guid assessorId, int round) => facts.HandIns.Any(h => h.AssessorId == assessorId && h.FeedbackRound == round);

    private ItemStanding Find(JudgedItem item)
    {
        var round = Application.IsOpenForJudgement(item.Id)
            ? Application.FeedbackRound
            : judgements[item.Id].Where(j => j.FeedbackRound < Application.FeedbackRound).Select(j => j.FeedbackRound).DefaultIfEmpty(0).Max();
        var panel = PanelOfRound(item.Competence.Code, round);
        var given = judgements[item.Id].Where(j => j.FeedbackRound == round && panel.Contains(j.AssessorId) && HasHandedIn(j.AssessorId, round)).ToList();
        var agreement = agreements[item.Id].FirstOrDefault(a => a.FeedbackRound == round);
        var isReady = round < Application.FeedbackRound || HaveAllHandedIn;
        return new ItemStanding(round, given, agreement, isReady ? Settlement.Of(given, panel.Count, agreement) : null);
    }

    /// <summary>Who judged a competence in a round: the panel of today for the current round; for an earlier one those who handed in and were not taken out before it ended.</summary>
    private IReadOnlyCollection<Guid> PanelOfRound(string competenceCode, int round)
    {
        if (round == Application.FeedbackRound)
            return Application.AssessorsOf(competenceCode);
        var handedIn = facts.HandIns.Where(h => h.FeedbackRound == round).ToList();
        var lastAt = handedIn.Select(h => h.At).DefaultIfEmpty().Max();
        return [.. Application.Allocations
            .Where(a => !a.IsThirdAssessor && a.Covers(competenceCode) && handedIn.Any(h => h.AssessorId == a.AssessorId) && (a.ReleasedAt is not { } released || released >= lastAt))
            .Select(a => a.AssessorId).Distinct()];
    }
}

/// <summary>Where one item stands.</summary>
/// <param name="FeedbackRound">The round whose judgements count: the current one where the item is open in it, else the last one it was judged in.</param>
/// <param name="Judgements">The judgements of that round by assessors who have handed in, a third assessor apart.</param>
/// <param name="Agreement">The agreement on it, if there is one.</param>
/// <param name="Outcome">The settled outcome; null while it is open.</param>
public sealed record ItemStanding(int FeedbackRound, IReadOnlyList<GivenJudgement> Judgements, Agreement? Agreement, Outcome? Outcome);
