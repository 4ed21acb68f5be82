using System.Text;
using CompetenceAssessment.Data.EvidenceStore;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Portfolios;
using CompetenceAssessment.Services.Portfolios;

namespace CompetenceAssessment.Web.Files;

/// <summary>Evidence or a recording as it is shown in a page of any room, with the partial <c>_EvidenceViewer</c>.</summary>
/// <param name="Title">What assistive technology calls it.</param>
/// <param name="ContentType">Found by looking at its bytes.</param>
/// <param name="FileName">Its own name.</param>
/// <param name="Address">Where its bytes are sent from for looking at.</param>
/// <param name="DownloadAddress">Where they are sent from as a download.</param>
public sealed record EvidenceView(string Title, string ContentType, string FileName, string Address, string DownloadAddress)
{
    /// <summary>In bytes; null where it need not be said.</summary>
    public long? Size { get; init; }

    /// <summary>Whether the viewer may add a better version: what will not play is then asked for in a form that plays.</summary>
    public bool IsOwn { get; init; }

    /// <summary>The account, where the evidence is one.</summary>
    public AccountText? Account { get; init; }

    /// <summary>The beginning of a plain text.</summary>
    public string? Text { get; init; }

    public bool IsErased { get; init; }

    /// <summary>Where to open a document.</summary>
    public int? Page { get; init; }

    /// <summary>Where to start a recording.</summary>
    public int? Seconds { get; init; }

    /// <summary>The address with the place where it opens.</summary>
    public string Place => Page is { } page ? $"{Address}#page={page}" : Seconds is { } seconds ? $"{Address}#t={seconds}" : Address;

    /// <summary>The same for a document in a frame, where a browser's list of pages would take half the width.</summary>
    public string PlaceInFrame => Page is null ? $"{Address}#navpanes=0" : $"{Place}&navpanes=0";

    public ViewerKind Kind => IsErased ? ViewerKind.Erased
        : Account is not null ? ViewerKind.Account
        : Text is not null ? ViewerKind.Text
        : !StoredFiles.IsShown(ContentType) ? ViewerKind.Download
        : ContentType.Split('/')[0] switch
        {
            "image" => ViewerKind.Image,
            "audio" => ViewerKind.Audio,
            "video" => ViewerKind.Video,
            _ => ViewerKind.Pdf,
        };
}

public enum ViewerKind
{
    Pdf,
    Image,
    Audio,
    Video,
    Account,
    Text,
    Download,
    Erased,
}

/// <summary>Makes views of evidence. Whether the viewer may see it is asked before.</summary>
public sealed class EvidenceViews(IEvidenceStore store, Links links)
{
    private const int TextMaxBytes = 256 * 1024;

    /// <summary>The viewer's own.</summary>
    public async Task<EvidenceView> OfAsync(EvidenceItem item, EvidenceFile file, CancellationToken cancellation) =>
        (await OfAsync(item.Title, file.Id, file.Stored, item.Kind, file.ErasedAt is not null, cancellation)) with { IsOwn = true };

    /// <summary>Somebody's whose evidence the viewer may look at.</summary>
    public async Task<EvidenceView> OfAsync(string title, Guid fileId, StoredFile stored, EvidenceKind kind, bool isErased, CancellationToken cancellation) => new(
        title, stored.ContentType, stored.FileName, links.Portfolio.File(fileId), links.Portfolio.File(fileId, download: true))
    {
        Size = stored.Size,
        IsErased = isErased,
        Account = kind == EvidenceKind.Account && !isErased ? await AccountText.ReadAsync(store, stored, cancellation) : null,
        Text = stored.ContentType == ContentType.Text.MediaType && !isErased ? await ReadTextAsync(stored, cancellation) : null,
    };

    private async Task<string?> ReadTextAsync(StoredFile stored, CancellationToken cancellation)
    {
        await using var content = store.Open(stored.OwnerId, stored.Sha256);
        if (content is null)
            return null;
        var buffer = new byte[(int)Math.Min(stored.Size, TextMaxBytes)];
        var length = await content.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellation);
        return Encoding.UTF8.GetString(buffer, 0, length).TrimEnd('\ufffd');
    }
}
