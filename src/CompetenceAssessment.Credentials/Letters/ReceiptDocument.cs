using System.Globalization;
using CompetenceAssessment.Credentials.Certificates;
using CompetenceAssessment.Credentials.Pdf;

namespace CompetenceAssessment.Credentials.Letters;

/// <summary>Lays out the receipt of a certificate check: what was checked, when, the state then, and all facts shown.</summary>
public static class ReceiptDocument
{
    /// <summary>The PDF of a receipt.</summary>
    /// <exception cref="MissingGlyphException">A text holds a character that no configured font can print.</exception>
    /// <exception cref="ArgumentException">The language is neither "et" nor "en".</exception>
    public static byte[] Render(ReceiptFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (facts.Language is not ("et" or "en"))
            throw new ArgumentException($"A receipt is written in et or en, not in '{facts.Language}'.", nameof(facts));
        string In(BilingualText text) => text.In(facts.Language);
        var letter = new Letter(Properties(facts), facts.Certificate.Body, facts.Certificate.Number, facts.Certificate.Specimen);
        letter.Title(In(LetterWords.ReceiptTitle));
        letter.Facts([
            new(In(LetterWords.CheckedAt), CheckedAt(facts)),
            new(In(LetterWords.CheckedWhat), facts.Checked)]);
        letter.Callout(facts.StatusDetail is { } detail ? $"{facts.Status}\n{detail}" : facts.Status);
        letter.Heading(In(LetterWords.Certificate));
        letter.Facts(Details(facts));
        if (facts.History.Count > 0)
        {
            letter.Heading(In(LetterWords.History));
            letter.Facts(facts.History.Select(h => new LabelledFact(CertificateWords.Date(h.Date), h.Text)));
        }

        letter.LinkParagraph(In(LetterWords.CheckAgain), facts.VerificationAddress);
        if (facts.Certificate.Specimen)
            letter.Note(In(CertificateWords.SpecimenNote));
        return letter.Save();
    }

    private static DocumentProperties Properties(ReceiptFacts facts) => new()
    {
        Title = $"{LetterWords.ReceiptTitle.In(facts.Language)}: {facts.Certificate.Number}",
        Author = facts.Certificate.Body.Name.In(facts.Language),
        Subject = facts.Status,
        Language = facts.Language,
        Created = facts.CheckedAt,
    };

    private static string CheckedAt(ReceiptFacts facts)
    {
        var offset = facts.CheckedAt.Offset;
        var zone = $"UTC{(offset < TimeSpan.Zero ? "−" : "+")}{offset.Duration().ToString("hh\\:mm", CultureInfo.InvariantCulture)}";
        return $"{facts.CheckedAt.ToString("dd.MM.yyyy HH:mm", CultureInfo.InvariantCulture)} ({zone})";
    }

    private static IEnumerable<LabelledFact> Details(ReceiptFacts facts)
    {
        var certificate = facts.Certificate;
        LabelledFact Fact(BilingualText label, string value) => new(label.In(facts.Language), value);
        LabelledFact Worded(BilingualText label, BilingualText value) =>
            new(label.In(facts.Language), value.In(facts.Language), value.LanguageIn(facts.Language));

        yield return Fact(LetterWords.Number, certificate.Number);
        if (certificate.Duplicate is { } duplicate)
            yield return Worded(LetterWords.Document, duplicate == 0 ? LetterWords.Original : LetterWords.Duplicate(duplicate));
        yield return Fact(LetterWords.Holder, certificate.Holder);
        yield return Worded(LetterWords.Qualification, Levelled(certificate));
        if (certificate.Specialisation is { } specialisation)
            yield return Worded(LetterWords.Specialisation, specialisation);
        if (certificate.Standard is { } standard)
            yield return Worded(LetterWords.Standard, LetterWords.StandardOf(standard.Designation, standard.Version));
        if (certificate.Competences.Count > 0)
            yield return Fact(LetterWords.Competences, string.Join('\n', certificate.Competences.Select(c => $"{c.Code} {c.Title.In(facts.Language)}")));
        yield return Worded(LetterWords.IssuedBy, certificate.Body.Name);
        if (certificate.Decision is { } decision)
            yield return Worded(LetterWords.Decision, LetterWords.DecisionOf(decision.Number, CertificateWords.Date(decision.Date)));
        yield return Fact(LetterWords.IssuedOn, CertificateWords.Date(certificate.IssuedOn));
        yield return Fact(LetterWords.ValidFrom, CertificateWords.Date(certificate.ValidFrom));
        yield return certificate.ValidUntil is { } until
            ? Fact(LetterWords.ValidUntil, CertificateWords.Date(until))
            : Worded(LetterWords.ValidUntil, LetterWords.NoEnd);
        if (certificate.ExamLanguage is { } language)
            yield return Worded(LetterWords.ExamLanguage, language);
        if (facts.DocumentSha256 is { } hash)
            yield return Fact(LetterWords.Fingerprint, hash);
    }

    private static BilingualText Levelled(ReceiptCertificateFacts certificate) => new(
        certificate.Qualification.Estonian is { } estonian ? CertificateWords.Levelled(estonian, certificate.Level, "et") : null,
        certificate.Qualification.English is { } english ? CertificateWords.Levelled(english, certificate.Level, "en") : null);
}
