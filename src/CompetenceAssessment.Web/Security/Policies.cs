using CompetenceAssessment.Domain.Organisations;
using Microsoft.AspNetCore.Authorization;

namespace CompetenceAssessment.Web.Security;

/// <summary>Who may open a room, by the roles that memberships give. Whether a particular object is the viewer's to see is asked of its
/// <c>VisibleTo</c> query: not yours and none such give the same 404.</summary>
public static class Policies
{
    public const string Assess = nameof(Assess);
    public const string AssureQuality = nameof(AssureQuality);
    public const string Decide = nameof(Decide);
    public const string Award = nameof(Award);
    public const string Administer = nameof(Administer);
    public const string Inspect = nameof(Inspect);
    public const string Operate = nameof(Operate);
    public const string EditStandards = nameof(EditStandards);

    /// <summary>The room of administration: of bodies, and of the installation.</summary>
    public const string AdministerOrOperate = nameof(AdministerOrOperate);

    /// <summary>The applications of a body: officers act, administrators and external quality assurers read.</summary>
    public const string ReadApplications = nameof(ReadApplications);

    /// <summary>The awarding room: officers prepare, committee members decide.</summary>
    public const string AwardOrDecide = nameof(AwardOrDecide);

    public static readonly IReadOnlyDictionary<string, Role[]> Roles = new Dictionary<string, Role[]>
    {
        [Assess] = [Role.Assessor],
        [AssureQuality] = [Role.InternalQualityAssurer],
        [Decide] = [Role.CommitteeMember],
        [Award] = [Role.AwardingOfficer],
        [ReadApplications] = [Role.AwardingOfficer, Role.BodyAdministrator, Role.ExternalQualityAssurer],
        [AwardOrDecide] = [Role.AwardingOfficer, Role.CommitteeMember],
        [Administer] = [Role.BodyAdministrator],
        [AdministerOrOperate] = [Role.BodyAdministrator, Role.Operator],
        [Inspect] = [Role.ExternalQualityAssurer],
        [Operate] = [Role.Operator],
        [EditStandards] = [Role.StandardsEditor],
    };

    public static void AddPolicies(this IServiceCollection services)
    {
        services.AddScoped<IAuthorizationHandler, HoldsRoleHandler>();
        var builder = services.AddAuthorizationBuilder();
        foreach (var (name, roles) in Roles)
            builder.AddPolicy(name, policy => policy.RequireAuthenticatedUser().AddRequirements(new HoldsRole(roles)));
        builder.SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
    }
}

/// <summary>Holds one of the roles somewhere today.</summary>
internal sealed record HoldsRole(IReadOnlyList<Role> Roles) : IAuthorizationRequirement;

internal sealed class HoldsRoleHandler(CurrentViewer viewer) : AuthorizationHandler<HoldsRole>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, HoldsRole requirement)
    {
        if (viewer.Holds([.. requirement.Roles]))
            context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
