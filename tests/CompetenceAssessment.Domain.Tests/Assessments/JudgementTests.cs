using CompetenceAssessment.Domain.Assessments;
using CompetenceAssessment.Domain.Schemes;
using CompetenceAssessment.Domain.Standards;
using static CompetenceAssessment.Domain.Tests.Assessments.AssessedCase;

namespace CompetenceAssessment.Domain.Tests.Assessments;

public sealed class JudgementTests
{
    private readonly AssessedCase _case = new();

    [Fact]
    public void A_passing_judgement_cites_evidence() =>
        RuleAssert.Refused(Rule.MetNeedsEvidence, () => Record("B.2.1.1", Outcome.Met, []));

    [Fact]
    public void A_passing_judgement_cites_a_method_that_is_listed_for_the_competence()
    {
        RuleAssert.Refused(Rule.MetNeedsListedMethod, () => Record("B.2.3.1", Outcome.Met, [Portfolio]));

        Assert.True(Record("B.2.3.1", Outcome.Met, [Portfolio, RolePlay]).IsComplete);
    }

    [Theory]
    [InlineData(AssessmentMethod.RolePlay, true)]
    [InlineData(AssessmentMethod.Interview, true)]
    [InlineData(AssessmentMethod.SelfAssessment, true)]
    [InlineData(AssessmentMethod.CaseStudy, true)]
    [InlineData(AssessmentMethod.Portfolio, false)]
    [InlineData(AssessmentMethod.Observation, false)]
    [InlineData(AssessmentMethod.WitnessTestimony, false)]
    public void Only_the_listed_methods_carry_the_leading_of_a_team(AssessmentMethod method, bool carries)
    {
        var citation = new Citation(CitationKind.Evidence, Guid.CreateVersion7(), new string('c', 64), method, null);
        var facts = _case.Facts(Tamm, "B.2.3.1", citable: [citation]);
        var content = new JudgementContent(Outcome.Met, null, null, [citation]);

        if (carries)
            Assert.Equal(Outcome.Met, Judgement.Record(Guid.CreateVersion7(), facts, content, Now).Outcome);
        else
            RuleAssert.Refused(Rule.MetNeedsListedMethod, () => Judgement.Record(Guid.CreateVersion7(), facts, content, Now));
    }

    [Fact]
    public void A_scheme_may_choose_fewer_methods_than_the_standard_lists()
    {
        var strict = new AssessedCase(new SchemeSettings { Competences = [new() { CompetenceCode = "B.2.3", Methods = [AssessmentMethod.Interview] }] });

        RuleAssert.Refused(Rule.MetNeedsListedMethod, () => strict.Judge(Tamm, "B.2.3.1", Outcome.Met));
    }

    [Fact]
    public void A_transversal_competence_is_judged_from_the_evidence_of_the_others()
    {
        Assert.True(Record("B.2.4.1", Outcome.Met, [Portfolio]).IsComplete);
        Assert.True(Record("B.2.4.1", Outcome.Met, [RolePlay]).IsComplete);
    }

    [Fact]
    public void A_judgement_cites_only_what_belongs_to_the_case()
    {
        RuleAssert.Refused(Rule.CitesForeignEvidence, () => Record("B.2.1.1", Outcome.NotYetMet, [Portfolio with { SourceId = Guid.CreateVersion7() }]));
        RuleAssert.Refused(Rule.CitesForeignEvidence, () => Record("B.2.1.1", Outcome.Met, [Portfolio with { Sha256 = new string('f', 64) }]));
    }

    [Fact]
    public void Work_in_progress_is_kept_and_stays_incomplete()
    {
        Assert.False(Record("B.2.1.1", null, []).IsComplete);
        var judgement = Judgement.Record(Guid.CreateVersion7(), _case.Facts(Tamm, "B.2.1.1"), new JudgementContent(Outcome.NotYetMet, " ", null, []), Now);

        Assert.Equal(Outcome.NotYetMet, judgement.Outcome);
        Assert.False(judgement.IsComplete);
    }

    [Fact]
    public void Every_revision_is_kept()
    {
        var judgement = Record("B.2.1.1", Outcome.NotYetMet, []);
        judgement.Revise(_case.Facts(Tamm, "B.2.1.1"), new JudgementContent(Outcome.Met, "Page 4 shows it", "Well done", [Portfolio]), Now.AddMinutes(1));

        Assert.Equal([1, 2], judgement.Revisions.Select(r => r.Ordinal));
        Assert.Equal([Outcome.NotYetMet, Outcome.Met], judgement.Revisions.Select(r => r.Outcome!.Value));
        Assert.Equal("Page 4 shows it", judgement.Revisions[^1].Reason);
    }

    [Fact]
    public void The_same_content_is_recognised_as_said_already()
    {
        var judgement = Record("B.2.1.1", Outcome.Met, [Portfolio]);

        Assert.True(judgement.Says(new JudgementContent(Outcome.Met, "Seen ", "", [Portfolio])));
        Assert.False(judgement.Says(new JudgementContent(Outcome.Met, "Seen again", null, [Portfolio])));
        Assert.False(judgement.Says(new JudgementContent(Outcome.Met, "Seen", null, [RolePlay])));
    }

    [Fact]
    public void Only_the_panel_judges_and_only_after_declaring()
    {
        RuleAssert.Refused(Rule.NotAllocated, () => _case.Judge(Lepik, "B.2.1.1", Outcome.NotYetMet));
        _case.Application.Allocate(Guid.CreateVersion7(), Lepik, ["B.2.1"], false, true, Domain.Applications.Involvement.None, Officer, Now);
        RuleAssert.Refused(Rule.ConflictNotDeclared, () => _case.Judge(Lepik, "B.2.1.1", Outcome.NotYetMet));
        _case.Application.DeclareConflict(Lepik, false, null, Now);
        _case.Judge(Lepik, "B.2.1.1", Outcome.NotYetMet);
        RuleAssert.Refused(Rule.NotAllocated, () => _case.Judge(Lepik, "B.2.3.1", Outcome.NotYetMet));
    }

    [Fact]
    public void Handing_in_is_final()
    {
        _case.JudgeAll(Tamm);
        _case.HandIn(Tamm);

        RuleAssert.Refused(Rule.AssessmentHandedIn, () => _case.Judge(Tamm, "B.2.1.1", Outcome.NotYetMet));
    }

    [Fact]
    public void Knowledge_is_judged_only_where_the_scheme_says_so()
    {
        Assert.Equal(["B.2.1.1", "B.2.1.2", "B.2.1.3", "B.2.3.1", "B.2.3.2", "B.2.4.1"], _case.Standing.Items.Select(i => i.Reference));
        var wide = new AssessedCase(new SchemeSettings { JudgedKinds = [CompetenceItemKind.Indicator, CompetenceItemKind.Knowledge] });
        Assert.Contains("B.2.1 K1", wide.Standing.Items.Select(i => i.Reference));

        var knowledge = new JudgedItem(_case.Competence("B.2.1"), _case.Competence("B.2.1").Items[3]);
        var facts = JudgementFacts.For(_case.Application, _case.Scheme, _case.Standard, knowledge, Tamm, false, false, [Portfolio]);
        RuleAssert.Refused(Rule.KindNotJudged, () => Judgement.Record(Guid.CreateVersion7(), facts, new JudgementContent(Outcome.Met, null, null, [Portfolio]), Now));
    }

    private Judgement Record(string reference, Outcome? outcome, IReadOnlyList<Citation> citations) =>
        Judgement.Record(Guid.CreateVersion7(), _case.Facts(Tamm, reference), new JudgementContent(outcome, "Seen", null, citations), Now);
}
