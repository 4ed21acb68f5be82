namespace CompetenceAssessment.Domain.Standards;

/// <content>Words in further languages.</content>
public sealed partial class StandardVersion
{
    /// <summary>Adds the words of a confirmed translation. What the version says in its own languages stays letter for letter; a place without words in the
    /// new language falls back to them, marked.</summary>
    /// <param name="language">The language (BCP 47).</param>
    /// <param name="words">The words by their places: "title", "qualification", "section/A.1/heading", "section/A.1/text", "unit/A.2.1", "unit/A.2.1/3",
    /// "competence/B.2.1", and for items <see cref="PlaceOf"/>. A place that already has words in the language keeps them.</param>
    /// <param name="now">When (UTC).</param>
    /// <exception cref="RuleViolationException">The version is not in use, or has items in the language.</exception>
    public void Translate(string language, IReadOnlyDictionary<string, string> words, DateTime now)
    {
        Rule.Require(Status != StandardStatus.Draft, Rule.TranslationNotInUse);
        Rule.Require(!HasItemsIn(language), Rule.TranslationExists, language);
        Rewrite((place, text) => !text.Has(language) && words.TryGetValue(place, out var translated) ? text.With(language, translated) : text, now);
    }

    /// <summary>Takes out the words that a translation added, so that another can take its place. The version's own words stay.</summary>
    /// <param name="language">The language (BCP 47).</param>
    /// <param name="places">The places that the translation gave words to.</param>
    /// <param name="now">When (UTC).</param>
    public void TakeOut(string language, IReadOnlySet<string> places, DateTime now) =>
        Rewrite((place, text) => places.Contains(place) && text.Without(language) is { } others ? others : text, now);

    /// <summary>Whether items have words in a language.</summary>
    public bool HasItemsIn(string language) => competences.SelectMany(c => c.Items).Any(i => i.Text.Has(language));

    /// <summary>Names an item's place within the version: "item/B.2.1/indicator/3".</summary>
    public static string PlaceOf(Competence competence, CompetenceItem item) => $"item/{competence.Code}/{WordOf(item.Kind)}/{item.Number}";

    /// <summary>The word for a kind of item within places.</summary>
    public static string WordOf(CompetenceItemKind kind) => kind switch
    {
        CompetenceItemKind.Knowledge => "knowledge",
        CompetenceItemKind.Outcome => "outcome",
        _ => "indicator",
    };

    private void Rewrite(Func<string, LocalizedText, LocalizedText> with, DateTime now)
    {
        Title = with("title", Title);
        qualificationTitle = qualificationTitle is null ? null : with("qualification", qualificationTitle);
        Description = Description with
        {
            Sections = [.. Description.Sections.Select(s => s.Code is null ? s : s with { Heading = with($"section/{s.Code}/heading", s.Heading), Text = with($"section/{s.Code}/text", s.Text) })],
            WorkUnits = [.. Description.WorkUnits.Select(u => u with
            {
                Title = with($"unit/{u.Code}", u.Title),
                Tasks = [.. u.Tasks.Select(t => t with { Text = with($"unit/{u.Code}/{t.Number}", t.Text) })],
            })],
        };
        competences.ForEach(c => c.Translate(with));
        ChangedAt = now;
        SearchText = string.Join('\n', Searchable().Select(Standards.SearchText.Fold));
    }
}
