using System.Globalization;
using System.Text;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.Yaml;

namespace CompetenceAssessment.StandardFormats.Tests.Case;

/// <summary>Standards made at random from a seed, with all that the format allows: odd texts, several languages, groups, nested rules, missing values.</summary>
internal sealed class GeneratedStandards(int seed)
{
    private static readonly string[] Pieces =
    [
        "plans", "töö", "õpetab", "“quotes” and \"quotes\"", "=1+1", "+372 5", "-", "@mention", "0012", "1e5", "true", "null", "yes", "<b>", "&amp;", "a\nb", "a\n\nb", "服務", "👩‍🔧", "'",
        "#", ": x", "a: b", "[x]", "{y}", "100 %", "C:\\new", ",", ";", "_x0041_", "|", "é", "é", "\u00A0x", "…", "2019-05-07", "B.2.1",
    ];

    private readonly Random random = new(seed);

    public StandardFile Make()
    {
        var key = $"made-{seed}";
        var framework = (StandardFramework)random.Next(3);
        var stated = random.Next(2) == 0;
        var number = stated ? $"{random.Next(1, 20)}" : "1";
        var competences = Enumerable.Range(1, random.Next(1, 6)).Select(n => Competence(key, number, $"B.2.{n}")).ToList();
        var version = new StandardVersion(
            StandardIds.Version(key, number), StandardIds.Standard(key), number, Words(), Description(competences),
            random.Next(3) == 0 ? null : Rule([.. competences.Select(c => c.Code)]), competences, "")
        {
            IsVersionStated = stated,
            Designation = Maybe(Text),
            QualificationTitle = Maybe(Words),
            Level = MaybeLevel(),
            EqfLevel = MaybeLevel(),
            ValidFrom = Maybe(() => "") is null ? null : new DateOnly(2010, 1, 1).AddDays(random.Next(900)),
            ValidUntil = Maybe(() => "") is null ? null : new DateOnly(2020, 1, 1).AddDays(random.Next(900)),
            LastAwardOn = Maybe(() => "") is null ? null : new DateOnly(2030, 1, 1),
        };
        var text = StandardYaml.Write(new StandardFile(new Standard(StandardIds.Standard(key), key, framework), version));
        return StandardYaml.Read(key + ".yaml", Encoding.UTF8.GetBytes(text));
    }

    private Competence Competence(string key, string number, string code)
    {
        var integrated = random.Next(4) == 0;
        var items = Enum.GetValues<CompetenceItemKind>().SelectMany(kind => Items(key, number, code, kind)).ToList();
        if (items.Count == 0)
            items.Add(new(StandardIds.Item(key, number, code, CompetenceItemKind.Indicator, "1"), CompetenceItemKind.Indicator, "1", Words()));
        var methods = integrated ? [] : Enum.GetValues<AssessmentMethod>().Where(_ => random.Next(3) == 0).ToList();
        return new(StandardIds.Competence(key, number, code), code, random.Next(3) == 0 ? null : (CompetenceKind)random.Next(4), Words(), methods, items)
        {
            Level = MaybeLevel(),
            IsIntegrated = integrated,
        };
    }

    private IEnumerable<CompetenceItem> Items(string key, string version, string code, CompetenceItemKind kind)
    {
        var letter = random.Next(2) == 0 ? "" : kind.ToString()[..1];
        LocalizedText? group = null;
        foreach (var place in Enumerable.Range(1, random.Next(5)))
        {
            group = random.Next(3) switch { 0 => null, 1 => Words(), _ => group };
            var number = letter + place.ToString(CultureInfo.InvariantCulture);
            yield return new(StandardIds.Item(key, version, code, kind, number), kind, number, Words()) { Group = group };
        }
    }

    private StandardDescription Description(List<Competence> competences) => new()
    {
        Headings = Several(() => new DocumentHeading(Text(), Words())),
        Sections = Several(() => new DescriptionSection(Maybe(Text), Words(), Words())),
        WorkUnits = Several(() => new WorkUnit(Text(), Words(), Several(() => new WorkTask(Text(), Words())))),
        ItemLists = Several(() => new ItemList((CompetenceItemKind)random.Next(3), Words(), Maybe(Words))),
        Compilers = Several(() => new Compiler(Text(), Maybe(Text))),
        ApprovedBy = Maybe(Words),
        DecisionNumber = Maybe(Text),
        Credit = Maybe(Text),
        Suite = Maybe(Words),
        FunctionalArea = Maybe(Words),
        MethodsRemark = Maybe(Words),
        DecisionDate = Maybe(Text) is null ? null : new DateOnly(2014, 11, 11),
        Classifications = Several(() => new Classification("ISCO-08", $"{random.Next(1000, 9999)}", Maybe(Text))),
        ForeignTitles = Maybe(Words),
        PartialQualifications = Several(() => new PartialQualification(Text(), Words(), MaybeLevel(), new StructureRule.AllOf([new StructureRule.One(competences[0].Code)]))),
        Sources = Several(() => new SourceText("en", Words(), Maybe(Text))),
        Notes = Several(() => new TranscriptionNote(
            (TranscriptionNoteKind)random.Next(3), [TranscriptionNote.WholeDocument, competences[0].Code], Maybe(() => "en"), [1, random.Next(2, 500)], Words(), Words(), Words())),
    };

    private StructureRule Rule(IReadOnlyList<string> codes)
    {
        StructureRule[] parts = [.. codes.Select(c => new StructureRule.One(c))];
        return random.Next(3) switch
        {
            0 => new StructureRule.AllOf(parts),
            1 => new StructureRule.AtLeast(random.Next(1, parts.Length + 1), parts),
            _ => new StructureRule.AllOf([parts[0], new StructureRule.AtLeast(1, parts)]),
        };
    }

    private LocalizedText Words()
    {
        string[] languages = ["en", "et", "zh-HK"];
        return new(languages[random.Next(3)..].Concat(random.Next(2) == 0 ? [] : ["ru"]).Select(l => KeyValuePair.Create(l, Text())));
    }

    private string Text() => string.Join(' ', Enumerable.Range(0, random.Next(1, 5)).Select(_ => Pieces[random.Next(Pieces.Length)])).Trim();

    private int? MaybeLevel() => random.Next(3) == 0 ? null : random.Next(1, 8);

    private T? Maybe<T>(Func<T> make)
        where T : class => random.Next(2) == 0 ? null : make();

    private List<T> Several<T>(Func<T> make) => [.. Enumerable.Range(0, random.Next(3)).Select(_ => make())];
}
