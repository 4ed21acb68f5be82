using System.Text;
using CompetenceAssessment.StandardFormats.Yaml;

namespace CompetenceAssessment.StandardFormats.Tests.Yaml;

/// <summary>A file that breaks a rule is named with its line and the rule.</summary>
public sealed class StandardFileErrorTests
{
    [Theory]
    [InlineData("framework: EstQF", "framework: Klingon", StandardFileRule.UnknownWord)]
    [InlineData("key: ee-customer-service-manager-6", "key: another", StandardFileRule.Key)]
    [InlineData("level: 6", "level: nine", StandardFileRule.FieldType)]
    [InlineData("level: 6", "level: 9", StandardFileRule.Level)]
    [InlineData("  - code: B.2.4\n    kind: transversal\n    level: 6", "  - code: B.2.4\n    kind: transversal\n    level: 12", StandardFileRule.Level, 2)]
    [InlineData("validUntil: \"2019-05-07\"", "validUntil: \"07.05.2019\"", StandardFileRule.Date)]
    [InlineData("validUntil: \"2019-05-07\"", "validUntil: \"2019-02-30\"", StandardFileRule.Date)]
    [InlineData("validFrom: null\nvalidUntil", "validFrom: \"2020-01-01\"\nvalidUntil", StandardFileRule.Date, 1)]
    [InlineData("credit: null", "credits: null", StandardFileRule.FieldUnknown)]
    [InlineData("eqfLevel: 6", "eqfLevel: 6\neqfLevel: 7", StandardFileRule.Syntax, 1)]
    [InlineData("methods: [case study, portfolio", "methods: [case study, telepathy", StandardFileRule.UnknownWord)]
    [InlineData("methods: [case study, portfolio", "methods: [case study, case study", StandardFileRule.Repeated)]
    [InlineData("methods: []", "methods: [test]", StandardFileRule.Integrated)]
    [InlineData("allOf: [B.2.1, ", "allOf: [B.2.1, B.2.7, ", StandardFileRule.Structure)]
    [InlineData("allOf: [B.2.1, B.2.2, B.2.3, B.2.4, B.2.5, B.2.6]", "atLeast: 2", StandardFileRule.Structure)]
    [InlineData("where: [B.2.2.8]", "where: [B.2.2.17]", StandardFileRule.NotePlace, -1)]
    [InlineData("  en: Customer service manager\n", "  en: \"\"\n", StandardFileRule.Text)]
    [InlineData("  en: Customer service manager\n", "  en: \"Customer service manager \"\n", StandardFileRule.Text)]
    [InlineData("  en: Customer service manager\n", "  English: Customer service manager\n", StandardFileRule.Language)]
    [InlineData("  en: Customer service manager\n", "  en: [Customer service manager]\n", StandardFileRule.FieldType)]
    [InlineData("designation: \"04-11112014-3.1/2k\"", "designation: {}", StandardFileRule.FieldType)]
    [InlineData("version: \"2\"", "version: \"2/3\"", StandardFileRule.Text)]
    [InlineData("credit: null", "credit: &a three", StandardFileRule.PlainYaml)]
    [InlineData("credit: null", "credit: \"three", StandardFileRule.Syntax, null)]
    public void The_line_and_the_rule_are_named(string find, string replacement, string rule, int? lineOffset = 0)
    {
        var good = Seeds.FileText(Seeds.Estonian);
        var at = good.IndexOf(find, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{find} is not in the file.");
        var errors = Errors(good[..at] + replacement + good[(at + find.Length)..]);
        var line = good.AsSpan(0, at).Count('\n') + 1;
        Assert.Contains(errors, e => e.Rule == rule && e.File == "ee-customer-service-manager-6.yaml" && (lineOffset is null || e.Line == line + lineOffset));
    }

    [Theory]
    [InlineData("number: \"8\"", "number: \"7\"", StandardFileRule.Repeated)]
    [InlineData("number: \"8\"", "number: \"9\"", StandardFileRule.NumberOrder)]
    [InlineData("number: \"8\"", "number: \"a number that is longer than the column\"", StandardFileRule.TooLong)]
    public void A_wrong_number_is_found_in_its_competence(string find, string replacement, string rule)
    {
        var good = Seeds.FileText(Seeds.Estonian);
        var at = good.IndexOf(find, good.IndexOf("- code: B.2.2\n", StringComparison.Ordinal), StringComparison.Ordinal);
        var errors = Errors(good[..at] + replacement + good[(at + find.Length)..]);
        Assert.Contains(errors, e => e.Rule == rule && e.Line == good.AsSpan(0, at).Count('\n') + 1);
    }

    [Fact]
    public void A_competence_that_stands_twice_or_is_not_in_the_structure_is_found()
    {
        var good = Seeds.FileText(Seeds.Estonian);
        Assert.Contains(Errors(good.Replace("- code: B.2.5\n", "- code: B.2.4\n", StringComparison.Ordinal)), e => e.Rule == StandardFileRule.Repeated);
        Assert.Contains(
            Errors(good.Replace(", B.2.6]\npartial", "]\npartial", StringComparison.Ordinal)),
            e => e.Rule == StandardFileRule.Structure && e.Message.Contains("B.2.6", StringComparison.Ordinal));
    }

    [Fact]
    public void Everything_wrong_is_told_at_once_in_the_order_of_the_file()
    {
        var errors = Errors(Seeds.FileText(Seeds.Estonian)
            .Replace("framework: EstQF", "framework: Klingon", StringComparison.Ordinal)
            .Replace("validUntil: \"2019-05-07\"", "validUntil: soon", StringComparison.Ordinal)
            .Replace("role play", "dance", StringComparison.Ordinal));
        Assert.Equal([StandardFileRule.UnknownWord, StandardFileRule.Date, StandardFileRule.UnknownWord], errors.Select(e => e.Rule));
        Assert.Equal(errors.OrderBy(e => e.Line), errors);
    }

    [Theory]
    [InlineData("")]
    [InlineData("just a sentence")]
    [InlineData("- a\n- list")]
    [InlineData("key: a\n---\nkey: b")]
    [InlineData("key: [")]
    public void What_is_no_standard_file_is_told_so(string text) => Assert.Contains(Errors(text), e => e.Rule == StandardFileRule.Syntax);

    [Fact]
    public void Bytes_that_are_no_text_are_told_with_their_line()
    {
        var error = Assert.Single(Errors([.. "key: a\nversion: "u8, 0xC3, 0x28]));
        Assert.Equal((StandardFileRule.Encoding, 2), (error.Rule, error.Line));
    }

    [Fact]
    public void A_file_made_to_exhaust_the_reader_is_stopped()
    {
        Assert.Equal(StandardFileRule.PlainYaml, Assert.Single(Errors("key: " + new string('[', 100_000))).Rule);
        Assert.Equal(StandardFileRule.PlainYaml, Assert.Single(Errors("a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]")).Rule);
        Assert.Equal(StandardFileRule.Encoding, Assert.Single(Errors(new byte[6 * 1024 * 1024])).Rule);
    }

    private static IReadOnlyList<StandardFileError> Errors(string text) => Errors(Encoding.UTF8.GetBytes(text));

    private static IReadOnlyList<StandardFileError> Errors(byte[] bytes) =>
        Assert.Throws<StandardFileException>(() => StandardYaml.Read("standards/ee-customer-service-manager-6.yaml", bytes)).Errors;
}
