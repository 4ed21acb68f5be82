using CompetenceAssessment.Credentials.Layout;

namespace CompetenceAssessment.Credentials.Certificates;

/// <summary>The typography of a certificate. Nothing is set below 8 points.</summary>
internal sealed class CertificateStyles(Palette palette)
{
    public const double Smallest = 8;

    public TextStyle BodyName { get; } = new(FontFace.SansSemiBold, 12.5, Palette.Ink) { Tracking = 0.2 };

    public TextStyle BodyTranslation { get; } = new(FontFace.SansItalic, 9.5, Palette.Muted);

    public TextStyle BodyAddress { get; } = new(FontFace.Sans, 8.5, Palette.Muted);

    public TextStyle Title { get; } = new(FontFace.SerifSemiBold, 31, palette.Accent) { Tracking = 2.3, Leading = 1.2 };

    public TextStyle TitleTranslation { get; } = new(FontFace.SerifItalic, 12.5, Palette.Muted);

    public TextStyle Number { get; } = new(FontFace.SansSemiBold, 11, Palette.Ink) { Tracking = 0.4 };

    public TextStyle Sentence { get; } = new(FontFace.Serif, 12, Palette.Ink);

    public TextStyle SentenceTranslation { get; } = new(FontFace.SerifItalic, 9.5, Palette.Muted) { Leading = 1.25 };

    public TextStyle Holder { get; } = new(FontFace.SerifSemiBold, 29, Palette.Ink) { Leading = 1.18 };

    public TextStyle Qualification { get; } = new(FontFace.SerifSemiBold, 20, palette.Accent) { Leading = 1.2 };

    public TextStyle QualificationTranslation { get; } = new(FontFace.SerifItalic, 13, Palette.Muted) { Leading = 1.25 };

    public TextStyle Small { get; } = new(FontFace.Sans, 9, Palette.Ink);

    public TextStyle SmallTranslation { get; } = new(FontFace.SansItalic, 8.5, Palette.Muted);

    public TextStyle Heading { get; } = new(FontFace.SansSemiBold, 9.5, palette.Accent) { Tracking = 0.3 };

    public TextStyle Code { get; } = new(FontFace.SansSemiBold, 9, Palette.Ink) { Leading = 1.25 };

    public TextStyle Competence { get; } = new(FontFace.Sans, 9.5, Palette.Ink) { Leading = 1.2 };

    public TextStyle Translation { get; } = new(FontFace.SansItalic, 8.2, Palette.Muted) { Leading = 1.22 };

    public TextStyle Label { get; } = new(FontFace.SansSemiBold, 8.2, palette.Accent);

    public TextStyle Value { get; } = new(FontFace.Sans, 10, Palette.Ink);

    public TextStyle Note { get; } = new(FontFace.Sans, Smallest, Palette.Muted);

    public TextStyle NoteTranslation { get; } = new(FontFace.SansItalic, Smallest, Palette.Muted);

    public TextStyle Address { get; } = new(FontFace.Sans, Smallest, Palette.Ink) { Leading = 1.2 };
}
