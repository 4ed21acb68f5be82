using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.Drafting;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;
using CompetenceAssessment.StandardFormats.Translation;
using CompetenceAssessment.Web.Forms;
using CompetenceAssessment.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CompetenceAssessment.Web.Pages.Standards.Drafts;

/// <summary>One item of a competence: its words, number and kind, and its place among the others.</summary>
[Authorize(Policy = Policies.EditStandards)]
public sealed class ItemModel(DraftTools tools) : DraftEditPage<ItemInput>(tools)
{
    /// <summary>What an editor writes where an item is to be parted in two.</summary>
    public const string SplitMark = "||";

    [FromRoute]
    public int At { get; set; }

    [FromRoute]
    public int Item { get; set; }

    public override DraftPlace Place => new(DraftPart.Item, At, Item);

    public ReadCompetence Competence => Standard.Competences[At];

    public ReadItem Current => Competence.Items[Item];

    /// <summary>What it translates, as the two are paired.</summary>
    public LocalizedText? OriginalText => Paired?.Text;

    public LocalizedText? OriginalGroup => Paired is { } paired ? OriginalAt("group" + paired.Place["item".Length..]) : null;

    public Task<IActionResult> OnPostUpAsync(CancellationToken cancellation) => DoAsync((s, place) => ItemEdits.Move(s, place, up: true), cancellation);

    public Task<IActionResult> OnPostDownAsync(CancellationToken cancellation) => DoAsync((s, place) => ItemEdits.Move(s, place, up: false), cancellation);

    public Task<IActionResult> OnPostMergeAsync(CancellationToken cancellation) => DoAsync(ItemEdits.Merge, cancellation);

    public Task<IActionResult> OnPostMoveToAsync(CancellationToken cancellation)
    {
        if (Input.Competence is not { } other || other < 0 || other >= Standard.Competences.Count || other == At)
            throw Validation.Failure("Input.Competence", Tools.Texts["drafts.item.move-to.missing"]);
        return DoAsync((s, place) => ItemEdits.MoveTo(s, place, other), cancellation);
    }

    public Task<IActionResult> OnPostRemoveAsync(CancellationToken cancellation)
    {
        RequireReasonToRemove(Current.Lines);
        return DoAsync(ItemEdits.Remove, cancellation);
    }

    public async Task<IActionResult> OnPostSplitAsync(CancellationToken cancellation)
    {
        var parts = Input.Texts.ToDictionary(t => t.Key, t => (t.Value ?? "").Split(SplitMark, 2, StringSplitOptions.TrimEntries));
        var second = parts.Where(p => p.Value.Length == 2).Select(p => new KeyValuePair<string, string>(p.Key, p.Value[1].Replace(SplitMark, "", StringComparison.Ordinal).Trim())).ToList();
        if (second.Count == 0 || second.Exists(p => p.Value.Length == 0 || parts[p.Key][0].Length == 0))
            throw Validation.Failure($"Input.Texts[{TextLanguage}]", Tools.Texts["drafts.item.split.missing", SplitMark]);
        var first = new ItemInput { Texts = parts.ToDictionary(p => p.Key, p => (string?)p.Value[0]), Number = Input.Number, Kind = Input.Kind, Group = Input.Group };
        await SaveAsync(
            s =>
            {
                var applied = Apply(s, first);
                return ItemEdits.Split(applied, Place, applied.Competences[At].Items[Item].Text, new LocalizedText(second));
            },
            cancellation,
            isAlone: true);
        return Done(DraftAnchors.Of(new(DraftPart.Competence, At)));
    }

    public async Task<IActionResult> OnPostAddAsync(CancellationToken cancellation)
    {
        await SaveAsync(s => ItemEdits.Add(Apply(s, Input), At, Current.Kind, new LocalizedText(TextLanguage, "…"), Item), cancellation, isAlone: true);
        return Redirect(Tools.Links.Standards.DraftPart(Id, new(DraftPart.Item, At, Item + 1)));
    }

    protected override ItemInput From(ReadStandard standard)
    {
        var item = standard.Competences[At].Items[Item];
        return new() { Texts = WordsForm.Of(item.Text, Languages), Number = item.Number, Kind = item.Kind, Group = WordsForm.Of(item.Group, Languages) };
    }

    protected override ReadStandard Apply(ReadStandard standard, ItemInput input)
    {
        var item = standard.Competences[At].Items[Item];
        var changed = item with
        {
            Text = WordsForm.Apply(item.Text, input.Texts) ?? item.Text,
            Number = input.Number.Trim(),
            Kind = input.Kind,
            Group = WordsForm.Apply(item.Group, input.Group),
        };
        return changed == item ? standard : ItemEdits.Set(standard, Place, item.Number == changed.Number ? changed : changed with { NumberAssigned = false });
    }

    protected override IEnumerable<(string Label, string? Value)> InWords(ItemInput input) =>
    [
        .. WordsForm.InWords(Tools.Texts["drafts.item.text"], input.Texts),
        (Tools.Texts["drafts.item.number"], input.Number),
        (Tools.Texts["drafts.item.kind"], Tools.Texts.Enum(input.Kind)),
        .. WordsForm.InWords(Tools.Texts["drafts.item.group"], input.Group),
    ];

    protected override void Check()
    {
        foreach (var (language, _) in Input.Texts.Where(t => string.IsNullOrWhiteSpace(t.Value) ? Current.Text.Has(t.Key) : !Languages.Contains(t.Key)))
            throw Validation.Failure($"Input.Texts[{language}]", Tools.Texts["drafts.text.missing"]);
        if (Input.Number.Trim().Length is 0 or > CompetenceItem.NumberMaxLength)
            throw Validation.Failure("Input.Number", Tools.Texts["drafts.item.number.missing"]);
    }

    private PairedText? Paired => Pairs?.Texts.FirstOrDefault(t => t.Source == TextPairs.KeyOf(Competence, Current));

    private async Task<IActionResult> DoAsync(Func<ReadStandard, DraftPlace, ReadStandard> change, CancellationToken cancellation)
    {
        var version = await SaveAsync(s => change(Apply(s, Input), Place), cancellation);
        return Done(DraftAnchors.Of(new(DraftPart.Competence, At)), isChanged: version != Draft.Version);
    }
}
