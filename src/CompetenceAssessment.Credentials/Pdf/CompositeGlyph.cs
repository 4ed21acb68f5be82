using System.Buffers.Binary;
using System.Numerics;

namespace CompetenceAssessment.Credentials.Pdf;

/// <summary>Reads glyphs that are put together from others, such as a letter and its accent (OpenType "glyf" table).</summary>
internal static class CompositeGlyph
{
    private const int WordArguments = 0x0001;
    private const int ArgumentsAreOffsets = 0x0002;
    private const int OneScale = 0x0008;
    private const int MoreComponents = 0x0020;
    private const int TwoScales = 0x0040;
    private const int FourScales = 0x0080;

    /// <summary>One part: where its glyph number stands in the outline, the number, and how the part is placed.</summary>
    public readonly record struct Component(int NumberAt, ushort Glyph, Matrix3x2 Matrix);

    public static bool IsComposite(ReadOnlySpan<byte> outline) =>
        outline.Length > 0 && BinaryPrimitives.ReadInt16BigEndian(outline) < 0;

    public static List<Component> Components(ReadOnlySpan<byte> outline)
    {
        var components = new List<Component>();
        var at = 10;
        int flags;
        do
        {
            flags = BinaryPrimitives.ReadUInt16BigEndian(outline[at..]);
            var glyph = BinaryPrimitives.ReadUInt16BigEndian(outline[(at + 2)..]);
            var numberAt = at + 2;
            at += 4;
            var offset = Offset(outline, flags, ref at);
            components.Add(new Component(numberAt, glyph, Placed(outline, flags, offset, ref at)));
        }
        while ((flags & MoreComponents) != 0);
        return components;
    }

    private static Vector2 Offset(ReadOnlySpan<byte> outline, int flags, ref int at)
    {
        var words = (flags & WordArguments) != 0;
        var x = words ? BinaryPrimitives.ReadInt16BigEndian(outline[at..]) : (sbyte)outline[at];
        var y = words ? BinaryPrimitives.ReadInt16BigEndian(outline[(at + 2)..]) : (sbyte)outline[at + 1];
        at += words ? 4 : 2;
        return (flags & ArgumentsAreOffsets) != 0 ? new Vector2(x, y) : Vector2.Zero;
    }

    private static Matrix3x2 Placed(ReadOnlySpan<byte> outline, int flags, Vector2 offset, ref int at)
    {
        var count = (flags & OneScale) != 0 ? 1 : (flags & TwoScales) != 0 ? 2 : (flags & FourScales) != 0 ? 4 : 0;
        Span<float> scale = stackalloc float[4];
        for (var i = 0; i < count; i++, at += 2)
            scale[i] = BinaryPrimitives.ReadInt16BigEndian(outline[at..]) / 16384f;
        return count switch
        {
            0 => Matrix3x2.CreateTranslation(offset),
            1 => new Matrix3x2(scale[0], 0, 0, scale[0], offset.X, offset.Y),
            2 => new Matrix3x2(scale[0], 0, 0, scale[1], offset.X, offset.Y),
            _ => new Matrix3x2(scale[0], scale[1], scale[2], scale[3], offset.X, offset.Y),
        };
    }
}
