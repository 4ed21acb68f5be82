using CompetenceAssessment.Data;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Pages.Standards.Drafts;

/// <summary>The names of those who worked on a draft.</summary>
public sealed class DraftPeople(AppDbContext db)
{
    public Task<string?> NameAsync(Guid? personId, CancellationToken cancellation) =>
        db.People.Where(p => p.Id == personId).Select(p => p.GivenNames + " " + p.FamilyName).FirstOrDefaultAsync(cancellation);
}
