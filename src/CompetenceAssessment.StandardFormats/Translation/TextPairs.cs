using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;

namespace CompetenceAssessment.StandardFormats.Translation;

/// <summary>A version beside a text that translates it. Competences are paired by code, items by their number within competence and kind, all else by its code.
/// Nothing is paired by its place in a list: what has no unique counterpart stays unpaired until a person decides.</summary>
public sealed class TextPairs
{
    private readonly StandardVersion version;
    private readonly ReadStandard reading;
    private readonly string language;
    private readonly Dictionary<string, string?> decisions;
    private readonly List<PairedText> texts = [];
    private readonly List<UnpairedItem> unpaired = [];
    private Dictionary<string, (ReadCompetence Competence, ReadItem Item)>? byKey;

    private TextPairs(StandardVersion version, ReadStandard reading, string language, IEnumerable<PairDecision> decisions)
    {
        (this.version, this.reading, this.language) = (version, reading, language);
        this.decisions = decisions.ToDictionary(d => d.Source, d => d.Target);
    }

    /// <summary>Every text of the version, in its order.</summary>
    public IReadOnlyList<PairedText> Texts => texts;

    /// <summary>The items of the other text that have no counterpart, in its order.</summary>
    public IReadOnlyList<UnpairedItem> Unpaired => unpaired;

    /// <summary>Items about which somebody must still decide.</summary>
    public IEnumerable<UnpairedItem> Undecided => unpaired.Where(u => !u.IsLeftOut);

    /// <summary>The words that the translation gives to the version by their places; where the version has its own in the language, these stay.</summary>
    public IReadOnlyDictionary<string, string> Words => texts.Where(t => t.Words is not null && !t.Text.Has(language)).DistinctBy(t => t.Place).ToDictionary(t => t.Place, t => t.Words!);

    /// <summary>Pairs a version with a text.</summary>
    /// <param name="version">The version with its competences and items.</param>
    /// <param name="reading">The text as read.</param>
    /// <param name="language">The text's language.</param>
    /// <param name="decisions">What a person decided about single items.</param>
    public static TextPairs Of(StandardVersion version, ReadStandard reading, string language, IEnumerable<PairDecision> decisions)
    {
        var pairs = new TextPairs(version, reading, language, decisions);
        pairs.Titles();
        pairs.Sections();
        pairs.Units();
        pairs.Competences();
        return pairs;
    }

    /// <summary>Whether there is such an item of the other text and, where one is given, such a place of an item in the version.</summary>
    public bool Knows(string source, string? target) =>
        Find(source) is not null && (target is null || texts.Exists(t => t.Place == target && target.StartsWith("item/", StringComparison.Ordinal)));

    /// <summary>Names an item of a reading: it is known again after other parts were edited.</summary>
    public static string KeyOf(ReadCompetence competence, ReadItem item) => $"{PlaceOf(competence, item)}@{string.Join(',', item.Lines)}";

    private static string PlaceOf(ReadCompetence competence, ReadItem item) => $"{competence.Code ?? "?"}/{StandardVersion.WordOf(item.Kind)}/{item.Number}";

    private void Titles()
    {
        Add("title", version.Title, reading.Title, reading.ValueLines.GetValueOrDefault("title") ?? []);
        if (version.QualificationTitle is { } qualification)
        {
            var own = reading.Qualifications.Where(q => !q.Partial).ToList();
            Add("qualification", qualification, own is [var only] ? only.Title : null, own is [var same] ? same.Lines : []);
        }
    }

    private void Sections()
    {
        foreach (var section in version.Description.Sections.Where(s => s.Code is not null))
        {
            var same = version.Description.Sections.Count(s => s.Code == section.Code) == 1 ? Only(reading.Sections, s => s.Code == section.Code) : null;
            Add($"section/{section.Code}/heading", section.Heading, same?.Heading, same?.Lines ?? []);
            Add($"section/{section.Code}/text", section.Text, same?.Text, same?.Lines ?? []);
        }
    }

    private void Units()
    {
        foreach (var unit in version.Description.WorkUnits)
        {
            var same = Only(reading.WorkUnits, u => u.Code == unit.Code);
            Add($"unit/{unit.Code}", unit.Title, same?.Title, same?.Lines ?? []);
            var alike = same is not null && same.Tasks.Select(t => t.Number).Order().SequenceEqual(unit.Tasks.Select(t => t.Number).Order());
            foreach (var task in unit.Tasks)
            {
                var counterpart = alike ? Only(same!.Tasks, t => t.Number == task.Number) : null;
                Add($"unit/{unit.Code}/{task.Number}", task.Text, counterpart?.Text, counterpart?.Lines ?? []);
            }
        }
    }

    private void Competences()
    {
        foreach (var competence in version.Competences)
        {
            var same = Only(reading.Competences, c => c.Code == competence.Code);
            Add($"competence/{competence.Code}", competence.Title, same?.Title, same?.Lines ?? []);
            foreach (var item in competence.Items)
            {
                Items(competence, item, same);
                if (item.Group is { } group)
                    Add($"group/{competence.Code}/{StandardVersion.WordOf(item.Kind)}/{item.Number}", group, texts[^1].Source is { } key ? Find(key)?.Item.Group : null, texts[^1].Lines);
            }
        }

        var paired = texts.Select(t => t.Source).OfType<string>().ToHashSet();
        unpaired.AddRange(All().Where(i => !paired.Contains(KeyOf(i.Competence, i.Item))).Select(i => Unpair(i.Competence, i.Item)));
    }

    private void Items(Competence competence, CompetenceItem item, ReadCompetence? same)
    {
        var place = StandardVersion.PlaceOf(competence, item);
        var byHand = decisions.Where(d => d.Value == place).Select(d => Find(d.Key)).FirstOrDefault(i => i is not null);
        var found = byHand ?? (same is null ? null : ByNumber(competence, same, item));
        var words = found is var (_, read) ? read.Text.In(language) : default;
        texts.Add(new(place, item.Text)
        {
            Words = found is null || words.IsFallback ? null : words.Text,
            Lines = found?.Item.Lines ?? [],
            Source = found is var (of, source) ? KeyOf(of, source) : null,
            ByHand = byHand is not null,
        });
    }

    // Only a number that stands once in both lists, on an item of this occupation about which nobody decided otherwise. A number that the text does not print
    // is a place: it says nothing where the lists are not equally long.
    private (ReadCompetence Competence, ReadItem Item)? ByNumber(Competence competence, ReadCompetence same, CompetenceItem item) =>
        Only(same.Items, i => i.Kind == item.Kind && i.Number == item.Number) is { Suspect: false } read && !same.Suspect && !decisions.ContainsKey(KeyOf(same, read))
            && !(read.NumberAssigned && competence.Count(item.Kind) != same.Items.Count(i => i.Kind == item.Kind)) ? (same, read) : null;

    private UnpairedItem Unpair(ReadCompetence competence, ReadItem item)
    {
        var own = version.FindCompetence(competence.Code ?? "");
        var reason = item.Suspect || competence.Suspect ? UnpairedReason.Suspect
            : own is null || Only(reading.Competences, c => c.Code == competence.Code) is null ? UnpairedReason.CompetenceUnknown
            : competence.Items.Count(i => i.Kind == item.Kind && i.Number == item.Number) > 1 ? UnpairedReason.NumberRepeated
            : item.NumberAssigned && !decisions.ContainsKey(KeyOf(competence, item)) ? UnpairedReason.NumberUnknown
            : own.Items.Any(i => i.Kind == item.Kind && i.Number == item.Number) ? UnpairedReason.TakenApart : UnpairedReason.NumberUnknown;
        var key = KeyOf(competence, item);
        return new(key, PlaceOf(competence, item), item.Text.In(language).Text, item.Lines, reason) { IsLeftOut = decisions.TryGetValue(key, out var target) && target is null };
    }

    private void Add(string place, LocalizedText text, LocalizedText? other, IReadOnlyList<int> lines) =>
        texts.Add(new(place, text) { Words = other?.Has(language) == true ? other.In(language).Text : null, Lines = other is null ? [] : lines });

    private (ReadCompetence Competence, ReadItem Item)? Find(string key)
    {
        byKey ??= All().DistinctBy(i => KeyOf(i.Competence, i.Item)).ToDictionary(i => KeyOf(i.Competence, i.Item));
        return byKey.TryGetValue(key, out var found) ? found : null;
    }

    private IEnumerable<(ReadCompetence Competence, ReadItem Item)> All() => reading.Competences.SelectMany(c => c.Items.Select(i => (c, i)));

    private static T? Only<T>(IEnumerable<T> list, Func<T, bool> isIt)
        where T : class => list.Where(isIt).Take(2).ToList() is [var only] ? only : null;
}
