using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Web.Tests.Support;

namespace CompetenceAssessment.Web.Tests.Duties;

/// <summary>One cell: a duty, what the person already is in the case, and whether both go together.</summary>
internal sealed record DutyCell(Duty Duty, Involvement Part, bool IsOpen, string Name);

/// <summary>The table of duties where people read it, in docs/domain.md. Words it does not know end the test.</summary>
internal static class DutiesTable
{
    private static readonly Dictionary<string, Duty> Duties = new()
    {
        ["Judge items"] = Duty.Assess,
        ["Sample judgements for quality"] = Duty.Sample,
        ["Propose the result"] = Duty.Propose,
        ["Vote in the awarding committee"] = Duty.Vote,
        ["Issue the certificate that was decided"] = Duty.Issue,
        ["Carry out a withdrawal that was decided"] = Duty.Withdraw,
        ["Hear a challenge against the decision"] = Duty.HearChallenge,
    };

    private static readonly Dictionary<string, Involvement> Parts = new()
    {
        ["the candidate"] = Involvement.Candidate,
        ["an assessor of the case"] = Involvement.Assessor,
        ["trained the candidate"] = Involvement.Trainer,
        ["sampled its judgements"] = Involvement.QualityAssurer,
        ["voted on it"] = Involvement.CommitteeMember,
        ["has another conflict of interest"] = Involvement.Conflicted,
    };

    public static IReadOnlyList<DutyCell> Read()
    {
        var lines = File.ReadLines(Path.Combine(Repository.Root, "docs", "domain.md")).Select(l => l.Trim())
            .SkipWhile(l => !l.StartsWith("| Duty |", StringComparison.Ordinal)).TakeWhile(l => l.StartsWith('|')).Select(Cells).ToList();
        return [.. lines.Skip(2).SelectMany(row => row.Zip(lines[0]).Skip(1).Select(cell => Cell(row[0], cell.Second, cell.First)))];
    }

    private static DutyCell Cell(string duty, string part, string word) => new(Duties[duty], Parts[part], IsYes(word), $"{duty} / {part} / {word}");

    private static bool IsYes(string word) => word switch
    {
        "yes" => true,
        "no" => false,
        _ => throw new FormatException($"docs/domain.md says neither yes nor no: {word}"),
    };

    private static string[] Cells(string line) => line.Split('|', StringSplitOptions.TrimEntries)[1..^1];
}
