using CompetenceAssessment.Data;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Services.Administration;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Web.Forms;
using CompetenceAssessment.Web.Pages.Standards;
using CompetenceAssessment.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Pages.Admin.Installation;

/// <summary>A body's rights to award, as councils decided.</summary>
[Authorize(Policy = Policies.Operate)]
public sealed class RightsModel(AppDbContext db, BodyService bodies, CurrentViewer viewer, IValidator<RightInput> validator, IValidator<EndRightInput> endValidator, Links links, Texts texts)
    : OperatedBodyPage(db)
{
    [BindProperty]
    public RightInput Input { get; set; } = new();

    [BindProperty]
    public EndRightInput End { get; set; } = new();

    public IReadOnlyList<RightRow> Rights { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Versions { get; private set; } = [];

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await this.ThrowIfInvalidAsync(validator, Input, cancellation);
        await bodies.GrantRightAsync(
            new GrantRight
            {
                ActorId = viewer.PersonId,
                AwardingBodyId = Of.Id,
                StandardVersionId = Input.StandardVersionId!.Value,
                From = Input.From!.Value,
                Until = Input.Until!.Value,
                CouncilDecision = Input.CouncilDecision.Trim(),
                TeachOutUntil = Input.TeachOutUntil,
                TeachOutBasis = BilingualInput.Text(Input.TeachOutBasisEt, Input.TeachOutBasisEn),
            },
            cancellation);
        return Done(texts["installation.rights.granted"]);
    }

    public async Task<IActionResult> OnPostEndAsync(CancellationToken cancellation)
    {
        if (Rights.All(r => r.Right.Id != End.RightId))
            return NotFound();
        await this.ThrowIfInvalidAsync(endValidator, End, cancellation, nameof(End));
        await bodies.EndRightAsync(new EndRight { ActorId = viewer.PersonId, RightId = End.RightId!.Value, LastDay = End.LastDay!.Value, Decision = End.Decision.Trim() }, cancellation);
        return Done(texts["installation.rights.ended"]);
    }

    protected override async Task LoadAsync(CancellationToken cancellation)
    {
        Rights = await (
            from right in Db.AwardingRights.AsNoTracking()
            where right.AwardingBodyId == Of.Id
            join version in Db.StandardVersions on right.StandardVersionId equals version.Id
            orderby right.From descending
            select new RightRow(right, version.Title, version.VersionNumber)).ToListAsync(cancellation);
        Versions = await VersionChoices.ListAsync(Db, texts, cancellation);
    }

    private RedirectResult Done(string said)
    {
        this.Say(said);
        return Redirect(links.Admin.Rights(Key));
    }
}

public sealed record RightRow(AwardingRight Right, LocalizedText Title, string VersionNumber);
