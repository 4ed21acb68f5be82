using System.Text.RegularExpressions;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Web.Security;

namespace CompetenceAssessment.Web;

/// <summary>The entries of the header: the rooms that the viewer's roles open, the public ones last.</summary>
public sealed partial class Navigation(PageLinks pages)
{
    private static readonly Entry[] Entries =
    [
        new("nav.home", "/Index", SignedIn: true),
        new("nav.assess", "/Assess/Index", Policies.Assess),
        new("nav.quality", "/Quality/Index", Policies.AssureQuality),
        new("nav.applications", "/Applications/Office/Index", Policies.ReadApplications),
        new("nav.awarding", "/Awarding/Index", Policies.AwardOrDecide),
        new("nav.certificates", "/Certificates/Index", Policies.Award),
        new("nav.admin", "/Admin/Index", Policies.AdministerOrOperate),
        new("nav.my-applications", "/Applications/Index", SignedIn: true),
        new("nav.portfolio", "/Portfolios/Index", SignedIn: true),
        new("nav.my-certificates", "/Certificates/Index", SignedIn: true, Unless: Policies.Award),
        new("nav.standards", "/Standards/Index"),
        new("nav.register", "/Register/Index"),
        new("nav.verify", "/Verify/Index"),
    ];

    public IReadOnlyList<NavigationItem> For(CurrentViewer viewer, PathString current)
    {
        // Rooms are added one by one; an entry appears with its page.
        var shown = Entries.Where(e => IsFor(viewer, e)).Select(e => (e.Text, Path: pages.Find(e.Page))).Where(e => e.Path is not null).ToList();
        // One room may lie inside another's address; the nearer one is where the viewer is.
        var here = shown.Select(e => e.Path!).Where(path => path == "/" ? current == "/" : current.StartsWithSegments(path)).MaxBy(path => path.Length);
        return [.. shown.Select(e => new NavigationItem(e.Text, e.Path!, e.Path == here))];
    }

    /// <summary>The address of a room, or null while it is not there.</summary>
    public string? Find(string page) => pages.Find(page);

    /// <summary>The parts of a name between which a narrow screen may break it: CompetenceAssessment has two.</summary>
    public static string[] WordsOf(string name) => NewWord().Split(name);

    private static bool IsFor(CurrentViewer viewer, Entry entry) =>
        (!entry.SignedIn || viewer.IsSignedIn) && (entry.Policy is null || viewer.Holds([.. RolesOf(entry.Policy)]))
        && (entry.Unless is null || !viewer.Holds([.. RolesOf(entry.Unless)]));

    private static Role[] RolesOf(string policy) => Policies.Roles[policy];

    [GeneratedRegex("(?<=[a-z])(?=[A-Z])")]
    private static partial Regex NewWord();

    private sealed record Entry(string Text, string Page, string? Policy = null, bool SignedIn = false, string? Unless = null);
}

/// <summary>One entry; <c>Text</c> is the key of its words.</summary>
public sealed record NavigationItem(string Text, string Path, bool IsCurrent);
