using CompetenceAssessment.Data;
using CompetenceAssessment.Domain;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Services.Writes;

public static class ExpectedVersion
{
    /// <summary>Makes the save fail with <see cref="DbUpdateConcurrencyException"/> unless the root still has the version that the form was made from.
    /// The save raises the version in any case, so that a change of a child alone is noticed, too.</summary>
    public static void Expect<T>(this AppDbContext db, T root, int version)
        where T : class, IVersioned
    {
        if (root.Version != version)
            throw new DbUpdateConcurrencyException($"{typeof(T).Name} has version {root.Version}; the form was made from {version}.");
        var token = db.Entry(root).Property(r => r.Version);
        (token.OriginalValue, token.IsModified) = (version, true);
    }

    /// <summary>Raises the root's version with the save although only a child of it is new, so that forms made before are stale.</summary>
    public static void Touch<T>(this AppDbContext db, T root)
        where T : class, IVersioned => db.Entry(root).Property(r => r.Version).IsModified = true;
}
