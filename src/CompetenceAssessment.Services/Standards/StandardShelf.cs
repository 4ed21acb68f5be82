using CompetenceAssessment.Data;
using CompetenceAssessment.Data.Audit;
using CompetenceAssessment.StandardFormats.Yaml;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Services.Standards;

/// <summary>Puts versions on the library's shelf, from files and from drafts alike: a version in use never changes, so that a number is used once.
/// Called inside a write.</summary>
public sealed class StandardShelf(AppDbContext db, AuditTrail audit)
{
    /// <summary>The version's text as it stands in the library; null where the number is free.</summary>
    public Task<string?> HashOfAsync(StandardFile file, CancellationToken cancellation) =>
        db.StandardVersions.Where(v => v.Id == file.Version.Id).Select(v => v.ContentHash).SingleOrDefaultAsync(cancellation);

    /// <summary>Whether the key is free, or is that of a standard of the same framework.</summary>
    public async Task<bool> AgreesAsync(StandardFile file, CancellationToken cancellation) =>
        !await db.Standards.AnyAsync(s => s.Id == file.Standard.Id && s.Framework != file.Standard.Framework, cancellation);

    /// <summary>Puts a version in use whose number is free.</summary>
    /// <param name="file">The standard and its version, which is in use already or a draft.</param>
    /// <param name="actorId">Who; null where the standards folder brings it.</param>
    /// <param name="cancellation">Stops the write.</param>
    public async Task AddAsync(StandardFile file, Guid? actorId, CancellationToken cancellation)
    {
        if (!await db.Standards.AnyAsync(s => s.Id == file.Standard.Id, cancellation))
            db.Standards.Add(file.Standard);
        db.StandardVersions.Add(file.Version);
        await audit.AppendAsync(
            AuditTrail.Platform, actorId, "standard-put-in-use",
            new { file.Standard.Key, Version = file.Version.VersionNumber, file.Version.ContentHash }, cancellation);
    }
}
