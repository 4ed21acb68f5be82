using System.Collections.Frozen;
using CompetenceAssessment.StandardFormats.PublishedText.Families.Layout;

namespace CompetenceAssessment.StandardFormats.PublishedText.Families.HongKongUnitOfCompetency;

/// <summary>Items that run on in one text because their bullets are lost, parted where the text itself shows a beginning.</summary>
/// <param name="Starts">Where items begin, the first at 0.</param>
/// <param name="Doubtful">Places where another item may begin.</param>
internal sealed record RunOn(IReadOnlyList<int> Starts, IReadOnlyList<int> Doubtful)
{
    private const int Behind = 80;
    private const int Ahead = 40;

    // Names with a capital that stand within requirements.
    private static readonly FrozenSet<string> Names = new[]
    {
        "Hong", "Kong", "Chinese", "English", "Cantonese", "Putonghua", "Mandarin", "Internet", "Mainland", "China", "Asia", "Europe", "Excel", "Word", "Windows", "Government", "Ordinance",
        "Ordinances", "Code", "Codes", "Practice", "Labour", "Department", "Western", "Japanese", "Korean", "French", "Italian", "British", "European", "American", "Kowloon", "Macau", "Macao",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Finds the items of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="verbs">The verbs with which items begin.</param>
    /// <param name="bySemicolon">Whether items are parted by semicolons, as outcomes are.</param>
    public static RunOn Find(RunningText text, Verbs verbs, bool bySemicolon)
    {
        var words = text.Text;
        var starts = new List<int> { 0 };
        var doubtful = new List<int>();
        var sentences = EndSentences(words, verbs);
        var depth = 0;
        for (var i = 1; i < words.Length; i++)
        {
            depth += words[i - 1] is '(' or '（' ? 1 : words[i - 1] is ')' or '）' && depth > 0 ? -1 : 0;
            if (depth > 0 || !IsBeginning(text, words, i))
                continue;
            switch (Judge(words, i, text.BeginsPiece(i), verbs, bySemicolon, sentences))
            {
                case true: starts.Add(i); break;
                case null: doubtful.Add(i); break;
                default: break;
            }
        }

        return new(starts, doubtful);
    }

    // Where a word begins after a space, after Chinese end marks, or where a line of Chinese text begins.
    private static bool IsBeginning(RunningText text, string words, int i) =>
        !char.IsWhiteSpace(words[i]) && (words[i - 1] == ' ' || words[i - 1] is '；' or '。' || (i > 1 && IsChineseJunction(words, i - 1))
            || (RunningText.IsChinese(words[i]) && words[i - 1] is not ('，' or '、') && text.BeginsPiece(i)));

    private static bool? Judge(string words, int i, bool begins, Verbs verbs, bool bySemicolon, bool sentences)
    {
        var before = words[Math.Max(0, i - Behind)..i].TrimEnd();
        if (before.Length == 0)
            return false;
        var end = before[^1];
        if (RunningText.IsChinese(words[i]))
            return JudgeChinese(words, i, end, bySemicolon, sentences);
        var word = Wrapping.FirstWord(Next(words, i)).Trim(',', ';', '.', ')', '’', '\'');
        // "…; and" at a line's end, or outcomes that all begin in lower case.
        if (bySemicolon && (end == ';' || EndsWithJunction(before)) && (begins || char.IsLower(words[0])) && char.IsLower(words[i]) && word is not ("and" or "or"))
            return true;
        if (word.Length < 2 || !char.IsUpper(word[0]) || !char.IsLower(word[1]))
            return false;
        if (end == ';' || EndsWithJunction(before))
            return bySemicolon || verbs.MayBe(word);
        if (end is '.' or '。')
            return sentences ? verbs.MayBe(word) : verbs.MayBe(word) ? null : false;
        if (end is ',' or ':' or '–' or '-' or '/' or '(' or '“' or '"' || Wrapping.IsOpen(before))
            return false;
        return verbs.MayBe(word) ? JudgeVerb(words, i, before, word, verbs) : Unknown(words, i, before, word);
    }

    // "… of Quality Control Work …": a capital before and after shows a name.
    private static bool? JudgeVerb(string words, int i, string before, string word, Verbs verbs)
    {
        var last = before[(before.LastIndexOf(' ') + 1)..].TrimStart('(');
        var next = Wrapping.FirstWord(Next(words, i + word.Length).TrimStart(' ', ',', ')'));
        var nameBefore = last.Length > 1 && char.IsUpper(last[0]) && char.IsLower(last[1]) && before.Length > last.Length && !Names.Contains(last.TrimEnd(',', ')'));
        var nameAfter = next.Length > 1 && char.IsUpper(next[0]) && char.IsLower(next[1]);
        if (verbs.IsClear(word))
            return nameBefore && nameAfter ? null : true;
        return nameBefore ? (nameAfter ? false : null) : nameAfter ? null : true;
    }

    // A capital that is neither a known verb nor a known name.
    private static bool? Unknown(string words, int i, string before, string word)
    {
        var last = before[(before.LastIndexOf(' ') + 1)..];
        var next = Wrapping.FirstWord(Next(words, i + word.Length).TrimStart(' ', ',', ')'));
        return Names.Contains(word) || word.Length < 3 || char.IsUpper(last[0]) || next.Length == 0 || char.IsUpper(next[0]) || last.EndsWith(';') ? false : null;
    }

    private static bool? JudgeChinese(string words, int i, char end, bool bySemicolon, bool sentences)
    {
        var verb = Verbs.BeginsChinese(words, i);
        if (IsChineseJunction(words, i) || end is '，' or '、' or '：' or ':' or ',' or '/' or '（' or '(')
            return false;
        if (end is '；' or ';')
            return bySemicolon || verb;
        if (end is '及' or '和' or '與' or '或')
            return verb && words[Math.Max(0, i - Behind)..i].TrimEnd() is [.., '；' or ';', _] or [.., '；' or ';', ' ', _];
        if (end == '。')
            return sentences && verb ? true : verb ? null : false;
        return words[i - 1] == ' ' ? (verb ? true : null) : verb && RunningText.IsChinese(end) ? null : false;
    }

    private static string Next(string words, int from) => from >= words.Length ? "" : words[from..Math.Min(words.Length, from + Ahead)];

    // "；及": the word belongs to the item before it.
    private static bool IsChineseJunction(string words, int i) => words[i] is '及' or '和' or '或' && words[Math.Max(0, i - Behind)..i].TrimEnd() is [.., '；' or ';'];

    private static bool EndsWithJunction(string before) => before.EndsWith("; and", StringComparison.OrdinalIgnoreCase) || before.EndsWith("; or", StringComparison.OrdinalIgnoreCase)
        || before.EndsWith(", and", StringComparison.Ordinal) && before.Contains(';');

    // Whether every item ends with a full stop, so that full stops part them.
    private static bool EndSentences(string words, Verbs verbs)
    {
        if (!words.TrimEnd().EndsWith('.') && !words.TrimEnd().EndsWith('。'))
            return false;
        int full = 0, bare = 0;
        for (var i = 2; i < words.Length; i++)
        {
            if (words[i - 1] != ' ' || !char.IsUpper(words[i]) || !verbs.IsClear(Wrapping.FirstWord(Next(words, i)).Trim(',', '.')))
                continue;
            if (words[i - 2] == '.')
                full++;
            else if (char.IsLower(words[i - 2]) || words[i - 2] == ')')
                bare++;
        }

        return (full > 0 && bare == 0) || words.Count(c => c == '。') > 1;
    }
}
