using CompetenceAssessment.Services.Assessments;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Web.Forms;
using CompetenceAssessment.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Pages.Assess;

/// <summary>The assessor's own judgements of the version that the case came from. Those whose item has a counterpart are proposals, confirmed one by one; the rest is there to read.</summary>
[Authorize(Policy = Policies.Assess)]
public sealed class CarriedModel(DeskReader desks, CarriedJudgements carried, AssessmentService assessments, CurrentViewer viewer, Links links, Texts texts) : DeskPage(desks, viewer, links)
{
    /// <summary>The item of the present version that a proposal is confirmed for, and the version of the judgement that was read.</summary>
    [BindProperty]
    public CarriedInput Input { get; set; } = new();

    public CarriedView Carried { get; private set; } = null!;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (Carried.Lines.FirstOrDefault(l => l.Target?.Id == Input.ItemId && l.Judgement.Version == Input.Version) is not { } line)
            throw new DbUpdateConcurrencyException("The judgement was changed since the page was made, or the case went back.");
        var judgement = line.Judgement;
        await assessments.RecordJudgementAsync(
            new()
            {
                ApplicationId = Id,
                ItemId = Input.ItemId,
                ActorId = Me,
                Version = 0,
                Outcome = judgement.Outcome,
                Reason = judgement.Reason,
                Feedback = judgement.Feedback,
                Citations = [.. judgement.Citations.Select(c => new CitedSource(c.Kind, c.SourceId, c.Place))],
            },
            cancellation);
        this.Say(texts["assess.carried.confirmed", line.Target!.Judged.Reference]);
        return Redirect(Links.Assess.Carried(Id));
    }

    protected override async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await carried.OfAsync(Desk, Me, cancellation) is not { } view)
            return false;
        Carried = view;
        return true;
    }
}

public sealed class CarriedInput
{
    public Guid ItemId { get; set; }

    public int Version { get; set; }
}
