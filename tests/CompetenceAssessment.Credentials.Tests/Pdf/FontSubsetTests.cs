using CompetenceAssessment.Credentials.Layout;
using CompetenceAssessment.Credentials.Pdf;

namespace CompetenceAssessment.Credentials.Tests.Pdf;

public sealed class FontSubsetTests
{
    private static readonly TrueTypeFont font = FontLibrary.Get(FontFace.Serif);

    private static FontSubset Subset(string text)
    {
        var subset = new FontSubset(font);
        foreach (var rune in text.EnumerateRunes())
            subset.Number(font.GlyphOf(rune.Value)!.Value, rune.Value);
        return subset;
    }

    private static ReadOnlySpan<byte> Outline(SfntReader file, int glyph)
    {
        var locations = file.Offset("loca");
        var start = (int)file.U32(locations + (4 * glyph));
        return file.Slice(file.Offset("glyf") + start, (int)file.U32(locations + (4 * glyph) + 4) - start);
    }

    [Fact]
    public void Glyphs_are_numbered_in_order_of_first_use()
    {
        var subset = Subset("Tartu");

        Assert.Equal("Tartu".Distinct().Select(c => (int)c), subset.CodePoints);
        Assert.Equal(3, subset.Number(font.GlyphOf('r')!.Value, 'r'));
    }

    [Fact]
    public void A_simple_glyph_keeps_its_outline_and_advance()
    {
        var file = new SfntReader(Subset("n").Build());

        Assert.True(Outline(file, 1).StartsWith(font.Outline(font.GlyphOf('n')!.Value)));
        Assert.Equal(font.Advance(font.GlyphOf('n')!.Value), file.U16(file.Offset("hmtx") + 4));
    }

    [Fact]
    public void An_accented_glyph_brings_its_parts_under_their_new_numbers()
    {
        var original = font.Outline(font.GlyphOf('õ')!.Value);
        Assert.True(CompositeGlyph.IsComposite(original));
        var file = new SfntReader(Subset("õ").Build());
        var parts = CompositeGlyph.Components(Outline(file, 1));

        Assert.Equal([2, 3], parts.Select(p => (int)p.Glyph));
        Assert.Equal(4, file.U16(file.Offset("maxp") + 4));
        Assert.Equal(4, file.U16(file.Offset("hhea") + 34));
        foreach (var (part, source) in parts.Zip(CompositeGlyph.Components(original)))
            Assert.True(Outline(file, part.Glyph).StartsWith(font.Outline(source.Glyph)));
    }

    [Fact]
    public void The_same_shape_for_two_characters_stays_two_characters()
    {
        var hyphen = font.GlyphOf('-')!.Value;
        var subset = new FontSubset(font);

        Assert.NotEqual(subset.Number(hyphen, '-'), subset.Number(hyphen, '\u2010'));
    }

    [Fact]
    public void The_file_and_its_tables_sum_up_as_the_format_demands()
    {
        var bytes = Subset("Õnne Šäärits").Build();
        var file = new SfntReader(bytes);

        Assert.Equal(0xB1B0AFBA, SfntWriter.Checksum(bytes));
        for (var record = 12; record < 12 + (16 * file.U16(4)); record += 16)
        {
            var table = file.Slice((int)file.U32(record + 8), (int)file.U32(record + 12)).ToArray();
            if (file.U32(record) == 0x68656164)
                table.AsSpan(8, 4).Clear();
            Assert.Equal(file.U32(record + 4), SfntWriter.Checksum(table));
        }
    }

    [Fact]
    public void The_tag_is_six_capitals_and_differs_with_the_glyphs()
    {
        Assert.Matches("^[A-Z]{6}\\+SourceSerif4-Regular$", Subset("a").TaggedName());
        Assert.NotEqual(Subset("ab").TaggedName(), Subset("abc").TaggedName());
    }

    [Fact]
    public void A_file_that_is_no_font_is_refused()
    {
        Assert.Throws<InvalidDataException>(() => new SfntReader(new byte[64]));
        Assert.Throws<InvalidDataException>(() => new SfntReader([0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 65, 65, 65, 65, 0, 0, 0, 0, 0, 0, 0, 99, 0, 0, 0, 99]));
    }
}
