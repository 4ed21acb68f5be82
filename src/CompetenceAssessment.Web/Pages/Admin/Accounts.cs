using CompetenceAssessment.Data;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Pages.Admin;

internal static class Accounts
{
    /// <summary>The person whose account has an address, as somebody typed it; null where there is none.</summary>
    public static Task<Guid?> PersonByEmailAsync(this AppDbContext db, string email, CancellationToken cancellation)
    {
        var key = email.Trim().ToUpperInvariant();
        return db.Users.Where(u => u.NormalizedEmail == key).Select(u => (Guid?)u.PersonId).SingleOrDefaultAsync(cancellation);
    }
}
