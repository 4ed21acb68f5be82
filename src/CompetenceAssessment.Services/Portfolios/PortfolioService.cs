using CompetenceAssessment.Data;
using CompetenceAssessment.Data.EvidenceStore;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Portfolios;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Services.Writes;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Services.Portfolios;

/// <summary>A person's evidence: files, accounts and what is said about them. Bytes are stored first and referred to after,
/// so that a record never points at something half there.</summary>
public sealed class PortfolioService(AppDbContext db, UnitOfWork unitOfWork, IEvidenceStore store, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Adds a file. The same file sent twice, by a double click or a retry, gives the item that is already there.</summary>
    /// <exception cref="EvidenceRefusedException">The bytes are not accepted.</exception>
    public async Task<AddedEvidence> AddAsync(AddEvidence command, CancellationToken cancellation)
    {
        var stored = await store.SaveAsync(command.ActorId, command.FileName, command.Content, command.MaxBytes, cancellation);
        return await NameAsync(
            stored,
            async token => await FindSameAsync(command.ActorId, stored, token) ?? AddItem(command.ActorId, TitleOf(stored.FileName), KindOf(stored.ContentType), AssessmentMethod.Portfolio, stored),
            cancellation);
    }

    /// <summary>Adds the next version of an item.</summary>
    /// <exception cref="EvidenceRefusedException">The bytes are not accepted.</exception>
    public async Task<AddedEvidence> AddVersionAsync(AddVersion command, CancellationToken cancellation)
    {
        var stored = await store.SaveAsync(command.ActorId, command.FileName, command.Content, command.MaxBytes, cancellation);
        return await NameAsync(
            stored,
            async token =>
            {
                var item = await OwnItemAsync(command.ActorId, command.EvidenceItemId, token);
                db.Expect(item, item.Version);
                return Added(item, item.AddFile(Guid.CreateVersion7(), stored, Now));
            },
            cancellation);
    }

    /// <summary>Keeps an account, as a new item or as the next version of one.</summary>
    public async Task<AddedEvidence> TellAsync(TellAccount command, CancellationToken cancellation)
    {
        var stored = await store.SaveRecordAsync(command.ActorId, AccountText.FileName, command.Account.ToBytes(), cancellation);
        return await NameAsync(
            stored,
            async token =>
            {
                if (command.Item is not { } expected)
                    return await FindSameAsync(command.ActorId, stored, token) ?? AddItem(command.ActorId, command.Title, EvidenceKind.Account, AssessmentMethod.CaseStudy, stored);
                var item = await OwnItemAsync(command.ActorId, expected.Id, token);
                db.Expect(item, expected.Version);
                return Added(item, item.AddFile(Guid.CreateVersion7(), stored, Now));
            },
            cancellation);
    }

    /// <returns>What was said before, for undo.</returns>
    public Task<EvidenceDescription> DescribeAsync(DescribeEvidence command, CancellationToken cancellation) => unitOfWork.WriteAsync(
        async token =>
        {
            var item = await OwnItemAsync(command.ActorId, command.EvidenceItemId, token);
            db.Expect(item, command.Version);
            var before = new EvidenceDescription(item.Title, item.Description, item.Method, item.MadeOn, item.Source);
            item.Describe(command.Description, await IsHandedInAsync(item.Id, token), Now);
            return before;
        },
        cancellation);

    /// <summary>Takes an item out of the portfolio. What was handed in stays with its application.</summary>
    public Task RemoveAsync(RemoveEvidence command, CancellationToken cancellation) => unitOfWork.WriteAsync(
        async token => (await OwnItemAsync(command.ActorId, command.EvidenceItemId, token)).Remove(Now), cancellation);

    /// <summary>Puts a removed item back, with the links it had.</summary>
    public Task RestoreAsync(RemoveEvidence command, CancellationToken cancellation) => unitOfWork.WriteAsync(
        async token => (await OwnItemAsync(command.ActorId, command.EvidenceItemId, token)).Restore(Now), cancellation);

    /// <summary>Whether a version of the item stands in the frozen list of any application.</summary>
    public Task<bool> IsHandedInAsync(Guid evidenceItemId, CancellationToken cancellation) =>
        db.Applications.AnyAsync(a => a.HandedIn.Any(h => h.EvidenceItemId == evidenceItemId), cancellation);

    /// <summary>Saves what names the stored bytes.</summary>
    private async Task<AddedEvidence> NameAsync(StoredFile stored, Func<CancellationToken, Task<AddedEvidence>> write, CancellationToken cancellation)
    {
        var added = await unitOfWork.WriteAsync(write, cancellation);
        store.Confirm(stored);
        return added;
    }

    private async Task<AddedEvidence?> FindSameAsync(Guid personId, StoredFile stored, CancellationToken cancellation)
    {
        var same = await db.EvidenceItems.Include(e => e.Files)
            .Where(e => e.PersonId == personId && e.RemovedAt == null && e.Files.Any(f => f.Stored.Sha256 == stored.Sha256)).ToListAsync(cancellation);
        return same.FirstOrDefault(e => e.Current!.Stored.Sha256 == stored.Sha256) is { } item ? Added(item, item.Current!) with { WasThere = true } : null;
    }

    private AddedEvidence AddItem(Guid personId, string title, EvidenceKind kind, AssessmentMethod method, StoredFile stored)
    {
        var item = new EvidenceItem(Guid.CreateVersion7(), personId, title, null, kind, method, Now);
        var file = item.AddFile(Guid.CreateVersion7(), stored, Now);
        db.EvidenceItems.Add(item);
        return Added(item, file);
    }

    private async Task<EvidenceItem> OwnItemAsync(Guid personId, Guid itemId, CancellationToken cancellation) =>
        await db.EvidenceItems.Include(e => e.Files).SingleOrDefaultAsync(e => e.Id == itemId && e.PersonId == personId, cancellation)
        ?? throw new RuleViolationException(Rule.EvidenceNotYours);

    private static AddedEvidence Added(EvidenceItem item, EvidenceFile file) => new(item.Id, file.Id, file.Ordinal, WasThere: false);

    private static EvidenceKind KindOf(string contentType) => contentType.Split('/')[0] switch
    {
        "image" => EvidenceKind.Image,
        "audio" => EvidenceKind.Audio,
        "video" => EvidenceKind.Video,
        _ => EvidenceKind.Document,
    };

    /// <summary>"Kliendi_küsitlus-2025.pdf" becomes "Kliendi küsitlus 2025".</summary>
    private static string TitleOf(string fileName)
    {
        var title = string.Join(' ', Path.GetFileNameWithoutExtension(fileName).Split([' ', '_', '-'], StringSplitOptions.RemoveEmptyEntries));
        var text = title.Length == 0 ? fileName : title;
        if (text.Length <= EvidenceItem.TitleMaxLength)
            return text;
        return text[..(char.IsHighSurrogate(text[EvidenceItem.TitleMaxLength - 1]) ? EvidenceItem.TitleMaxLength - 1 : EvidenceItem.TitleMaxLength)];
    }
}

/// <summary>What an upload or account became; <c>WasThere</c> where the person already had exactly this.</summary>
public sealed record AddedEvidence(Guid EvidenceItemId, Guid EvidenceFileId, int Ordinal, bool WasThere);
