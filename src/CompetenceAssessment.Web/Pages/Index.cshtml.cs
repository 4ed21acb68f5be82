using CompetenceAssessment.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CompetenceAssessment.Web.Pages;

/// <summary>The public face for visitors; for whoever is signed in, what waits for them in every room.</summary>
[AllowAnonymous]
public sealed class IndexModel(CurrentViewer viewer, IEnumerable<IHomeTasks> rooms) : PageModel
{
    /// <summary>What is open to everyone, and whose desk it is.</summary>
    public static readonly (string Name, string Page)[] Doors =
        [("verify", "/Verify/Index"), ("register", "/Register/Index"), ("standards", "/Standards/Index"), ("assess", "/Account/SignIn")];

    /// <summary>How a qualification comes about, step by step.</summary>
    public static readonly string[] Steps = ["standard", "evidence", "judgement", "decision", "certificate"];

    public IReadOnlyList<HomeTask> Tasks { get; private set; } = [];

    public IEnumerable<HomeTask> ToDo => Tasks.Where(t => t.State is HomeTaskState.ToDo or HomeTaskState.Begun);

    public IEnumerable<HomeTask> Waiting => Tasks.Where(t => t.State == HomeTaskState.WaitingForOthers);

    public IEnumerable<HomeTask> Done => Tasks.Where(t => t.State == HomeTaskState.Done);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        if (viewer.ViewerOrNull is not { } person)
            return;
        var tasks = new List<HomeTask>();
        foreach (var room in rooms)
            tasks.AddRange(await room.ForAsync(person, cancellation));
        Tasks = [.. tasks.OrderBy(t => t.Due ?? DateOnly.MaxValue)];
    }
}
