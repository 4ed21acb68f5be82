using CompetenceAssessment.Domain;
using CompetenceAssessment.StandardFormats.Drafting;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;

namespace CompetenceAssessment.StandardFormats.Tests.Drafting;

/// <summary>What a version has one place for and a document says several times.</summary>
public sealed class DraftRemainderTests
{
    [Fact]
    public void Second_values_and_levels_are_kept_in_words()
    {
        var draft = SeedDrafts.English();
        draft.Edit(s => s with
        {
            Sections = [.. s.Sections.Select(x => x with { Heading = x.Heading ?? new LocalizedText("en", "Introduction") })],
            Facts = [.. s.Facts, new(FactName.ApprovedBy, "First Council", []), new(FactName.ApprovedBy, "Second Council", []), new(FactName.Suite, "Suite one", []), new(FactName.Suite, "Suite two", [])],
            Competences = [.. s.Competences.Select((c, at) => at == 0 ? c with { Levels = [5, 6] } : c)],
        });
        var text = DraftFile.Of(draft).Text!;
        var facts = draft.Standard().Facts;
        Assert.All(facts.Where(f => f.Name is FactName.MethodsRemark or FactName.ApprovedBy or FactName.Suite), f => Assert.Contains(f.Value.Split('\n')[0], text, StringComparison.Ordinal));
        Assert.Contains("B.2.1: Level 5, 6", text, StringComparison.Ordinal);
    }
}
