using CompetenceAssessment.Credentials.Layout;

namespace CompetenceAssessment.Credentials.Tests.Layout;

public sealed class TextTests
{
    private static readonly TextStyle style = new(FontFace.Serif, 10, Palette.Ink);

    private static string[] Lines(string text, double width, bool balanced = false)
    {
        var glyphs = Shaper.Shape([new TextSpan(text, style)]);
        var lines = balanced ? LineBreaker.Balance(glyphs, width) : LineBreaker.Break(glyphs, width);
        return [.. lines.Select(line => string.Concat(glyphs[line.Start..line.End].Select(g => char.ConvertFromUtf32(g.CodePoint))))];
    }

    private static double Width(string text) => Shaper.Shape([new TextSpan(text, style)]).Sum(g => g.Advance);

    [Fact]
    public void Lines_break_after_spaces_and_lose_no_character()
    {
        var lines = Lines("Klienditeenindusjuht juhib meeskonda ja teenindusprotsesse", 110);

        Assert.Equal(["Klienditeenindusjuht ", "juhib meeskonda ja ", "teenindusprotsesse"], lines);
    }

    [Fact]
    public void A_double_name_breaks_after_its_hyphen_but_a_number_does_not()
    {
        Assert.Equal(["Hohenzollern-", "Sigmaringen"], Lines("Hohenzollern-Sigmaringen", Width("Hohenzollern-Sigmarin")));
        Assert.Equal(["nr ", "04-11112014-3.1/2k"], Lines("nr 04-11112014-3.1/2k", Width("nr 04-11112014-3.1/2")));
    }

    [Fact]
    public void A_word_wider_than_the_line_is_broken_rather_than_cut_off()
    {
        var lines = Lines(new string('m', 40), Width(new string('m', 15)));

        Assert.Equal([15, 15, 10], lines.Select(l => l.Length));
    }

    [Fact]
    public void Balanced_lines_leave_no_single_word_over()
    {
        const string Text = "Designing the customer service strategy and service processes";
        var width = Width(Text) - 1;

        Assert.Equal("processes", Lines(Text, width)[1]);
        Assert.Equal(2, Lines(Text, width, balanced: true).Length);
        Assert.StartsWith("strategy and", Lines(Text, width, balanced: true)[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Pairs_of_letters_are_kerned()
    {
        Assert.True(Width("AV") < Width("A") + Width("V"));
        Assert.True(Width("To") < Width("T") + Width("o"));
        Assert.Equal(Width("n") * 2, Width("nn"), 3);
    }

    [Fact]
    public void Decomposed_accents_are_composed()
    {
        var glyphs = Shaper.Shape([new TextSpan("S\u030Caa\u0308rits", style)]);

        Assert.Equal("Šaärits", string.Concat(glyphs.Select(g => (char)g.CodePoint)));
    }

    [Theory]
    [InlineData("顧客", 0x9867)]
    [InlineData("\U0001F600", 0x1F600)]
    [InlineData("q\u030C", 0x030C)]
    [InlineData("a\u0007", 7)]
    public void A_character_that_no_font_has_stops_everything(string text, int codePoint)
    {
        var refusal = Assert.Throws<MissingGlyphException>(() => Shaper.Shape([new TextSpan(text, style)]));

        Assert.Equal(codePoint, refusal.CodePoint);
        Assert.Equal(char.ConvertFromUtf32(codePoint), refusal.Character);
        Assert.Contains($"U+{codePoint:X4}", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_character_missing_from_one_face_is_taken_from_its_relative()
    {
        var serif = FontLibrary.Get(FontFace.Serif);
        var sans = FontLibrary.Get(FontFace.Sans);
        var only = Enumerable.Range(0x100, 0x2000).First(c => serif.GlyphOf(c) is null && sans.GlyphOf(c) is not null);

        Assert.Same(sans, FontLibrary.Find(FontFace.Serif, only).Font);
    }

    [Fact]
    public void Text_is_shrunk_to_its_lines_but_never_below_the_limit()
    {
        TextSpan[] name = [new("Maria-Magdalena Õnnela Žanna Šäärits-Ööbik", style)];

        Assert.Equal(1, TextBlock.Fit(name, Width(name[0].Text) * 0.8, 1, 0.6).LineCount);
        Assert.True(TextBlock.Fit(name, Width(name[0].Text) * 0.5, 1, 0.6).LineCount > 1);
    }
}
