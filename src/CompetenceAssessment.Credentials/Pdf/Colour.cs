using System.Globalization;

namespace CompetenceAssessment.Credentials.Pdf;

/// <summary>An sRGB colour, each part between 0 and 1.</summary>
internal readonly record struct Colour(double Red, double Green, double Blue)
{
    public static Colour Grey(double lightness) => new(lightness, lightness, lightness);

    /// <summary>Reads "#rrggbb".</summary>
    /// <exception cref="FormatException">The text is not six hexadecimal digits after a number sign.</exception>
    public static Colour Parse(string hex)
    {
        if (hex.Length != 7 || hex[0] != '#' || !int.TryParse(hex.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            throw new FormatException($"'{hex}' is not a colour such as #1f4e79.");
        return new Colour(((value >> 16) & 255) / 255.0, ((value >> 8) & 255) / 255.0, (value & 255) / 255.0);
    }

    /// <summary>Contrast with white paper as WCAG 2 counts it, from 1 to 21.</summary>
    public double ContrastWithWhite => 1.05 / ((0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue)) + 0.05);

    /// <summary>The same hue, darkened until text in it reads well in colour and in black and white.</summary>
    public Colour Readable()
    {
        const double Comfortable = 7;
        var colour = this;
        while (colour.ContrastWithWhite < Comfortable)
            colour = new Colour(colour.Red * 0.95, colour.Green * 0.95, colour.Blue * 0.95);
        return colour;
    }

    public override string ToString() => PdfSyntax.Numbers(Red, Green, Blue);

    private static double Linear(double part) => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
}
