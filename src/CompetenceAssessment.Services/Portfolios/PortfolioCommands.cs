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

/// <summary>What one evidence item shows in an application: exactly these competences and items, no others.</summary>
public sealed record LinkEvidence
{
    public required Guid ActorId { get; init; }

    public required Guid ApplicationId { get; init; }

    public required Guid EvidenceItemId { get; init; }

    public required IReadOnlyCollection<LinkTarget> Targets { get; init; }
}

/// <summary>A competence item, or a competence as a whole.</summary>
public sealed record LinkTarget(Guid CompetenceId, Guid? CompetenceItemId);

/// <summary>Where in the evidence to look, for several links at once.</summary>
public sealed record PinLinks
{
    public required Guid ActorId { get; init; }

    public required Guid ApplicationId { get; init; }

    public required IReadOnlyCollection<LinkPlace> Places { get; init; }
}

public sealed record LinkPlace(Guid LinkId, int? Page, int? Seconds, string? Note);

/// <summary>Takes one link away.</summary>
public sealed record Unlink
{
    public required Guid ActorId { get; init; }

    public required Guid ApplicationId { get; init; }

    public required Guid LinkId { get; init; }
}

/// <summary>Moves all links of an item in an application, but those handed in, to its newest version.</summary>
public sealed record UseNewestVersion
{
    public required Guid ActorId { get; init; }

    public required Guid ApplicationId { get; init; }

    public required Guid EvidenceItemId { get; init; }
}

/// <summary>The candidate's own ticks for some items, set or taken back.</summary>
public sealed record ClaimItems
{
    public required Guid ActorId { get; init; }

    public required Guid ApplicationId { get; init; }

    public required IReadOnlyCollection<Guid> CompetenceItemIds { get; init; }

    public required bool IsClaimed { get; init; }
}

/// <summary>Hands in the portfolio, the first time or with more evidence.</summary>
public sealed record HandInPortfolio
{
    public required Guid ActorId { get; init; }

    public required Guid ApplicationId { get; init; }

    public required int Version { get; init; }

    public required bool DeclaredAuthentic { get; init; }
}
