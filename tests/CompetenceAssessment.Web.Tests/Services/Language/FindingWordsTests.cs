using System.Text.RegularExpressions;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.StandardFormats.Drafting;
using CompetenceAssessment.StandardFormats.Lint;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;
using CompetenceAssessment.StandardFormats.Translation;
using CompetenceAssessment.StandardFormats.Yaml;
using CompetenceAssessment.Web.Tests.Support;

namespace CompetenceAssessment.Web.Tests.Services.Language;

/// <summary>Findings of the readers in Estonian: every code, and every phrase that the texts kept for the readers' tests bring about.</summary>
public sealed partial class FindingWordsTests
{
    private static readonly TextCatalogue Catalogue = TextCatalogue.Load(typeof(Texts).Assembly);
    private static readonly FindingWords Estonian = new(Catalogue, new Texts(Catalogue, Languages.Estonian));
    private static readonly FindingWords English = new(Catalogue, new Texts(Catalogue, Languages.English));

    public static TheoryData<string> Samples =>
        [.. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Where(f => Path.GetExtension(f) is ".txt" or ".html" or ".md" or ".docx").Select(f => Path.GetRelativePath(Folder, f)).Order()];

    private static string Folder => Path.Combine(Repository.Root, "tests", "CompetenceAssessment.StandardFormats.Tests", "Samples");

    [Fact]
    public void The_English_words_are_the_readers_own() => FindingCodes.All
        .SelectMany(c => new[] { (Key: $"finding.{c.Code.ToLowerInvariant()}.message", Said: c.Message), (Key: $"finding.{c.Code.ToLowerInvariant()}.repair", Said: c.Repair) })
        .Where(w => Catalogue.Find(w.Key, Languages.English) != w.Said).Select(w => $"{w.Key}: the readers say “{w.Said}”").AssertNone();

    [Theory, MemberData(nameof(Samples))]
    public void Every_finding_of_a_text_is_in_Estonian_but_for_the_words_of_the_source(string sample)
    {
        var bytes = File.ReadAllBytes(Path.Combine(Folder, sample));
        var reading = DraftReader.Read(bytes, sample, TimeProvider.System);
        if (reading.Refused is { } refused)
            Assert.Equal(Languages.Estonian, Estonian.Of(refused).Language);
        var source = string.Join('\n', reading.Lines).ToLowerInvariant();
        reading.Drafts.SelectMany(d => d.Findings).SelectMany(f => LeftInEnglish(f, source)).Distinct().AssertNone();
    }

    [Fact]
    public void A_finding_is_said_with_its_particulars()
    {
        var finding = Kept(FindingCodes.NumberSkipped.At([3], null, "B.2.2 indicator 8", "numbers 5–7 are"));

        Assert.Equal(new("Before B.2.2 indicator 8: numbers 5–7 are missing.", finding.Repair, "en"), English.Of(finding));
        Assert.Equal("Enne seda: B.2.2, tegevusnäitaja 8, puuduvad numbrid 5–7.", Estonian.Of(finding).Message);
    }

    [Fact]
    public void Words_of_the_source_are_not_translated()
    {
        var finding = Kept(FindingCodes.ValueUnclear.At([3], null, "The level", "a date"));

        Assert.Equal("Sellest ei saadud aru: tase, kirjas on „a date“.", Estonian.Of(finding).Message);
    }

    [Fact]
    public void What_was_put_together_otherwise_stays_as_it_was_said()
    {
        var finding = Kept(FindingCodes.CodeRepeated.At([3], null, "B.2.1"));

        Assert.Equal((finding.Message, "en"), (Estonian.Of(finding with { Particulars = [] }).Message, Estonian.Of(finding with { Particulars = [] }).Language));
        Assert.Equal("Said otherwise.", Estonian.Of(finding with { Message = "Said otherwise." }).Message);
        Assert.Equal("Faili rida 7, 9: Tähis B.2.1 esineb kaks korda.", Estonian.Of(finding with { Message = "Line 7, 9 of the file: " + finding.Message }).Message);
    }

    [Fact]
    public async Task Findings_of_a_translation_are_in_Estonian()
    {
        var yaml = await File.ReadAllBytesAsync(Path.Combine(Repository.Root, "standards", "ee-customer-service-manager-6.yaml"));
        var version = StandardYaml.Read("ee-customer-service-manager-6.yaml", yaml).Version;
        var translation = DraftReader.Read(await PublishedTexts.ReadAsync("ee-customer-service-manager-6.et.txt"), "et.txt", TimeProvider.System).Drafts[0].Standard;

        var findings = TranslationLint.Check(version, translation, "et", TextPairs.Of(version, translation, "et", []));

        Assert.NotEmpty(findings);
        findings.SelectMany(f => LeftInEnglish(Kept(f), "")).AssertNone();
    }

    private static DraftFinding Kept(Finding finding) => DraftReader.Finding(finding, 1);

    private static IEnumerable<string> LeftInEnglish(DraftFinding finding, string source)
    {
        if (Estonian.Of(finding).Language != Languages.Estonian)
            yield return $"{finding.Code}: {finding.Message}";
        foreach (var particular in finding.Particulars.Where(p => !Estonian.Knows(p) && Word().Matches(Quoted().Replace(p, "")).Any(w => !source.Contains(w.Value.ToLowerInvariant(), StringComparison.Ordinal))))
            yield return $"{finding.Code}: “{particular}” has no Estonian words";
    }

    [GeneratedRegex("“[^”]*”")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\p{L}{3,}")]
    private static partial Regex Word();
}
