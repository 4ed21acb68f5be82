using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.Lint;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;
using CompetenceAssessment.StandardFormats.PublishedText.Source;

namespace CompetenceAssessment.StandardFormats.Tests.Lint;

/// <summary>Checks of a standard's values and structure.</summary>
public sealed class StandardLintTests
{
    private static readonly ReadStandard Welder = Occupation.All.Single(o => o.Name == "welder.en").Standard();

    [Fact]
    public void A_standard_expires_the_day_after_its_last_day()
    {
        var standard = Welder with { ValidUntil = new DateOnly(2026, 1, 1), ValueLines = new Dictionary<string, IReadOnlyList<int>> { ["validUntil"] = [7] } };
        Assert.Empty(Check(standard, today: new DateOnly(2026, 1, 1)));
        var finding = Assert.Single(Check(standard, today: new DateOnly(2026, 1, 2)));
        Assert.Equal("EXPIRED", finding.Code);
        Assert.Equal([7], finding.Lines);
    }

    [Fact]
    public void Competences_are_compared_with_the_structure_both_ways()
    {
        var standard = Welder with { Structure = ReadStructure.Of(new StructureRule.AllOf([.. new[] { "B.2.1", "B.2.2", "B.2.3", "B.2.9" }.Select(c => new StructureRule.One(c))]), [5]) };
        Assert.Equal(["COMPETENCE-ABSENT B.2.9", "COMPETENCE-UNNAMED B.2.4"], Check(standard).Select(f => $"{f.Code} {f.Place}"));
    }

    [Fact]
    public void A_partial_qualification_names_competences_too() =>
        Assert.Empty(Check(Welder with { Structure = null, Qualifications = [new() { Title = new("en", "Tack welder"), Partial = true, Level = 4, Competences = ["B.2.1", "B.2.2", "B.2.3", "B.2.4"] }] }));

    [Theory]
    [InlineData("ee-occupational-standard", "Welder, level 5", 4, null, null, "LEVEL-CONTRADICTION")]
    [InlineData("ee-occupational-standard", "Keevitaja, tase 4", 4, 5, null, "LEVEL-CONTRADICTION")]
    [InlineData("ee-occupational-standard", "Welder, level 4", 4, 4, null, null)]
    [InlineData("hk-uoc", "Weld pipes", 4, null, "107844L3", "LEVEL-CONTRADICTION")]
    [InlineData("hk-uoc", "Weld pipes", 4, null, "107844L4", null)]
    public void Levels_that_exclude_each_other_are_found(string family, string title, int level, int? eqf, string? code, string? expected)
    {
        var standard = Welder with { Code = code ?? "1", Levels = [level], EqfLevel = eqf, Credit = 1, Qualifications = [new() { Title = new("en", title), Level = level }] };
        Assert.Equal(expected is null ? [] : [expected], Check(standard, family).Select(f => f.Code));
    }

    [Fact]
    public void A_competence_of_another_level_is_worth_a_look() =>
        Assert.Equal("LEVEL-DIFFERS", Assert.Single(Check(Welder with { Competences = [.. Welder.Competences.Select((c, i) => i == 1 ? c with { Levels = [5] } : c)] })).Code);

    [Fact]
    public void A_competence_without_methods_is_found_unless_it_is_assessed_with_the_others()
    {
        var standard = Welder with { Competences = [.. Welder.Competences.Select((c, i) => c with { Methods = i == 0 ? c.Methods : [], Integrated = i > 1 })] };
        Assert.Equal("METHODS-MISSING B.2.2", Assert.Single(Check(standard).Select(f => $"{f.Code} {f.Place}")));
    }

    [Fact]
    public void Missing_values_are_those_that_the_family_has()
    {
        var standard = Welder with { Code = null, Version = null, ValidUntil = null };
        Assert.Equal(3, Check(standard).Count(f => f.Code == "VALUE-MISSING"));
        Assert.Equal(2, Check(standard, DocumentFamily.UkNationalOccupationalStandard).Count(f => f.Code == "VALUE-MISSING"));
    }

    [Fact]
    public void What_a_reader_reported_is_not_said_twice()
    {
        var reading = Reading(Welder with { Competences = [.. Welder.Competences.Select((c, i) => i == 0 ? c with { Methods = [] } : c)] }, DocumentFamily.EstonianOccupationalStandard);
        var once = StandardLint.Check(reading, Source, new(2026, 1, 1));
        Assert.Single(once.Findings);
        Assert.Equal(ReadingJson.Write(once), ReadingJson.Write(StandardLint.Check(once, Source, new(2026, 1, 1))));
    }

    [Fact]
    public void A_refused_document_is_left_alone() =>
        Assert.Empty(StandardLint.Check(StandardReading.RefusedBecause("a", "Empty."), Source, new(2026, 1, 1)).Findings);

    private static SourceDocument Source => new("a", SourceFormat.Text, []);

    private static StandardReading Reading(ReadStandard standard, string family) => new() { File = "a", Family = family, Standards = [standard], Lines = new(0, 0, 0, 0) };

    private static IReadOnlyList<Finding> Check(ReadStandard standard, string family = DocumentFamily.EstonianOccupationalStandard, DateOnly? today = null) =>
        StandardLint.Check(Reading(standard, family), Source, today ?? new(2026, 1, 1)).Findings;
}
