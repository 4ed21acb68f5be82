using System.Security.Cryptography;
using System.Text.Json;
using CompetenceAssessment.Data;
using CompetenceAssessment.Data.Audit;
using CompetenceAssessment.Services.Writes;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CompetenceAssessment.Services.Demo;

/// <summary>What a start of the demonstration tells the person in front of the screen.</summary>
public sealed record DemoReport(string Password, IReadOnlyList<(string Email, string Name, string Duties)> Accounts);

/// <summary>Makes the demonstration, through the same write services as the product. Can be interrupted at any point and goes on at the next start:
/// an application that is already there is left as it is.</summary>
public static class DemoData
{
    private const string Completed = "demo-completed";

    /// <summary>Makes or completes the demonstration.</summary>
    /// <exception cref="InvalidOperationException">The database holds bodies or people that no demonstration made.</exception>
    public static async Task<DemoReport> EnsureAsync(IConfiguration configuration, ILogger progress, CancellationToken cancellation)
    {
        var options = configuration.GetSection(DemoOptions.Section).Get<DemoOptions>() ?? new DemoOptions();
        var clock = new DemoClock();
        var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(clock).AddSingleton(clock)
            .AddCompetenceAssessmentData(configuration).AddCompetenceAssessmentServices(configuration)
            .AddScoped<DemoFoundation>().AddScoped<DemoCrosswalk>();
        await using var provider = services.BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var password = options.Password ?? await KeptPasswordAsync(scope.ServiceProvider.GetRequiredService<DataPaths>(), cancellation);
        if (await IsMadeAsync(db, cancellation))
            await UsePasswordAsync(db, password, cancellation);
        else
            await scope.ServiceProvider.GetRequiredService<DemoFoundation>().MakeAsync(password, cancellation);
        if (await CompletedAsync(db, cancellation) < options.Applications)
        {
            await DemoApplications.MakeAllAsync(provider, options.Applications, progress, cancellation);
            clock.GoTo(daysAgo: 0);
            await scope.ServiceProvider.GetRequiredService<DemoCrosswalk>().MakeAsync(cancellation);
            await CompleteAsync(scope.ServiceProvider, options.Applications, cancellation);
        }

        return new DemoReport(password, [.. DemoCast.Accounts.Select(a => (a.Email, $"{a.GivenNames} {a.FamilyName}", a.Roles.Length == 0 ? "Candidate" : string.Join(", ", a.Roles)))]);
    }

    private static async Task<bool> IsMadeAsync(AppDbContext db, CancellationToken cancellation)
    {
        if (await db.AuditEntries.AnyAsync(e => e.Stream == AuditTrail.Platform && e.Action == "demo-made", cancellation))
            return true;
        if (await db.AwardingBodies.AnyAsync(cancellation) || await db.Users.AnyAsync(cancellation))
            throw new InvalidOperationException("Demo mode only starts on an empty database or on one that it made; this one holds other data. Switch Demo:Enabled off, or use another data folder.");
        return false;
    }

    /// <summary>How many applications the demonstration was completed with; from then on it belongs to whoever tries it, and no start adds to it.</summary>
    private static async Task<int> CompletedAsync(AppDbContext db, CancellationToken cancellation)
    {
        var payload = await db.AuditEntries.Where(e => e.Stream == AuditTrail.Platform && e.Action == Completed).OrderByDescending(e => e.Sequence).Select(e => e.Payload).FirstOrDefaultAsync(cancellation);
        return payload is null ? 0 : JsonDocument.Parse(payload).RootElement.GetProperty("applications").GetInt32();
    }

    private static async Task CompleteAsync(IServiceProvider services, int applications, CancellationToken cancellation)
    {
        services.GetRequiredService<DemoClock>().GoTo(daysAgo: 0);
        await services.GetRequiredService<UnitOfWork>().WriteAsync(
            token => services.GetRequiredService<AuditTrail>().AppendAsync(AuditTrail.Platform, null, Completed, new { applications }, token), cancellation);
    }

    private static async Task<string> KeptPasswordAsync(DataPaths paths, CancellationToken cancellation)
    {
        var file = Path.Combine(paths.Data, "demo-password.txt");
        if (File.Exists(file) && (await File.ReadAllTextAsync(file, cancellation)).Trim() is { Length: > 0 } kept)
            return kept;
        var made = $"Demo-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(5))}!";
        Directory.CreateDirectory(paths.Data);
        await File.WriteAllTextAsync(file, made + Environment.NewLine, cancellation);
        return made;
    }

    private static async Task UsePasswordAsync(AppDbContext db, string password, CancellationToken cancellation)
    {
        var hasher = new PasswordHasher<AppUser>();
        var emails = DemoCast.Accounts.Select(a => a.Email).ToList();
        var users = await db.Users.Where(u => emails.Contains(u.Email!)).ToListAsync(cancellation);
        // All accounts share the password, so one tells whether the setting has changed since they were made.
        if (users.Count == 0 || hasher.VerifyHashedPassword(users[0], users[0].PasswordHash!, password) != PasswordVerificationResult.Failed)
            return;
        foreach (var user in users)
            user.PasswordHash = hasher.HashPassword(user, password);
        await db.SaveChangesAsync(cancellation);
    }
}
