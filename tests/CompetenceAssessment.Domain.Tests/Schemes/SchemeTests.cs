using CompetenceAssessment.Domain.Schemes;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Domain.Tests.Applications;

namespace CompetenceAssessment.Domain.Tests.Schemes;

public sealed class SchemeTests
{
    private static readonly StandardVersion Standard = new(
        Guid.CreateVersion7(), Guid.CreateVersion7(), "2", Text("Customer service manager"), new StandardDescription(), null,
        [
            Competence("B.2.1", CompetenceKind.Obligatory, [AssessmentMethod.Portfolio, AssessmentMethod.CaseStudy], (CompetenceItemKind.Indicator, "1"), (CompetenceItemKind.Knowledge, "1")),
            Competence("B.2.3", CompetenceKind.Obligatory, [AssessmentMethod.RolePlay, AssessmentMethod.Interview], (CompetenceItemKind.Indicator, "1")),
            Competence("B.2.4", CompetenceKind.Transversal, [], (CompetenceItemKind.Indicator, "1")),
        ],
        "0");

    [Fact]
    public void A_scheme_in_use_never_changes()
    {
        var scheme = new AssessmentScheme(Guid.CreateVersion7(), Guid.CreateVersion7(), Standard.Id, 1, new SchemeSettings());
        scheme.Change(new SchemeSettings { Assessors = 3 });
        scheme.PutInUse(Standard, Cases.Now);

        RuleAssert.Refused(Rule.SchemeInUseIsFixed, () => scheme.Change(new SchemeSettings()));
        RuleAssert.Refused(Rule.SchemeInUseIsFixed, () => scheme.PutInUse(Standard, Cases.Now));
        Assert.Equal(3, scheme.Settings.Assessors);
    }

    [Fact]
    public void A_scheme_may_not_demand_more_than_the_standard()
    {
        AssertBeyond(new CompetenceScheme { CompetenceCode = "B.9" });
        AssertBeyond(new CompetenceScheme { CompetenceCode = "B.2.3", Methods = [AssessmentMethod.Portfolio] });
        AssertBeyond(new CompetenceScheme { CompetenceCode = "B.2.1", CriticalItems = ["27"] });

        static void AssertBeyond(CompetenceScheme competence) =>
            RuleAssert.Refused(Rule.SchemeBeyondStandard, () => new SchemeSettings { Competences = [competence] }.RequireWithin(Standard));
    }

    [Fact]
    public void Impossible_numbers_are_refused()
    {
        RuleAssert.Refused(Rule.SchemeNumbers, () => new SchemeSettings { Assessors = 0 }.RequireWithin(Standard));
        RuleAssert.Refused(Rule.SchemeNumbers, () => new SchemeSettings { JudgedKinds = [] }.RequireWithin(Standard));
        RuleAssert.Refused(Rule.SchemeNumbers, () => new SchemeSettings { Quorum = 0 }.RequireWithin(Standard));
    }

    [Fact]
    public void Methods_are_those_the_standard_lists_unless_the_scheme_chooses_among_them()
    {
        var settings = new SchemeSettings { Competences = [new CompetenceScheme { CompetenceCode = "B.2.1", Methods = [AssessmentMethod.CaseStudy] }] };

        Assert.Equal([AssessmentMethod.CaseStudy], settings.MethodsFor(Standard, Standard.FindCompetence("B.2.1")!));
        Assert.Equal([AssessmentMethod.RolePlay, AssessmentMethod.Interview], settings.MethodsFor(Standard, Standard.FindCompetence("B.2.3")!));
    }

    [Fact]
    public void A_transversal_competence_is_seen_through_the_methods_of_the_others()
    {
        var methods = new SchemeSettings().MethodsFor(Standard, Standard.FindCompetence("B.2.4")!);

        Assert.Equal([AssessmentMethod.Portfolio, AssessmentMethod.CaseStudy, AssessmentMethod.RolePlay, AssessmentMethod.Interview], methods);
    }

    [Fact]
    public void Knowledge_is_judged_only_where_the_scheme_says_so()
    {
        var competence = Standard.FindCompetence("B.2.1")!;

        Assert.Single(new SchemeSettings().JudgedItems(competence));
        Assert.Equal(2, new SchemeSettings { JudgedKinds = [CompetenceItemKind.Indicator, CompetenceItemKind.Knowledge] }.JudgedItems(competence).Count());
    }

    private static Competence Competence(string code, CompetenceKind kind, AssessmentMethod[] methods, params (CompetenceItemKind Kind, string Number)[] items) =>
        new(Guid.CreateVersion7(), code, kind, Text(code), methods, items.Select(i => new CompetenceItem(Guid.CreateVersion7(), i.Kind, i.Number, Text(i.Number))))
        {
            IsIntegrated = kind == CompetenceKind.Transversal,
        };

    private static LocalizedText Text(string english) => new("en", english);
}
