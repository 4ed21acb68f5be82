using System.Text.RegularExpressions;
using CompetenceAssessment.Domain.Standards;

namespace CompetenceAssessment.StandardFormats.PublishedText.Families.EstonianOccupationalStandard;

/// <summary>One sentence of the structure: which competences it asks for.</summary>
/// <param name="All">Codes that are all needed.</param>
/// <param name="Some">Choices: at least so many of these.</param>
/// <param name="IsClear">Whether everything in it was understood and can be said in codes.</param>
internal sealed record StructureSentence(IReadOnlyList<string> All, IReadOnlyList<(int Count, IReadOnlyList<string> Of)> Some, bool IsClear)
{
    /// <summary>Whether everything in it was understood, but it also asks for competences for which the document prints no code, so that no rule can name them.</summary>
    public bool LacksCodes { get; init; }
}

/// <summary>Reads sentences such as "kõik kohustuslikud kompetentsid B.2.1–B.2.4 ja vähemalt kaks valitavat kompetentsi B.2.5–B.2.8".</summary>
internal sealed partial class StructureParser(IReadOnlyList<CompetenceDraft> competences)
{
    private readonly List<string> all = [];
    private readonly List<(int Count, IReadOnlyList<string> Of)> some = [];
    private bool clear = true;
    private bool lacksCodes;
    private bool takesAll;

    /// <summary>Reads a sentence.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="isPartial">Whether it is about a partial qualification, which may need competences that are optional for the whole one.</param>
    public StructureSentence Read(string sentence, bool isPartial = false)
    {
        takesAll = isPartial;
        all.Clear();
        some.Clear();
        (clear, lacksCodes) = (true, false);
        sentence = WithoutTitles(sentence);
        var groups = Groups(sentence);
        var from = 0;
        for (var i = 0; i < groups.Count; i++)
        {
            var before = sentence[from..groups[i].Start];
            var after = i + 1 < groups.Count ? "" : sentence[groups[i].End..];
            Kinds(Clauses(before)[..^1]);
            Coded(groups[i], Clauses(before)[^1], after);
            from = groups[i].End;
        }

        Kinds(groups.Count == 0 ? Clauses(sentence) : Clauses(sentence[from..]).Where(c => NumberWords.Last(c) is not null || c.Contains("kõik", StringComparison.OrdinalIgnoreCase)).ToArray());
        return new([.. all.Distinct()], [.. some], clear && !lacksCodes) { LacksCodes = clear && lacksCodes };
    }

    /// <summary>Whether a sentence does nothing but allow to prove competences in addition that the document prints as optional.</summary>
    public bool AllowsMore(string sentence) =>
        StructureWords.AllowsMore(sentence) && Codes.In(sentence).All(code => competences.Any(c => c.Code == code && c.Kind == CompetenceKind.Optional));

    // "land consolidation (B.3.5)" is B.3.5.
    private string WithoutTitles(string sentence) => competences.Where(c => c is { Code: not null, Title.Length: > 0 })
        .Aggregate(sentence, (text, c) => text.Replace($"{c.Title} ({c.Code})", c.Code, StringComparison.OrdinalIgnoreCase));

    // Codes that stand together: "B.2.1, B.2.2 ja B.2.4–B.2.6".
    private List<(int Start, int End, List<string> Codes, bool IsChoice)> Groups(string sentence)
    {
        var groups = new List<(int Start, int End, List<string> Codes, bool IsChoice)>();
        foreach (var mention in Codes.Mentions(sentence).Where(m => !m.All.Any(c => c is "B.1" || c.StartsWith("B.1.", StringComparison.Ordinal))))
        {
            var codes = Meant(mention);
            clear &= codes.Count > 0;
            var between = groups.Count > 0 ? sentence[groups[^1].End..mention.Index] : "";
            if (groups.Count > 0 && Joins().IsMatch(between))
            {
                groups[^1].Codes.AddRange(codes);
                groups[^1] = groups[^1] with { End = mention.Index + mention.Length, IsChoice = groups[^1].IsChoice || Or().IsMatch(between) };
            }
            else
            {
                clear &= groups.Count == 0 || !Or().IsMatch(between);
                groups.Add((mention.Index, mention.Index + mention.Length, [.. codes], false));
            }
        }

        return groups;
    }

    // "(B.3)" stands for all of the section unless a competence has that very code.
    private IReadOnlyList<string> Meant(Codes.Mention mention) => mention.All is [var only] && only.Count(c => c == '.') == 1 && competences.All(c => c.Code != only)
        ? [.. competences.Where(c => c.Code?.StartsWith(only + ".", StringComparison.Ordinal) == true).Select(c => c.Code!)] : mention.All;

    private void Coded((int Start, int End, List<string> Codes, bool IsChoice) group, string clause, string after)
    {
        var count = NumberWords.Last(clause) ?? (Elative().IsMatch(clause) || AtLeast().IsMatch(after) ? NumberWords.Last(after) ?? NumberWords.Last(after.Trim(' ', '.', ';') + " kompetentsi") : null);
        var codes = group.Codes.Distinct().ToList();
        clear &= count is not null || !AtLeast().IsMatch(clause);
        if (count is null && group.IsChoice)
        {
            clear &= codes.Count == 2;
            count = 1;
        }

        if (count is { } needed && needed < codes.Count)
            some.Add((needed, codes));
        else if (count > codes.Count)
            clear = false;
        else
        {
            clear &= count == codes.Count || codes.Count == 1 || takesAll || (!IsOptional(clause) && !Elative().IsMatch(clause) && !codes.Exists(IsOptional));
            all.AddRange(codes);
        }
    }

    // A kind of competence without codes: all obligatory ones, two optional ones.
    private void Kinds(IReadOnlyList<string> clauses)
    {
        foreach (var clause in clauses)
        {
            var folded = Words.Fold(clause);
            if (AllOfThem().IsMatch(folded) && Words.KindOf(folded) is null)
                all.AddRange(competences.Where(c => c.Code is not null).Select(c => c.Code!));
            if (!Words.NamesCompetences(folded) || Words.KindOf(folded) is not { } kind || !Plural().IsMatch(clause) && NumberWords.Last(clause) is null)
                continue;
            var codes = competences.Where(c => c.Kind == kind && c.Code is not null).Select(c => c.Code!).ToList();
            if (codes.Count == 0 && kind == CompetenceKind.Transversal && competences.Any(c => c.Kind == kind))
                lacksCodes = true;
            else if (codes.Count == 0)
                clear = false;
            else if (NumberWords.Last(clause) is { } count && count < codes.Count && kind is not (CompetenceKind.Obligatory or CompetenceKind.Transversal))
                some.Add((count, codes));
            else if ((NumberWords.Last(clause) ?? NumberWords.OutOf(clause) ?? codes.Count) != codes.Count || (NumberWords.Last(clause) is null && kind is CompetenceKind.Optional or CompetenceKind.Specialisation))
                clear = false;
            else
                all.AddRange(codes);
        }
    }

    private bool IsOptional(string code) => code.StartsWith("B.", StringComparison.Ordinal)
        ? competences.FirstOrDefault(c => c.Code == code)?.Kind is CompetenceKind.Optional
        : Words.KindOf(Words.Fold(code)) is CompetenceKind.Optional;

    // The words before codes, cut where a new demand begins; the last part belongs to the codes.
    private static string[] Clauses(string text) => Cut().Split(text);

    [GeneratedRegex(@"\b(?:koik|koikide|koigi|koiki) (?:kutsestandardi(?:s toodud)? )?kompetentsi|\ball (?:of )?(?:the )?competenc", RegexOptions.CultureInvariant)]
    private static partial Regex AllOfThem();

    [GeneratedRegex(@"^[\s,()]*(?:(?:ja|ning|või|and|or|&)?\s*(?:kompetentsid?|kompetentsi|competences?|competency|competencies)?\s*\(?)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Joins();

    [GeneratedRegex(@"\b(?:või|or)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Or();

    [GeneratedRegex(@"\p{L}+(?:dest|test|nest)\b|\bhulgast\b|\bneist\b|\bone of\b|\bout of\b|\bfrom among\b|\bchoose\b|\bchoice\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Elative();

    [GeneratedRegex(@"vähemalt|at least|minimum", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AtLeast();

    [GeneratedRegex(@"kompetentsid\b|kompetentside\b|kompetentse\b|kompetentsi(?:st|de|d)?\b|üldoskus|competenc(?:es|ies|e|y)\b(?!\s+requirement)|skills\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Plural();

    [GeneratedRegex(@"[,;]\s*|\s(?:ja|ning|and|lisaks|plus|as well as|samuti|ka|also)\s(?=.*(?:kompetents|competenc|üldosk|skills))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Cut();
}
