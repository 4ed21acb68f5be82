namespace CompetenceAssessment.Credentials.Certificates;

/// <summary>Turns the facts of a certificate into its PDF. The facts are all it may use: the same facts give the
/// same document, whatever has been renamed or redesigned elsewhere.</summary>
public interface ICertificateRenderer
{
    /// <summary>The PDF of a certificate, or of a draft where the facts bear no number.</summary>
    /// <exception cref="MissingGlyphException">A text holds a character that no configured font can print.</exception>
    /// <exception cref="ArgumentException">The facts bear a number but lack what an issued certificate must show.</exception>
    byte[] Render(CertificateFacts facts);
}
