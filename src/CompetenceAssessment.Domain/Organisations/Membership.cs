namespace CompetenceAssessment.Domain.Organisations;

/// <summary>The only source of roles: a person holds a role in a body (or in the installation) for a time.</summary>
public sealed class Membership
{
    private Membership()
    {
    }

    /// <summary>Gives a role.</summary>
    /// <exception cref="RuleViolationException">A body's role without a body, or an installation's role with one.</exception>
    public Membership(Guid id, Guid personId, Guid? awardingBodyId, Role role, DateOnly from, DateOnly? until)
    {
        Rule.Require(role.IsInstallationWide() == awardingBodyId is null, Rule.RoleNeedsItsBody, role);
        Rule.Require(until is not { } end || end >= from, Rule.PeriodEndsBeforeItBegins);
        (Id, PersonId, AwardingBodyId, Role, From, Until) = (id, personId, awardingBodyId, role, from, until);
    }

    /// <summary>The identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>Who.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>In which body; null for installation-wide roles.</summary>
    public Guid? AwardingBodyId { get; private set; }

    /// <summary>The role.</summary>
    public Role Role { get; private set; }

    /// <summary>First day.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Last day, inclusive; null while it lasts.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>Whether it holds on a day.</summary>
    public bool IsCurrentOn(DateOnly day) => day >= From && (Until is not { } until || day <= until);

    /// <summary>Ends the membership with a day, which is its last.</summary>
    public void EndOn(DateOnly day)
    {
        Rule.Require(day >= From, Rule.PeriodEndsBeforeItBegins);
        Until = day;
    }
}

/// <summary>The duties a membership gives. Candidate is not among them: whoever applies is one.</summary>
public enum Role
{
    /// <summary>Assesses (hindaja).</summary>
    Assessor,

    /// <summary>Samples assessors' judgements (sisemine kvaliteedi tagaja).</summary>
    InternalQualityAssurer,

    /// <summary>Votes in the awarding committee (kutsekomisjoni liige).</summary>
    CommitteeMember,

    /// <summary>Admits, allocates, keeps minutes, issues (kutse andja ametnik).</summary>
    AwardingOfficer,

    /// <summary>Runs the body: people, appointments, schemes, audit.</summary>
    BodyAdministrator,

    /// <summary>Reads one body for the regulator.</summary>
    ExternalQualityAssurer,

    /// <summary>Runs the installation.</summary>
    Operator,

    /// <summary>Looks after the standards library.</summary>
    StandardsEditor,
}

/// <summary>Facts about roles.</summary>
public static class Roles
{
    /// <summary>Whether the role is held in the installation rather than in a body.</summary>
    public static bool IsInstallationWide(this Role role) => role is Role.Operator or Role.StandardsEditor;
}
