using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;

namespace CompetenceAssessment.Cli;

/// <summary>A reading in words, for a person at a terminal.</summary>
internal static class ReadingSummary
{
    public static void Write(TextWriter output, StandardReading reading)
    {
        if (reading.Refused is { } reason)
        {
            output.WriteLine($"{reading.File} was not read: {reason}");
            return;
        }

        foreach (var standard in reading.Standards) Write(output, standard);
        var lines = reading.Lines;
        output.WriteLine($"Lines: {lines.Total} with text, {lines.Used} used, {lines.Furniture} page furniture, {lines.Unread} not understood.");
        output.WriteLine();
        WriteFindings(output, reading);
    }

    public static void WriteFindings(TextWriter output, StandardReading reading)
    {
        if (reading.Refused is { } reason)
        {
            output.WriteLine($"{reading.File} was not read: {reason}");
            return;
        }

        foreach (var finding in reading.Findings)
        {
            var lines = finding.Lines.Count == 0 ? "" : $":{Ranges(finding.Lines)}";
            output.WriteLine($"{reading.File}{lines}: {finding.Severity.ToString().ToLowerInvariant()} {finding.Code}: {finding.Message} {finding.Repair}");
        }

        int Count(FindingSeverity severity) => reading.Findings.Count(f => f.Severity == severity);
        output.WriteLine($"{Count(FindingSeverity.Error)} errors, {Count(FindingSeverity.Warning)} warnings, {Count(FindingSeverity.Info)} remarks.");
    }

    private static void Write(TextWriter output, ReadStandard standard)
    {
        output.WriteLine($"{standard.Title?.Original ?? "(no title)"}  {standard.Code} {(standard.Version is null ? "" : $"version {standard.Version}")}".TrimEnd());
        foreach (var qualification in standard.Qualifications)
            output.WriteLine($"  {(qualification.Partial ? "Partial qualification" : "Qualification")}: {qualification.Title?.Original} (level {qualification.Level})");
        foreach (var unit in standard.WorkUnits)
            output.WriteLine($"  {unit.Code} {unit.Title?.Original}: {unit.Tasks.Count} tasks");
        foreach (var competence in standard.Competences)
        {
            var counts = competence.Items.GroupBy(i => i.Kind).Select(g => $"{g.Count()} {Word(g.Key)}");
            output.WriteLine($"  {competence.Code} {competence.Title?.Original}: {string.Join(", ", counts)}{(competence.Methods.Count == 0 ? "" : $"; {string.Join(", ", competence.Methods)}")}");
        }

        if (standard.Structure is { } structure) output.WriteLine($"  Needed: {structure.Reading}");
    }

    private static string Word(CompetenceItemKind kind) => kind switch
    {
        CompetenceItemKind.Knowledge => "knowledge",
        CompetenceItemKind.Outcome => "outcomes",
        _ => "indicators",
    };

    private static string Ranges(IReadOnlyList<int> lines)
    {
        var words = new List<string>();
        for (int start = 0, end; start < lines.Count; start = end + 1)
        {
            end = start;
            while (end + 1 < lines.Count && lines[end + 1] == lines[end] + 1) end++;
            words.Add(end == start ? $"{lines[start]}" : $"{lines[start]}-{lines[end]}");
        }

        return string.Join(',', words);
    }
}
