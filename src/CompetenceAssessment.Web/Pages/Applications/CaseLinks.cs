using System.Reflection;
using CompetenceAssessment.Services.Applications;
using CompetenceAssessment.Web.Pages.Applications.Office;

namespace CompetenceAssessment.Web.Pages.Applications;

/// <summary>What the page of an application offers the candidate in its present state: the portfolio, feedback, a hearing, the notice, the certificate.
/// The room that makes the thing offers it; the class is found by being there, no registration needed.</summary>
public interface ICandidateLinks
{
    Task<IReadOnlyList<CandidateLink>> ForAsync(ApplicationCase application, CancellationToken cancellation);
}

/// <summary>One thing that can be opened.</summary>
/// <param name="Text">What it is, in words.</param>
/// <param name="Address">Where it is.</param>
public sealed record CandidateLink(string Text, string Address)
{
    /// <summary>Half a sentence more, if needed.</summary>
    public string? Detail { get; init; }

    /// <summary>The one thing to do next, shown as the page's button.</summary>
    public bool IsNextStep { get; init; }
}

public static class ApplicationPagesRegistration
{
    /// <summary>What the pages about applications share, and the links that other rooms offer there.</summary>
    public static void AddApplicationPages(this IServiceCollection services)
    {
        services.AddScoped<OwnCases>();
        services.AddScoped<Offers>();
        services.AddScoped<OfficeCases>();
        services.AddScoped<Board>();
        foreach (var type in Assembly.GetExecutingAssembly().GetTypes().Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(ICandidateLinks))))
            services.AddScoped(typeof(ICandidateLinks), type);
    }
}
