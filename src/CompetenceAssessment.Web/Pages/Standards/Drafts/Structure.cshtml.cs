using CompetenceAssessment.Services.Language;
using CompetenceAssessment.StandardFormats.Drafting;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;
using CompetenceAssessment.Web.Forms;
using CompetenceAssessment.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CompetenceAssessment.Web.Pages.Standards.Drafts;

/// <summary>Which competences the qualification needs: groups within groups, with the rule in plain words.</summary>
[Authorize(Policy = Policies.EditStandards)]
public sealed class StructureModel(DraftTools tools) : DraftEditPage<StructureInput>(tools)
{
    public override DraftPlace Place => DraftPlace.Structure;

    /// <summary>The group that was just added.</summary>
    public int? Added { get; private set; }

    /// <summary>Whether the rule says what the form cannot show; it then stays as it is.</summary>
    public bool IsBeyond => Standard.Structure is { } structure && StructureForm.Of(structure.Rule) is null;

    /// <summary>The competences to choose from; one that the rule names and the text lacks can be taken out of the rule.</summary>
    public IReadOnlyList<(string Code, string? Title)> Competences =>
    [
        .. Standard.Competences.Where(c => c.Code is not null).Select(c => (c.Code!, c.Title?.Original)).DistinctBy(c => c.Item1),
        .. (Standard.Structure?.Rule.Codes ?? []).Except(Standard.Competences.Select(c => c.Code).OfType<string>()).Select(c => (c, (string?)null)),
    ];

    public Task<IActionResult> OnPostAddGroupAsync(int group, CancellationToken cancellation) =>
        ChangeAsync(group, form =>
        {
            form.AddWithin(group);
            Added = form.Groups.Count - 1;
        },
        cancellation);

    public Task<IActionResult> OnPostRemoveGroupAsync(int group, CancellationToken cancellation) =>
        group == 0 ? Task.FromResult<IActionResult>(BadRequest()) : ChangeAsync(group, form => form.Remove(group), cancellation, isFirst: true);

    protected override async Task ShowAsync(CancellationToken cancellation)
    {
        await base.ShowAsync(cancellation);
        if (!Input.Form.IsTree())
            Input.Groups = From(Standard).Groups;
    }

    protected override StructureInput From(ReadStandard standard) => new() { Groups = (StructureForm.Of(standard.Structure?.Rule) ?? new()).Groups };

    // What the form did not change, or cannot show, stays as it was read.
    protected override ReadStandard Apply(ReadStandard standard, StructureInput input)
    {
        if (StructureForm.Of(standard.Structure?.Rule) is not { } shown || shown.Says(input.Form))
            return standard;
        return StandardEdits.SetStructure(standard, input.Form.Rule() is { } rule ? ReadStructure.Of(rule, standard.Structure?.Lines ?? []) : null);
    }

    protected override IEnumerable<(string Label, string? Value)> InWords(StructureInput input) =>
        [(Tools.Texts["drafts.structure"], input.Form.Rule() is { } rule ? Tools.Texts.Reading(rule) : null)];

    protected override void Check()
    {
        if (!Input.Form.IsTree())
            throw Validation.Failure("Input.Groups", Tools.Texts["validation.invalid"]);
        if (Input.Form.Problem() is { } group)
            throw Validation.Failure($"Input.Groups[{group}].Count", Tools.Texts["drafts.structure.wrong", Input.Form.PartsOf(group)]);
    }

    // A group without competences cannot be saved: it stands in the form until it has some.
    private async Task<IActionResult> ChangeAsync(int group, Action<StructureForm> change, CancellationToken cancellation, bool isFirst = false)
    {
        if (group < 0 || group >= Input.Groups.Count)
            return BadRequest();
        if (isFirst)
            Change();
        await SaveAsync(s => Apply(s, Input), cancellation, isAlone: true);
        if (!isFirst)
            Change();
        await ReadAsync(cancellation);
        ModelState.Clear();
        (Input.Version, Input.Part) = (Draft.Version, DraftMarks.Of(Draft.Key, Standard, Place));
        return Page();

        void Change()
        {
            var form = Input.Form;
            change(form);
            Input.Groups = form.Groups;
        }
    }
}

public sealed class StructureInput : DraftInput
{
    public List<StructureGroup> Groups { get; set; } = [];

    public StructureForm Form => new() { Groups = Groups };
}
