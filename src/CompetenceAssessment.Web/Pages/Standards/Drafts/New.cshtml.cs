using CompetenceAssessment.Data;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Services.Standards.Drafts;
using CompetenceAssessment.StandardFormats.Drafting;
using CompetenceAssessment.Web.Forms;
using CompetenceAssessment.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Pages.Standards.Drafts;

/// <summary>A body's own standard is written from nothing: an empty draft in the same editor.</summary>
[Authorize(Policy = Policies.EditStandards)]
public sealed class NewModel(AppDbContext db, StandardDraftService drafts, CurrentViewer viewer, IValidator<NewStandardInput> validator, Links links, Texts texts) : PageModel
{
    [BindProperty]
    public NewStandardInput Input { get; set; } = new();

    public void OnGet() => Input.Language = texts.Language;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await this.ThrowIfInvalidAsync(validator, Input, cancellation);
        var key = Input.Key.Trim();
        if (await db.Standards.AnyAsync(s => s.Key == key, cancellation))
            throw Validation.Failure("Input.Key", texts["drafts.new.key.taken", key]);
        var begun = await drafts.BeginStandardAsync(
            new() { ActorId = viewer.PersonId, Key = key, Framework = Input.Framework!.Value, Title = new LocalizedText(Input.Language, Input.Title.Trim()), Level = Input.Level }, cancellation);
        this.Say(texts[begun.IsKnown ? "drafts.new.known" : "drafts.new.begun"]);
        return Redirect(links.Standards.Draft(begun.Drafts[0]));
    }
}

/// <summary>The form of a new standard.</summary>
public sealed class NewStandardInput
{
    public string Key { get; set; } = "";

    public string Title { get; set; } = "";

    /// <summary>The language in which it is written.</summary>
    public string Language { get; set; } = "";

    public StandardFramework? Framework { get; set; }

    public int? Level { get; set; }
}

internal sealed class NewStandardInputValidator : AbstractValidator<NewStandardInput>
{
    private const int TitleMaxLength = 300;

    public NewStandardInputValidator(Texts texts)
    {
        RuleFor(i => i.Title).NotEmpty().MaximumLength(TitleMaxLength);
        RuleFor(i => i.Key).Must(k => DraftKeys.IsGood(k.Trim())).WithText("drafts.key.wrong");
        RuleFor(i => i.Language).Must(l => l.Length > 0 && texts.Has($"language.{l}"));
        RuleFor(i => i.Framework).NotNull().IsInEnum();
        RuleFor(i => i.Level).InclusiveBetween(1, 8);
        RuleFor(i => i.Level).LessThanOrEqualTo(7).When(i => i.Framework == StandardFramework.HkQf);
    }
}
