using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.Drafting;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;
using CompetenceAssessment.StandardFormats.Tests.Yaml;
using CompetenceAssessment.StandardFormats.Translation;

namespace CompetenceAssessment.StandardFormats.Tests.Drafting;

/// <summary>What a translation's findings say of the two languages stays true while it is edited.</summary>
public sealed class TranslationFindingsTests
{
    private static readonly DateTime Now = new(2026, 11, 22, 9, 0, 0, DateTimeKind.Utc);

    private readonly TranslatedVersion translated = new(Seeds.Version(Seeds.Estonian), "et");
    private readonly DraftReading reading;
    private ReadStandard standard;
    private IReadOnlyList<DraftFinding> findings;

    public TranslationFindingsTests()
    {
        var name = "ee-customer-service-manager-6.et.txt";
        reading = DraftReader.Read(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Samples", name)), name, TimeProvider.System);
        standard = reading.Drafts[0].Standard;
        findings = [.. reading.Drafts[0].Findings.Concat(translated.Findings(standard).Select((f, at) => DraftReader.Finding(f, 1000 + at)))];
    }

    [Fact]
    public void Equal_counts_settle_the_finding_and_unequal_ones_bring_it_back()
    {
        var competence = At("B.2.2");
        Assert.Equal("16 (en), 17 (et)", Count("B.2.2").Message.Split(": ")[1].TrimEnd('.'));

        var last = standard.Competences[competence].Items.ToList().FindLastIndex(i => i.Kind == CompetenceItemKind.Indicator);
        Save(ItemEdits.Remove(standard, new(DraftPart.Item, competence, last)));
        Assert.Equal(FindingDecisionKind.Repaired, Count("B.2.2").Decision?.Kind);

        Save(ItemEdits.Add(standard, competence, CompetenceItemKind.Indicator, new("et", "teeb midagi")));
        Assert.True(Count("B.2.2").IsOpen);
    }

    [Fact]
    public void A_list_made_longer_brings_a_finding_that_goes_with_the_item()
    {
        var competence = At("B.2.1");
        Assert.DoesNotContain(findings, f => f.Code == "LANGUAGE-COUNTS" && f.Place == "B.2.1");

        Save(ItemEdits.Add(standard, competence, CompetenceItemKind.Indicator, new("et", "teeb midagi")));
        Assert.True(Count("B.2.1") is { FromEdit: true, IsOpen: true, Blocks: true });

        var added = standard.Competences[competence].Items.ToList().FindLastIndex(i => i.Kind == CompetenceItemKind.Indicator);
        Save(ItemEdits.Remove(standard, new(DraftPart.Item, competence, added)));
        Assert.DoesNotContain(findings, f => f.Code == "LANGUAGE-COUNTS" && f.Place == "B.2.1");
    }

    [Fact]
    public void A_decision_about_two_counts_does_not_hold_for_others()
    {
        var counted = Count("B.2.2");
        findings = [.. findings.Select(f => f == counted ? f with { Decision = new(FindingDecisionKind.Ignored, "One was parted in two.", Guid.Empty, Now) } : f)];

        Save(ItemEdits.Add(standard, At("B.2.2"), CompetenceItemKind.Indicator, new("et", "teeb midagi")));

        Assert.True(Count("B.2.2") is { IsOpen: true, FromEdit: false });
        Assert.Equal(("16 (en), 18 (et)", counted.Number), (Count("B.2.2").Particulars[1], Count("B.2.2").Number));
    }

    [Fact]
    public void An_edit_elsewhere_leaves_the_decision()
    {
        var counted = Count("B.2.2");
        findings = [.. findings.Select(f => f == counted ? f with { Decision = new(FindingDecisionKind.Ignored, "One was parted in two.", Guid.Empty, Now) } : f)];

        Save(ItemEdits.Set(standard, new(DraftPart.Item, 0, 0), standard.Competences[0].Items[0] with { Text = new("et", "osaleb töös") }));

        Assert.Equal(FindingDecisionKind.Ignored, Count("B.2.2").Decision?.Kind);
    }

    private int At(string code) => standard.Competences.ToList().FindIndex(c => c.Code == code);

    private DraftFinding Count(string code) => findings.Single(f => f.Code == "LANGUAGE-COUNTS" && f.Place == code);

    private void Save(ReadStandard after)
    {
        var source = new DraftSource("et.txt", reading.Lines, "", reading.Family);
        findings = DraftLint.Renew(source, standard, after, findings, new(FindingDecisionKind.Repaired, null, Guid.Empty, Now), DateOnly.FromDateTime(Now), translated);
        standard = after;
    }
}
