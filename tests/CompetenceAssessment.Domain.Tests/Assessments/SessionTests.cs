using CompetenceAssessment.Domain.Assessments;
using CompetenceAssessment.Domain.Standards;
using static CompetenceAssessment.Domain.Tests.Assessments.AssessedCase;

namespace CompetenceAssessment.Domain.Tests.Assessments;

public sealed class SessionTests
{
    private readonly AssessedCase _case = new();

    [Fact]
    public void A_closed_record_never_changes()
    {
        var session = Begin(new SessionNote(null, "The candidate led the talk", 75));
        session.Close(_case.Application, Tamm, false, new string('d', 64), Now);

        Assert.Equal(new string('d', 64), session.RecordSha256);
        RuleAssert.Refused(Rule.SessionClosed, () => session.Write(_case.Application, Tamm, false, Content(), Now));
        RuleAssert.Refused(Rule.SessionClosed, () => session.AddRecording(Guid.CreateVersion7(), _case.Application, Tamm, false, Stored(), Now));
        RuleAssert.Refused(Rule.SessionClosed, () => session.Close(_case.Application, Tamm, false, new string('e', 64), Now));
    }

    [Fact]
    public void A_record_holds_a_note_or_a_recording_before_it_is_closed()
    {
        var session = Begin();
        RuleAssert.Refused(Rule.SessionEmpty, () => session.Close(_case.Application, Tamm, false, new string('d', 64), Now));
        session.AddRecording(Guid.CreateVersion7(), _case.Application, Tamm, false, Stored(), Now);
        session.Close(_case.Application, Tamm, false, new string('d', 64), Now);

        Assert.NotNull(session.ClosedAt);
    }

    [Fact]
    public void Only_its_keeper_writes_the_record_and_only_of_what_has_been_held()
    {
        RuleAssert.Refused(Rule.NotYourSession, () => Begin().Write(_case.Application, Kask, false, Content(), Now));
        RuleAssert.Refused(Rule.SessionInTheFuture,
            () => AssessmentSession.Begin(Guid.CreateVersion7(), _case.Application, Tamm, false, Content() with { HeldAt = Now.AddMinutes(1) }, Now));
        RuleAssert.Refused(Rule.NotAllocated, () => AssessmentSession.Begin(Guid.CreateVersion7(), _case.Application, Officer, false, Content(), Now));
        RuleAssert.Refused(Rule.AssessmentHandedIn, () => AssessmentSession.Begin(Guid.CreateVersion7(), _case.Application, Tamm, true, Content(), Now));
    }

    private static SessionContent Content(params SessionNote[] notes) => new(AssessmentMethod.Interview, Now.AddHours(-1), "Tallinn", "J. Kask", notes);

    private static StoredFile Stored() => new(Guid.CreateVersion7(), new string('9', 64), 10, "audio/wav", "talk.wav");

    private AssessmentSession Begin(params SessionNote[] notes) => AssessmentSession.Begin(Guid.CreateVersion7(), _case.Application, Tamm, false, Content(notes), Now);
}
