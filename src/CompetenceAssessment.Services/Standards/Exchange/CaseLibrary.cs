using System.Text.Json;
using System.Text.Json.Nodes;
using CompetenceAssessment.Data;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Services.Cases;
using CompetenceAssessment.Services.Standards.Crosswalk;
using CompetenceAssessment.StandardFormats.Case;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Services.Standards.Exchange;

/// <summary>The library as a CASE service gives it out: every version that is in use or was.</summary>
public sealed class CaseLibrary(AppDbContext db, StandardCache cache, StandardExports exports, CrosswalkReader crosswalk, CaseIndex index)
{
    public const string Documents = "CFDocuments";
    public const string Items = "CFItems";
    public const string Associations = "CFAssociations";

    /// <summary>All CFDocuments, by title.</summary>
    public async Task<IReadOnlyList<JsonElement>> DocumentsAsync(CancellationToken cancellation) =>
        [.. (await RefreshAsync(cancellation)).Select(d => d.Value).OrderBy(d => d.GetProperty("title").GetString(), StringComparer.Ordinal)];

    /// <summary>The package of a document; null where there is none.</summary>
    public Task<CasePackage?> PackageAsync(Guid id, CancellationToken cancellation) => HolderAsync(Documents, id, cancellation);

    /// <summary>A CFItem.</summary>
    public async Task<JsonObject?> ItemAsync(Guid id, CancellationToken cancellation) => (await HolderAsync(Items, id, cancellation))?.Item(id);

    /// <summary>A CFAssociation.</summary>
    public async Task<JsonObject?> AssociationAsync(Guid id, CancellationToken cancellation) => (await HolderAsync(Associations, id, cancellation))?.Association(id);

    /// <summary>A CFItem with the associations that begin or end at it, those of other documents too.</summary>
    public async Task<JsonObject?> ItemAssociationsAsync(Guid id, CancellationToken cancellation)
    {
        if (await PlaceAsync(Items, id, cancellation) is not { } place)
            return null;
        var export = await exports.OfAsync(place.VersionId, cancellation);
        var package = StandardCase.Write(export.File, export.Context);
        var associations = package.AssociationsOf(id).ToList();
        var (key, number) = (export.File.Standard.Key, export.File.Version.VersionNumber);
        var related = export.Context.Relations.Where(r => CaseIds.Item(key, number, r.Competence, r.Item) == id).Select(r => r.Other.Version.Id).Distinct();
        foreach (var other in related)
            associations.AddRange((await PackageOfAsync(other, cancellation)).AssociationsOf(id));
        return new JsonObject { ["CFItem"] = package.Item(id), [Associations] = new JsonArray([.. associations]) };
    }

    /// <summary>A definition (<c>CFItemTypes</c>, <c>CFSubjects</c>) as the set that the specification answers with.</summary>
    public async Task<JsonObject?> DefinitionAsync(string collection, Guid id, CancellationToken cancellation) =>
        (await HolderAsync(collection, id, cancellation))?.Definition(collection, id) is { } found ? new JsonObject { [collection] = new JsonArray(found) } : null;

    private async Task<CasePackage?> HolderAsync(string collection, Guid id, CancellationToken cancellation) =>
        await PlaceAsync(collection, id, cancellation) is { } place ? await PackageOfAsync(place.VersionId, cancellation) : null;

    private async Task<CasePlace?> PlaceAsync(string collection, Guid id, CancellationToken cancellation)
    {
        if (index.Place(id) is null)
            await RefreshAsync(cancellation);
        return index.Place(id) is { } place && place.Collection == collection ? place : null;
    }

    private async Task<CasePackage> PackageOfAsync(Guid versionId, CancellationToken cancellation)
    {
        var export = await exports.OfAsync(versionId, cancellation);
        return StandardCase.Write(export.File, export.Context);
    }

    private async Task<IReadOnlyList<CaseDocument>> RefreshAsync(CancellationToken cancellation)
    {
        var versions = await db.StandardVersions.Where(v => v.Status != StandardStatus.Draft).Select(v => new { v.Id, v.Status }).ToListAsync(cancellation);
        var related = await crosswalk.ChangedAtAsync(null, cancellation);
        var documents = new List<CaseDocument>();
        foreach (var version in versions)
        {
            var text = await cache.VersionAsync(db, version.Id, cancellation);
            if (index.Document(version.Id) is not { } document || document.Status != version.Status || document.Version != text || document.RelationsChangedAt != ChangedAt(related, version.Id))
                document = await IndexAsync(text, version.Status, ChangedAt(related, version.Id), cancellation);
            documents.Add(document);
        }

        return documents;
    }

    private static DateTime? ChangedAt(IReadOnlyDictionary<Guid, DateTime> related, Guid versionId) => related.TryGetValue(versionId, out var at) ? at : null;

    private async Task<CaseDocument> IndexAsync(StandardVersion version, StandardStatus status, DateTime? relatedAt, CancellationToken cancellation)
    {
        var package = await PackageOfAsync(version.Id, cancellation);
        var document = new CaseDocument(version, status, relatedAt, JsonSerializer.SerializeToElement(package.Document()));
        index.Add(document,
        [
            (Documents, package.Id), .. package.ItemIds.Select(i => (Items, i)), .. package.AssociationIds.Select(a => (Associations, a)), .. package.DefinitionIds,
        ]);
        return document;
    }
}
