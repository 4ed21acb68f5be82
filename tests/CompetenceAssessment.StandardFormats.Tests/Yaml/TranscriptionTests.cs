using System.Text.RegularExpressions;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Standards;

namespace CompetenceAssessment.StandardFormats.Tests.Yaml;

/// <summary>The committed files against the source texts: nothing is in a file that the source does not say, and nothing of the source is left out,
/// but for the repairs listed here, each of which a note must tell.</summary>
public sealed partial class TranscriptionTests
{
    /// <summary>A repair of a source text: what it says, what it is read as, how often, and the place whose note tells it.</summary>
    private sealed record Repair(string Says, string ReadAs, int Times, string Place);

    private static readonly Dictionary<(string Key, string Language), Repair[]> Repairs = new()
    {
        [(Seeds.Estonian, "en")] =
        [
            new("necessary, m ssarv. makes recommendations", "necessary, makes recommendations", 1, "B.2.3.1"),
            new("; - assesses the efficiency of the functioning", "; - 8) assesses the efficiency of the functioning", 1, "B.2.2.8"),
            new("at the iob.", "at the job.", 1, "A.5"),
            new("**", "", 4, "B"),
            new("<u>Assessment method(s):</u>", "Assessment method(s):", 1, "B.2.4"),
            new("Inf Information", "Information", 1, "C"),
            new("body awarding occ occupational", "body awarding occupational", 1, "C"),
            new("langu uages", "languages", 1, "C"),
            new("In E In English", "In English", 1, "C"),
            new("11/11/2014", "2014-11-11", 1, "C"),
            new("07.05.2019", "2019-05-07", 1, "C"),
        ],
        [(Seeds.Estonian, "et")] =
        [
            new(" Loe edasiPeida", "", 4, "A.1"),
            new("...", "", 4, "A.2.2.2"),
            new(" Vaata kompetentsi", "", 4, "B.2.4"),
            new("tase 6EN:", "tase 6 EN:", 1, "document"),
            new("õigusaktidega; 10) analüüsib", "õigusaktidega; analüüsib", 1, "B.2.2.10"),
            new("väliskliendi rahuolu;", "väliskliendi rahulolu;", 1, "B.2.2.7"),
            new("õigusaktide järgmine", "õigusaktide järgimine", 1, "B.2.6"),
        ],
        [(Seeds.British, "en")] = [],
        [(Seeds.HongKong, "en")] = [],
    };

    public static TheoryData<string, string> SourceTexts => new(Repairs.Keys.Select(k => (k.Key, k.Language)));

    [Theory]
    [MemberData(nameof(SourceTexts))]
    public void Every_text_of_the_file_stands_in_the_source(string key, string language)
    {
        var source = RepairedSource(key, language);
        var texts = Texts(Seeds.Version(key), language).ToList();
        Assert.NotEmpty(texts);
        Assert.All(texts, text => Assert.Contains(text, source, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("et")]
    public void Every_item_of_the_Estonian_standard_stands_after_its_own_number(string language)
    {
        var source = RepairedSource(Seeds.Estonian, language);
        var version = Seeds.Version(Seeds.Estonian);
        var items = version.Competences.SelectMany(c => c.Items).Select(i => (i.Number, i.Text))
            .Concat(version.Description.WorkUnits.SelectMany(u => u.Tasks).Select(t => (t.Number, t.Text)))
            .Where(i => i.Text.Has(language)).ToList();
        Assert.Equal(language == "en" ? 61 + 23 + 15 : 61 + 23 + 15 - 26 - 6, items.Count);
        Assert.All(items, item => Assert.Contains($"{item.Number}) {item.Text.In(language).Text}", source, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(SourceTexts))]
    public void Nothing_of_the_source_is_left_out_but_labels_and_the_foreign_indicators(string key, string language)
    {
        var left = RepairedSource(key, language);
        foreach (var text in Texts(Seeds.Version(key), language).OrderByDescending(t => t.Length))
        {
            var at = left.IndexOf(text, StringComparison.Ordinal);
            if (at >= 0)
                left = $"{left[..at]} ¦ {left[(at + text.Length)..]}";
        }

        if ((key, language) == (Seeds.Estonian, "et"))
            left = left.Replace(ForeignIndicators(), "", StringComparison.Ordinal);
        Assert.Equal(Labels(key, language), Seeds.OneLine(Marks().Replace(left, " ")));
    }

    [Theory]
    [MemberData(nameof(SourceTexts))]
    public void Every_repair_is_told_by_a_note_that_names_its_place(string key, string language)
    {
        var notes = Seeds.Version(key).Description.Notes;
        Assert.All(Repairs[(key, language)], repair =>
            Assert.Contains(notes, n => n.Kind == TranscriptionNoteKind.Repair && n.Language == language && n.Where.Contains(repair.Place)));
    }

    [Theory]
    [InlineData(Seeds.Estonian)]
    [InlineData(Seeds.British)]
    [InlineData(Seeds.HongKong)]
    public void What_a_note_quotes_stands_in_the_lines_it_names(string key)
    {
        var version = Seeds.Version(key);
        var quoted = 0;
        foreach (var note in version.Description.Notes)
        {
            Assert.True(note.SourceSays.Has("en") && note.SourceSays.Has("et") && note.Done.Has("et") && note.Why.Has("et"), note.SourceSays.Original);
            foreach (var quote in note.SourceSays.All.SelectMany(t => Quotes().Matches(t.Value)).Select(m => m.Groups[1].Value))
            {
                var lines = Seeds.SourceLines(key, note.Language!);
                var named = Seeds.OneLine(string.Join(' ', note.Lines.Select(l => lines[l - 1])));
                Assert.Contains(quote, named, StringComparison.Ordinal);
                quoted++;
            }
        }

        Assert.True(quoted > 0);
    }

    [Fact]
    public void The_notes_of_the_Estonian_standard_name_every_known_defect()
    {
        var notes = Seeds.Version(Seeds.Estonian).Description.Notes;
        string[] expected =
        [
            "Repair en B.2.2.8", "Repair en B.2.3.1", "Repair en A.4", "Repair en A.5", "Gap en B.2.4", "Kept en document",
            "Repair et A.1", "Repair et B.2.2", "Repair et B.2.3", "Repair et B.2.2.10", "Gap et B.2.3", "Gap et C", "Repair et B.2.6", "Repair et B.2.2.7",
        ];
        var told = notes.SelectMany(n => n.Where.Select(w => $"{n.Kind} {n.Language} {w}")).ToHashSet();
        Assert.All(expected, e => Assert.Contains(e, told));
    }

    [Fact]
    public void The_foreign_indicators_did_not_enter()
    {
        var file = Seeds.FileText(Seeds.Estonian);
        var sentences = Seeds.SourceLines(Seeds.Estonian, "et")[92..96]
            .SelectMany(line => line.Split(". ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Where(s => s.Length > 3).ToList();
        Assert.Equal(7, sentences.Count);
        Assert.All(sentences, s => Assert.DoesNotContain(s.TrimEnd('.'), file, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("jumestusvarustuse", file, StringComparison.OrdinalIgnoreCase);
    }

    [GeneratedRegex("“([^”]+)”")]
    private static partial Regex Quotes();

    // Numbers, codes, list signs, separators of fields and what was matched: everything that is no word.
    [GeneratedRegex(@"¦|\b[ABC](\.\d)*\.?(?=[\s:¦]|$)|\d+[.)](?=\s|$)|(?<=\s)[-–](?=\s)|[;:,](?=\s|$)|(?<=\s)\.(?=\s|$)")]
    private static partial Regex Marks();

    private static string ForeignIndicators() => Seeds.OneLine(string.Join(' ', Seeds.SourceLines(Seeds.Estonian, "et")[92..96]));

    private static string RepairedSource(string key, string language)
    {
        var source = Seeds.OneLine(string.Join('\n', Seeds.SourceLines(key, language)));
        foreach (var repair in Repairs[(key, language)])
        {
            Assert.Equal(repair.Times, Regex.Count(source, Regex.Escape(repair.Says)));
            source = source.Replace(repair.Says, repair.ReadAs, StringComparison.Ordinal);
        }

        return source;
    }

    /// <summary>Every text that the file takes from the source in one language, paragraph by paragraph.</summary>
    private static IEnumerable<string> Texts(StandardVersion version, string language)
    {
        var description = version.Description;
        IEnumerable<LocalizedText?> texts =
        [
            version.QualificationTitle, version.Title, description.Suite, description.FunctionalArea, description.MethodsRemark, description.ApprovedBy,
            .. description.Headings.Select(h => h.Text),
            .. description.Sections.SelectMany(s => new[] { s.Heading, s.Text }),
            .. description.WorkUnits.SelectMany(u => u.Tasks.Select(t => t.Text).Prepend(u.Title)),
            .. description.ItemLists.SelectMany(l => new[] { l.Heading, l.LeadIn }),
            .. version.Competences.SelectMany(c => c.Items.SelectMany(i => new[] { i.Group, i.Text }).Prepend(c.Title)),
        ];
        var words = texts.OfType<LocalizedText>().Where(t => t.Has(language)).SelectMany(t => t.In(language).Text.Split("\n\n"));
        return language == "et" ? words : words.Concat(Facts(version));
    }

    /// <summary>Facts that have no language; of the two source texts of the Estonian standard only the English one has them.</summary>
    private static IEnumerable<string> Facts(StandardVersion version)
    {
        string?[] facts =
        [
            version.Designation, version.Description.Credit, version.Description.DecisionDate?.ToString("yyyy-MM-dd"), version.ValidUntil?.ToString("yyyy-MM-dd"),
            .. version.Description.Compilers.SelectMany(c => new[] { $"{c.Name}, {c.Employer}" }),
            .. version.Description.Classifications.Select(c => $"{c.Code} {c.Title}"),
            .. version.Competences.Select(c => string.Join(", ", c.Methods.Select(m => Words(m)))),
        ];
        return facts.OfType<string>().Where(f => f.Length > 0);
    }

    private static string Words(AssessmentMethod method) => method switch
    {
        AssessmentMethod.SelfAssessment => "self-assessment",
        _ => string.Concat(method.ToString().Select((c, i) => i > 0 && char.IsUpper(c) ? $" {char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}")),
    };

    /// <summary>What remains of a source when all its texts are taken out: labels of fields and tables.</summary>
    private static string Labels(string key, string language) => (key, language) switch
    {
        (Seeds.Estonian, "en") =>
            "Occupational qualification title Estonian qualifications framework (EstQF) level level 6 6 Part Part Obligatory competences EstQF "
            + "level 6 Assessment method(s) EstQF level 6 Performance indicators Supporting knowledge Assessment method(s) EstQF level 6 "
            + "Performance indicators Supporting knowledge Assessment method(s) Transversal competences Performance indicators Performance "
            + "indicators Supporting knowledge Performance indicators Supporting knowledge Assessment method(s) Part Designation of the "
            + "occupational standard in the register of occupational qualifications The occupational standard is compiled by The occupational "
            + "standard is approved by Number of the decision of the Professional Council 18 Date of the decision of the Professional Council "
            + "The occupational standard is valid until (date) Occupational standard version number 2 Reference to the Classification of "
            + "Occupations (ISCO Reference to the level in the European Qualifications Framework (EQF) 6 In English Customer service manager",
        (Seeds.Estonian, "et") =>
            "Nimetus ET EN Customer service manager level 6 Kohustuslikud kompetentsid Nimetus EKR tase 6 Tegevusnäitajad Teadmised "
            + "Tegevusnäitajad Kutset läbivad kompetentsid Nimetus EKR tase 6 Tegevusnäitajad 6 Tegevusnäitajad Teadmised 6 Tegevusnäitajad "
            + "Teadmised Hindamismeetod(id)",
        (Seeds.British, _) => "",
        _ => "Unit of Competency Functional Area Title Code Level 3 Credit Competency Remark",
    };
}
