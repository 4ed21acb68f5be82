using CompetenceAssessment.Domain;

namespace CompetenceAssessment.Web.Pages.Admin;

internal static class BilingualInput
{
    /// <summary>The text of two fields; null where both are empty.</summary>
    public static LocalizedText? Text(string? estonian, string? english)
    {
        KeyValuePair<string, string>[] texts = [.. from text in (KeyValuePair<string, string?>[])[new("et", estonian), new("en", english)]
                                                   where !string.IsNullOrWhiteSpace(text.Value)
                                                   select new KeyValuePair<string, string>(text.Key, text.Value!.Trim())];
        return texts.Length == 0 ? null : new LocalizedText(texts);
    }

    /// <summary>What a field of one language shows.</summary>
    public static string? Of(LocalizedText? text, string language) => text is not null && text.Has(language) ? text.In(language).Text : null;
}
