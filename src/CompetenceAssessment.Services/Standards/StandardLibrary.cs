using CompetenceAssessment.Data;
using CompetenceAssessment.Data.Providers;
using CompetenceAssessment.Services.Writes;
using CompetenceAssessment.StandardFormats.Yaml;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Services.Standards;

/// <summary>Brings the standards folder into the database: new versions are put in use, those in use stay as they are, and a file that
/// cannot be used is reported while the rest loads.</summary>
public sealed class StandardLibrary(StandardShelf shelf, UnitOfWork work, DataPaths paths, TimeProvider clock)
{
    public async Task<StandardLibraryReport> LoadAsync(CancellationToken cancellation)
    {
        if (!Directory.Exists(paths.Standards))
            return new([Unreadable(paths.Standards, "There is no standards folder here; Paths:Standards names it.")]);
        var loads = new List<StandardLoad>();
        foreach (var file in Directory.EnumerateFiles(paths.Standards, "*" + StandardYaml.FileEnding).Order(StringComparer.Ordinal))
            loads.Add(await LoadAsync(file, cancellation));
        return new(loads);
    }

    private async Task<StandardLoad> LoadAsync(string path, CancellationToken cancellation)
    {
        try
        {
            var file = StandardYaml.Read(path, await File.ReadAllBytesAsync(path, cancellation));
            return await PutInUseAsync(path, file, cancellation);
        }
        catch (StandardFileException exception)
        {
            return new(Path.GetFileName(path), StandardLoadOutcome.Unreadable, null, null, exception.Errors);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Unreadable(path, exception.Message);
        }
    }

    private async Task<StandardLoad> PutInUseAsync(string path, StandardFile file, CancellationToken cancellation)
    {
        file.Version.PutInUse(clock.GetUtcNow().UtcDateTime);
        try
        {
            return await work.WriteAsync(async token => await FindAsync(path, file, token) ?? await AddAsync(path, file, token), cancellation);
        }
        catch (DbUpdateException exception) when (exception.IsUniqueViolation())
        {
            // Another server started at the same moment and was first.
            return await FindAsync(path, file, cancellation) ?? throw new InvalidOperationException($"{path} collides with another standard.", exception);
        }
    }

    private async Task<StandardLoad?> FindAsync(string path, StandardFile file, CancellationToken cancellation)
    {
        if (await shelf.HashOfAsync(file, cancellation) is not { } stored)
            return null;
        return stored == file.Version.ContentHash
            ? Load(path, file, StandardLoadOutcome.Unchanged)
            : Load(path, file, StandardLoadOutcome.Refused, new StandardFileError(
                Path.GetFileName(path), 1, "version-in-use",
                $"Version {file.Version.VersionNumber} of {file.Standard.Key} is in use with another text and never changes. Give the new text a new version number."));
    }

    private async Task<StandardLoad> AddAsync(string path, StandardFile file, CancellationToken cancellation)
    {
        await shelf.AddAsync(file, actorId: null, cancellation);
        return Load(path, file, StandardLoadOutcome.PutInUse);
    }

    private static StandardLoad Load(string path, StandardFile file, StandardLoadOutcome outcome, params StandardFileError[] errors) =>
        new(Path.GetFileName(path), outcome, file.Standard.Key, file.Version.VersionNumber, errors);

    private static StandardLoad Unreadable(string path, string reason) =>
        new(Path.GetFileName(path), StandardLoadOutcome.Unreadable, null, null, [new StandardFileError(path, 1, "file", reason)]);
}
