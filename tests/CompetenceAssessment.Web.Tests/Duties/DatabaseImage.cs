using CompetenceAssessment.Data;
using CompetenceAssessment.Data.Mail;
using CompetenceAssessment.Domain.Standards;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Tests.Duties;

/// <summary>Every row of every table, so that a refused request can be held to have changed nothing at all, the audit trail included.
/// Standards are left out because they are many and nobody writes them here, the outbox because its sender works on it by itself.</summary>
internal sealed class DatabaseImage
{
    private readonly HashSet<string> rows = [];

    public static async Task<DatabaseImage> TakeAsync(AppDbContext db)
    {
        var image = new DatabaseImage();
        Type[] apart = [typeof(Standard), typeof(StandardVersion), typeof(Competence), typeof(CompetenceItem), typeof(OutboxMail)];
        var tables = db.Model.GetEntityTypes().Where(e => !apart.Contains(e.ClrType)).Select(e => e.GetTableName()).OfType<string>().Distinct();
        await db.Database.OpenConnectionAsync();
        foreach (var table in tables)
            await image.ReadAsync(db, table);
        return image;
    }

    /// <summary>Rows that came, went or became others.</summary>
    public IReadOnlyList<string> ChangesTo(DatabaseImage later) =>
        [.. rows.Except(later.rows).Select(r => "- " + r), .. later.rows.Except(rows).Select(r => "+ " + r)];

    private async Task ReadAsync(AppDbContext db, string table)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // The name comes from the model.
        command.CommandText = $"SELECT * FROM \"{table}\"";
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        var values = new object[reader.FieldCount];
        while (await reader.ReadAsync())
        {
            reader.GetValues(values);
            rows.Add($"{table}: {string.Join(" | ", values.Select(v => v is byte[] bytes ? Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)) : v))}");
        }
    }
}
