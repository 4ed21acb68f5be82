using CompetenceAssessment.Data;
using CompetenceAssessment.Domain;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Services.Writes;

public static class ExpectedVersion
{
    /// <summary>Makes the save fail with <see cref="DbUpdateConcurrencyException"/> unless the root still has the version that the form was made from.</summary>
    public static void Expect<T>(this AppDbContext db, T root, int version)
        where T : class, IVersioned
    {
        if (root.Version != version)
            throw new DbUpdateConcurrencyException($"{typeof(T).Name} has version {root.Version}; the form was made from {version}.");
        db.Entry(root).Property(r => r.Version).OriginalValue = version;
    }
}
