using System.Globalization;
using System.Text;
using CompetenceAssessment.Domain;

namespace CompetenceAssessment.Data.EvidenceStore;

/// <summary>The name under which a file is shown and downloaded: the sender's, without what could mislead.</summary>
internal static class FileNames
{
    public static string Clean(string name, ContentType type)
    {
        var text = new StringBuilder();
        foreach (var rune in name[(name.LastIndexOfAny(['/', '\\']) + 1)..].EnumerateRunes())
        {
            // Control and format characters include those that reverse the reading direction and so disguise an ending.
            if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator) && !"<>:\"|?*".Contains(rune.ToString(), StringComparison.Ordinal))
                text.Append(rune);
        }

        var (stem, extension) = Split(text.ToString().Trim(' ', '.'), type);
        return Shorten(stem.Length == 0 ? "file" : stem, StoredFile.FileNameMaxLength - extension.Length) + extension;
    }

    /// <summary>A name that ends as another kind of file gets the ending of what it is: "report.exe" that is a PDF becomes "report.exe.pdf".</summary>
    private static (string Stem, string Extension) Split(string name, ContentType type)
    {
        var extension = Path.GetExtension(name);
        return type.Extensions.Contains(extension, StringComparer.OrdinalIgnoreCase)
            ? (name[..^extension.Length].TrimEnd(' ', '.'), extension)
            : (name, type.Extensions[0]);
    }

    private static string Shorten(string text, int length)
    {
        if (text.Length <= length)
            return text;
        return char.IsHighSurrogate(text[length - 1]) ? text[..(length - 1)] : text[..length];
    }
}
