using System.Collections.Frozen;

namespace CompetenceAssessment.StandardFormats.PublishedText.Families.Layout;

/// <summary>Words that web sites and viewers print around a text, in English and Chinese.</summary>
internal static class SiteWords
{
    private static readonly FrozenSet<string> Lines = new[]
    {
        "home", "search", "sign in", "log in", "login", "register", "menu", "contact us", "contact", "about us", "help", "skip to main content", "skip to content", "jump to content",
        "print", "print this page", "print page", "download", "download pdf", "download as pdf", "download word", "download this standard", "share", "share this page", "email this page",
        "back", "back to top", "top", "back to search", "back to search results", "back to results", "search results", "search standards", "find standards", "browse", "browse standards",
        "previous", "next", "previous page", "next page", "close", "share on facebook", "share on twitter", "facebook", "twitter", "linkedin", "cookies", "cookie policy", "privacy",
        "privacy policy", "terms and conditions", "terms of use", "accessibility", "accessibility statement", "site map", "sitemap", "disclaimer", "copyright", "add to favourites",
        "add to basket", "save", "save as pdf", "view pdf", "view", "read more", "show more", "show less", "text size", "english", "繁體", "繁體中文", "简体", "简体中文", "繁", "簡", "简", "eng",
        "主頁", "首頁", "搜尋", "列印", "下載", "返回", "返回頁首", "聯絡我們", "網頁指南", "私隱政策", "免責聲明", "版權告示", "重要告示", "bookmark this page", "my standards", "advanced search", "accept all cookies",
        "accept", "accept cookies", "reject cookies", "ok", "i agree", "got it", "跳至主要內容", "跳到主要內容", "關於資歷架構", "關於我們", "find nos", "about nos", "search nos", "my collection", "search uoc", "about qf", "scs", "rpl", "qualifications framework",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private const int MostWords = 4;

    // Signs of a row of links that mean nothing alone: "A A A" are sizes of text.
    private static readonly FrozenSet<string> InRows = new[] { "pdf", "word", "a", "qf" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a line holds nothing but such words.</summary>
    public static bool Match(string text)
    {
        var line = text.Trim(' ', '.', '…', '«', '»', '‹', '›', '<', '>', '|', '↑', '▲');
        if (line.Length == 0)
            return text.Length > 0;
        if (line.Length > 200)
            return false;
        return Lines.Contains(line) || IsTrail(line) || IsNotice(line) || AllKnown(line, '|') || AllKnown(line, '·') || AllKnown(line, '•') || InARow(line);
    }

    // "Print Download PDF Download Word": known words, one after the other; some are known in such a row alone.
    private static bool InARow(string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (int i = 0, next; i < words.Length; i = next)
        {
            next = Enumerable.Range(1, Math.Min(MostWords, words.Length - i)).Reverse().Where(n => Lines.Contains(string.Join(' ', words, i, n))).Select(n => i + n).FirstOrDefault();
            if (next == 0 && !InRows.Contains(words[i]))
                return false;
            next = Math.Max(next, i + 1);
        }

        return words.Length > 1;
    }

    // "Home > Search standards > …"
    private static bool IsTrail(string line)
    {
        var parts = line.Split(['>', '»', '›', '/'], StringSplitOptions.TrimEntries);
        return parts.Length > 1 && (parts[0].Equals("home", StringComparison.OrdinalIgnoreCase) || parts[0] is "主頁" or "首頁");
    }

    private static bool IsNotice(string line) => line.StartsWith('©') || line.StartsWith("Copyright ©", StringComparison.OrdinalIgnoreCase)
        || line.StartsWith("All rights reserved", StringComparison.OrdinalIgnoreCase) || line.StartsWith("Last updated", StringComparison.OrdinalIgnoreCase)
        || line.StartsWith("This website uses cookies", StringComparison.OrdinalIgnoreCase) || line.StartsWith("This site uses cookies", StringComparison.OrdinalIgnoreCase) || line.StartsWith("We use cookies", StringComparison.OrdinalIgnoreCase)
        || line.StartsWith("Last revision date", StringComparison.OrdinalIgnoreCase) || line.StartsWith("版權所有", StringComparison.Ordinal) || line.StartsWith("最後更新", StringComparison.Ordinal);

    private static bool AllKnown(string line, char by)
    {
        var parts = line.Split(by, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 1 && parts.All(p => Lines.Contains(p));
    }
}
