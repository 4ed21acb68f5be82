using CompetenceAssessment.StandardFormats.PublishedText.Reading;

namespace CompetenceAssessment.StandardFormats.Lint;

/// <summary>Texts that end or begin in the middle.
/// <para>A text is cut when it ends with a hyphen, an ellipsis, an open bracket or quotation, or a word after which a text must go on; or when it lacks the
/// end mark that nearly all its neighbours have and its last word is the beginning of a word of the document and no word of it. Without such a word the
/// missing mark alone is a doubt, not an error.</para>
/// <para>A beginning in lower case tells something only after a cut text, or where nearly all other items of the list begin with a capital.</para></summary>
internal static class TextEnds
{
    private const int FewestNeighbours = 3;

    public static IEnumerable<Finding> Check(LintContext context)
    {
        var vocabulary = context.Vocabulary;
        foreach (var list in context.Lists)
        {
            var texts = list.Items.Select(i => new PlacedText(context.Name(list.Competence, i), LintContext.Place(list.Competence, i), i.Text, i.Lines)).ToList();
            foreach (var finding in CheckList(texts, vocabulary)) yield return finding;
        }

        foreach (var unit in context.Standard.WorkUnits)
        {
            var texts = unit.Tasks.Select(t => new PlacedText($"{unit.Code} task {t.Number}".TrimStart(), unit.Code, t.Text, t.Lines)).ToList();
            foreach (var finding in CheckList(texts, vocabulary)) yield return finding;
        }

        foreach (var section in context.Standard.Sections)
        {
            foreach (var (language, text) in section.Text.All)
            {
                if (Cut(language, text) is { } last)
                    yield return FindingCodes.TextCut.At(section.Lines, section.Code, section.Code ?? section.Heading?.Original ?? "The text", last);
            }
        }
    }

    private static IEnumerable<Finding> CheckList(List<PlacedText> list, Vocabulary vocabulary)
    {
        foreach (var language in list.SelectMany(t => t.Text.All.Select(l => l.Key)).Distinct())
        {
            var texts = list.Where(t => t.Text.Has(language)).ToList();
            var cut = false;
            for (var i = 0; i < texts.Count; i++)
            {
                var text = texts[i].Text.In(language).Text;
                if (StartsLow(texts, i, language, cut))
                    yield return FindingCodes.StartLowerCase.At(texts[i].Lines, texts[i].Place, texts[i].Name, Words(text, 4, fromEnd: false));
                var ending = Ending(texts, i, language, vocabulary);
                cut = ending is not null;
                if (ending is { } code)
                    yield return code.At(texts[i].Lines, texts[i].Place, texts[i].Name, Words(text, 4, fromEnd: true));
            }
        }
    }

    private static FindingCode? Ending(List<PlacedText> texts, int index, string language, Vocabulary vocabulary)
    {
        var text = texts[index].Text.In(language).Text;
        var others = texts.Where((_, i) => i != index).Select(t => t.Text.In(language).Text).ToList();
        // Where items end with a mark, a clause that ends without one is cut all the same.
        if (Cut(language, text) is not null && (others.Exists(Marked) || !EndsClause(LintWords.Of(language), text))) return FindingCodes.TextCut;
        if (Marked(text)) return null;
        if (others.Count < FewestNeighbours || others.Count(Marked) < 0.8 * others.Count) return null;
        return vocabulary.IsFragment(Tokens.Of(text).LastOrDefault() ?? "") ? FindingCodes.TextCut : FindingCodes.TextEnd;
    }

    private static bool StartsLow(List<PlacedText> texts, int index, string language, bool afterCut)
    {
        if (!Low(texts[index].Text.In(language).Text)) return false;
        var others = texts.Where((_, i) => i != index).Select(t => t.Text.In(language).Text).ToList();
        var capital = others.Count(t => t.Length > 0 && char.IsUpper(t[0]));
        return others.Count >= FewestNeighbours && capital >= 0.8 * others.Count || afterCut && capital > 0.2 * others.Count;
    }

    private static string? Cut(string language, string text)
    {
        var end = text.TrimEnd();
        if (end.Length == 0) return null;
        var words = LintWords.Of(language);
        var last = end[(end.LastIndexOf(' ') + 1)..];
        var cut = end.EndsWith("...", StringComparison.Ordinal) || end[^1] is '…' or '-' or '(' or '[' or '„';
        cut |= Opened(end) || (words?.NeverLast.Contains(last) == true && !Joins(end));
        return cut ? Words(end, 4, fromEnd: true) : null;
    }

    // "…; and": the item goes on with the next one, not in a text that is lost.
    private static bool Joins(string text) => text.EndsWith("; and", StringComparison.OrdinalIgnoreCase) || text.EndsWith("; or", StringComparison.OrdinalIgnoreCase);

    // "what to ask for"
    private static bool EndsClause(LintWords? words, string text)
    {
        var all = text.TrimEnd().Split(' ');
        return words is not null && words.EndsClauses.Contains(all[^1]) && all.SkipLast(1).Any(words.OpensClauses.Contains);
    }

    private static bool Opened(string text) => text.Count(c => c == '(') > text.Count(c => c == ')') && text.LastIndexOf('(') > text.LastIndexOf(')');

    private static bool Marked(string text) => text.Length > 0 && text[^1] is '.' or ';' or ',' or ':' or '!' or '?' or '。' or '；';

    private static bool Low(string text) => text.Length > 0 && char.IsLower(text[0]);

    private static string Words(string text, int count, bool fromEnd)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', fromEnd ? words.TakeLast(count) : words.Take(count));
    }
}
