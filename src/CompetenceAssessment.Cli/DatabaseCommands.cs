using System.CommandLine;
using CompetenceAssessment.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;

namespace CompetenceAssessment.Cli;

/// <summary><c>database migrate</c> and <c>database script</c>.</summary>
internal static class DatabaseCommands
{
    public static Command Create() => new("database", "Bring the database up to date.") { Migrate(), Script() };

    private static Command Migrate()
    {
        var command = new Command("migrate", "Apply the migrations that are missing.");
        command.SetAction((_, cancellation) => CliServices.RunAsync(async services =>
        {
            // The data folder's lock keeps this from running beside a site on the same SQLite file.
            await services.GetRequiredService<DatabaseStart>().MigrateAsync(cancellation);
            Console.WriteLine("The database is up to date.");
            return 0;
        }));
        return command;
    }

    private static Command Script()
    {
        var command = new Command("script", "Print the SQL of all migrations for the engine that is set (idempotent on SQL Server and PostgreSQL).");
        command.SetAction(_ => CliServices.RunAsync(services =>
        {
            var db = services.GetRequiredService<AppDbContext>();
            var options = db.Database.IsSqlite() ? MigrationsSqlGenerationOptions.Default : MigrationsSqlGenerationOptions.Idempotent;
            Console.WriteLine(db.GetService<IMigrator>().GenerateScript(options: options));
            return Task.FromResult(0);
        }));
        return command;
    }
}
