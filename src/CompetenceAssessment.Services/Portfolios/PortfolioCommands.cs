using CompetenceAssessment.Domain.Portfolios;

namespace CompetenceAssessment.Services.Portfolios;

/// <summary>Adds a file as a new evidence item. Its title is made from the file's name until the person describes it.</summary>
public sealed record AddEvidence
{
    public required Guid ActorId { get; init; }

    public required string FileName { get; init; }

    public required Stream Content { get; init; }

    public required long MaxBytes { get; init; }
}

/// <summary>Adds a file as the next version of an item.</summary>
public sealed record AddVersion
{
    public required Guid ActorId { get; init; }

    public required Guid EvidenceItemId { get; init; }

    public required string FileName { get; init; }

    public required Stream Content { get; init; }

    public required long MaxBytes { get; init; }
}

/// <summary>"Tell what you did": an account in the person's words, as a new item or as the next version of one.</summary>
public sealed record TellAccount
{
    public required Guid ActorId { get; init; }

    /// <summary>The item whose account is told anew, with the version that the form was made from.</summary>
    public (Guid Id, int Version)? Item { get; init; }

    public required string Title { get; init; }

    public required AccountText Account { get; init; }
}

public sealed record DescribeEvidence
{
    public required Guid ActorId { get; init; }

    public required Guid EvidenceItemId { get; init; }

    public required int Version { get; init; }

    public required EvidenceDescription Description { get; init; }
}

/// <summary>Takes an item out of the portfolio, or puts it back.</summary>
public sealed record RemoveEvidence
{
    public required Guid ActorId { get; init; }

    public required Guid EvidenceItemId { get; init; }
}

/// <summary>Says what one evidence item shows in an application, or no longer shows. What is not named stays as it is.</summary>
public sealed record LinkEvidence
{
    public required Guid ActorId { get; init; }

    public required Guid ApplicationId { get; init; }

    public required Guid EvidenceItemId { get; init; }

    public IReadOnlyCollection<LinkTarget> Targets { get; init; } = [];

    public IReadOnlyCollection<LinkTarget> NoLonger { get; init; } = [];
}

/// <summary>A competence item, or a competence as a whole.</summary>
public sealed record LinkTarget(Guid CompetenceId, Guid? CompetenceItemId);

/// <summary>Where in the evidence to look, for several links of one item at once.</summary>
public sealed record PinLinks
{
    public required Guid ActorId { get; init; }

    public required Guid ApplicationId { get; init; }

    public required Guid EvidenceItemId { get; init; }

    public required IReadOnlyCollection<LinkPlace> Places { get; init; }
}

public sealed record LinkPlace(LinkTarget Target, int? Page, int? Seconds, string? Note);

/// <summary>Moves all links of an item in an application, but those handed in, to its newest version.</summary>
public sealed record UseNewestVersion
{
    public required Guid ActorId { get; init; }

    public required Guid ApplicationId { get; init; }

    public required Guid EvidenceItemId { get; init; }
}

/// <summary>Brings the links of an item in an application back to what they were: undo.</summary>
public sealed record RestoreLinks
{
    public required Guid ActorId { get; init; }

    public required Guid ApplicationId { get; init; }

    public required Guid EvidenceItemId { get; init; }

    public required IReadOnlyCollection<LinkState> Links { get; init; }
}

/// <summary>Everything that a link says.</summary>
public sealed record LinkState(Guid CompetenceId, Guid? CompetenceItemId, Guid EvidenceFileId, int? Page, int? Seconds, string? Note);

/// <summary>The candidate's own ticks among some items: those named are set, the others taken back.</summary>
public sealed record ClaimItems
{
    public required Guid ActorId { get; init; }

    public required Guid ApplicationId { get; init; }

    /// <summary>The items that were asked about.</summary>
    public required IReadOnlyCollection<Guid> Among { get; init; }

    public required IReadOnlyCollection<Guid> Claimed { get; init; }
}

/// <summary>Hands in the portfolio, the first time or with more evidence.</summary>
public sealed record HandInPortfolio
{
    public required Guid ActorId { get; init; }

    public required Guid ApplicationId { get; init; }

    public required int Version { get; init; }

    public required bool DeclaredAuthentic { get; init; }
}
