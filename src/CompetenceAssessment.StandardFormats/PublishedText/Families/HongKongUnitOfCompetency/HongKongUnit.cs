using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.Lint;
using CompetenceAssessment.StandardFormats.PublishedText.Families.Layout;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;
using CompetenceAssessment.StandardFormats.PublishedText.Sections;

namespace CompetenceAssessment.StandardFormats.PublishedText.Families.HongKongUnitOfCompetency;

/// <summary>Reads one Hong Kong unit from its tokens.</summary>
internal sealed class HongKongUnit(LineLedger ledger, Verbs verbs)
{
    private readonly List<Finding> findings = [];
    private readonly List<ReadFact> facts = [];
    private readonly List<ReadSection> sections = [];
    private readonly Dictionary<string, IReadOnlyList<int>> valueLines = [];
    private readonly Dictionary<HongKongLabel, (string Words, List<int> Lines, List<Piece> Pieces)> fields = [];
    private readonly List<(string Words, List<int> Lines, List<Piece> Pieces)> others = [];
    private readonly List<HongKongToken> requirements = [];
    private readonly List<Piece> outcomes = [];
    private readonly List<int> labelLines = [];
    private readonly List<Piece> above = [];
    private readonly List<int> used = [];

    /// <summary>What was found doubtful.</summary>
    public IReadOnlyList<Finding> Findings => findings;

    /// <summary>Reads the unit; null where the tokens hold no items.</summary>
    public ReadStandard? Read(IReadOnlyList<HongKongToken> tokens)
    {
        Sort(tokens);
        TitleBelowHeading(tokens);
        var language = RunningLanguage(tokens);
        var code = Code();
        var indicators = new HongKongRequirements(language, verbs, code).Read(requirements);
        var results = new HongKongOutcomes(language, verbs, code).Read(outcomes);
        if (indicators.Items.Count + results.Items.Count == 0)
            return null;
        var title = Text(HongKongLabel.Title, "title");
        var level = Level();
        var credit = Credit();
        Facts(language);
        if (title is not null)
            LeaveOutAbove(LinesOf(HongKongLabel.Title));
        ledger.Use([.. used, .. labelLines, .. indicators.Lines, .. results.Lines]);
        findings.AddRange([.. indicators.Findings, .. results.Findings]);
        Missing(indicators.Items.Count, results.Items.Count, code);
        var words = title is null ? null : new LocalizedText(language, title);
        return new ReadStandard
        {
            Code = code,
            Framework = StandardFramework.HkQf,
            Title = words,
            Levels = level is { } number ? [number] : [],
            Credit = credit,
            Competences = [new ReadCompetence { Code = code, Title = words, Levels = level is { } own ? [own] : [], Items = [.. indicators.Items, .. results.Items], Lines = LinesOf(HongKongLabel.Title) }],
            Facts = facts,
            Sections = sections,
            ValueLines = valueLines,
        };
    }

    private static string RunningLanguage(IReadOnlyList<HongKongToken> tokens)
    {
        var text = tokens.Where(t => t.Right is not null).SelectMany(t => t.Right!.Text).ToList();
        return text.Count(RunningText.IsChinese) * 3 > text.Count(char.IsLetter) ? "zh" : "en";
    }

    private void Sort(IReadOnlyList<HongKongToken> tokens)
    {
        HongKongLabel? current = null;
        foreach (var token in tokens)
        {
            if (token.Label is { } label)
            {
                labelLines.AddRange(token.Lines);
                current = label;
                if (label is HongKongLabel.Specification)
                    facts.AddRange(facts.Exists(f => f.Value == token.Words) ? [] : [new(FactName.Industry, token.Words, token.Lines)]);
                else if (label is HongKongLabel.Other)
                    others.Add((token.Words, [.. token.Lines], []));
                else if (!fields.ContainsKey(label))
                    fields[label] = (token.Words, [.. token.Lines], []);
            }
            else if (current is null or HongKongLabel.Specification)
                Above(token, current);
            else if (current is HongKongLabel.Competency or HongKongLabel.Requirements)
                requirements.Add(token);
            else if (current is HongKongLabel.Outcomes)
                outcomes.AddRange(token.Pieces);
            else if (current is HongKongLabel.Other)
                others[^1].Pieces.AddRange(token.Pieces);
            else if (current is { } field && fields.TryGetValue(field, out var value))
                value.Pieces.AddRange(token.Pieces);
        }
    }

    // The industry may stand below the heading: 《能力標準說明》能力單元, 汽車業.
    private void Above(HongKongToken token, HongKongLabel? heading)
    {
        foreach (var piece in token.Pieces)
        {
            if (heading is not null && HongKongWords.IsIndustry(piece.Text))
            {
                facts.Add(new(FactName.Industry, piece.Text, [piece.Number]));
                used.Add(piece.Number);
            }
            else
                above.Add(piece);
        }
    }

    // "Unit of Competency (UoC)" is the label of the title where no other is: one line below it, and the code next.
    private void TitleBelowHeading(IReadOnlyList<HongKongToken> tokens)
    {
        if (!fields.ContainsKey(HongKongLabel.Title) && fields.TryGetValue(HongKongLabel.UnitHeading, out var heading) && heading.Pieces.Count == 1
            && tokens.SkipWhile(t => t.Right?.Number != heading.Pieces[0].Number).Skip(1).FirstOrDefault()?.Label == HongKongLabel.Code)
            fields[HongKongLabel.Title] = heading;
    }

    // What a page prints above the table says nothing about the unit, as long as the table itself names it.
    private void LeaveOutAbove(IReadOnlyList<int> title)
    {
        var heading = fields.TryGetValue(HongKongLabel.UnitHeading, out var found) && title.Count > 0 && found.Lines[^1] < title[0] ? found.Pieces : [];
        foreach (var piece in above.Concat(heading).Where(p => p.Number < title[0]))
            ledger.Furniture(piece.Number);
    }

    private string? Text(HongKongLabel label, string name)
    {
        if (!fields.TryGetValue(label, out var field) || field.Pieces.Count == 0)
            return null;
        var lines = LinesOf(field.Lines, field.Pieces);
        used.AddRange(lines);
        valueLines[name] = lines;
        return RunningText.Of(field.Pieces).Text;
    }

    private IReadOnlyList<int> LinesOf(HongKongLabel label) => fields.TryGetValue(label, out var field) ? LinesOf(field.Lines, field.Pieces) : [];

    private static List<int> LinesOf(IEnumerable<int> label, IEnumerable<Piece> pieces) => [.. label.Concat(pieces.Select(p => p.Number)).Distinct().Order()];

    private string? Code()
    {
        var text = Text(HongKongLabel.Code, "code");
        if (text is null)
            return null;
        var first = text.Split(' ')[0];
        if (HongKongWords.IsCode(text) || !HongKongWords.IsCode(first))
        {
            if (!HongKongWords.IsCode(text))
                findings.Add(FindingCodes.CodeUnusual.At(LinesOf(HongKongLabel.Code), null, text));
            return text.Length <= 30 ? text : null;
        }

        facts.Add(new(FactName.Other, $"Code: {text}", LinesOf(HongKongLabel.Code)));
        return first;
    }

    private int? Level()
    {
        if (Text(HongKongLabel.Level, "levels") is not { } text)
            return null;
        if (HongKongValues.Level(text) is { } level)
            return level;
        findings.Add(FindingCodes.ValueUnclear.At(LinesOf(HongKongLabel.Level), null, "The level", text));
        return null;
    }

    private decimal? Credit()
    {
        if (Text(HongKongLabel.Credit, "credit") is not { } text)
            return null;
        var credit = HongKongValues.Credit(text);
        if (credit is null && !HongKongValues.IsNoCredit(text))
            findings.Add(FindingCodes.ValueUnclear.At(LinesOf(HongKongLabel.Credit), null, "The credit", text));
        // The remark may stand in the label: "Credit (For Reference Only)".
        var words = fields[HongKongLabel.Credit].Words;
        if (credit is null || !decimal.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out _))
            facts.Add(new(FactName.CreditRemark, text, LinesOf(HongKongLabel.Credit)));
        else if (words.AsSpan().IndexOfAny('(', '（') > 0)
            facts.Add(new(FactName.CreditRemark, $"{text} {words[words.AsSpan().IndexOfAny('(', '（')..]}", LinesOf(HongKongLabel.Credit)));
        return credit;
    }

    private void Facts(string language)
    {
        if (Text(HongKongLabel.FunctionalArea, "functionalArea") is { } area)
            facts.Add(new(FactName.FunctionalArea, area, LinesOf(HongKongLabel.FunctionalArea)));
        foreach (var (words, labels, pieces) in others.Where(o => o.Pieces.Count > 0))
        {
            var lines = LinesOf(labels, pieces);
            used.AddRange(lines);
            facts.Add(new(FactName.Other, $"{words}: {RunningText.Of(pieces).Text}", lines));
        }

        valueLines.Remove("functionalArea");
        foreach (var label in new[] { HongKongLabel.Range, HongKongLabel.Remark })
        {
            if (!fields.TryGetValue(label, out var field) || field.Pieces.Count == 0)
                continue;
            var lines = LinesOf(label);
            used.AddRange(lines);
            sections.Add(new ReadSection { Heading = new LocalizedText(language, field.Words), Text = new LocalizedText(language, ProseText.Of(field.Pieces)), Lines = lines });
        }
    }

    private void Missing(int indicators, int results, string? code)
    {
        if (indicators == 0)
            findings.Add(FindingCodes.SectionMissing.At([], code, "Performance Requirements"));
        if (results == 0)
            findings.Add(FindingCodes.SectionMissing.At([], code, "Assessment Criteria"));
        if (!fields.ContainsKey(HongKongLabel.Range))
            findings.Add(FindingCodes.SectionMissing.At([], code, "Range"));
    }
}
