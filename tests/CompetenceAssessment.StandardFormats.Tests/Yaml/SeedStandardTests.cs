using CompetenceAssessment.Domain.Standards;
using static CompetenceAssessment.Domain.Standards.AssessmentMethod;

namespace CompetenceAssessment.StandardFormats.Tests.Yaml;

public sealed class SeedStandardTests
{
    private readonly StandardVersion estonian = Seeds.Version(Seeds.Estonian);
    private readonly StandardVersion british = Seeds.Version(Seeds.British);
    private readonly StandardVersion hongKong = Seeds.Version(Seeds.HongKong);

    [Fact]
    public void The_Estonian_standard_has_61_indicators_and_23_knowledge_items()
    {
        Assert.Equal(["B.2.1", "B.2.2", "B.2.3", "B.2.4", "B.2.5", "B.2.6"], estonian.Competences.Select(c => c.Code));
        Assert.Equal([7, 16, 26, 3, 5, 4], estonian.Competences.Select(c => c.Count(CompetenceItemKind.Indicator)));
        Assert.Equal([5, 9, 6, 0, 1, 2], estonian.Competences.Select(c => c.Count(CompetenceItemKind.Knowledge)));
        Assert.Equal([3, 7, 5], estonian.Description.WorkUnits.Select(u => u.Tasks.Count));
    }

    [Fact]
    public void Each_competence_lists_its_own_methods_and_the_transversal_ones_are_integrated()
    {
        AssessmentMethod[][] expected =
        [
            [CaseStudy, Portfolio, PracticalAssignment],
            [PracticalAssignment, Test, CaseStudy, Essay, Portfolio],
            [RolePlay, Interview, SelfAssessment, CaseStudy],
            [], [], [],
        ];
        Assert.Equal(expected, estonian.Competences.Select(c => c.Methods.ToArray()));
        Assert.Equal([false, false, false, true, true, true], estonian.Competences.Select(c => c.IsIntegrated));
        Assert.Equal(
            Enumerable.Repeat<CompetenceKind?>(CompetenceKind.Obligatory, 3).Concat(Enumerable.Repeat<CompetenceKind?>(CompetenceKind.Transversal, 3)),
            estonian.Competences.Select(c => c.Kind));
        Assert.StartsWith("The assessment of transversal competences is integrated", estonian.Description.MethodsRemark!.In("en").Text, StringComparison.Ordinal);
        Assert.StartsWith("Läbivaid kompetentse hinnatakse integreeritult", estonian.Description.MethodsRemark.In("et").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void All_six_competences_are_needed_and_each_is_of_level_6()
    {
        Assert.All(estonian.Competences, c => Assert.Equal(6, c.Level));
        Assert.False(estonian.Structure!.IsSatisfiedBy(new HashSet<string> { "B.2.1", "B.2.2", "B.2.3", "B.2.4", "B.2.5" }));
        Assert.True(estonian.Structure.IsSatisfiedBy(estonian.Competences.Select(c => c.Code).ToHashSet()));
        Assert.Empty(estonian.Description.PartialQualifications);
    }

    [Fact]
    public void Part_C_says_who_approved_it_when_and_until_when()
    {
        Assert.Equal("04-11112014-3.1/2k", estonian.Designation);
        Assert.Equal(("2", true), (estonian.VersionNumber, estonian.IsVersionStated));
        Assert.Equal(new DateOnly(2019, 5, 7), estonian.ValidUntil);
        Assert.Null(estonian.ValidFrom);
        Assert.Equal("Professional Services Council", estonian.Description.ApprovedBy!.Original);
        Assert.Equal(("18", new DateOnly(2014, 11, 11)), (estonian.Description.DecisionNumber, estonian.Description.DecisionDate!.Value));
        Assert.Equal((6, 6), (estonian.Level, estonian.EqfLevel));
        Assert.Equal(["1439", "1219"], estonian.Description.Classifications.Select(c => c.Code));
        Assert.All(estonian.Description.Classifications, c => Assert.Equal("ISCO-08", c.Scheme));
        Assert.Equal(6, estonian.Description.Compilers.Count);
        Assert.Contains(new Compiler("Gerle Oks", "OÜ Oxforell"), estonian.Description.Compilers);
        Assert.Equal("Customer service manager", estonian.Description.ForeignTitles!.In("en").Text);
        Assert.Equal("Teenindusjuht, tase 6", estonian.QualificationTitle!.In("et").Text);
    }

    [Fact]
    public void Every_prose_section_is_there()
    {
        Assert.Equal([null, "A.1", "A.3", "A.4", "A.5", "A.6", "A.7", "B.1"], estonian.Description.Sections.Select(s => s.Code));
        Assert.All(estonian.Description.Sections, s => Assert.True(s.Text.Has("en") && s.Text.Has("et"), s.Code));
    }

    [Fact]
    public void Estonian_is_the_second_language_except_where_the_source_lost_it()
    {
        var untranslated = estonian.Competences.SelectMany(c => c.Items.Where(i => !i.Text.Has("et")).Select(i => i.ReferenceWithin(c.Code))).ToList();
        Assert.Equal(
            [.. Enumerable.Range(1, 26).Select(n => $"B.2.3.{n}"), .. Enumerable.Range(1, 6).Select(n => $"B.2.3 K{n}")],
            untranslated);
        Assert.All(estonian.Competences, c => Assert.True(c.Title.Has("et"), c.Code));
        Assert.Equal(estonian.Description.WorkUnits[1].Title, estonian.FindCompetence("B.2.2")!.Title);
        Assert.Equal(estonian.Description.WorkUnits[2].Title, estonian.FindCompetence("B.2.3")!.Title);
    }

    [Fact]
    public void Both_Estonian_indicators_numbered_10_pair_with_English_10()
    {
        var ten = estonian.FindCompetence("B.2.2")!.Items.Single(i => i is { Kind: CompetenceItemKind.Indicator, Number: "10" });
        Assert.StartsWith("resolves difficult and/or legally complex customer complaints", ten.Text.In("en").Text, StringComparison.Ordinal);
        Assert.StartsWith("lahendab raskeid ja/või juriidiliselt keerukaid", ten.Text.In("et").Text, StringComparison.Ordinal);
        Assert.Contains("; analüüsib teenindusprotsessis tekkinud probleeme", ten.Text.In("et").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_British_standard_keeps_its_own_shape()
    {
        var unit = Assert.Single(british.Competences);
        Assert.Equal((20, 20, 0), (unit.Count(CompetenceItemKind.Indicator), unit.Count(CompetenceItemKind.Knowledge), unit.Count(CompetenceItemKind.Outcome)));
        Assert.Equal(("P1", "K20"), (unit.Items[0].Number, unit.Items[^1].Number));
        Assert.Equal(("1", false), (british.VersionNumber, british.IsVersionStated));
        Assert.Null(british.Level);
        Assert.Null(british.EqfLevel);
        Assert.Null(british.ValidUntil);
        Assert.Null(british.Designation);
        Assert.Null(british.Structure);
        Assert.Null(unit.Kind);
        Assert.Empty(unit.Methods);
        Assert.Equal("You must be able to:", british.Description.ItemLists[0].LeadIn!.Original);
    }

    [Fact]
    public void The_Hong_Kong_unit_keeps_its_groups_outcomes_code_level_and_credit()
    {
        var unit = Assert.Single(hongKong.Competences);
        Assert.Equal("111334L3", unit.Code);
        Assert.Equal((3, "3 (For Reference Only)"), (hongKong.Level, hongKong.Description.Credit));
        Assert.Equal(
            [("Understand the basic knowledge of customer service", 3), ("Manage customer service performance of frontline staff", 4), ("Exhibit professionalism", 2)],
            unit.Items.Where(i => i.Kind == CompetenceItemKind.Indicator).CountBy(i => i.Group!.Original).Select(g => (g.Key, g.Value)));
        Assert.Equal(["O1", "O2", "O3"], unit.Items.Where(i => i.Kind == CompetenceItemKind.Outcome).Select(i => i.Number));
        Assert.Null(hongKong.EqfLevel);
        Assert.Null(hongKong.Structure);
    }
}
