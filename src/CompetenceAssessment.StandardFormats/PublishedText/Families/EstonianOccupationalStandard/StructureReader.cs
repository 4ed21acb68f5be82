using System.Globalization;
using System.Text.RegularExpressions;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.Lint;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;
using CompetenceAssessment.StandardFormats.PublishedText.Sections;

namespace CompetenceAssessment.StandardFormats.PublishedText.Families.EstonianOccupationalStandard;

/// <summary>Reads B.1: which competences each qualification needs. What is not understood is said and leaves the rule empty.</summary>
internal sealed partial class StructureReader(ReadingContext context, IReadOnlyList<CompetenceDraft> competences, IReadOnlyList<ReadQualification> qualifications)
{
    private const int LongestSentence = 5000;
    private readonly StructureParser parser = new(competences);
    private readonly Dictionary<int, Demand> demands = [];
    private readonly List<(string Text, IReadOnlyList<int> Lines, IReadOnlyList<string> Codes)> listed = [];
    // "Kutse koosneb …" names the parts; how many of them are needed stands in another sentence.
    private readonly List<(StructureSubject? Subject, string Text, IReadOnlyList<int> Lines)> composed = [];
    private readonly List<(StructureSubject Subject, string Text, IReadOnlyList<int> Lines)> allowed = [];
    private readonly StructureScope scope = new(qualifications);
    private readonly HashSet<int> named = [], unclear = [], lacking = [];

    /// <summary>What was understood of rules that are left empty because they also ask for competences without a code: it says which can be chosen, and no more.</summary>
    public IReadOnlyList<StructureRule> Incomplete { get; private set; } = [];

    private sealed class Demand
    {
        public List<string> All { get; } = [];

        public List<(int Count, IReadOnlyList<string> Of)> Some { get; } = [];

        public List<int> Lines { get; } = [];

        public bool Names(string code) => All.Contains(code) || Some.Exists(s => s.Of.Contains(code));
    }

    /// <summary>The rules, by the place of the qualification in the list; -1 where the document names no qualification.</summary>
    /// <param name="sections">The sections of the structure with their headings.</param>
    /// <param name="groupSentences">Sentences under group headings.</param>
    public IReadOnlyDictionary<int, ReadStructure> Read(IEnumerable<Block> sections, IReadOnlyList<Segment> groupSentences)
    {
        foreach (var section in sections)
        {
            scope.Open(section.Head.Rest);
            var (table, others) = StructureTable.Find(section.Body);
            if (table is not null)
                Table(table);
            foreach (var (text, lines) in Sentences(others))
                Sentence(text, lines);
        }

        scope.Open(null);
        foreach (var (text, lines) in Sentences(groupSentences).Where(s => NumberWords.Last(s.Text) is not null))
            Sentence(text, lines);
        foreach (var (subject, text, lines) in composed.Where(c => c.Subject?.Places.All(p => demands.TryGetValue(p, out var demand) && Codes.In(c.Text).All(code => code.StartsWith("B.1.", StringComparison.Ordinal) || demand.Names(code))) != true))
            Unclear(subject, text, lines);
        foreach (var (text, lines, _) in listed.Where(l => !l.Codes.All(c => demands.Values.Any(d => d.Names(c)))))
            context.Report(FindingCodes.StructureUnclear.At(lines, null, Words.Beginning(text)));
        foreach (var (subject, text, lines) in allowed.Where(a => a.Subject.Places.Any(p => demands.TryGetValue(p, out var demand) && Codes.In(a.Text).Any(demand.Names))).ToList())
            Unclear(subject, text, lines);
        RequireOwn();
        foreach (var at in unclear)
            demands.Remove(at);
        Incomplete = [.. lacking.Where(at => demands.TryGetValue(at, out var known) && known.All.Count + known.Some.Count > 0).Select(at => Rule(demands[at]))];
        foreach (var at in lacking)
            demands.Remove(at);
        return demands.ToDictionary(d => d.Key, d => ReadStructure.Of(Rule(d.Value), [.. d.Value.Lines.Distinct().Order()]));
    }

    /// <summary>Optional competences that may be proved in addition, by the place of the qualification: none of them is required.</summary>
    public IEnumerable<string> Allowed(int place) => allowed.Where(a => a.Subject.Places.Contains(place)).SelectMany(a => Codes.In(a.Text));

    /// <summary>The codes that the body lists or names.</summary>
    public static IReadOnlyList<string> Named(IReadOnlyList<Segment> body) => [.. body.SelectMany(b => Codes.In(b.Text)).Where(c => c.Count(d => d == '.') == 2 && !c.StartsWith("B.1.", StringComparison.Ordinal)).Distinct()];

    // One sentence each; lines of a list ("B.2.1 Title") become one sentence with the line that announces them.
    private IEnumerable<(string Text, IReadOnlyList<int> Lines)> Sentences(IReadOnlyList<Segment> body)
    {
        var text = new List<Segment>();
        var result = new List<(string Text, IReadOnlyList<int> Lines)>();
        foreach (var segment in body)
        {
            var listed = Listed(segment);
            if (text.Count > 0 && listed is null && (segment.AfterBlank || HasListed(text[^1]) || ItemMarker.Read(segment.Text).Kind != MarkerKind.None
                || (ItemListReader.EndsText(text[^1].Text) && char.IsUpper(segment.Words.FirstOrDefault()))))
                Flush();
            text.Add(listed is null ? segment with { Text = ItemMarker.Read(segment.Text).Rest } : segment with { Text = $", {listed}" });
        }

        Flush();
        return result;

        void Flush()
        {
            var joined = context.Joiner.Join(text);
            var lines = text.Select(s => s.Line).Distinct().ToList();
            result.AddRange(SentenceEnd().Split(joined).Where(s => s.Length > 0).Select(s => (s, (IReadOnlyList<int>)lines)));
            text.Clear();
        }
    }

    private static bool HasListed(Segment segment) => segment.Text.StartsWith(", B.", StringComparison.Ordinal);

    private static string? Listed(Segment segment) =>
        HeadFinder.Code(ItemMarker.Read(segment.Text).Rest) is var (code, rest) && code.Count(c => c == '.') == 2 && !code.StartsWith("B.1.", StringComparison.Ordinal)
        && rest.Length > 0 && char.IsUpper(rest[0]) && Codes.In(rest).Count == 0 ? code : null;

    private void Sentence(string text, IReadOnlyList<int> lines)
    {
        var subject = scope.Hear(text);
        text = StructureWords.WithoutPermission(text);
        if (text.Length > LongestSentence)
        {
            Unclear(subject, text, lines);
            return;
        }

        if (subject is not null && subject.Places.All(p => p >= 0 && !qualifications[p].Partial) && parser.AllowsMore(text))
        {
            allowed.Add((subject, text, lines));
            return;
        }

        var parsed = parser.Read(text, subject?.Places.All(p => p >= 0 && qualifications[p].Partial) == true);
        if (AllListed().IsMatch(text) && composed.FindLast(c => c.Subject is not null && c.Subject.Places.SequenceEqual(subject?.Places ?? [])) is { Text: { } listing })
            parsed = parsed with { All = [.. Codes.In(listing).Where(c => !c.StartsWith("B.1.", StringComparison.Ordinal)).Union(parsed.All)] };
        var asks = parsed.All.Count > 0 || parsed.Some.Count > 0 || !parsed.IsClear;
        var isLimited = StructureWords.AreUnclear(text);
        if (!asks && !(isLimited && Demanding().IsMatch(text) && Words.NamesCompetences(Words.Fold(text))))
            return;
        if (Assessing().IsMatch(text) && !Demanding().IsMatch(text))
            return;
        if (!parsed.IsClear && !isLimited && IsListOfChoices(text))
            listed.Add((text, lines, Codes.In(text)));
        else if (!parsed.IsClear && !isLimited && Composing().IsMatch(text) && !Proving().IsMatch(text))
            composed.Add((subject, text, lines));
        else if (subject is null || !(parsed.IsClear || parsed.LacksCodes) || isLimited || Conditional().IsMatch(text))
        {
            if (!Conditional().IsMatch(text) || !ForSpecialisation().IsMatch(text))
                Unclear(subject, text, lines);
        }
        else
            Take(subject, parsed, text, lines);
    }

    // A rule that also asks for what has no code is not whole: it is reported and left empty, but what it asks for is known.
    private void Take(StructureSubject subject, StructureSentence parsed, string text, IReadOnlyList<int> lines)
    {
        foreach (var at in subject.Places)
            Add(at, parsed, lines);
        if (subject.IsNamed)
            named.UnionWith(subject.Places);
        if (!parsed.LacksCodes)
            return;
        context.Report(FindingCodes.StructureUnclear.At(lines, null, Words.Beginning(text)));
        lacking.UnionWith(subject.Places);
    }

    // What is understood of the other sentences is not the whole rule of those whom this one is about.
    private void Unclear(StructureSubject? subject, string text, IReadOnlyList<int> lines)
    {
        context.Report(FindingCodes.StructureUnclear.At(lines, null, Words.Beginning(text)));
        unclear.UnionWith(subject?.Places ?? []);
    }

    // Where sentences are about single qualifications, what is said of all or of others is not the rule of one that none of them names.
    private void RequireOwn()
    {
        if (demands.Count == 0 || scope.Whole.Count < 2)
            return;
        foreach (var at in scope.Whole.Where(w => !demands.ContainsKey(w) || (scope.Whole.Any(named.Contains) && !named.Contains(w))))
        {
            demands.Remove(at);
            context.Report(FindingCodes.StructureUnnamed.At(qualifications[at].Lines, null, qualifications[at].Title!));
        }
    }

    // Columns that are qualifications say what each needs; what specialisations need is no rule of the qualification.
    private void Table(StructureTable table)
    {
        var subjects = table.Columns.Select(c => scope.Of(c.Head)).ToList();
        if (!table.IsClear || !subjects.TrueForAll(s => s is [_]))
        {
            table.GiveKinds(competences, context);
            context.Report(FindingCodes.StructureUnclear.At(table.Lines, null, table.ToString()));
            return;
        }

        foreach (var (subject, (_, codes)) in subjects.Zip(table.Columns))
        {
            Add(subject![0], new([.. codes], [], true), table.Lines);
            named.Add(subject[0]);
        }
    }

    // "Valitavad kompetentsid: B.2.3, B.2.4" lists what can be chosen; how many are needed stands elsewhere.
    private static bool IsListOfChoices(string text)
    {
        var at = Codes.Mentions(text) is [var first, ..] ? first.Index : 0;
        return at > 0 && !Demanding().IsMatch(text[..at].Replace("valitav", "", StringComparison.OrdinalIgnoreCase).Replace("vali", "", StringComparison.OrdinalIgnoreCase))
            && Words.KindOf(Words.Fold(text[..at])) is CompetenceKind.Optional or CompetenceKind.Specialisation && text[..at].Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= 5;
    }

    private void Add(int at, StructureSentence sentence, IReadOnlyList<int> lines)
    {
        if (!demands.TryGetValue(at, out var demand))
            demands[at] = demand = new();
        demand.All.AddRange(sentence.All.Except(demand.All));
        foreach (var choice in sentence.Some.Where(s => !demand.Some.Exists(d => d.Count == s.Count && d.Of.SequenceEqual(s.Of))))
            demand.Some.Add(choice);
        demand.Lines.AddRange(lines);
    }

    /// <summary>Where a code stands among others: B.3.2 before B.3.10.</summary>
    public static (int Section, int Number) Place(string code) => code.Split('.') is [_, var section, .. var rest]
        ? (int.Parse(section, CultureInfo.InvariantCulture), rest.Length > 0 ? int.Parse(rest[0], CultureInfo.InvariantCulture) : 0) : (0, 0);

    private static StructureRule Rule(Demand demand)
    {
        var codes = demand.All.OrderBy(Place).ToList();
        var choices = demand.Some.Select(s => (StructureRule)new StructureRule.AtLeast(s.Count, [.. s.Of.Select(c => new StructureRule.One(c))])).ToList();
        List<StructureRule> parts = [.. codes.Where(c => !demand.Some.Exists(s => s.Of.Contains(c))).Select(c => new StructureRule.One(c)), .. choices];
        return parts is [StructureRule.AtLeast only] ? only : new StructureRule.AllOf(parts);
    }

    [GeneratedRegex(@"(?<=[.;])\s+(?=\p{Lu})(?!B\s?\.\s?[0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"hinnatakse|hindami|assess", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Assessing();

    [GeneratedRegex(@"tõenda|nõuta|vaja|demonstrat|required|prove|attest|must|koosneb|moodusta|consist|vali|choos|taotle", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Demanding();

    [GeneratedRegex(@"\b(?:koosne|moodustu|moodusta|consists?\b|comprises?\b|is made up\b|sisalda)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Composing();

    [GeneratedRegex(@"tõenda|nõuta|nõutud|vaja|demonstrat|required|prove|attest|must|\bvalida|choos|taotle", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Proving();

    [GeneratedRegex(@"\b(?:kõik|kõigi|kõikide) (?:eespool |ülal)?(?:loetletud|nimetatud) kompetents|\ball (?:of )?(?:the |these )?(?:listed|above|named) competenc|\ball (?:of )?these competenc", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AllListed();

    [GeneratedRegex(@"spetsialiseerumis\w* (?:korral|puhul|taotlemisel)|speciali[sz]ation (?:is|are) applied|applying for (?:a|the) speciali[sz]ation|spetsialiseeruda|spetsialiseerumisel\b|spetsialiseerumise puhul|\bjuhul kui\b|\bif the\b|\bin case of\b|\bwhen specialis|\bfor the specialis|in the case of|lisaks võib|\bvõib lisaks|\bmay also\b|soovi korral|optionally", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Conditional();

    // What only a specialisation needs is no part of the rule for all; the lint says that these competences are not named by it.
    [GeneratedRegex("spetsialiseeru|speciali[sz]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ForSpecialisation();
}
