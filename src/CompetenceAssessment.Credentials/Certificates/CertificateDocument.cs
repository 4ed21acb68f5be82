using System.Text;
using CompetenceAssessment.Credentials.Layout;
using CompetenceAssessment.Credentials.Pdf;

namespace CompetenceAssessment.Credentials.Certificates;

/// <summary>Lays out certificates and their drafts: portrait A4, Estonian first with the English translation, the
/// public facts attached as certificate.json. Built to PDF/A-3a and PDF/UA-1.</summary>
public sealed class CertificateDocument : ICertificateRenderer
{
    /// <summary>File name under which the public facts are attached.</summary>
    public const string AttachmentName = "certificate.json";

    /// <inheritdoc/>
    public byte[] Render(CertificateFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        RequireComplete(facts);
        var document = new PdfDocument(Properties(facts));
        if (facts.Number is not null)
            document.Attach(PublicFacts(facts));
        var palette = new Palette(facts.Body.AccentColour);
        var styles = new CertificateStyles(palette);
        var sheet = new CertificateSheet(document, facts, palette);
        new CertificatePages(sheet, facts, styles, palette, document.Root).Draw();
        sheet.AddFurniture(styles);
        return document.Save();
    }

    private static void RequireComplete(CertificateFacts facts)
    {
        if (facts.Competences.Count == 0)
            throw new ArgumentException("A certificate names at least one competence.", nameof(facts));
        var missing = facts.Missing().ToList();
        if (facts.Number is not null && missing.Count > 0)
            throw new ArgumentException($"An issued certificate needs {string.Join(", ", missing)}.", nameof(facts));
        if (facts.Number is null && (facts.VerificationAddress ?? facts.ShortAddress) is not null)
            throw new ArgumentException("A draft leads to no verification page.", nameof(facts));
    }

    private static DocumentProperties Properties(CertificateFacts facts)
    {
        var title = CertificateWords.Title(facts.Award).First;
        return new DocumentProperties
        {
            Title = $"{title} {facts.Number ?? CertificateWords.DraftMark}: {facts.Holder.Name}",
            Author = facts.Body.Name.First,
            Subject = CertificateWords.Levelled(facts.Qualification.First, facts.Level, facts.Qualification.FirstLanguage),
            Language = "et",
            Created = facts.IssuedOn is { } date ? new DateTimeOffset(date, TimeOnly.MinValue, TimeSpan.Zero) : null,
        };
    }

    private static Attachment PublicFacts(CertificateFacts facts) => new()
    {
        FileName = AttachmentName,
        MediaType = "application/json",
        Description = "Tunnistuse avalikud andmed / Public facts of this certificate",
        Relationship = "Data",
        Content = Encoding.UTF8.GetBytes(facts.ToPublicJson()),
    };
}
