using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CompetenceAssessment.Data.Providers;

/// <summary>Contexts for the migrations tool, made by the product's own registration so that the model is the same.</summary>
internal static class DesignTime
{
    public static TContext Create<TContext>(DatabaseProvider provider, string? connectionString)
        where TContext : AppDbContext
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            [$"{DatabaseOptions.Section}:{nameof(DatabaseOptions.Provider)}"] = provider.ToString(),
            [$"{DatabaseOptions.Section}:{nameof(DatabaseOptions.ConnectionString)}"] = connectionString,
        }).Build();
        var services = new ServiceCollection().AddCompetenceAssessmentData(configuration).BuildServiceProvider();
        return (TContext)services.GetRequiredService<AppDbContext>();
    }
}
