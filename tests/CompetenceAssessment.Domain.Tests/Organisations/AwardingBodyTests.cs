using CompetenceAssessment.Domain.Certificates;
using CompetenceAssessment.Domain.Organisations;

namespace CompetenceAssessment.Domain.Tests.Organisations;

public sealed class AwardingBodyTests
{
    private static readonly BodyParticulars Good = new() { Name = new("en", "Body"), Accent = "#1f5F5b", TimeZone = "Europe/Tallinn" };

    [Theory]
    [InlineData("trade-chamber")]
    [InlineData("b2")]
    public void A_key_is_made_for_addresses(string key) => Assert.Equal(key, Body(key, Good).Key);

    [Theory]
    [InlineData("")]
    [InlineData("Trade")]
    [InlineData("trade--chamber")]
    [InlineData("-trade")]
    [InlineData("trade chamber")]
    [InlineData("kõik")]
    [InlineData("a/b")]
    public void Anything_else_is_no_key(string key) => RuleAssert.Refused(Rule.BodyKey, () => Body(key, Good));

    [Theory]
    [InlineData("red")]
    [InlineData("#12345")]
    [InlineData("#12345g")]
    [InlineData("#123456;}")]
    public void A_colour_has_six_digits(string accent) => RuleAssert.Refused(Rule.BodyAccent, () => Body("b", Good with { Accent = accent }));

    [Theory]
    [InlineData("Tallinn")]
    [InlineData("")]
    public void Deadlines_end_in_a_known_time_zone(string zone) => RuleAssert.Refused(Rule.BodyTimeZone, () => Body("b", Good with { TimeZone = zone }));

    [Theory]
    [InlineData("")]
    [InlineData("kt")]
    [InlineData("K T")]
    [InlineData("K-T")]
    [InlineData("ABCDEFGHIJKLM")]
    public void A_prefix_of_numbers_is_capitals_and_digits(string prefix) =>
        RuleAssert.Refused(Rule.NumberPrefix, () => _ = new NumberSeries(Guid.CreateVersion7(), Guid.CreateVersion7(), CertificateKind.Qualification, prefix));

    private static AwardingBody Body(string key, BodyParticulars particulars) => new(Guid.CreateVersion7(), key, particulars, isDemonstration: false);
}
