using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace CompetenceAssessment.Credentials.Pdf;

/// <summary>The outline of a glyph as a PDF path, for letters that are decoration and must not turn up among the
/// document's text.</summary>
internal static class GlyphOutline
{
    private readonly record struct Point(Vector2 Position, bool OnCurve);

    /// <summary>Appends the path of a glyph, moved and turned by a matrix from font units to page points.</summary>
    public static void Append(StringBuilder path, TrueTypeFont font, int glyph, Matrix3x2 matrix)
    {
        var outline = font.Outline(glyph);
        if (outline.Length == 0)
            return;
        var contours = BinaryPrimitives.ReadInt16BigEndian(outline);
        if (contours < 0)
            AppendComponents(path, font, outline, matrix);
        else
            AppendContours(path, outline, contours, matrix);
    }

    private static void AppendComponents(StringBuilder path, TrueTypeFont font, ReadOnlySpan<byte> outline, Matrix3x2 matrix)
    {
        foreach (var component in CompositeGlyph.Components(outline))
            Append(path, font, component.Glyph, component.Matrix * matrix);
    }

    private static void AppendContours(StringBuilder path, ReadOnlySpan<byte> outline, int contours, Matrix3x2 matrix)
    {
        var points = Points(outline, contours, matrix);
        var first = 0;
        for (var i = 0; i < contours; i++)
        {
            var last = BinaryPrimitives.ReadUInt16BigEndian(outline[(10 + (2 * i))..]);
            AppendContour(path, points.AsSpan(first, last - first + 1));
            first = last + 1;
        }
    }

    private static Point[] Points(ReadOnlySpan<byte> outline, int contours, Matrix3x2 matrix)
    {
        var at = 10 + (2 * contours);
        var count = BinaryPrimitives.ReadUInt16BigEndian(outline[(at - 2)..]) + 1;
        at += 2 + BinaryPrimitives.ReadUInt16BigEndian(outline[at..]);
        var flags = Flags(outline, count, ref at);
        var xs = Coordinates(outline, flags, shortBit: 0x02, sameBit: 0x10, ref at);
        var ys = Coordinates(outline, flags, shortBit: 0x04, sameBit: 0x20, ref at);
        var points = new Point[count];
        for (var i = 0; i < count; i++)
            points[i] = new Point(Vector2.Transform(new Vector2(xs[i], ys[i]), matrix), (flags[i] & 0x01) != 0);
        return points;
    }

    private static byte[] Flags(ReadOnlySpan<byte> outline, int count, ref int at)
    {
        const int Repeat = 0x08;
        var flags = new byte[count];
        for (var i = 0; i < count; i++)
        {
            flags[i] = outline[at++];
            if ((flags[i] & Repeat) == 0)
                continue;
            for (var repeats = outline[at++]; repeats > 0; repeats--, i++)
                flags[i + 1] = flags[i];
        }

        return flags;
    }

    private static int[] Coordinates(ReadOnlySpan<byte> outline, byte[] flags, int shortBit, int sameBit, ref int at)
    {
        var values = new int[flags.Length];
        var value = 0;
        for (var i = 0; i < flags.Length; i++)
        {
            if ((flags[i] & shortBit) != 0)
            {
                value += (flags[i] & sameBit) != 0 ? outline[at] : -outline[at];
                at++;
            }
            else if ((flags[i] & sameBit) == 0)
            {
                value += BinaryPrimitives.ReadInt16BigEndian(outline[at..]);
                at += 2;
            }

            values[i] = value;
        }

        return values;
    }

    /// <summary>Between two control points the curve passes halfway; PDF wants cubic curves for TrueType's quadratic ones.</summary>
    private static void AppendContour(StringBuilder path, ReadOnlySpan<Point> points)
    {
        var start = 0;
        while (start < points.Length && !points[start].OnCurve)
            start++;
        var current = start < points.Length ? points[start].Position : (points[0].Position + points[^1].Position) / 2;
        Operator(path, "m", current);
        for (var i = 1; i <= points.Length; i++)
        {
            var point = points[(start + i) % points.Length];
            if (point.OnCurve)
            {
                Operator(path, "l", current = point.Position);
                continue;
            }

            var next = points[(start + i + 1) % points.Length];
            var end = next.OnCurve ? next.Position : (point.Position + next.Position) / 2;
            Operator(path, "c", (current + (2 * point.Position)) / 3, (end + (2 * point.Position)) / 3, end);
            current = end;
            if (next.OnCurve)
                i++;
        }

        path.Append("h\n");
    }

    private static void Operator(StringBuilder path, string name, params ReadOnlySpan<Vector2> points)
    {
        foreach (var point in points)
            PdfSyntax.Append(PdfSyntax.Append(path, point.X).Append(' '), point.Y).Append(' ');
        path.Append(name).Append('\n');
    }
}
