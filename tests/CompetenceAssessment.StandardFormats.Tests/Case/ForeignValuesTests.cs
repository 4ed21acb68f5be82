using System.Text;
using System.Text.Json.Nodes;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.Case;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;

namespace CompetenceAssessment.StandardFormats.Tests.Case;

/// <summary>Values of another system's package that are of the wrong kind.</summary>
public sealed class ForeignValuesTests
{
    [Theory]
    [InlineData("statusEndDate", "\"2027-04-03T00:00:00Z\"")]
    [InlineData("statusStartDate", "\"3 April 2024\"")]
    [InlineData("version", "3")]
    [InlineData("creator", "[\"Bee council\"]")]
    [InlineData("notes", "{}")]
    public void Of_the_document_are_said(string name, string value)
    {
        var package = CaseImportTests.Foreign();
        package["CFDocument"]![name] = JsonNode.Parse(value);
        Assert.Contains(Findings(package), f => f is { Code: "VALUE-UNCLEAR", Severity: FindingSeverity.Error } && f.Message.Contains(name, StringComparison.Ordinal));
    }

    [Fact]
    public void Of_an_item_are_said()
    {
        var package = CaseImportTests.Foreign();
        package["CFItems"]![2]!["humanCodingScheme"] = 7;
        Assert.Contains(Findings(package), f => f.Code == "VALUE-UNCLEAR" && f.Message.Contains("humanCodingScheme", StringComparison.Ordinal) && f.Lines[0] > 1);
    }

    [Fact]
    public void A_package_whose_values_are_right_has_none() => Assert.DoesNotContain(Findings(CaseImportTests.Foreign()), f => f.Code == "VALUE-UNCLEAR");

    private static IReadOnlyList<Finding> Findings(JsonObject package) =>
        StandardCase.Read("package.json", Encoding.UTF8.GetBytes(package.ToJsonString(new() { WriteIndented = true })), StandardFramework.UkNos).Reading!.Findings;
}
