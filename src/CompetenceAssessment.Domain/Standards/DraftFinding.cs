namespace CompetenceAssessment.Domain.Standards;

/// <summary>Something wrong with a source, or doubtful about its reading, and what its editor decided about it.</summary>
/// <param name="Number">Its number in the draft, from 1; it stays whatever else is decided.</param>
/// <param name="Code">Its kind, listed in <c>docs/standards.md</c>.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Lines">Source lines, from 1, ascending; empty where something is not there.</param>
/// <param name="Message">What is wrong, in English.</param>
/// <param name="Repair">The proposed repair, in English.</param>
public sealed record DraftFinding(int Number, string Code, DraftFindingSeverity Severity, IReadOnlyList<int> Lines, string Message, string Repair)
{
    /// <summary>The part of the reading it is about: a section, a competence, or a competence with an item's kind and number.</summary>
    public string? Place { get; init; }

    /// <summary>What the words of its code name ({0}, {1}, …), in English where they are phrases and no words of the source.</summary>
    public IReadOnlyList<string> Particulars { get; init; } = [];

    /// <summary>Whether the text already holds what is proposed (a number, a heading taken from elsewhere), so that it can be accepted as it stands.</summary>
    public bool HoldsProposal { get; init; }

    /// <summary>Whether a change of the draft brought it: the source is not to blame, and it goes when the text is right again.</summary>
    public bool FromEdit { get; init; }

    /// <summary>What was decided; null while it is open.</summary>
    public FindingDecision? Decision { get; init; }

    /// <summary>Whether nothing is decided yet.</summary>
    public bool IsOpen => Decision is null;

    /// <summary>Whether it stands in the way of handing the draft on for confirmation.</summary>
    public bool Blocks => IsOpen && Severity == DraftFindingSeverity.Error;

    /// <summary>Whether it can be accepted as it stands: an error only where the text already holds the proposal.</summary>
    public bool CanBeAccepted => Severity != DraftFindingSeverity.Error || HoldsProposal;
}

/// <summary>A decision about a finding.</summary>
/// <param name="Kind">What was decided.</param>
/// <param name="Reason">Why, or what was done; always there where a finding is ignored.</param>
/// <param name="ById">Who decided.</param>
/// <param name="At">When (UTC).</param>
/// <param name="Language">The language of the reason (BCP 47).</param>
public sealed record FindingDecision(FindingDecisionKind Kind, string? Reason, Guid ById, DateTime At, string Language = "en");

/// <summary>What can be decided about a finding.</summary>
public enum FindingDecisionKind
{
    /// <summary>The text is right as it stands, with what the reader proposed.</summary>
    Accepted,

    /// <summary>The text was put right.</summary>
    Repaired,

    /// <summary>It is no defect, or one that stays; the reason says why.</summary>
    Ignored,
}

/// <summary>How bad a finding is.</summary>
public enum DraftFindingSeverity
{
    /// <summary>Worth knowing; the reading is right.</summary>
    Info,

    /// <summary>Doubtful: a person should look.</summary>
    Warning,

    /// <summary>Wrong or missing: a person must decide.</summary>
    Error,
}
