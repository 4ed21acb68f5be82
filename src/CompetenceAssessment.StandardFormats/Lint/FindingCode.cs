using System.Globalization;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;

namespace CompetenceAssessment.StandardFormats.Lint;

/// <summary>A kind of finding: its code, how bad it is, and its words with places for the particulars ({0}, {1}, …).</summary>
/// <param name="Code">Stable; listed with its meaning and an example in <c>docs/standards.md</c>.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Repair">The proposed repair.</param>
public sealed record FindingCode(string Code, FindingSeverity Severity, string Message, string Repair)
{
    /// <summary>Makes a finding.</summary>
    /// <param name="lines">Source lines, from 1; empty where the finding is about something that is not there.</param>
    /// <param name="place">The part of the reading, see <see cref="Finding.Place"/>.</param>
    /// <param name="particulars">What stands for {0}, {1}, … in message and repair.</param>
    public Finding At(IEnumerable<int> lines, string? place, params object[] particulars) => new(
        Code,
        Severity,
        [.. lines.Distinct().Order()],
        string.Format(CultureInfo.InvariantCulture, Message, particulars),
        string.Format(CultureInfo.InvariantCulture, Repair, particulars))
    {
        Place = place,
        Particulars = [.. particulars.Select(p => string.Format(CultureInfo.InvariantCulture, "{0}", p))],
    };
}
