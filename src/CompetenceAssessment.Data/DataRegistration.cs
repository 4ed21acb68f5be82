using CompetenceAssessment.Data.EvidenceStore;
using CompetenceAssessment.Data.Providers;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CompetenceAssessment.Data;

public static class DataRegistration
{
    /// <summary>The one registration of the database: the site, the operator's commands, design time and tests all use it,
    /// because the model depends on services (the Identity schema with passkeys).</summary>
    public static IServiceCollection AddCompetenceAssessmentData(this IServiceCollection services, IConfiguration configuration)
    {
        var paths = DataPaths.From(configuration);
        services.AddSingleton(paths);
        services.AddSingleton<DatabaseStart>();
        services.AddOptions<DatabaseOptions>().Bind(configuration.GetSection(DatabaseOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<EvidenceOptions>().Bind(configuration.GetSection(EvidenceOptions.Section)).ValidateDataAnnotations()
            .Validate(evidence => evidence.MaxFormBytes <= evidence.MaxBytes, "Evidence:MaxFormBytes is larger than Evidence:MaxBytes.").ValidateOnStart();
        services.AddSingleton<IEvidenceStore, LocalEvidenceStore>();
        services.AddScoped<EvidenceSweep>();
        services.Configure<IdentityOptions>(options => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3);
        var database = configuration.GetSection(DatabaseOptions.Section).Get<DatabaseOptions>() ?? new DatabaseOptions();
        return database.Provider switch
        {
            DatabaseProvider.SqlServer => services.AddDbContext<AppDbContext, SqlServerAppDbContext>(options => options.UseCompetenceAssessmentSqlServer(database)),
            DatabaseProvider.PostgreSql => services.AddDbContext<AppDbContext, PostgreSqlAppDbContext>(options => options.UseCompetenceAssessmentPostgreSql(database)),
            _ => services.AddDbContext<AppDbContext, SqliteAppDbContext>(options => options.UseCompetenceAssessmentSqlite(database, paths)),
        };
    }
}
