using System.Collections.Concurrent;
using System.Text.Json;
using CompetenceAssessment.Domain.Standards;

namespace CompetenceAssessment.Services.Standards.Exchange;

/// <summary>Which version each CASE object belongs to, and the documents themselves. Versions in use never change, so that each is looked through once.</summary>
public sealed class CaseIndex
{
    private readonly ConcurrentDictionary<Guid, CaseDocument> documents = new();
    private readonly ConcurrentDictionary<Guid, CasePlace> places = new();

    public CaseDocument? Document(Guid versionId) => documents.GetValueOrDefault(versionId);

    public CasePlace? Place(Guid caseId) => places.GetValueOrDefault(caseId);

    public void Add(CaseDocument document, IEnumerable<(string Collection, Guid Id)> objects)
    {
        foreach (var (collection, id) in objects)
            places[id] = new CasePlace(collection, document.Version.Id);
        documents[document.Version.Id] = document;
    }
}

/// <summary>A CFDocument, and what it was made from: another text or status, or a relation decided or withdrawn since, makes another document.</summary>
public sealed record CaseDocument(StandardVersion Version, StandardStatus Status, DateTime? RelationsChangedAt, JsonElement Value);

/// <summary>Where a CASE object is: its collection (<c>CFItems</c>, …) and the version that has it.</summary>
public sealed record CasePlace(string Collection, Guid VersionId);
