using CompetenceAssessment.Services.Standards;

namespace CompetenceAssessment.Web.Setup;

public static class StandardsAtStart
{
    /// <summary>Puts new standards in use and says of every file that could not be used: file, line and rule.</summary>
    public static async Task LoadStandardsAsync(this WebApplication app, CancellationToken cancellation)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var report = await scope.ServiceProvider.GetRequiredService<StandardLibrary>().LoadAsync(cancellation);
        report.WriteTo(app.Services.GetRequiredService<ILogger<StandardLibrary>>());
    }
}
