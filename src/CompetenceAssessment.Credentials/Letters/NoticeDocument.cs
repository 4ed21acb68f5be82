using CompetenceAssessment.Credentials.Certificates;
using CompetenceAssessment.Credentials.Pdf;

namespace CompetenceAssessment.Credentials.Letters;

/// <summary>Lays out the notice of a decision to the candidate, in the candidate's language: decision, result per
/// competence, reasons, legal basis, where and until when to challenge, and what carries forward.</summary>
public static class NoticeDocument
{
    private const double CodeWidth = 56;
    private const double ResultWidth = 110;

    /// <summary>The PDF of a notice.</summary>
    /// <exception cref="MissingGlyphException">A text holds a character that no configured font can print.</exception>
    /// <exception cref="ArgumentException">The language is neither "et" nor "en", or an adverse decision lacks its reasons
    /// or its legal basis.</exception>
    public static byte[] Render(NoticeFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        RequireComplete(facts);
        string In(BilingualText text) => text.In(facts.Language);
        var letter = new Letter(Properties(facts), facts.Body, facts.ApplicationReference, facts.Specimen);
        letter.Title(In(LetterWords.NoticeTitle));
        letter.Facts(Particulars(facts));
        letter.Callout(In(Outcome(facts)));
        Results(letter, facts);
        Section(letter, In(LetterWords.Reasons), facts.Reasons, facts);
        Section(letter, In(LetterWords.LegalBasis), facts.LegalBasis);
        if (facts.CarriesForward is { } carried)
            Section(letter, In(LetterWords.CarriesForward), [In(LetterWords.CarryForwardUntil(string.Join(", ", carried.Codes), CertificateWords.Date(carried.Until)))]);
        Section(letter, In(LetterWords.NextSteps), facts.NextSteps);
        if (facts.Challenge is { } challenge)
            Section(letter, In(LetterWords.Challenge), [In(Deadline(challenge)), .. challenge.Notes]);
        letter.Signatures(facts.Signatories, facts.Language);
        if (facts.Specimen)
            letter.Note(In(CertificateWords.SpecimenNote));
        return letter.Save();
    }

    private static BilingualText Deadline(ChallengeFacts challenge) => challenge.Until is { } until
        ? LetterWords.ChallengeUntil(challenge.To.TrimEnd('.'), CertificateWords.Date(until))
        : LetterWords.ChallengeWithin(challenge.To.TrimEnd('.'), challenge.Days);

    private static void RequireComplete(NoticeFacts facts)
    {
        if (facts.Language is not ("et" or "en"))
            throw new ArgumentException($"A notice is written in et or en, not in '{facts.Language}'.", nameof(facts));
        var isAdverse = facts.Outcome is NoticeOutcome.NotAwarded or NoticeOutcome.CertificateWithdrawn or NoticeOutcome.CertificateAnnulled;
        if (isAdverse && (facts.Reasons.Count == 0 || facts.LegalBasis.Count == 0))
            throw new ArgumentException("An adverse decision is told with its reasons and its legal basis.", nameof(facts));
    }

    private static DocumentProperties Properties(NoticeFacts facts) => new()
    {
        Title = $"{LetterWords.NoticeTitle.In(facts.Language)}: {facts.ApplicationReference}",
        Author = facts.Body.Name.In(facts.Language),
        Subject = QualificationOf(facts),
        Language = facts.Language,
        Created = new DateTimeOffset(facts.Date, TimeOnly.MinValue, TimeSpan.Zero),
    };

    private static IEnumerable<LabelledFact> Particulars(NoticeFacts facts)
    {
        var language = facts.Language;
        yield return new(LetterWords.Recipient.In(language), facts.Recipient);
        yield return new(LetterWords.Application.In(language), facts.ApplicationReference);
        yield return new(LetterWords.Qualification.In(language), QualificationOf(facts), facts.Qualification.LanguageIn(language));
        yield return new(LetterWords.Standard.In(language), LetterWords.StandardOf(facts.Standard.Designation, facts.Standard.Version).In(language));
        yield return new(LetterWords.Decision.In(language), LetterWords.DecisionOf(facts.Decision.Number, CertificateWords.Date(facts.Decision.Date)).In(language));
        yield return new(LetterWords.Date.In(language), CertificateWords.Date(facts.Date));
    }

    private static string QualificationOf(NoticeFacts facts) => CertificateWords.Levelled(facts.Qualification.In(facts.Language), facts.Level, facts.Language);

    private static BilingualText Outcome(NoticeFacts facts)
    {
        var title = QualificationOf(facts);
        return facts.Outcome switch
        {
            NoticeOutcome.Awarded => new(
                $"Kutsekomisjon otsustas anda Teile kutse „{title}“.",
                $"The awarding committee has decided to award you the occupational qualification “{title}”."),
            NoticeOutcome.PartiallyAwarded => new(
                $"Kutsekomisjon otsustas anda Teile osakutse „{title}“.",
                $"The awarding committee has decided to award you the partial qualification “{title}”."),
            NoticeOutcome.NotAwarded => new(
                $"Kutsekomisjon otsustas kutset „{title}“ Teile mitte anda.",
                $"The awarding committee has decided not to award you the occupational qualification “{title}”."),
            NoticeOutcome.BackToPanel => new(
                "Kutsekomisjon saatis asja hindamiskomisjonile tagasi. Lõplikku otsust kutse andmise kohta ei ole veel tehtud.",
                "The awarding committee has sent the case back to the assessment committee. The qualification has not yet been decided on."),
            NoticeOutcome.CertificateWithdrawn => new(
                $"Kutsekomisjon otsustas tunnistada kehtetuks Teie kutsetunnistuse „{title}“ alates otsuse päevast.",
                $"The awarding committee has decided to withdraw your certificate of the occupational qualification “{title}” from the day of the decision."),
            NoticeOutcome.CertificateAnnulled => new(
                $"Kutsekomisjon otsustas tühistada Teie kutsetunnistuse „{title}“. See ei ole kehtinud algusest peale.",
                $"The awarding committee has decided to annul your certificate of the occupational qualification “{title}”. It has not been valid from the beginning."),
            NoticeOutcome.CertificateKept => new(
                $"Kutsekomisjon otsustas, et Teie kutsetunnistus „{title}“ jääb kehtima.",
                $"The awarding committee has decided that your certificate of the occupational qualification “{title}” stands."),
            _ => new(
                "Kutsekomisjon lükkas otsuse tegemise edasi. Lõplikku otsust kutse andmise kohta ei ole veel tehtud.",
                "The awarding committee has deferred its decision. The qualification has not yet been decided on."),
        };
    }

    private static void Results(Letter letter, NoticeFacts facts)
    {
        if (facts.Results.Count == 0)
            return;
        string In(BilingualText text) => text.In(facts.Language);
        letter.Heading(In(LetterWords.Results));
        letter.Table(
            [
                new(In(LetterWords.Code), CodeWidth),
                new(In(LetterWords.Competence), Letter.Width - CodeWidth - ResultWidth),
                new(In(LetterWords.Result), ResultWidth),
            ],
            facts.Results.Select(IReadOnlyList<TableCell> (result) =>
            [
                new(result.Code),
                new(In(result.Title), Language: result.Title.LanguageIn(facts.Language)),
                new(In(ResultOf(result)), Strong: result.Achieved != true),
            ]));
    }

    private static BilingualText ResultOf(CompetenceResultFacts result) => result.Achieved switch
    {
        true => LetterWords.Achieved,
        false => LetterWords.NotYet,
        null => LetterWords.NotAssessed,
    };

    /// <summary>A heading with its paragraphs; nothing where there are none.</summary>
    private static void Section(Letter letter, string heading, IReadOnlyList<string> paragraphs, NoticeFacts? withResults = null)
    {
        var results = withResults?.Results.Where(r => !string.IsNullOrWhiteSpace(r.Reason)).ToList() ?? [];
        if (paragraphs.Count == 0 && results.Count == 0)
            return;
        letter.Heading(heading);
        foreach (var paragraph in paragraphs)
            letter.Paragraph(paragraph);
        foreach (var result in results)
        {
            letter.Subheading($"{result.Code} {result.Title.In(withResults!.Language)}");
            letter.Paragraph(result.Reason!);
        }
    }
}
