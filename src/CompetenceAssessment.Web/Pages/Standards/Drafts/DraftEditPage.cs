using CompetenceAssessment.Data;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Services.Standards.Drafts;
using CompetenceAssessment.StandardFormats.Drafting;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;
using CompetenceAssessment.Web.Forms;
using CompetenceAssessment.Web.Refusals;
using CompetenceAssessment.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace CompetenceAssessment.Web.Pages.Standards.Drafts;

/// <summary>What every page that edits a part of a draft is given.</summary>
public sealed record DraftTools(AppDbContext Db, StandardDraftService Drafts, ScriptSaves Saves, IValidator<ReasonInput> Validator, CurrentViewer Viewer, Links Links, Texts Texts);

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

    IReadOnlyList<int> IDraftEditPage.Repairs => Input.Repairs;

    /// <summary>Open findings about this part.</summary>
    public IReadOnlyList<DraftFinding> Findings => [.. Draft.Findings.Where(f => f.Number == FindingNumber || (f.IsOpen && DraftPlaces.Of(Standard, f) == Place))];

    public IReadOnlyList<int> SourceLines => DraftPlaces.LinesOf(Standard, Place) is { Count: > 0 } lines ? lines : Draft.Findings.FirstOrDefault(f => f.Number == FindingNumber)?.Lines ?? [];

    protected DraftTools Tools => tools;

    public void OnGet()
    {
        Input = From(Standard);
        Input.Version = Draft.Version;
        if (FindingNumber is { } number)
            Input.Repairs = [number];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (IsByScript)
            return await SaveByScriptAsync(cancellation);
        await SaveAsync(s => Apply(s, Input), cancellation);
        this.Say(tools.Texts["drafts.saved"]);
        return Redirect(Back());
    }

    public async Task<IReadOnlyList<StoredValue>> StoredAsync(CancellationToken cancellation)
    {
        var differences = await DifferencesAsync(cancellation);
        Input.Version = Draft.Version;
        ModelState.Remove($"{nameof(Input)}.{nameof(Input.Version)}");
        return differences;
    }

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

    protected async Task<int> SaveAsync(Func<ReadStandard, ReadStandard> change, CancellationToken cancellation)
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
                Key = KeyOf(Input),
                Repairs = IsByScript ? [] : Input.Repairs,
                Reason = string.IsNullOrWhiteSpace(Input.Reason) ? null : Input.Reason.Trim(),
                Language = tools.Texts.Language,
            },
            cancellation);
    }

    /// <summary>Where the editor goes after a save: to the next open finding, or to the part in the whole.</summary>
    protected string Back() => tools.Links.Standards.Draft(Id, Draft.Findings.FirstOrDefault(f => f.Number == FindingNumber) is { FromEdit: false, Number: var number } ? $"finding-{number}" : DraftAnchors.Of(Place));

    private bool IsByScript => ScriptSaves.IsAskedFor(Request);

    private async Task<IReadOnlyList<StoredValue>> DifferencesAsync(CancellationToken cancellation)
    {
        await ReadAsync(cancellation);
        if (!DraftPlaces.Has(Standard, Place))
            return [];
        return [.. InWords(Input).Zip(InWords(From(Standard)), (mine, stored) => new StoredValue(mine.Label, mine.Value, stored.Value))
            .Where(v => (v.Yours ?? "").ReplaceLineEndings().Trim() != (v.Stored ?? "").ReplaceLineEndings().Trim())];
    }

    private Task<IActionResult> SaveByScriptAsync(CancellationToken cancellation) =>
        tools.Saves.AnswerAsync(
            async () =>
            {
                var version = await SaveAsync(s => Apply(s, Input), cancellation);
                await ReadAsync(cancellation);
                return new { version, reading = Standard.Structure is { } structure ? tools.Texts.Reading(structure.Rule) : null };
            },
            async () =>
            {
                var differences = await DifferencesAsync(cancellation);
                return new { version = Draft.Version, differences };
            });
}

/// <summary>What the parts of every editing page show.</summary>
public interface IDraftEditPage
{
    Guid Id { get; }

    StandardDraft Draft { get; }

    DraftPlace Place { get; }

    int FormVersion { get; }

    IReadOnlyList<int> Repairs { get; }

    IReadOnlyList<DraftFinding> Findings { get; }

    IReadOnlyList<int> SourceLines { get; }
}

/// <summary>What the form of every part carries.</summary>
public class DraftInput : ReasonInput
{
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
        _ => "facts",
    };
}
