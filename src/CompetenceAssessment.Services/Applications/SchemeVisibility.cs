using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Domain.Schemes;
using CompetenceAssessment.Services.Viewers;

namespace CompetenceAssessment.Services.Applications;

public static class SchemeVisibility
{
    /// <summary>A scheme is public from the day it is put in use, and stays so for the cases that were admitted under it; a draft is its body's.</summary>
    public static IQueryable<AssessmentScheme> VisibleTo(this IQueryable<AssessmentScheme> schemes, Viewer? viewer)
    {
        var bodies = viewer?.BodiesWith(Role.BodyAdministrator) ?? [];
        return schemes.Where(s => s.Status != SchemeStatus.Draft || bodies.Contains(s.AwardingBodyId));
    }
}
