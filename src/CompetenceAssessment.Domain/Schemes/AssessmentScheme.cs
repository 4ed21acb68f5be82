using CompetenceAssessment.Domain.Standards;

namespace CompetenceAssessment.Domain.Schemes;

/// <summary>How one body assesses one standard version (hindamisstandard): a numbered, published text that cases pin at admission.
/// A scheme in use never changes; the next number replaces it for new applications.</summary>
public sealed class AssessmentScheme : IVersioned
{
    private AssessmentScheme()
    {
        Settings = null!;
    }

    /// <summary>Drafts a scheme.</summary>
    public AssessmentScheme(Guid id, Guid awardingBodyId, Guid standardVersionId, int number, SchemeSettings settings)
    {
        (Id, AwardingBodyId, StandardVersionId, Number, Settings) = (id, awardingBodyId, standardVersionId, number, settings);
    }

    /// <summary>The identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>The body.</summary>
    public Guid AwardingBodyId { get; private set; }

    /// <summary>The standard version it assesses.</summary>
    public Guid StandardVersionId { get; private set; }

    /// <summary>1, 2, 3 … within body and standard version.</summary>
    public int Number { get; private set; }

    /// <summary>Draft, in use or retired.</summary>
    public SchemeStatus Status { get; private set; } = SchemeStatus.Draft;

    /// <summary>When it was put in use (UTC).</summary>
    public DateTime? InUseSince { get; private set; }

    /// <summary>Everything it settles.</summary>
    public SchemeSettings Settings { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>Changes a draft.</summary>
    /// <exception cref="RuleViolationException">The scheme is no longer a draft.</exception>
    public void Change(SchemeSettings settings)
    {
        Rule.Require(Status == SchemeStatus.Draft, Rule.SchemeInUseIsFixed, Number);
        Settings = settings;
    }

    /// <summary>Puts the draft in use.</summary>
    /// <exception cref="RuleViolationException">Not a draft, or it demands what the standard does not offer.</exception>
    public void PutInUse(StandardVersion standard, DateTime now)
    {
        Rule.Require(Status == SchemeStatus.Draft, Rule.SchemeInUseIsFixed, Number);
        Settings.RequireWithin(standard);
        (Status, InUseSince) = (SchemeStatus.InUse, now);
    }

    /// <summary>Takes a scheme out of use for new applications; admitted cases keep it.</summary>
    public void Retire()
    {
        Rule.Require(Status == SchemeStatus.InUse, Rule.SchemeNotInUse, Number);
        Status = SchemeStatus.Retired;
    }
}

/// <summary>The state of a scheme.</summary>
public enum SchemeStatus
{
    /// <summary>Being written.</summary>
    Draft,

    /// <summary>Applies to new applications.</summary>
    InUse,

    /// <summary>Only for cases that were admitted under it.</summary>
    Retired,
}
