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
    private const double NearlyAll = 0.8;

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
            var texts = list.Where(t => t.Text.Has(language)).Select(t => (Placed: t, Words: t.Text.In(language).Text)).ToList();
            var (capitals, marks) = (texts.Count(t => Capital(t.Words)), texts.Count(t => Marked(t.Words)));
            var cut = false;
            foreach (var (placed, words) in texts)
            {
                // Of the others: what nearly all of them have.
                var (others, capital, marked) = (texts.Count - 1, capitals - (Capital(words) ? 1 : 0), marks - (Marked(words) ? 1 : 0));
                if (Low(words) && (others >= FewestNeighbours && capital >= NearlyAll * others || cut && capital > 0.2 * others))
                    yield return FindingCodes.StartLowerCase.At(placed.Lines, placed.Place, placed.Name, Words(words, 4, fromEnd: false));
                var ending = Ending(words, language, others, marked, vocabulary);
                cut = ending is not null;
                if (ending is { } code)
                    yield return code.At(placed.Lines, placed.Place, placed.Name, Words(words, 4, fromEnd: true));
            }
        }
    }

    // Where items end with a mark, a clause that ends without one is cut all the same.
    private static FindingCode? Ending(string text, string language, int others, int marked, Vocabulary vocabulary) =>
        Cut(language, text) is not null && (marked > 0 || !EndsClause(LintWords.Of(language), text)) ? FindingCodes.TextCut
        : Marked(text) || others < FewestNeighbours || marked < NearlyAll * others ? null
        : vocabulary.IsFragment(Tokens.Of(text).LastOrDefault() ?? "") ? FindingCodes.TextCut
        : FindingCodes.TextEnd;

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

    // "what to ask for", "to whom"
    private static bool EndsClause(LintWords? words, string text)
    {
        var all = text.TrimEnd().Split(' ');
        return words is not null && (words.EndsClauses.Contains(string.Join(' ', all.TakeLast(2))) || (words.EndsClauses.Contains(all[^1]) && all.SkipLast(1).Any(words.OpensClauses.Contains)));
    }

    private static bool Opened(string text) => text.Count(c => c == '(') > text.Count(c => c == ')') && text.LastIndexOf('(') > text.LastIndexOf(')');

    private static bool Marked(string text) => text.Length > 0 && text[^1] is '.' or ';' or ',' or ':' or '!' or '?' or '。' or '；';

    private static bool Capital(string text) => text.Length > 0 && char.IsUpper(text[0]);

    private static bool Low(string text) => text.Length > 0 && char.IsLower(text[0]);

    private static string Words(string text, int count, bool fromEnd)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', fromEnd ? words.TakeLast(count) : words.Take(count));
    }
}
