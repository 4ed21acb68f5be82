using CompetenceAssessment.Data;
using CompetenceAssessment.Domain.Assessments;
using CompetenceAssessment.Domain.Awarding;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Services.Assessments;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Services.Awarding;

/// <summary>What a decision rests on: the panel's conclusion per competence, the items not met, and the judgements with their versions.</summary>
public sealed class DecisionResults(AppDbContext db, CaseLoader cases)
{
    /// <summary>The results of one case as they stand now.</summary>
    public async Task<IReadOnlyList<CompetenceResultFact>> OfAsync(Guid applicationId, CancellationToken cancellation) =>
        (await OfManyAsync([applicationId], cancellation))[applicationId];

    /// <summary>The same for several cases, in as many queries as for one.</summary>
    public async Task<IReadOnlyDictionary<Guid, IReadOnlyList<CompetenceResultFact>>> OfManyAsync(IReadOnlyCollection<Guid> applicationIds, CancellationToken cancellation)
    {
        var standings = await cases.StandingsAsync(applicationIds, cancellation);
        var conclusions = (await db.CompetenceConclusions.AsNoTracking().Where(c => applicationIds.Contains(c.ApplicationId)).ToListAsync(cancellation)).ToLookup(c => c.ApplicationId);
        var versions = await db.Judgements.Where(j => applicationIds.Contains(j.ApplicationId)).Select(j => new { j.Id, j.Version }).ToDictionaryAsync(j => j.Id, j => j.Version, cancellation);
        return standings.ToDictionary(s => s.Key, s => Of(s.Value, [.. conclusions[s.Key]], versions));
    }

    /// <summary>Whether the achieved competences are enough for the qualification (B.1).</summary>
    public static bool Justify(StandardVersion standard, IEnumerable<CompetenceResultFact> results) =>
        Proposal.IsSatisfied(standard, results.Where(r => r.Result == CompetenceResult.Achieved).Select(r => r.CompetenceCode).ToHashSet());

    private static IReadOnlyList<CompetenceResultFact> Of(CaseStanding standing, IReadOnlyCollection<CompetenceConclusion> conclusions, Dictionary<Guid, int> versions) =>
    [
        .. from competence in standing.Standard.Competences
           join conclusion in conclusions on competence.Id equals conclusion.CompetenceId
           select Of(standing, competence, conclusion, versions),
    ];

    private static CompetenceResultFact Of(CaseStanding standing, Competence competence, CompetenceConclusion conclusion, Dictionary<Guid, int> versions)
    {
        var items = standing.Items.Where(i => i.Competence.Id == competence.Id).Select(i => (Item: i, Standing: standing.Of(i))).ToList();
        return new CompetenceResultFact(
            competence.Code, competence.Title, conclusion.Result, conclusion.Reason,
            [.. items.Where(i => i.Standing.Outcome is { } outcome && outcome != Outcome.Met).Select(i => i.Item.Reference)],
            [.. items.SelectMany(i => i.Standing.Judgements).Select(j => $"{j.JudgementId:D}@{versions[j.JudgementId]}")],
            conclusion.CarriedFromApplicationId is not null);
    }
}
