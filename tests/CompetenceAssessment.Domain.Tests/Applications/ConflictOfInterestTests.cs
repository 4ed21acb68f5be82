using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.People;

namespace CompetenceAssessment.Domain.Tests.Applications;

public sealed class ConflictOfInterestTests
{
    private const int Years = 3;

    [Fact]
    public void Strangers_have_no_conflict() => Assert.Null(Find([Tie("Alfa AS")], [Tie("Beeta OÜ")]));

    [Theory]
    [InlineData(AffiliationKind.Employer, AffiliationKind.Employer, ConflictKind.Employer)]
    [InlineData(AffiliationKind.Trainer, AffiliationKind.Employer, ConflictKind.Trainer)]
    [InlineData(AffiliationKind.Employer, AffiliationKind.Trainer, ConflictKind.Trainer)]
    [InlineData(AffiliationKind.Business, AffiliationKind.Employer, ConflictKind.Business)]
    [InlineData(AffiliationKind.Employer, AffiliationKind.Business, ConflictKind.Business)]
    [InlineData(AffiliationKind.Business, AffiliationKind.Trainer, ConflictKind.Trainer)]
    public void A_common_organisation_is_a_conflict_of_the_graver_tie(AffiliationKind candidate, AffiliationKind official, ConflictKind expected) =>
        Assert.Equal(expected, Find([Tie("Alfa AS", candidate)], [Tie("Alfa AS", official)]));

    [Fact]
    public void Case_spacing_and_punctuation_do_not_hide_a_common_organisation() => Assert.Equal(ConflictKind.Employer, Find([Tie("Õie-Teenindus  as")], [Tie("ÕIE TEENINDUS AS")]));

    [Fact]
    public void A_tie_that_ended_counts_for_the_years_of_the_scheme()
    {
        var lastDay = Cases.Today.AddYears(-Years);

        Assert.Equal(ConflictKind.Trainer, Find([Tie("Kool", AffiliationKind.Trainer, until: lastDay)], [Tie("Kool")]));
        Assert.Null(Find([Tie("Kool", AffiliationKind.Trainer, until: lastDay.AddDays(-1))], [Tie("Kool")]));
        Assert.Null(Find([Tie("Kool", AffiliationKind.Trainer)], [Tie("Kool", until: lastDay.AddDays(-1))]));
    }

    private static ConflictKind? Find(Affiliation[] candidate, Affiliation[] official) => ConflictOfInterest.Find(candidate, official, Years, Cases.Today);

    private static Affiliation Tie(string organisation, AffiliationKind kind = AffiliationKind.Employer, DateOnly? until = null) => new(organisation, kind, null, until);
}
