using CompetenceAssessment.Services.Applications;
using CompetenceAssessment.Services.Assessments;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Web.Pages.Applications;

namespace CompetenceAssessment.Web.Pages.Assess;

/// <summary>What the panel gives the candidate to read: released feedback.</summary>
public sealed class CandidateOffers(FeedbackReader feedback, Links links, Texts texts) : ICandidateLinks
{
    public async Task<IReadOnlyList<CandidateLink>> ForAsync(ApplicationCase application, CancellationToken cancellation)
    {
        var id = application.Application.Id;
        var offers = new List<CandidateLink>();
        if ((await feedback.OfCaseAsync(id, cancellation)).Count > 0)
            offers.Add(new CandidateLink(texts["assess.received.title"], links.Assess.CandidateFeedback(id)));
        return offers;
    }
}
