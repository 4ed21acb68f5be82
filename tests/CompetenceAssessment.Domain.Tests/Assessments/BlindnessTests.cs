using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Assessments;
using CompetenceAssessment.Domain.Schemes;
using static CompetenceAssessment.Domain.Tests.Assessments.AssessedCase;

namespace CompetenceAssessment.Domain.Tests.Assessments;

public sealed class BlindnessTests
{
    private static readonly Guid Iqa = Guid.CreateVersion7();

    [Fact]
    public void Nobody_but_the_author_sees_a_judgement_until_all_have_handed_in()
    {
        var assessed = new AssessedCase();
        assessed.JudgeAll(Tamm);
        assessed.JudgeAll(Kask);
        assessed.HandIn(Tamm);

        Assert.True(Sees(assessed, Tamm, Tamm));
        Assert.All([Kask, Officer, Iqa], viewer => Assert.False(Sees(assessed, viewer, Tamm)));
        Assert.False(Sees(assessed, Tamm, Kask));

        assessed.HandIn(Kask);
        Assert.All([Tamm, Kask, Officer, Iqa], viewer => Assert.True(Sees(assessed, viewer, Tamm)));
    }

    [Fact]
    public void One_assessor_of_a_panel_of_two_does_not_lift_the_blind()
    {
        var assessed = new AssessedCase();
        assessed.Application.ReleaseAssessor(Kask, "Ill", Now);
        assessed.JudgeAll(Tamm);
        assessed.HandIn(Tamm);

        Assert.False(Sees(assessed, Officer, Tamm));
        Assert.Contains(assessed.Standing.PanelBlockers, b => b.Rule == Rule.PanelTooSmall && b.WhoActs == Actor.AwardingOfficer);

        assessed.Join(Lepik);
        Assert.False(Sees(assessed, Lepik, Tamm));
        assessed.JudgeAll(Lepik);
        assessed.HandIn(Lepik);
        Assert.True(Sees(assessed, Lepik, Tamm));
    }

    [Fact]
    public void A_scheme_that_is_not_blind_hides_nothing()
    {
        var assessed = new AssessedCase(new SchemeSettings { Blind = false });
        assessed.JudgeAll(Tamm);

        Assert.True(Sees(assessed, Kask, Tamm));
    }

    [Fact]
    public void A_third_assessor_judges_unseen_and_without_seeing()
    {
        var assessed = new AssessedCase().Judged(("B.2.1.1", Outcome.Met, Outcome.NotYetMet));
        assessed.Open("B.2.1.1").SendToThird(Tamm, [Tamm, Kask], Now);
        assessed.Join(Lepik, isThird: true);
        assessed.Judge(Lepik, "B.2.1.1", Outcome.Met, isSentToThird: true);

        Assert.False(Sees(assessed, Lepik, Tamm));
        Assert.False(Sees(assessed, Tamm, Lepik));
        Assert.True(Sees(assessed, Tamm, Kask));

        assessed.HandIn(Lepik);
        Assert.True(Sees(assessed, Lepik, Tamm));
        Assert.True(Sees(assessed, Tamm, Lepik));
    }

    [Fact]
    public void A_further_round_is_blind_again_and_the_former_one_stays_open()
    {
        var assessed = new AssessedCase(new SchemeSettings { FeedbackRounds = 1 }).Judged(("B.2.1.1", Outcome.NotYetMet, Outcome.NotYetMet));
        assessed.Application.AskForMoreEvidence(Tamm, assessed.Scheme, [assessed["B.2.1.1"].Id], "The survey of this year", Today.AddDays(14), Today, Now);
        assessed.Application.HandIn([new FrozenLink(Guid.CreateVersion7(), Guid.CreateVersion7(), Portfolio.SourceId, Portfolio.Sha256)], false, true, Now);
        assessed.Judge(Tamm, "B.2.1.1", Outcome.Met);

        Assert.False(Blindness.MaySee(assessed.Standing, Kask, Tamm, feedbackRound: 1));
        Assert.True(Blindness.MaySee(assessed.Standing, Kask, Tamm, feedbackRound: 0));
        Assert.True(Blindness.MaySee(assessed.Standing, Iqa, Tamm, feedbackRound: 0));
    }

    [Fact]
    public void Other_assessors_after_a_challenge_do_not_see_what_was_judged_before()
    {
        var assessed = new AssessedCase().Judged();
        var application = assessed.Application;
        application.MarkProposed(Tamm, Now);
        application.SendBackToPanel(Officer, "Upheld in part", [assessed["B.2.1.1"].Id], Now);
        foreach (var former in new[] { Tamm, Kask })
            application.ReleaseAssessor(former, "Other assessors judge", Now);
        assessed.Join(Lepik, codes: "B.2.1");
        var second = Guid.CreateVersion7();
        assessed.Join(second, codes: "B.2.1");

        Assert.False(Blindness.MaySee(assessed.Standing, Lepik, Tamm, feedbackRound: 0));
        Assert.True(Blindness.MaySee(assessed.Standing, Officer, Tamm, feedbackRound: 0));

        foreach (var assessor in new[] { Lepik, second })
        {
            assessed.JudgeAll(assessor);
            assessed.HandIn(assessor);
        }

        Assert.True(Blindness.MaySee(assessed.Standing, Lepik, Tamm, feedbackRound: 0));
        Assert.Equal(Outcome.Met, assessed.Standing.Of(assessed["B.2.3.1"]).Outcome);
    }

    private static bool Sees(AssessedCase assessed, Guid viewer, Guid author) => Blindness.MaySee(assessed.Standing, viewer, author, assessed.Application.FeedbackRound);
}
