using System.Security.Cryptography;
using System.Text;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.Drafting;
using CompetenceAssessment.StandardFormats.Lint;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;

namespace CompetenceAssessment.StandardFormats.Tests.Drafting;

public sealed class DraftFileTests
{
    [Fact]
    public void A_section_without_its_heading_is_in_the_way_until_it_has_one()
    {
        var draft = SeedDrafts.English();
        var problem = Assert.Single(DraftFile.Of(draft).Problems);
        Assert.Equal((Rule.DraftHeadingMissing, DraftPart.Section), (problem.Blocker.Rule, problem.Place.Part));

        AddHeading(draft);

        Assert.Empty(DraftFile.Of(draft).Problems);
    }

    [Fact]
    public void The_file_holds_what_was_read_and_the_decisions_as_notes()
    {
        var draft = SeedDrafts.English();
        AddHeading(draft);
        foreach (var finding in draft.Findings.Where(f => f.IsOpen).ToList())
            draft.Decide(finding.Number, SeedDrafts.Repaired());

        var file = DraftFile.Of(draft);

        var version = file.File!.Version;
        Assert.Equal("ee-customer-service-manager-6", file.File.Standard.Key);
        Assert.Equal([7, 16, 26, 3, 5, 4], version.Competences.Select(c => c.Count(CompetenceItemKind.Indicator)));
        Assert.Equal(23, version.Competences.Sum(c => c.Count(CompetenceItemKind.Knowledge)));
        Assert.Equal((6, 6, "04-11112014-3.1/2k", "2"), (version.Level, version.EqfLevel, version.Designation, version.VersionNumber));
        Assert.Equal(new DateOnly(2014, 11, 11), version.Description.DecisionDate);
        Assert.Equal([3, 7, 5], version.Description.WorkUnits.Select(u => u.Tasks.Count));
        Assert.Contains(version.Description.Notes, n => n is { Kind: TranscriptionNoteKind.Repair, Where: ["B.2.2.8"], Lines: [144] });
        Assert.Contains(version.Description.Notes, n => n.Where is ["B.2.3.1"]);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(file.Text!))), version.ContentHash);
    }

    [Fact]
    public void Every_value_of_the_reading_has_its_place_in_the_file()
    {
        var draft = SeedDrafts.English();
        AddHeading(draft);
        var text = DraftFile.Of(draft).Text!;

        foreach (var fact in draft.Standard().Facts.Where(f => f.Name != FactName.ApprovedOn))
            Assert.Contains(fact.Value.Split('\n')[0], text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("uk-lead-a-team-customer-service.en.txt", 20, 20, 0)]
    [InlineData("hk-manage-customer-service-performance.en.txt", -1, 0, 3)]
    public void Texts_of_other_families_become_files_too(string name, int indicators, int knowledge, int outcomes)
    {
        var draft = SeedDrafts.Read(name);
        foreach (var (at, section) in draft.Standard().Sections.Index().Where(s => s.Item.Heading is null).Reverse())
            draft.Edit(s => StandardEdits.Set(s, at, section with { Heading = new("en", "Heading") }));

        var file = DraftFile.Of(draft);

        Assert.Empty(file.Problems.Select(p => p.Blocker.Rule + " " + string.Join(", ", p.Blocker.Arguments)));
        var competence = Assert.Single(file.File!.Version.Competences);
        Assert.Equal((knowledge, outcomes), (competence.Count(CompetenceItemKind.Knowledge), competence.Count(CompetenceItemKind.Outcome)));
        Assert.True(indicators < 0 || competence.Count(CompetenceItemKind.Indicator) == indicators);
    }

    [Fact]
    public void A_day_that_is_none_is_kept_in_the_document_s_words()
    {
        var draft = SeedDrafts.English();
        AddHeading(draft);
        draft.Edit(s => StandardEdits.SetFact(s, FactName.ApprovedOn, "November 2014"));

        var description = DraftFile.Of(draft).File!.Version.Description;

        Assert.Null(description.DecisionDate);
        Assert.Contains(description.Sections, s => s.Text.Original.Contains("Approved on: November 2014", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Upper-Case")]
    [InlineData("two--hyphens")]
    [InlineData("import")]
    public void A_key_that_no_address_can_hold_is_in_the_way(string key)
    {
        var draft = SeedDrafts.English();
        AddHeading(draft);
        draft.Edit(new DraftText(key, "2", draft.Title, draft.Content), draft.Findings, SeedDrafts.Editor, SeedDrafts.Now);

        Assert.Equal(Rule.DraftKeyWrong, Assert.Single(DraftFile.Of(draft).Problems).Blocker.Rule);
    }

    [Fact]
    public void A_change_that_removes_a_defect_repairs_its_finding_and_one_that_brings_a_defect_adds_it()
    {
        var draft = SeedDrafts.English();
        var misread = draft.Findings.Single(f => f.Code == FindingCodes.RecognitionError.Code && f.Message.Contains("iob", StringComparison.Ordinal));
        var place = DraftPlaces.Of(draft.Standard(), misread)!.Value;
        var section = draft.Standard().Sections[place.Index];

        draft.Edit(s => StandardEdits.Set(s, place.Index, section with { Text = new("en", section.Text.Original.Replace("iob", "job", StringComparison.Ordinal)) }));
        Assert.Equal(FindingDecisionKind.Repaired, draft.Findings.Single(f => f.Number == misread.Number).Decision?.Kind);
        Assert.Equal(1, draft.Findings.Count(f => f.Decision is not null));

        draft.Edit(s => ItemEdits.Set(s, new(DraftPart.Item, 0, 1), s.Competences[0].Items[1] with { Number = "1" }));
        Assert.Contains(draft.Findings, f => f.IsOpen && f.Code == FindingCodes.NumberRepeated.Code);
        Assert.Contains(DraftFile.Of(draft).Problems, p => p.Blocker.Rule == Rule.DraftNumberRepeated && p.Place == new DraftPlace(DraftPart.Item, 0, 1));

        draft.Edit(s => ItemEdits.Set(s, new(DraftPart.Item, 0, 1), s.Competences[0].Items[1] with { Number = "2" }));
        Assert.DoesNotContain(draft.Findings, f => f.FromEdit);
    }

    [Fact]
    public void A_defect_that_comes_back_is_open_again()
    {
        var draft = SeedDrafts.English();
        var misread = draft.Findings.Single(f => f.Code == FindingCodes.RecognitionError.Code && f.Message.Contains("iob", StringComparison.Ordinal));
        var place = DraftPlaces.Of(draft.Standard(), misread)!.Value;
        var section = draft.Standard().Sections[place.Index];
        DraftFinding Now() => draft.Findings.Single(f => f.Number == misread.Number);

        draft.Edit(s => StandardEdits.Set(s, place.Index, section with { Text = new("en", section.Text.Original.Replace("iob", "job", StringComparison.Ordinal)) }));
        Assert.Equal(FindingDecisionKind.Repaired, Now().Decision?.Kind);
        draft.Edit(s => StandardEdits.Set(s, place.Index, section));
        Assert.True(Now().IsOpen);

        // A reason to leave it holds, whatever is written meanwhile.
        draft.Decide(misread.Number, new(FindingDecisionKind.Ignored, "Printed so.", SeedDrafts.Editor, SeedDrafts.Now));
        draft.Edit(s => StandardEdits.Set(s, place.Index, section with { Text = new("en", "Other words.") }));
        draft.Edit(s => StandardEdits.Set(s, place.Index, section));
        Assert.Equal(FindingDecisionKind.Ignored, Now().Decision?.Kind);
    }

    private static void AddHeading(StandardDraft draft)
    {
        var at = draft.Standard().Sections.ToList().FindIndex(s => s.Code == "A.4");
        draft.Edit(s => StandardEdits.Set(s, at, s.Sections[at] with { Heading = new("en", "Tools") }));
    }
}
