using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.Comparison;
using CompetenceAssessment.StandardFormats.Drafting;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;
using CompetenceAssessment.StandardFormats.Tests.Yaml;
using CompetenceAssessment.StandardFormats.Yaml;

namespace CompetenceAssessment.StandardFormats.Tests.Drafting;

/// <summary>A new version begun from one in use: its text is there, its approval is not.</summary>
public sealed class VersionDraftTests
{
    public static TheoryData<string> Keys() => [Seeds.Estonian, Seeds.British, Seeds.HongKong];

    [Theory, MemberData(nameof(Keys))]
    public void The_whole_text_of_the_older_version_is_in_the_draft(string key)
    {
        var old = Seeds.Read(key);
        var written = Written(old);
        var comparison = StandardComparison.Between(ComparedStandard.Of(old.Version), ComparedStandard.Of(written));

        Assert.Equal(old.Version.Competences.Sum(c => c.Items.Count), comparison.Count(ChangeKind.Unchanged));
        Assert.All(comparison.Competences, c => Assert.Empty(c.Differs));
        Assert.Empty(comparison.Title);
        Assert.True(comparison.Structure.IsSame);
        Assert.All(old.Version.Competences.Zip(written.Competences), p => Assert.Equal(p.First.Items.Select(i => (i.Number, i.Text, i.Group)), p.Second.Items.Select(i => (i.Number, i.Text, i.Group))));
        var (before, after) = (old.Version.Description, written.Description);
        Assert.Equal(
            (before.Suite, before.FunctionalArea, before.MethodsRemark, before.ForeignTitles, before.Credit),
            (after.Suite, after.FunctionalArea, after.MethodsRemark, after.ForeignTitles, after.Credit));
        Assert.Equal(before.Sections, after.Sections);
        Assert.Equal(before.Headings, after.Headings);
        Assert.Equal(before.ItemLists, after.ItemLists);
        Assert.Equal(before.Compilers, after.Compilers);
        Assert.Equal(before.Classifications, after.Classifications);
        Assert.Equal(before.WorkUnits.SelectMany(u => u.Tasks), after.WorkUnits.SelectMany(u => u.Tasks));
        Assert.Equal(before.PartialQualifications.Select(p => (p.Code, p.Title, p.Level, p.Structure)), after.PartialQualifications.Select(p => (p.Code, p.Title, p.Level, p.Structure)));
    }

    [Fact]
    public void What_belongs_to_the_older_approval_is_left_to_the_editor()
    {
        var written = Written(Seeds.Read(Seeds.Estonian));

        Assert.Equal("3", written.VersionNumber);
        Assert.Null(written.ValidUntil);
        Assert.Null(written.ValidFrom);
        Assert.Null(written.Designation);
        Assert.Null(written.Description.ApprovedBy);
        Assert.Null(written.Description.DecisionNumber);
        Assert.Null(written.Description.DecisionDate);
    }

    [Fact]
    public void Each_part_knows_its_line_of_the_older_text()
    {
        var begun = VersionDraft.Of(StandardFramework.EstQf, Seeds.Version(Seeds.Estonian), "3");

        foreach (var item in begun.Standard.Competences.SelectMany(c => c.Items))
            Assert.EndsWith(item.Text.Original.Replace('\n', ' '), begun.Lines[Assert.Single(item.Lines) - 1], StringComparison.Ordinal);
    }

    private static StandardVersion Written(StandardFile old)
    {
        var begun = VersionDraft.Of(old.Standard.Framework, old.Version, "3");
        var source = new DraftSource(old.Standard.Key, begun.Lines, old.Version.ContentHash, begun.Family);
        // Through JSON, as a draft keeps it.
        var text = new DraftText(old.Standard.Key, "3", begun.Standard.Title, ReadingJson.Write(begun.Standard));
        var file = DraftFile.Of(new StandardDraft(Guid.CreateVersion7(), source, text, [], SeedDrafts.Editor, SeedDrafts.Now));
        Assert.Empty(file.Problems);
        return file.File!.Version;
    }
}
