using System.Text;
using CompetenceAssessment.Data;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Services.Standards.Drafts;
using CompetenceAssessment.StandardFormats.Exchange;
using CompetenceAssessment.Web.Forms;
using CompetenceAssessment.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CompetenceAssessment.Web.Pages.Standards.Drafts;

/// <summary>A published text comes in: pasted here, or as a file at <see cref="ImportFileModel"/>.</summary>
[Authorize(Policy = Policies.EditStandards)]
public sealed class ImportModel(AppDbContext db, StandardDraftService drafts, CurrentViewer viewer, IValidator<ImportInput> validator, Links links, Texts texts)
    : ImportPage(db, drafts, links, texts)
{
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await this.ThrowIfInvalidAsync(validator, Input, cancellation);
        var name = NameOf(string.IsNullOrWhiteSpace(Input.Name) ? Texts["drafts.import.pasted"] : Input.Name.Trim(), Input.Text);
        return After(await ImportAsync(
            new() { ActorId = viewer.PersonId, Content = Encoding.UTF8.GetBytes(Input.Text), Name = name, TranslationOf = Input.TranslationOf, Framework = Input.Framework }, cancellation));
    }

    // The name of a file tells its format; of a pasted text its beginning does, whatever it is called.
    private static string NameOf(string given, string text)
    {
        var ending = ExchangeFormat.EndingOf(text);
        if (ending is null)
            return ExchangeFormat.Reads(given) && !given.EndsWith(ExchangeFormat.Csv.Ending, StringComparison.OrdinalIgnoreCase) ? given + ".txt" : given;
        return given.EndsWith(ending, StringComparison.OrdinalIgnoreCase) ? given : given + ending;
    }
}
