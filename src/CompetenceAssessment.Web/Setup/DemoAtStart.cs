using System.Text;
using CompetenceAssessment.Services.Demo;

namespace CompetenceAssessment.Web.Setup;

/// <summary>Demonstration mode: data and open sign-ins, in Development only.</summary>
internal static class DemoAtStart
{
    public static bool IsDemo(this WebApplication app) => app.Configuration.GetValue<bool>($"{DemoOptions.Section}:{nameof(DemoOptions.Enabled)}");

    public static async Task MakeDemoAsync(this WebApplication app, CancellationToken cancellation)
    {
        if (!app.IsDemo())
            return;
        var report = await DemoData.EnsureAsync(app.Configuration, app.Logger, cancellation);
        app.Lifetime.ApplicationStarted.Register(() => Console.WriteLine(Welcome(report, app.Urls)));
    }

    /// <summary>Demonstration accounts are public knowledge, so a site that others reach refuses to start with them.</summary>
    public static void RefuseDemoOutsideDevelopment(this WebApplication app)
    {
        if (app.IsDemo() && !app.Environment.IsDevelopment())
            throw new InvalidOperationException("Demo:Enabled is set, but this is not the Development environment. Demonstration accounts are open to everyone; switch Demo:Enabled off.");
    }

    private static string Welcome(DemoReport report, ICollection<string> addresses)
    {
        var text = new StringBuilder().AppendLine().AppendLine($"  CompetenceAssessment demonstration: {string.Join(", ", addresses)}").AppendLine();
        foreach (var (email, name, duties) in report.Accounts)
            text.AppendLine($"    {email,-26} {name,-18} {duties}");
        return text.AppendLine().AppendLine($"  Password of every account: {report.Password}").AppendLine("  Press Ctrl+C to stop.").ToString();
    }
}
