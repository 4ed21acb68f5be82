using CompetenceAssessment.Domain;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;

namespace CompetenceAssessment.StandardFormats.Drafting;

/// <summary>The languages of a text that holds more than one, as files of exchange often do.</summary>
public static class DraftLanguages
{
    /// <summary>The languages in which a text has items, that of the standard first.</summary>
    public static IReadOnlyList<string> Of(ReadStandard standard) =>
        [.. standard.Competences.SelectMany(c => c.Items).SelectMany(i => i.Text.All).Select(t => t.Key).Prepend(StandardEdits.LanguageOf(standard)).Distinct()];

    /// <summary>A text in one of its languages alone. What has no words in it is not there: lists become shorter, headings are left out.</summary>
    public static ReadStandard Only(ReadStandard standard, string language) => standard with
    {
        Title = standard.Title?.Only(language),
        Qualifications = [.. standard.Qualifications.Select(q => q with { Title = q.Title?.Only(language) })],
        Sections = [.. standard.Sections.SelectMany(s => With(s.Text, language, text => s with { Heading = s.Heading?.Only(language), Text = text }))],
        WorkUnits =
        [
            .. standard.WorkUnits.Select(u => u with
            {
                Title = u.Title?.Only(language),
                Tasks = [.. u.Tasks.SelectMany(t => With(t.Text, language, text => t with { Text = text }))],
            }),
        ],
        Competences =
        [
            .. standard.Competences.Select(c => c with
            {
                Title = c.Title?.Only(language),
                Items = [.. c.Items.SelectMany(i => With(i.Text, language, text => i with { Text = text, Group = i.Group?.Only(language) }))],
            }),
        ],
    };

    private static IEnumerable<T> With<T>(LocalizedText text, string language, Func<LocalizedText, T> make) => text.Only(language) is { } only ? [make(only)] : [];
}
