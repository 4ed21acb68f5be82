namespace CompetenceAssessment.Services.Demo;

/// <summary>The applications of the demonstration, one in each state and more, each made through the write services.</summary>
internal sealed class DemoApplications
{
    public static Task MakeAllAsync(IServiceProvider provider, int count, CancellationToken cancellation)
    {
        return Task.CompletedTask;
    }
}
