using CompetenceAssessment.Domain.Awarding;

namespace CompetenceAssessment.Services.Awarding;

/// <summary>What somebody does about one item of an agenda.</summary>
public abstract record DecisionStep
{
    public required Guid ActorId { get; init; }

    public required Guid ItemId { get; init; }
}

/// <summary>Changes what is voted on, and the text of the decision.</summary>
public sealed record MoveMotion : DecisionStep
{
    public required int Version { get; init; }

    public required DecisionOutcome Motion { get; init; }

    public string? Reasons { get; init; }

    public string? LegalBasis { get; init; }

    /// <summary>The items to judge again, for sending the case back.</summary>
    public IReadOnlyList<Guid> SentBackItemIds { get; init; } = [];
}

/// <summary>A member takes no part in the item, for a reason of their own.</summary>
public sealed record RecuseMember : DecisionStep
{
    public required string Reason { get; init; }
}

/// <summary>A member votes, or changes the vote.</summary>
public sealed record CastVote : DecisionStep
{
    /// <summary>The motion that the member saw; the vote is refused when it has become another.</summary>
    public required DecisionOutcome Motion { get; init; }

    public required VoteChoice Choice { get; init; }
}

public sealed record TakeSeparately : DecisionStep;

/// <summary>Asks the candidate to be heard before a decision against the panel's proposal.</summary>
public sealed record AskToBeHeard : DecisionStep;

/// <summary>Closes the vote on one item.</summary>
public sealed record DecideItem : DecisionStep
{
    public required int Version { get; init; }
}

/// <summary>A member votes for several uncontested awards at once, those apart from which the member is recused.</summary>
public sealed record VoteEnBloc
{
    public required Guid ActorId { get; init; }

    public required Guid MeetingId { get; init; }

    public required IReadOnlyList<Guid> ItemIds { get; init; }
}

/// <summary>Decides several uncontested awards at once: all of them or none.</summary>
public sealed record DecideEnBloc
{
    public required Guid ActorId { get; init; }

    public required Guid MeetingId { get; init; }

    public required IReadOnlyList<Guid> ItemIds { get; init; }
}

/// <summary>Ends a decided case.</summary>
public sealed record CloseDecidedCase
{
    public required Guid ActorId { get; init; }

    public required Guid ApplicationId { get; init; }
}

/// <summary>What the candidate or holder says before an adverse decision; without a statement: nothing to add.</summary>
public sealed record AnswerHearing
{
    public required Guid ActorId { get; init; }

    public required Guid ApplicationId { get; init; }

    /// <summary>The version of what the candidate read: the proposal, or the item about the certificate.</summary>
    public required int Version { get; init; }

    public string? Statement { get; init; }
}

/// <summary>The candidate opens the notice on the site, which delivers it.</summary>
public sealed record OpenNotice : DecisionStep;

/// <summary>An officer records that the notice reached the candidate in another way.</summary>
public sealed record RecordDelivery : DecisionStep
{
    public required DateOnly DeliveredOn { get; init; }
}
