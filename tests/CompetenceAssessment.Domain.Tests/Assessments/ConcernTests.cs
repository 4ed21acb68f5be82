using CompetenceAssessment.Domain.Assessments;
using static CompetenceAssessment.Domain.Tests.Assessments.AssessedCase;

namespace CompetenceAssessment.Domain.Tests.Assessments;

public sealed class ConcernTests
{
    private readonly AssessedCase _case = new();

    private Guid Item => _case.Application.HandedIn[0].EvidenceItemId;

    private Guid Link => _case.Application.HandedIn[0].EvidenceLinkId;

    [Fact]
    public void Validity_is_a_question_of_a_link_and_the_rest_of_the_evidence_itself()
    {
        Assert.Equal(Link, Record(new(Item, Link, ConcernKind.Valid, "Shows another department")).EvidenceLinkId);
        Assert.Null(Record(new(Item, null, ConcernKind.Authentic, "The author is a colleague")).EvidenceLinkId);
        RuleAssert.Refused(Rule.ConcernPlace, () => Record(new(Item, null, ConcernKind.Valid, "Shows another department")));
        RuleAssert.Refused(Rule.ConcernPlace, () => Record(new(Item, Link, ConcernKind.Current, "Of 2011")));
    }

    [Fact]
    public void A_concern_is_recorded_once_with_words_about_what_was_handed_in()
    {
        var first = Record(new(Item, null, ConcernKind.Current, "Of 2011"));

        RuleAssert.Refused(Rule.ConcernRecorded, () => Record(new(Item, null, ConcernKind.Current, "Old"), first));
        RuleAssert.Refused(Rule.ReasonMissing, () => Record(new(Item, null, ConcernKind.Reliable, " "), first));
        RuleAssert.Refused(Rule.ConcernForeignEvidence, () => Record(new(Guid.CreateVersion7(), null, ConcernKind.Reliable, "Not signed"), first));
        RuleAssert.Refused(Rule.AssessmentHandedIn, () => first.RequireMayWithdraw(_case.Application, hasHandedIn: true));
    }

    private Concern Record(ConcernContent content, params Concern[] recorded) =>
        Concern.Record(Guid.CreateVersion7(), _case.Application, Tamm, hasHandedIn: false, recorded, content, Now);
}
