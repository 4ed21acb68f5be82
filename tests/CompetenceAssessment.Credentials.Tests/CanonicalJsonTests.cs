using System.Text.Json;

namespace CompetenceAssessment.Credentials.Tests;

public sealed class CanonicalJsonTests
{
    [Fact]
    public void The_example_of_the_specification_comes_out_as_printed_there()
    {
        // RFC 8785, 3.2.2 and 3.2.3.
        const string Input = """
            {
              "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
              "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
              "literals": [null, true, false]
            }
            """;

        Assert.Equal(
            """{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}""",
            CanonicalJson.Canonicalise(Input));
    }

    [Fact]
    public void Members_are_sorted_by_their_code_units()
    {
        // RFC 8785, 3.2.3.
        const string Input = """{"\u20ac":1,"\r":2,"\ufb33":3,"1":4,"\ud83d\ude00":5,"\u0080":6,"\u00f6":7}""";

        Assert.Equal("{\"\\r\":2,\"1\":4,\"\u0080\":6,\"ö\":7,\"€\":1,\"\U0001F600\":5,\"\uFB33\":3}", CanonicalJson.Canonicalise(Input));
    }

    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0", "0")]
    [InlineData("-0.0", "0")]
    [InlineData("1.0", "1")]
    [InlineData("100", "100")]
    [InlineData("-1200.50", "-1200.5")]
    [InlineData("9007199254740991", "9007199254740991")]
    [InlineData("1e21", "1e+21")]
    [InlineData("1e20", "100000000000000000000")]
    [InlineData("0.000001", "0.000001")]
    [InlineData("0.0000001", "1e-7")]
    [InlineData("1.7976931348623157e308", "1.7976931348623157e+308")]
    [InlineData("5e-324", "5e-324")]
    [InlineData("9.999999999999997e22", "9.999999999999997e+22")]
    [InlineData("0.1", "0.1")]
    [InlineData("295147905179352830000.0", "295147905179352830000")]
    public void A_number_has_one_spelling(string input, string canonical) =>
        Assert.Equal($"[{canonical}]", CanonicalJson.Canonicalise($"[{input}]"));

    [Theory]
    [InlineData("9007199254740993")]
    [InlineData("1e400")]
    public void A_number_that_readers_would_change_is_refused(string number) =>
        Assert.Throws<ArgumentException>(() => CanonicalJson.Canonicalise($"[{number}]"));

    [Fact]
    public void A_member_named_twice_is_refused() =>
        Assert.ThrowsAny<JsonException>(() => CanonicalJson.Canonicalise("""{"a":1,"a":2}"""));

    [Fact]
    public void Records_are_written_in_camel_case_without_absent_values_and_read_back()
    {
        var note = new Note("Õpilane \"A\"", Mood.VeryGood, new DateOnly(2026, 11, 5), null, [1, 2]);
        var text = CanonicalJson.Write(note);

        Assert.Equal("""{"on":"2026-11-05","pages":[1,2],"state":"veryGood","text":"Õpilane \"A\""}""", text);
        Assert.Equal(text, CanonicalJson.Write(CanonicalJson.Read<Note>(text)));
        Assert.Equal(System.Text.Encoding.UTF8.GetBytes(text), CanonicalJson.WriteBytes(note));
    }

    private enum Mood
    {
        VeryGood,
    }

    private sealed record Note(string Text, Mood State, DateOnly On, string? Extra, int[] Pages);
}
