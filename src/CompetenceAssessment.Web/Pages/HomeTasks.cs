using System.Reflection;
using CompetenceAssessment.Services.Viewers;

namespace CompetenceAssessment.Web.Pages;

/// <summary>One class per room says what waits for the viewer there; the home page gathers them. Found by being there, no registration needed.</summary>
public interface IHomeTasks
{
    Task<IReadOnlyList<HomeTask>> ForAsync(Viewer viewer, CancellationToken cancellation);
}

/// <summary>One line of the to-do list.</summary>
/// <param name="State">Whether the viewer can act, has begun, waits for others, or is done.</param>
/// <param name="Title">What to do, in words: "Assess 12 open indicators".</param>
/// <param name="Link">Where to do it.</param>
/// <param name="Action">The verb of the button: "Continue".</param>
public sealed record HomeTask(HomeTaskState State, string Title, string Link, string Action)
{
    /// <summary>Number of the case, if there is one.</summary>
    public string? Reference { get; init; }

    /// <summary>What else helps to tell it apart.</summary>
    public string? Detail { get; init; }

    /// <summary>How many things wait behind the line, for the total.</summary>
    public int Count { get; init; } = 1;

    public DateOnly? Due { get; init; }
}

public enum HomeTaskState
{
    ToDo,
    Begun,
    WaitingForOthers,
    Done,
}

public static class HomeTasksRegistration
{
    public static void AddHomeTasks(this IServiceCollection services)
    {
        foreach (var type in Assembly.GetExecutingAssembly().GetTypes().Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(IHomeTasks))))
            services.AddScoped(typeof(IHomeTasks), type);
    }
}
