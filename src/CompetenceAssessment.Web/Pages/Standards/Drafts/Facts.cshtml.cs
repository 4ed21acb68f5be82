using System.Globalization;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.Drafting;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;
using CompetenceAssessment.Web.Forms;
using CompetenceAssessment.Web.Security;
using Microsoft.AspNetCore.Authorization;

namespace CompetenceAssessment.Web.Pages.Standards.Drafts;

/// <summary>What identifies the standard, its approval and its validity.</summary>
[Authorize(Policy = Policies.EditStandards)]
public sealed class FactsModel(DraftTools tools) : DraftEditPage<FactsInput>(tools)
{
    public override DraftPlace Place => DraftPlace.Facts;

    protected override FactsInput From(ReadStandard standard) => FactsInput.Of(Draft.Key, standard, Languages);

    protected override ReadStandard Apply(ReadStandard standard, FactsInput input) => input.ApplyTo(standard);

    protected override IEnumerable<(string Label, string? Value)> InWords(FactsInput input)
    {
        var t = Tools.Texts;
        return
        [
            (t["drafts.key"], input.Key), (t["standards.version"], input.StandardVersion), (t["standards.designation"], input.Code),
            .. WordsForm.InWords(t["drafts.standard-title"], input.Title), .. WordsForm.InWords(t["drafts.qualification"], input.Qualification),
            (t["standards.level"], input.Level?.ToString(CultureInfo.InvariantCulture)), (t["drafts.eqf"], input.EqfLevel?.ToString(CultureInfo.InvariantCulture)),
            (t["drafts.credit"], input.Credit), (t["drafts.valid-from"], input.ValidFrom),
            (t["drafts.valid-until"], input.ValidUntil?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), (t["drafts.approved-by"], input.ApprovedBy),
            (t["drafts.decision-number"], input.DecisionNumber), (t["drafts.approved-on"], input.ApprovedOn),
        ];
    }

    protected override string? KeyOf(FactsInput input) => input.Key.Trim();

    protected override void Check()
    {
        if (Input.Key.Trim() is { Length: > 0 } key && !DraftKeys.IsGood(key))
            throw Validation.Failure("Input.Key", Tools.Texts["drafts.key.wrong"]);
        if (Input.StandardVersion?.Trim().Length > StandardVersion.DesignationMaxLength)
            throw Validation.Failure("Input.StandardVersion", Tools.Texts["drafts.version.long", StandardVersion.DesignationMaxLength]);
    }
}
