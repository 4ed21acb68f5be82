using CompetenceAssessment.Domain.Standards;

namespace CompetenceAssessment.Domain.Tests.Standards;

public sealed class StandardVersionTests
{
    private static readonly DateTime Now = new(2026, 11, 22, 9, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("2019-05-06", true)]
    [InlineData("2019-05-07", true)]
    [InlineData("2019-05-08", false)]
    public void A_version_is_valid_to_the_end_of_its_last_day(string day, bool valid) =>
        Assert.Equal(valid, Version(validUntil: new DateOnly(2019, 5, 7)).IsValidOn(DateOnly.Parse(day)));

    [Fact]
    public void A_version_without_dates_is_valid_on_any_day() => Assert.True(Version(validUntil: null).IsValidOn(DateOnly.MaxValue));

    [Fact]
    public void A_version_is_put_in_use_once()
    {
        var version = Version();
        Assert.Null(version.ChangedAt);
        version.PutInUse(Now);
        Assert.Equal((StandardStatus.InUse, Now), (version.Status, version.ChangedAt));
        Assert.Equal(Rule.StandardAlreadyInUse, Assert.Throws<RuleViolationException>(() => version.PutInUse(Now.AddDays(1))).Rule);
        Assert.Equal(Now, version.ChangedAt);
    }

    [Fact]
    public void Codes_and_numbers_stand_once()
    {
        Assert.Throws<ArgumentException>(() => Version(competences: [Competence("B.2.1"), Competence("B.2.1")]));
        Assert.Throws<ArgumentException>(() => Competence("B.2.1", Item(CompetenceItemKind.Indicator, "1"), Item(CompetenceItemKind.Indicator, "1")));
        Assert.Equal(2, Competence("B.2.1", Item(CompetenceItemKind.Indicator, "1"), Item(CompetenceItemKind.Knowledge, "1")).Items.Count);
    }

    [Theory]
    [InlineData(CompetenceItemKind.Indicator, "B.2.1", "3", "B.2.1.3")]
    [InlineData(CompetenceItemKind.Knowledge, "B.2.1", "3", "B.2.1 K3")]
    [InlineData(CompetenceItemKind.Outcome, "111334L3", "O1", "111334L3 O1")]
    [InlineData(CompetenceItemKind.Indicator, "U1", "P12", "U1 P12")]
    public void An_item_is_cited_by_its_reference(CompetenceItemKind kind, string code, string number, string reference) =>
        Assert.Equal(reference, Item(kind, number).ReferenceWithin(code));

    [Fact]
    public void A_search_looks_through_codes_and_texts_in_all_languages()
    {
        var version = Version(competences: [Competence("B.2.1", Item(CompetenceItemKind.Indicator, "1"))]);
        Assert.Empty(version.SearchText);
        version.PutInUse(Now);
        var text = version.SearchText;
        Assert.All(SearchText.Words("teenindusjuht CUSTOMER b.2.1 kusimus 04-11112014"), word => Assert.Contains(word, text, StringComparison.Ordinal));
        Assert.DoesNotContain("K", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Küsimus", "kusimus")]
    [InlineData("  Two\n\twords ", "two words")]
    [InlineData("ÕÄÖÜ Šž", "oaou sz")]
    [InlineData(null, "")]
    public void Search_words_are_folded(string? query, string folded) => Assert.Equal(folded, string.Join(' ', SearchText.Words(query)));

    private static CompetenceItem Item(CompetenceItemKind kind, string number) =>
        new(Guid.NewGuid(), kind, number, new LocalizedText("en", "asks the question").With("et", "esitab küsimuse ehk Küsimus"));

    private static Competence Competence(string code, params CompetenceItem[] items) =>
        new(Guid.NewGuid(), code, CompetenceKind.Obligatory, new LocalizedText("en", "Asking"), [AssessmentMethod.Interview], items);

    private static StandardVersion Version(DateOnly? validUntil = null, params Competence[] competences) =>
        new(
            Guid.NewGuid(), Guid.NewGuid(), "2", new LocalizedText("en", "Customer service manager").With("et", "Teenindusjuht"), new StandardDescription(),
            structure: null, competences, contentHash: "")
        {
            ValidUntil = validUntil,
            Designation = "04-11112014-3.1/2k",
        };
}
