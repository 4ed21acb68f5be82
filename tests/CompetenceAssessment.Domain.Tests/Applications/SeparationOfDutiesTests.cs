using CompetenceAssessment.Domain.Applications;

namespace CompetenceAssessment.Domain.Tests.Applications;

/// <summary>Reads the table of duties where people read it, in docs/domain.md, and holds the code to it.</summary>
public sealed class SeparationOfDutiesTests
{
    private static readonly Involvement[] Columns =
        [Involvement.Candidate, Involvement.Assessor, Involvement.Trainer, Involvement.QualityAssurer, Involvement.CommitteeMember, Involvement.Conflicted];

    private static readonly Duty[] Rows = [Duty.Assess, Duty.Sample, Duty.Propose, Duty.Vote, Duty.Issue, Duty.Withdraw, Duty.HearChallenge];

    public static TheoryData<Duty, Involvement, bool> Table()
    {
        var lines = File.ReadAllLines(Path.Combine(Root(), "docs", "domain.md")).SkipWhile(l => !l.StartsWith("| Duty |", StringComparison.Ordinal)).Skip(2).TakeWhile(l => l.StartsWith('|')).ToList();
        var table = new TheoryData<Duty, Involvement, bool>();
        foreach (var (row, line) in lines.Index())
        {
            var cells = line.Split('|', StringSplitOptions.TrimEntries)[2..^1];
            foreach (var (column, cell) in cells.Index())
                table.Add(Rows[row], Columns[column], cell switch { "yes" => true, "no" => false, _ => throw new FormatException($"docs/domain.md says neither yes nor no: {line}") });
        }

        return table;
    }

    [Fact]
    public void The_table_names_every_duty_and_every_involvement()
    {
        Assert.Equal(Enum.GetValues<Duty>().Length * (Enum.GetValues<Involvement>().Length - 1), Table().Count);
        Assert.Equal(Enum.GetValues<Duty>(), Rows);
    }

    [Theory, MemberData(nameof(Table))]
    public void A_duty_is_open_exactly_to_those_the_table_opens_it_to(Duty duty, Involvement involvement, bool allowed) =>
        Assert.Equal(allowed, SeparationOfDuties.Allows(duty, involvement));

    [Fact]
    public void Whoever_is_not_involved_may_take_on_any_duty() => Assert.All(Rows, duty => Assert.True(SeparationOfDuties.Allows(duty, Involvement.None)));

    [Fact]
    public void One_obstacle_among_several_parts_is_enough_and_is_named()
    {
        const Involvement Both = Involvement.Assessor | Involvement.Trainer;

        var violation = Assert.Throws<RuleViolationException>(() => SeparationOfDuties.Require(Duty.Assess, Both));

        Assert.Equal(Rule.DutiesSeparate, violation.Rule);
        Assert.Equal([Duty.Assess, Involvement.Trainer], violation.Arguments);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CompetenceAssessment.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests do not run inside the repository.");
        return folder.FullName;
    }
}
