using CompetenceAssessment.Data;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Assessments;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Services.Assessments;
using CompetenceAssessment.Services.Cases;
using CompetenceAssessment.Services.Standards;
using CompetenceAssessment.StandardFormats.Comparison;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Services.Applications.Moves;

/// <summary>What moves would bring and cost. Whether the viewer may know of the case is asked before.</summary>
public sealed class MoveReader(AppDbContext db, StandardCache standards, VersionComparisons comparisons, MoveFactsReader facts, CaseLoader cases)
{
    /// <summary>The proposal that waits, else the move in force, else the last one; null where there never was one.</summary>
    public async Task<VersionMove?> CurrentAsync(Guid applicationId, CancellationToken cancellation)
    {
        var moves = await db.VersionMoves.AsNoTracking().Where(m => m.ApplicationId == applicationId).OrderByDescending(m => m.ProposedAt).ToListAsync(cancellation);
        return moves.Find(m => m.State == MoveState.Proposed) ?? moves.FirstOrDefault();
    }

    public async Task<string> NumberAsync(Guid versionId, CancellationToken cancellation) => (await standards.VersionAsync(db, versionId, cancellation)).VersionNumber;

    /// <summary>The other versions of a case's standard that are in use, the newest number first.</summary>
    public async Task<IReadOnlyList<StandardVersion>> OthersAsync(Application application, CancellationToken cancellation)
    {
        var ids = await db.StandardVersions.Where(v => v.StandardId == application.StandardId && v.Id != application.StandardVersionId && v.Status == StandardStatus.InUse)
            .Select(v => v.Id).ToListAsync(cancellation);
        var versions = new List<StandardVersion>();
        foreach (var id in ids)
            versions.Add(await standards.VersionAsync(db, id, cancellation));
        return [.. versions.OrderByDescending(v => v.VersionNumber, StringComparer.Create(System.Globalization.CultureInfo.InvariantCulture, System.Globalization.CompareOptions.NumericOrdering))];
    }

    /// <summary>What going over to a version would bring and cost a case.</summary>
    /// <param name="application">The case with its panel.</param>
    /// <param name="toVersionId">The version.</param>
    /// <param name="viewerId">Who looks: judgements are counted only where the viewer may see them.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<MovePreview> PreviewAsync(Application application, Guid toVersionId, Guid viewerId, CancellationToken cancellation)
    {
        var comparison = await comparisons.BetweenAsync(db, application.StandardVersionId, toVersionId, cancellation);
        var map = await facts.MapAsync(application.StandardVersionId, toVersionId, cancellation);
        var found = await facts.OfAsync(application, toVersionId, cancellation);
        var left = await LeftLinksAsync(application, map, cancellation);
        return new MovePreview
        {
            From = await standards.VersionAsync(db, application.StandardVersionId, cancellation),
            To = await standards.VersionAsync(db, toVersionId, cancellation),
            Comparison = comparison,
            Map = map,
            Blockers = VersionMove.Blockers(found),
            Links = left.All,
            LinksLeft = left.Left,
            CarriedForwardLost = await CarriedForwardAsync(application, cancellation),
            Preconditions = await NewPreconditionsAsync(application, found.SchemeId, cancellation),
            Judgements = await JudgementsAsync(application, map, viewerId, cancellation),
        };
    }

    /// <summary>What still prevents going back.</summary>
    public async Task<IReadOnlyList<Blocker>> BackBlockersAsync(Application application, VersionMove move, CancellationToken cancellation) =>
        VersionMove.Blockers(await facts.BackAsync(application, move, cancellation));

    private async Task<(int All, IReadOnlyList<LeftLink> Left)> LeftLinksAsync(Application application, MoveMap map, CancellationToken cancellation)
    {
        var standard = await standards.VersionAsync(db, application.StandardVersionId, cancellation);
        var names = standard.Competences.SelectMany(c => c.Items, (c, i) => (i.Id, Name: i.ReferenceWithin(c.Code))).Concat(standard.Competences.Select(c => (c.Id, Name: c.Code))).ToDictionary(n => n.Id, n => n.Name);
        var links = await (
            from link in db.EvidenceLinks
            where link.ApplicationId == application.Id
            join item in db.EvidenceItems on link.EvidenceItemId equals item.Id
            orderby item.CreatedAt
            select new { link.CompetenceId, link.CompetenceItemId, item.Title }).AsNoTracking().ToListAsync(cancellation);
        var own = links.Where(l => names.ContainsKey(l.CompetenceItemId ?? l.CompetenceId)).ToList();
        var left = own.Where(l => (l.CompetenceItemId is { } item ? map.NewItem(item) : map.NewCompetence(l.CompetenceId)) is null);
        return (own.Count, [.. left.Select(l => new LeftLink(l.Title, names[l.CompetenceItemId ?? l.CompetenceId]))]);
    }

    private async Task<IReadOnlyList<string>> CarriedForwardAsync(Application application, CancellationToken cancellation)
    {
        var standard = await standards.VersionAsync(db, application.StandardVersionId, cancellation);
        var carried = await db.CompetenceConclusions.Where(c => c.ApplicationId == application.Id && c.CarriedFromApplicationId != null).Select(c => c.CompetenceId).ToListAsync(cancellation);
        return [.. standard.Competences.Where(c => carried.Contains(c.Id)).Select(c => c.Code)];
    }

    private async Task<IReadOnlyList<LocalizedText>> NewPreconditionsAsync(Application application, Guid? schemeId, CancellationToken cancellation)
    {
        if (schemeId is not { } id)
            return [];
        var (old, now) = ((await standards.SchemeAsync(db, application.SchemeId, cancellation)).Settings, (await standards.SchemeAsync(db, id, cancellation)).Settings);
        return [.. now.Preconditions.Where(p => old.Preconditions.All(o => o.Code != p.Code)).Select(p => p.Text)];
    }

    // While assessors judge alone nobody counts their judgements, the office included.
    private async Task<(int Given, int Carried)?> JudgementsAsync(Application application, MoveMap map, Guid viewerId, CancellationToken cancellation)
    {
        var standing = await cases.StandingAsync(application, cancellation);
        if (viewerId == application.CandidateId || !Blindness.IsOpenTo(standing, viewerId))
            return null;
        var settled = standing.Items.Where(i => standing.Of(i).Judgements.Count > 0).ToList();
        return (settled.Count, settled.Count(i => map.NewItem(i.Id) is not null));
    }
}

/// <summary>What a move would bring and cost.</summary>
public sealed record MovePreview
{
    public required StandardVersion From { get; init; }

    public required StandardVersion To { get; init; }

    public required StandardComparison Comparison { get; init; }

    public required MoveMap Map { get; init; }

    public required IReadOnlyList<Blocker> Blockers { get; init; }

    /// <summary>Evidence links under the present version.</summary>
    public required int Links { get; init; }

    /// <summary>Those that have no counterpart.</summary>
    public required IReadOnlyList<LeftLink> LinksLeft { get; init; }

    /// <summary>Competences taken over from an earlier application, which would be judged anew.</summary>
    public required IReadOnlyList<string> CarriedForwardLost { get; init; }

    /// <summary>Preconditions that the new scheme has and the old one has not.</summary>
    public required IReadOnlyList<LocalizedText> Preconditions { get; init; }

    /// <summary>Items with judgements, and how many of them correspond to a new item; null where the viewer may not know.</summary>
    public required (int Given, int Carried)? Judgements { get; init; }

    /// <summary>Items of the new version that correspond to none of the old one.</summary>
    public int NewItems => Comparison.New.Items.Count() - Map.Items.Count;

    /// <summary>Items of the old version that correspond to none of the new one.</summary>
    public int LostItems => Comparison.Old.Items.Count() - Map.Items.Count;
}

/// <summary>Evidence that shows something under the present version alone.</summary>
public sealed record LeftLink(string Title, string Reference);
