using CompetenceAssessment.Data;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Services.Cases;
using CompetenceAssessment.Services.Writes;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Services.Standards.Drafts;

internal static class DraftLoading
{
    /// <summary>Loads a draft that a standards editor is about to change.</summary>
    /// <exception cref="Domain.RuleViolationException">The actor is no standards editor today.</exception>
    /// <exception cref="DbUpdateConcurrencyException">It has another version than the form was made from.</exception>
    public static async Task<StandardDraft> DraftAsync(this AppDbContext db, Authority authority, Guid actorId, Guid draftId, int version, CancellationToken cancellation)
    {
        await authority.RequireInstallationAsync(actorId, Role.StandardsEditor, cancellation);
        var draft = await db.StandardDrafts.SingleAsync(d => d.Id == draftId, cancellation);
        db.Expect(draft, version);
        return draft;
    }
}
