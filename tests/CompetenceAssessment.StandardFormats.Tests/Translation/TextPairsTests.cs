using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.PublishedText;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;
using CompetenceAssessment.StandardFormats.Tests.Yaml;
using CompetenceAssessment.StandardFormats.Translation;

namespace CompetenceAssessment.StandardFormats.Tests.Translation;

/// <summary>The Estonian seed text as a translation of the English version.</summary>
public sealed class TextPairsTests
{
    private static readonly DateTime Later = new(2026, 11, 22, 9, 0, 0, DateTimeKind.Utc);

    private static readonly ReadStandard Estonian =
        Assert.Single(PublishedTextReader.ReadFile(Path.Combine(AppContext.BaseDirectory, "Samples", "ee-customer-service-manager-6.et.txt")).Standards);

    [Fact]
    public void Items_are_paired_by_number_with_the_words_that_belong_to_them()
    {
        var curated = Seeds.Version(Seeds.Estonian);
        var pairs = Pairs();
        foreach (var competence in curated.Competences.Where(c => c.Code != "B.2.3"))
        {
            foreach (var item in competence.Items.Where(i => !(competence.Code == "B.2.2" && i is { Kind: CompetenceItemKind.Indicator, Number: "10" })))
            {
                var pair = pairs.Texts.Single(t => t.Place == StandardVersion.PlaceOf(competence, item));
                Assert.Equal(Letters(item.Text.In("et").Text)[..20], Letters(pair.Words!)[..20]);
                Assert.NotEmpty(pair.Lines);
            }
        }
    }

    [Fact]
    public void Two_items_of_one_number_are_both_unpaired()
    {
        var pairs = Pairs();
        var twice = pairs.Unpaired.Where(u => u.Reason == UnpairedReason.NumberRepeated).ToList();
        Assert.Equal(["B.2.2/indicator/10", "B.2.2/indicator/10"], twice.Select(u => u.Place));
        Assert.Equal([[74], [75]], twice.Select(u => u.Lines));
        Assert.Null(Words(pairs, "item/B.2.2/indicator/10"));
        Assert.Equal(15, pairs.Texts.Count(t => t.Place.StartsWith("item/B.2.2/indicator/", StringComparison.Ordinal) && t.Words is not null));
    }

    [Fact]
    public void Items_of_another_occupation_are_never_paired()
    {
        var pairs = Pairs();
        Assert.Equal(["1", "2", "3", "4"], pairs.Unpaired.Where(u => u.Reason == UnpairedReason.Suspect).Select(u => u.Place.Split('/')[2]));
        Assert.All(pairs.Texts.Where(t => t.Place.StartsWith("item/B.2.3/indicator/", StringComparison.Ordinal)), t => Assert.Null(t.Words));
        Assert.Equal(26, pairs.Texts.Count(t => t.Place.StartsWith("item/B.2.3/indicator/", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_does_not_agree_is_said()
    {
        var findings = TranslationLint.Check(English(), Estonian, "et", Pairs());
        Assert.Equal(
            ["LANGUAGE-COUNTS B.2.2", "LANGUAGE-COUNTS B.2.3", "LANGUAGE-COUNTS B.2.3", "LANGUAGE-HEADING B.2.2", "LANGUAGE-HEADING B.2.3"],
            findings.Where(f => f.Code != "LANGUAGE-UNPAIRED").Select(f => $"{f.Code} {f.Place}").Order());
        Assert.Equal([74, 75, 93, 94, 95, 96], findings.Where(f => f.Code == "LANGUAGE-UNPAIRED").SelectMany(f => f.Lines).Order());
        Assert.Contains("16 (en), 17 (et)", findings.First(f => f.Code == "LANGUAGE-COUNTS").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_person_s_decision_pairs_leaves_out_and_can_be_taken_back()
    {
        var (first, second) = (Pairs().Unpaired[0], Pairs().Unpaired[1]);
        var pairs = Pairs(new PairDecision(first.Key, "item/B.2.2/indicator/10"), new PairDecision(second.Key, null));
        var paired = pairs.Texts.Single(t => t.Place == "item/B.2.2/indicator/10");
        Assert.Equal((first.Words, true), (paired.Words, paired.ByHand));
        Assert.True(pairs.Unpaired.Single(u => u.Key == second.Key).IsLeftOut);
        Assert.Equal(4, pairs.Undecided.Count());
        Assert.Equal(6, Pairs().Undecided.Count());
    }

    [Fact]
    public void An_item_that_is_given_to_another_place_leaves_its_own_empty()
    {
        var one = Pairs().Texts.Single(t => t.Place == "item/B.2.1/indicator/1");
        var pairs = Pairs(new PairDecision(one.Source!, "item/B.2.1/indicator/2"));
        Assert.Null(Words(pairs, "item/B.2.1/indicator/1"));
        Assert.Equal(one.Words, Words(pairs, "item/B.2.1/indicator/2"));
        Assert.Equal(UnpairedReason.TakenApart, pairs.Unpaired.Single(u => u.Place == "B.2.1/indicator/2").Reason);
    }

    [Fact]
    public void A_competence_of_one_language_only_is_said_and_not_paired()
    {
        var reading = Estonian with { Competences = [.. Estonian.Competences.Select(c => c.Code == "B.2.6" ? c with { Code = "B.2.7" } : c)] };
        var pairs = TextPairs.Of(English(), reading, "et", []);
        Assert.All(pairs.Texts.Where(t => t.Place.Contains("B.2.6", StringComparison.Ordinal)), t => Assert.Null(t.Words));
        Assert.Equal(["B.2.7", "B.2.6"], TranslationLint.Check(English(), reading, "et", pairs).Where(f => f.Code == "LANGUAGE-COMPETENCE").Select(f => f.Place));
    }

    [Fact]
    public void A_version_in_use_takes_the_words_and_keeps_its_own()
    {
        var version = English();
        var (before, hash) = (version.Competences.SelectMany(c => c.Items).Select(i => i.Text.Original).ToList(), version.ContentHash);
        Assert.Throws<RuleViolationException>(() => version.Translate("et", Pairs().Words, Later));
        version.PutInUse(Later.AddDays(-1));
        Assert.Equal(Later.AddDays(-1), version.ChangedAt);
        version.Translate("et", Pairs().Words, Later);
        Assert.Equal(before, version.Competences.SelectMany(c => c.Items).Select(i => i.Text.Original));
        Assert.Equal(hash, version.ContentHash);
        Assert.Equal(Later, version.ChangedAt);
        Assert.Equal("Teenindusjuht", version.Title.In("et").Text);
        Assert.True(version.FindCompetence("B.2.3")!.Items[0].Text.In("et").IsFallback);
        Assert.Equal(Letters(Pairs().Words["item/B.2.1/indicator/1"]), Letters(version.FindCompetence("B.2.1")!.Items[0].Text.In("et").Text));
        Assert.Contains("teenindusstrateegia", version.SearchText, StringComparison.Ordinal);
        Assert.Equal(Rule.TranslationExists, Assert.Throws<RuleViolationException>(() => version.Translate("et", Pairs().Words, Later)).Rule);
        version.TakeOut("et", Pairs().Words.Keys.ToHashSet(), Later);
        Assert.Equal(English().Competences.SelectMany(c => c.Items).Select(i => i.Text), version.Competences.SelectMany(c => c.Items).Select(i => i.Text));
        Assert.Equal((English().Title, English().QualificationTitle), (version.Title, version.QualificationTitle));
    }

    private static TextPairs Pairs(params PairDecision[] decisions) => TextPairs.Of(English(), Estonian, "et", decisions);

    private static string? Words(TextPairs pairs, string place) => pairs.Texts.Single(t => t.Place == place).Words;

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    // The committed version without its Estonian words.
    private static StandardVersion English()
    {
        var seed = Seeds.Version(Seeds.Estonian);
        var description = seed.Description with
        {
            Sections = [.. seed.Description.Sections.Select(s => s with { Heading = Of(s.Heading), Text = Of(s.Text) })],
            WorkUnits = [.. seed.Description.WorkUnits.Select(u => u with { Title = Of(u.Title), Tasks = [.. u.Tasks.Select(t => t with { Text = Of(t.Text) })] })],
        };
        return new(seed.Id, seed.StandardId, seed.VersionNumber, Of(seed.Title), description, seed.Structure, seed.Competences.Select(c => new Competence(
            c.Id, c.Code, c.Kind, Of(c.Title), c.Methods, c.Items.Select(i => new CompetenceItem(i.Id, i.Kind, i.Number, Of(i.Text))))), seed.ContentHash);

        static LocalizedText Of(LocalizedText text) => new("en", text.In("en").Text);
    }
}
