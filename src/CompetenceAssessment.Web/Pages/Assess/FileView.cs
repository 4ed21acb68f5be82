namespace CompetenceAssessment.Web.Pages.Assess;

/// <summary>A stored file to be shown in the page, at a page or a time.</summary>
public sealed record FileView(string Address, string ContentType, string FileName, string Title, int? Page, int? Seconds)
{
    public bool IsPdf => ContentType == "application/pdf";

    public bool IsImage => ContentType.StartsWith("image/", StringComparison.Ordinal) && ContentType != "image/heic";

    public bool IsVideo => ContentType.StartsWith("video/", StringComparison.Ordinal);

    public bool IsAudio => ContentType.StartsWith("audio/", StringComparison.Ordinal);

    public string At => Page is { } page ? $"{Address}#page={page}" : Seconds is { } seconds ? $"{Address}#t={seconds}" : Address;
}
