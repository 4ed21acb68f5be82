using System.Globalization;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;

namespace CompetenceAssessment.StandardFormats.Lint;

/// <summary>Indicators that probably belong to another occupation. It knows no occupation: it compares the words of the document with each other.
/// <para><b>Some items of a list.</b> For each run of neighbouring items: how many of its content words stand nowhere else in the document (all other competences,
/// the rest of the list, part A). Two explanations are weighed by their likelihood: the usual share of new words in this document (the median of its items,
/// and 5 percentage points more), and the share that foreign text would have (80 %). A run is foreign where the second is e³·⁵ ≈ 33 times likelier
/// (a single item: e⁴, with six new words at least; a run has five).</para>
/// <para><b>A whole list.</b> The list is compared with its own unit of part A and the title of its competence. The lists of this document must usually (median)
/// take up at least 45 % of those words. A list is foreign where it takes up at most 20 % (and 0.4 of what is usual) and its share of new words is above what lists of
/// this document have and 12 points more; or where it takes up at most 34 %, less than some other list does, and its words are new by the comparison above or
/// it is written unlike all others in two ways (numbers, capitals, end marks, sentences). Without a unit of its own it must be both new and written unlike the others.</para>
/// <para>Transversal competences are general by nature and are neither accused nor needed for the comparison of lists. Documents with fewer than three
/// competences or 100 content words, or in a language whose common words are not known, are not judged. Tuned on ten occupations mixed with each other: without foreign text none
/// of their items was accused (the likeliest weighed e²·⁰); of exchanged lists 69 of 72 are found; of runs of two, three, four foreign items four, five and eight of ten,
/// nearly all of them in documents of ordinary length. What is short and general stays unseen.</para></summary>
internal sealed class ForeignItems
{
    private const int LongestRun = 8;
    private const int MostItems = 3000;
    private const int MostLists = 300;
    private const int FewestNewForOne = 6;
    private const int FewestNewForRun = 5;
    private const int FewestWords = 100;
    private const double Allowance = 0.05;
    private const double ListAllowance = 0.12;
    private const double ForeignShare = 0.8;
    private const double EnoughForRun = 3.5;
    private const double EnoughForOne = 4;
    private const double EnoughForList = 1;
    private const double UsualCoverage = 0.45;
    private const double WeakCoverage = 0.34;
    private const double BareCoverage = 0.2;

    private readonly LintContext context;
    private readonly WordUse use;
    private readonly List<ComparedList> lists;
    private readonly List<(ItemList List, ListForm Form)> allForms;
    private readonly double usual;

    private ForeignItems(LintContext context, LintWords words)
    {
        this.context = context;
        use = new(words, context.Texts.Select(t => t.Text.Original));
        var indicators = context.Lists.Where(l => l.Kind == CompetenceItemKind.Indicator).ToList();
        allForms = [.. indicators.Select(l => (l, ListForm.Of(l, context)))];
        lists = [.. indicators.Where(l => l.Competence.Kind != CompetenceKind.Transversal && !l.Competence.Integrated).Select(Compared)];
        usual = Math.Clamp(Median(lists.SelectMany(l => l.List.Items).Select(i => Share(Texts([i]), Texts([i]), 3)).OfType<double>()) + Allowance, 0.25, 0.7);
    }

    /// <summary>The suspects of a standard with the reason for each.</summary>
    public static IReadOnlyList<Suspect> Find(LintContext context)
    {
        var language = context.Standard.Competences.SelectMany(c => c.Items).FirstOrDefault()?.Text.OriginalLanguage;
        var indicators = context.Lists.Where(l => l.Kind == CompetenceItemKind.Indicator).ToList();
        if (language is null || LintWords.Of(language) is not { } words || indicators.Count is < 3 or > MostLists || indicators.Sum(l => l.Items.Count) > MostItems) return [];
        var search = new ForeignItems(context, words);
        return search.lists.Count < 2 || search.use.ContentWords < FewestWords ? [] : [.. search.lists.SelectMany(l => search.WholeList(l) ?? search.Run(l.List))];
    }

    /// <summary>The findings for suspects.</summary>
    public static IEnumerable<Finding> Findings(LintContext context, IReadOnlyList<Suspect> suspects) => suspects.Select(s =>
        FindingCodes.ItemForeign.At(s.Item.Lines, LintContext.Place(s.Competence, s.Item), context.Name(s.Competence, s.Item), s.Reason));

    private IEnumerable<Suspect> Run(ItemList list)
    {
        var (best, from, to) = (0.0, 0, 0);
        for (var start = 0; start < list.Items.Count; start++)
        {
            for (var end = start + 1; end <= Math.Min(list.Items.Count, start + LongestRun); end++)
            {
                // Most of a list is a whole list, which has its own comparison.
                if (end - start > 0.6 * list.Items.Count) continue;
                var texts = Texts(list.Items.Skip(start).Take(end - start));
                var (fresh, all) = use.Novelty(texts, texts);
                var enough = fresh.Count < (end - start == 1 ? FewestNewForOne : FewestNewForRun) ? double.MaxValue : end - start == 1 ? EnoughForOne : EnoughForRun;
                var weight = Weight(fresh.Count, all, usual);
                if (weight >= enough && weight > best) (best, from, to) = (weight, start, end);
            }
        }

        var items = list.Items.Skip(from).Take(to - from).ToList();
        return items.Select(i => new Suspect(list.Competence, i, NewWords(use.Novelty(Texts([i]), Texts(items)))));
    }

    private IEnumerable<Suspect>? WholeList(ComparedList list)
    {
        if (list.List.Items.Count < 2 || lists.Count < 3 || list.Own is not { } own || own > WeakCoverage) return null;
        var others = lists.Where(l => l != list).ToList();
        var typical = others.Select(o => o.Own).OfType<double>().ToList();
        if (typical.Count < 2 || Median(typical) < UsualCoverage) return null;
        var fresh = list.Fresh;
        var differences = list.Form.Differences([.. allForms.Where(f => f.List != list.List).Select(f => f.Form)]);
        var better = others.Max(o => use.Coverage(list.Topic, o.Texts)) > own;
        var share = Math.Clamp(Math.Max(usual, Median(others.Where(o => o.Fresh.All > 0).Select(o => (double)o.Fresh.New.Count / o.Fresh.All)) + ListAllowance), 0.25, 0.7);
        var news = Weight(fresh.New.Count, fresh.All, share) >= EnoughForList;
        var barely = own <= BareCoverage && own <= 0.4 * Median(typical) && fresh.All >= 8 && fresh.New.Count >= share * fresh.All;
        if (!(list.HasUnit && (barely || better && news)) && !(differences >= 2 && (list.HasUnit && better || news))) return null;
        var reason = $"its list takes up {Percent(own)} of the words of its title{(list.HasUnit ? " and unit of work" : "")}, while the other lists take up {Percent(typical.Min())} or more of theirs"
            + (differences >= 2 ? ", and it is numbered and written unlike all others" : $"; {NewWords(fresh)}");
        return list.List.Items.Select(i => new Suspect(list.List.Competence, i, reason));
    }

    private ComparedList Compared(ItemList list)
    {
        var competence = list.Competence;
        var unit = Unit(competence);
        IReadOnlyList<string> topic =
        [
            .. competence.Title is { } title ? [title.Original] : Array.Empty<string>(),
            .. unit?.Title is { } name ? [name.Original] : Array.Empty<string>(),
            .. unit?.Tasks.Select(t => t.Text.Original) ?? [],
        ];
        var texts = Texts(list.Items);
        return new(list, texts, topic, unit is not null, use.Coverage(topic, texts), use.Novelty(texts, Texts(competence.Items)), ListForm.Of(list, context));
    }

    // A.2.3 and B.2.3 belong together where the standard numbers them alike, which titles bear out.
    private ReadWorkUnit? Unit(ReadCompetence competence)
    {
        var units = context.Standard.WorkUnits;
        var title = competence.Title?.Original;
        return units.FirstOrDefault(u => title is not null && string.Equals(u.Title?.Original, title, StringComparison.OrdinalIgnoreCase))
            ?? units.FirstOrDefault(u => u.Code is { Length: > 1 } code && competence.Code is { Length: > 1 } own && code[1..] == own[1..]
                && (title is null || u.Title is null || use.Coverage([title], [u.Title.Original]) is null or > 0));
    }

    private double? Share(IReadOnlyList<string> texts, IReadOnlyList<string> without, int fewest) =>
        use.Novelty(texts, without) is var (fresh, all) && all >= fewest ? (double)fresh.Count / all : null;

    private static double Weight(int fresh, int all, double home)
    {
        var foreign = Math.Max(ForeignShare, home + 0.15);
        return fresh * Math.Log(foreign / home) + (all - fresh) * Math.Log((1 - foreign) / (1 - home));
    }

    private string NewWords((IReadOnlyList<string> New, int All) words) =>
        $"{words.New.Count} of its {words.All} content words stand nowhere else in the document ({string.Join(", ", words.New.Take(4).Select(w => $"“{w}”"))}); {Percent(usual - Allowance)} is usual here";

    private static string Percent(double share) => share.ToString("P0", CultureInfo.InvariantCulture).Replace(" ", "", StringComparison.Ordinal);

    private static IReadOnlyList<string> Texts(IEnumerable<ReadItem> items) => [.. items.Select(i => i.Text.Original)];

    private static double Median(IEnumerable<double> values) => values.Order().ToList() is { Count: > 0 } sorted ? sorted[sorted.Count / 2] : 0.5;
}

/// <summary>An item that probably belongs to another occupation.</summary>
internal sealed record Suspect(ReadCompetence Competence, ReadItem Item, string Reason);

/// <summary>A list with what it is compared by.</summary>
/// <param name="List">The list.</param>
/// <param name="Texts">Its texts.</param>
/// <param name="Topic">Title of the competence, title and tasks of its unit of work.</param>
/// <param name="HasUnit">Whether it has a unit of work.</param>
/// <param name="Own">Which share of the topic's words its texts take up.</param>
/// <param name="Fresh">Its words that stand nowhere else in the document.</param>
/// <param name="Form">How it is written.</param>
internal sealed record ComparedList(
    ItemList List, IReadOnlyList<string> Texts, IReadOnlyList<string> Topic, bool HasUnit, double? Own, (IReadOnlyList<string> New, int All) Fresh, ListForm Form);
