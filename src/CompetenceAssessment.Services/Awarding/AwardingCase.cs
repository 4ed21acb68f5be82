using CompetenceAssessment.Data;
using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Awarding;
using CompetenceAssessment.Domain.Schemes;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Services.Cases;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Services.Awarding;

/// <summary>One item of an agenda with all that deciding it needs.</summary>
internal sealed record AwardingCase(DecisionItem Item, CommitteeMeeting Meeting, Application Application, Proposal? Proposal, SchemeSettings Scheme, StandardVersion Standard)
{
    /// <summary>What still prevents the decision, as the page shows it.</summary>
    public IReadOnlyList<Domain.Blocker> Blockers(DateOnly today) => Item.Blockers(Meeting, Scheme, Proposal, today);
}

/// <summary>Loads items with their cases. Tracked, for writes.</summary>
internal sealed class AwardingCases(AppDbContext db, StandardCache standards)
{
    public async Task<AwardingCase> LoadAsync(Guid itemId, CancellationToken cancellation) => (await LoadManyAsync([itemId], cancellation)).Single();

    /// <summary>Several items in as many queries as for one, by their place on the agenda.</summary>
    public async Task<IReadOnlyList<AwardingCase>> LoadManyAsync(IReadOnlyCollection<Guid> itemIds, CancellationToken cancellation)
    {
        var items = await db.DecisionItems.Include(d => d.Votes).Include(d => d.Recusals).AsSplitQuery().Where(d => itemIds.Contains(d.Id)).ToListAsync(cancellation);
        var meetingIds = items.Select(d => d.CommitteeMeetingId).Distinct().ToList();
        var meetings = await db.CommitteeMeetings.Include(m => m.Attendances).Where(m => meetingIds.Contains(m.Id)).ToDictionaryAsync(m => m.Id, cancellation);
        var applicationIds = items.Select(d => d.ApplicationId).ToList();
        var applications = await ApplicationsOf(applicationIds).ToDictionaryAsync(a => a.Id, cancellation);
        var proposalIds = items.Select(d => d.ProposalId).OfType<Guid>().ToList();
        var proposals = await db.Proposals.Where(p => proposalIds.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancellation);
        var cases = new List<AwardingCase>();
        foreach (var item in items.OrderBy(d => d.Ordinal))
        {
            var application = applications[item.ApplicationId];
            cases.Add(new AwardingCase(
                item, meetings[item.CommitteeMeetingId], application, item.ProposalId is { } proposalId ? proposals[proposalId] : null,
                (await standards.SchemeAsync(db, application.SchemeId, cancellation)).Settings, await standards.VersionAsync(db, application.StandardVersionId, cancellation)));
        }

        return cases;
    }

    /// <summary>Applications with the parts that a step needs: history and panel.</summary>
    public IQueryable<Application> ApplicationsOf(IReadOnlyCollection<Guid> applicationIds) =>
        db.Applications.Include(a => a.History.OrderBy(h => h.Ordinal)).Include(a => a.Allocations).AsSplitQuery().Where(a => applicationIds.Contains(a.Id));
}
