using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Services.Applications;
using CompetenceAssessment.Services.Assessments;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Web.Pages.Applications;

namespace CompetenceAssessment.Web.Pages.Assess;

/// <summary>What the panel gives the candidate to read: released feedback, and a hearing before an adverse decision.</summary>
public sealed class CandidateOffers(FeedbackReader feedback, ProposalService proposals, Links links, Texts texts) : ICandidateLinks
{
    public async Task<IReadOnlyList<CandidateLink>> ForAsync(ApplicationCase application, CancellationToken cancellation)
    {
        var id = application.Application.Id;
        var offers = new List<CandidateLink>();
        if ((await feedback.OfCaseAsync(id, cancellation)).Count > 0)
            offers.Add(new CandidateLink(texts["assess.received.title"], links.Assess.CandidateFeedback(id)));
        if (application.Application.State == ApplicationState.Proposed && await proposals.FindAsync(id, cancellation) is { HearingUntil: { } until } proposal)
            offers.Add(new CandidateLink(texts["assess.hearing.title"], links.Assess.Hearing(id)) { Detail = texts["assess.hearing.until", until], IsNextStep = proposal.HeardAt is null });
        return offers;
    }
}
