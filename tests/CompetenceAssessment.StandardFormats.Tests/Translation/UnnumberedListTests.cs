using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;
using CompetenceAssessment.StandardFormats.Tests.Yaml;
using CompetenceAssessment.StandardFormats.Translation;

namespace CompetenceAssessment.StandardFormats.Tests.Translation;

/// <summary>A translation that prints no numbers: its items' numbers are their places.</summary>
public sealed class UnnumberedListTests
{
    [Fact]
    public void Nothing_is_paired_by_place_where_the_counts_differ()
    {
        var competence = Seeds.Version(Seeds.Estonian).Competences[0];
        var count = competence.Count(CompetenceItemKind.Indicator);
        Assert.Equal(count, Paired(competence, count, assigned: true));
        Assert.Equal(0, Paired(competence, count - 1, assigned: true));
        Assert.Equal(0, Paired(competence, count + 1, assigned: true));
        Assert.Equal(count - 1, Paired(competence, count - 1, assigned: false));
    }

    private static int Paired(Competence competence, int count, bool assigned)
    {
        var items = Enumerable.Range(1, count).Select(n => new ReadItem
        {
            Kind = CompetenceItemKind.Indicator,
            Number = $"{n}",
            NumberAssigned = assigned,
            Text = new LocalizedText("fi", $"tekee työn {n}"),
            Lines = [n],
        });
        var reading = new ReadStandard { Framework = StandardFramework.EstQf, Competences = [new ReadCompetence { Code = competence.Code, Items = [.. items] }] };
        return TextPairs.Of(Seeds.Version(Seeds.Estonian), reading, "fi", []).Texts.Count(t => t.Place.StartsWith($"item/{competence.Code}/indicator/", StringComparison.Ordinal) && t.Words is not null);
    }
}
