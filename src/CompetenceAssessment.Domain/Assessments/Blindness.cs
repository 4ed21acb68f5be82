using CompetenceAssessment.Domain.Applications;

namespace CompetenceAssessment.Domain.Assessments;

/// <summary>The blind rule's one home: who may see whose judgements, notes and counts.</summary>
public static class Blindness
{
    /// <summary>Whether the panel's judgements are open: the scheme is not blind, or every assessor of the panel (a third assessor apart) has handed in for the feedback round.</summary>
    public static bool IsLifted(bool schemeIsBlind, Application application, IReadOnlySet<Guid> handedInAssessorIds) =>
        !schemeIsBlind || (PanelOf(application).Any() && PanelOf(application).All(a => handedInAssessorIds.Contains(a.AssessorId)));

    private static IEnumerable<Allocation> PanelOf(Application application) => application.Panel.Where(a => !a.IsThirdAssessor);
}
