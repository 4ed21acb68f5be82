using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.PublishedText;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;

namespace CompetenceAssessment.StandardFormats.Tests.PublishedText.Families;

/// <summary>Lists of UK standards that hold words or marks which elsewhere mean something else.</summary>
public sealed class UkListTests
{
    private const string Criteria = "1. support the individual\n2. respect the individual's choices\n3. report concerns";
    private const string Knowledge = "1. the law on pay\n2. the forms in use";

    [Fact]
    public void A_sub_heading_of_the_knowledge_list_does_not_end_it()
    {
        var items = Items(Read(Criteria, "Values\n1. legal and organisational requirements on equality\n2. how to promote choice\nLegislation and organisational policy and procedures\n3. codes of practice\n4. current local legislation\nTheory and practice\n5. how stress affects individuals"), CompetenceItemKind.Knowledge);
        Assert.Equal(["1", "2", "3", "4", "5"], items.Select(i => i.Number));
        Assert.Equal("Values", items[0].Group?.Original);
    }

    [Theory]
    [InlineData("Skills")]
    [InlineData("Behaviours")]
    [InlineData("Glossary")]
    [InlineData("Links")]
    [InlineData("Scope")]
    public void Nor_does_one_among_the_criteria(string heading)
    {
        var items = Items(Read($"Communication\n1. support the individual\n2. respect the individual's choices\n{heading}\n3. report concerns\n4. listen to people", Knowledge), CompetenceItemKind.Indicator);
        Assert.Equal(["1", "2", "3", "4"], items.Select(i => i.Number));
    }

    [Fact]
    public void A_section_with_a_numbered_list_of_its_own_is_no_part_of_the_criteria()
    {
        var reading = Read(Criteria, Knowledge, "\nScope\n1. homes\n2. hospitals\n");
        Assert.Equal((3, 2), (Items(reading, CompetenceItemKind.Indicator).Count, Items(reading, CompetenceItemKind.Knowledge).Count));
        Assert.Contains(reading.Standards[0].Sections, s => s.Heading?.Original == "Scope" && s.Text.Original.Contains("hospitals", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("P45 before the last day of work")]
    [InlineData("P11 for each month of the year")]
    [InlineData("K9 units of the police")]
    public void A_wrapped_line_that_begins_like_a_mark_does_not_turn_the_list(string line)
    {
        var items = Items(Read($"1. check the details of the employee who leaves and complete the form\n{line}\n2. send the documents to the tax office in time\n3. keep a copy of each document\n4. answer questions", Knowledge), CompetenceItemKind.Indicator);
        Assert.Equal(["1", "2", "3", "4"], items.Select(i => i.Number));
        Assert.EndsWith(line, items[0].Text.Original, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_and_slashes_at_a_line_s_end_are_joined_as_they_are_written()
    {
        var text = Items(Read("1. support the individual and the manage-\nment of the unit and/\nor the team in a well-\nlit room\n2. keep a well-lit room for the team\n3. report concerns", Knowledge), CompetenceItemKind.Indicator)[0].Text.Original;
        Assert.Equal("support the individual and the management of the unit and/or the team in a well-lit room", text);
    }

    [Fact]
    public void A_divided_word_that_stands_nowhere_else_is_told()
    {
        var reading = Read("1. support the individual and the manage-\nment of the unit\n2. respect choices", Knowledge);
        Assert.Contains(reading.Findings, f => f.Code == "TEXT-REJOINED" && f.Message.Contains("management", StringComparison.Ordinal));
    }

    [Fact]
    public void A_heading_with_nothing_under_it_is_told()
    {
        var reading = Read(Criteria, "");
        Assert.Contains(reading.Findings, f => f is { Code: "LIST-EMPTY", Severity: FindingSeverity.Error });
    }

    private static List<ReadItem> Items(StandardReading reading, CompetenceItemKind kind) => [.. reading.Standards[0].Competences[0].Items.Where(i => i.Kind == kind)];

    private static StandardReading Read(string criteria, string knowledge, string after = "") => PublishedTextReader.ReadText(
        $"""
        PAYNOS07
        Issue pay documents

        Overview
        This standard is about issuing pay documents to employees.

        Performance criteria
        You must be able to:
        {criteria}

        Knowledge and understanding
        You need to know and understand:
        {knowledge}
        {after}
        Developed by	Skills Pay
        Version Number	2
        Date Approved	March 2019
        Indicative Review Date	March 2024
        Validity	Current
        Status	Original
        Originating Organisation	Skills Pay
        Original URN	PAYNOS07
        Suite	Payroll
        """, "text");
}
