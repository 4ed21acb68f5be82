using System.ComponentModel.DataAnnotations;

namespace CompetenceAssessment.Data;

/// <summary>Section <c>Database</c> of the configuration.</summary>
public sealed class DatabaseOptions
{
    public const string Section = "Database";

    [EnumDataType(typeof(DatabaseProvider))]
    public DatabaseProvider Provider { get; set; } = DatabaseProvider.Sqlite;

    /// <summary>Needed for SQL Server and PostgreSQL; SQLite keeps its file in the data folder unless this says otherwise.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>Statements sent in one round trip; the provider's own default when not set.</summary>
    [Range(1, 1000)]
    public int? MaxBatchSize { get; set; }

    /// <summary>Whether migrations run when the site starts; when not set, only on SQLite and in demo mode.</summary>
    public bool? MigrateOnStart { get; set; }
}

public enum DatabaseProvider
{
    Sqlite,
    SqlServer,
    PostgreSql,
}
