using CompetenceAssessment.Data;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Services.Standards.Drafts;
using CompetenceAssessment.StandardFormats.Drafting;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;
using CompetenceAssessment.StandardFormats.Translation;
using CompetenceAssessment.Web.Forms;
using CompetenceAssessment.Web.Refusals;
using CompetenceAssessment.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace CompetenceAssessment.Web.Pages.Standards.Drafts;

/// <summary>What every page that edits a part of a draft is given.</summary>
public sealed record DraftTools(AppDbContext Db, StandardDraftService Drafts, StandardTranslationService Translations, ScriptSaves Saves, IValidator<ReasonInput> Validator, CurrentViewer Viewer, Links Links, Texts Texts);

/// <summary>The form of one part of a draft. It saves by itself with script, and by its button without; a form that is stale shows both versions.</summary>
public abstract class DraftEditPage<TInput>(DraftTools tools) : DraftPage(tools.Db), IShowStored, IDraftEditPage
    where TInput : DraftInput, new()
{
    [BindProperty]
    public TInput Input { get; set; } = new();

    /// <summary>The finding that brought the editor here.</summary>
    [FromQuery(Name = "finding")]
    public int? FindingNumber { get; set; }

    public abstract DraftPlace Place { get; }

    int IDraftEditPage.FormVersion => Input.Version;

    string IDraftEditPage.FormPart => Input.Part;

    IReadOnlyList<int> IDraftEditPage.Repairs => Input.Repairs;

    /// <summary>Open findings about this part.</summary>
    public IReadOnlyList<DraftFinding> Findings => [.. Draft.Findings.Where(f => f.Number == FindingNumber || (f.IsOpen && Places.Of(f) == Place))];

    public IReadOnlyList<int> SourceLines => DraftPlaces.LinesOf(Standard, Place) is { Count: > 0 } lines ? lines : Draft.Findings.FirstOrDefault(f => f.Number == FindingNumber)?.Lines ?? [];

    /// <summary>The languages of the draft, its original first.</summary>
    public IReadOnlyList<string> Languages =>
        [.. new[] { TextLanguage }.Concat(Standard.Title?.All.Select(t => t.Key) ?? []).Concat(Standard.Competences.SelectMany(c => c.Items).SelectMany(i => i.Text.All).Select(t => t.Key)).Distinct()];

    /// <summary>Where the draft translates a version: the version's words beside those of the draft.</summary>
    public TextPairs? Pairs { get; private set; }

    protected DraftTools Tools => tools;

    public void OnGet()
    {
        Input = From(Standard);
        (Input.Version, Input.Part) = (Draft.Version, DraftMarks.Of(Draft.Key, Standard, Place));
        if (FindingNumber is { } number)
            Input.Repairs = [number];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (IsByScript)
            return await SaveByScriptAsync(cancellation);
        await SaveAsync(s => Apply(s, Input), cancellation, isAlone: true);
        return Done(FindingNumber is { } number && Draft.Findings.Any(f => f.Number == number && !f.FromEdit) ? $"finding-{number}" : DraftAnchors.Of(Place));
    }

    public async Task<IReadOnlyList<StoredValue>> StoredAsync(CancellationToken cancellation)
    {
        var differences = await DifferencesAsync(cancellation);
        ModelState.Remove($"{nameof(Input)}.{nameof(Input.Version)}");
        ModelState.Remove($"{nameof(Input)}.{nameof(Input.Part)}");
        return differences;
    }

    // A script would try again and again where it is told that there is no such page.
    protected override Task<IActionResult> MissingAsync() => HttpMethods.IsPost(Request.Method) && IsByScript
        ? tools.Saves.AnswerAsync(() => throw new RuleViolationException(Rule.DraftPartMoved), () => throw new InvalidOperationException())
        : base.MissingAsync();

    protected override async Task ShowAsync(CancellationToken cancellation)
    {
        if (Draft.Translation is not null)
            Pairs = await tools.Translations.PairsAsync(Draft, Standard, cancellation);
    }

    /// <summary>The version's words at a place; null where the draft is no translation, or the version has no such place.</summary>
    public LocalizedText? OriginalAt(string? place) => Pairs?.Texts.FirstOrDefault(t => t.Place == place)?.Text;

    protected override Task<bool> LoadAsync(CancellationToken cancellation) => Task.FromResult(DraftPlaces.Has(Standard, Place));

    /// <summary>What is saved, as the form shows it.</summary>
    protected abstract TInput From(ReadStandard standard);

    /// <summary>The standard with what the form says.</summary>
    protected abstract ReadStandard Apply(ReadStandard standard, TInput input);

    /// <summary>What the form shows, in words, to tell two versions apart.</summary>
    protected abstract IEnumerable<(string Label, string? Value)> InWords(TInput input);

    /// <summary>What only the page knows to be wrong with the form.</summary>
    /// <exception cref="ValidationException">Something is not well-formed.</exception>
    protected virtual void Check()
    {
    }

    /// <summary>Another key, where the form has one.</summary>
    protected virtual string? KeyOf(TInput input) => null;

    /// <summary>Saves a change. Where it concerns this part alone, changes of other parts since the form was made do not stand in its way.</summary>
    protected async Task<int> SaveAsync(Func<ReadStandard, ReadStandard> change, CancellationToken cancellation, bool isAlone = false)
    {
        await this.ThrowIfInvalidAsync(tools.Validator, Input, cancellation);
        Check();
        return await tools.Drafts.EditAsync(
            new()
            {
                ActorId = tools.Viewer.PersonId,
                DraftId = Id,
                Version = Input.Version,
                Change = change,
                Form = new(Place, Input.Part, isAlone),
                Key = KeyOf(Input),
                Repairs = IsByScript ? [] : Input.Repairs,
                Reason = string.IsNullOrWhiteSpace(Input.Reason) ? null : Input.Reason.Trim(),
                Language = tools.Texts.Language,
            },
            cancellation);
    }

    /// <summary>What the source has is taken out only with a reason.</summary>
    protected void RequireReasonToRemove(IReadOnlyList<int> lines)
    {
        if (lines.Count > 0)
            Input.RequireReason(tools.Texts);
    }

    /// <summary>Says that it is saved, or that there was nothing to change, and shows the whole at the part's place.</summary>
    protected IActionResult Done(string anchor, bool isChanged = true)
    {
        this.Say(tools.Texts[isChanged ? "drafts.saved" : "drafts.unchanged"]);
        return Redirect(tools.Links.Standards.Draft(Id, anchor));
    }

    private bool IsByScript => ScriptSaves.IsAskedFor(Request);

    /// <summary>Both versions of what differs; the form is moved to the version that is saved now, unless its part is no longer there.</summary>
    private async Task<IReadOnlyList<StoredValue>> DifferencesAsync(CancellationToken cancellation)
    {
        var (draft, standard) = (Draft, Standard);
        await ReadAsync(cancellation);
        if (!DraftMarks.IsAt(Input.Part, Draft.Key, Standard, Place))
        {
            (Draft, Standard) = (draft, standard);
            return [];
        }

        (Input.Version, Input.Part) = (Draft.Version, DraftMarks.Of(Draft.Key, Standard, Place));
        return [.. InWords(Input).Zip(InWords(From(Standard)), (mine, stored) => new StoredValue(mine.Label, mine.Value, stored.Value))
            .Where(v => (v.Yours ?? "").ReplaceLineEndings().Trim() != (v.Stored ?? "").ReplaceLineEndings().Trim())];
    }

    private Task<IActionResult> SaveByScriptAsync(CancellationToken cancellation) =>
        tools.Saves.AnswerAsync(
            async () =>
            {
                var saved = Standard;
                var version = await SaveAsync(s => saved = Apply(s, Input), cancellation, isAlone: true);
                var reading = saved.Structure is { } structure ? tools.Texts.Reading(structure.Rule) : tools.Texts["drafts.structure.none"];
                return new { version, reading, carry = Carried(DraftMarks.Of(KeyOf(Input) ?? Draft.Key, saved, Place)) };
            },
            async () =>
            {
                var differences = await DifferencesAsync(cancellation);
                return new { version = Input.Version, differences, carry = Carried(Input.Part) };
            });

    // Fields that the script sends with its next save.
    private static Dictionary<string, string> Carried(string part) => new() { [$"{nameof(Input)}.{nameof(Input.Part)}"] = part };
}

/// <summary>What the parts of every editing page show.</summary>
public interface IDraftEditPage
{
    Guid Id { get; }

    StandardDraft Draft { get; }

    DraftPlace Place { get; }

    int FormVersion { get; }

    /// <summary>The mark of the part as the form was made.</summary>
    string FormPart { get; }

    IReadOnlyList<int> Repairs { get; }

    IReadOnlyList<DraftFinding> Findings { get; }

    IReadOnlyList<int> SourceLines { get; }
}

/// <summary>What the form of every part carries.</summary>
public class DraftInput : ReasonInput
{
    /// <summary>The mark of the part as the form was made.</summary>
    public string Part { get; set; } = "";

    /// <summary>Numbers of the findings that this change repairs.</summary>
    public List<int> Repairs { get; set; } = [];
}

/// <summary>The anchors of the parts on the page of a draft.</summary>
public static class DraftAnchors
{
    public static string Of(DraftPlace place) => place.Part switch
    {
        DraftPart.Section => $"section-{place.Index}",
        DraftPart.WorkUnit => $"unit-{place.Index}",
        DraftPart.Competence => $"competence-{place.Index}",
        DraftPart.Item => $"item-{place.Index}-{place.Item}",
        DraftPart.Structure => "structure",
        _ => "facts",
    };
}
