using CompetenceAssessment.Data;
using CompetenceAssessment.Services;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CompetenceAssessment.Cli;

/// <summary>The product's own services, configured as the site is: <c>appsettings.json</c> of the current folder and environment variables.</summary>
internal static class CliServices
{
    public static IConfiguration Configuration() => new ConfigurationBuilder()
        .AddJsonFile(Path.Combine(Directory.GetCurrentDirectory(), "appsettings.json"), optional: true)
        .AddEnvironmentVariables()
        .Build();

    public static ServiceProvider Build()
    {
        var configuration = Configuration();
        return new ServiceCollection().AddLogging(log => log.AddSimpleConsole().SetMinimumLevel(LogLevel.Warning))
            .AddSingleton(configuration).AddCompetenceAssessmentData(configuration).AddCompetenceAssessmentServices(configuration).BuildServiceProvider();
    }

    /// <summary>Runs one command with services of its own.</summary>
    public static async Task<int> RunAsync(Func<IServiceProvider, Task<int>> command)
    {
        await using var provider = Build();
        await using var scope = provider.CreateAsyncScope();
        return await command(scope.ServiceProvider);
    }
}
