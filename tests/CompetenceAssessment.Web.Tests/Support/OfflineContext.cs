using CompetenceAssessment.Data;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CompetenceAssessment.Web.Tests.Support;

/// <summary>The product's context for an engine whose server nobody asks: for what the model and the migrations say by themselves.</summary>
public sealed class OfflineContext : IDisposable
{
    private readonly ServiceProvider _services;
    private readonly IServiceScope _scope;

    public OfflineContext(DatabaseProvider engine)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database:Provider"] = engine.ToString(),
            ["Database:ConnectionString"] = engine switch
            {
                DatabaseProvider.PostgreSql => "Host=nowhere.invalid;Database=none",
                DatabaseProvider.SqlServer => "Server=nowhere.invalid;Database=none",
                _ => "Data Source=:memory:",
            },
        }).Build();
        _services = new ServiceCollection().AddCompetenceAssessmentData(configuration).BuildServiceProvider();
        _scope = _services.CreateScope();
        Db = _scope.ServiceProvider.GetRequiredService<AppDbContext>();
    }

    public AppDbContext Db { get; }

    public void Dispose()
    {
        _scope.Dispose();
        _services.Dispose();
    }
}
