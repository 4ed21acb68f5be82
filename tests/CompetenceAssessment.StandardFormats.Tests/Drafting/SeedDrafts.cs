using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.Drafting;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;

namespace CompetenceAssessment.StandardFormats.Tests.Drafting;

/// <summary>Drafts of the seed texts, as an import makes them.</summary>
internal static class SeedDrafts
{
    public static readonly DateTime Now = new(2026, 11, 22, 9, 0, 0, DateTimeKind.Utc);

    public static readonly Guid Editor = Guid.CreateVersion7();

    public static StandardDraft English() => Read("ee-customer-service-manager-6.en.txt");

    public static StandardDraft Read(string name)
    {
        var reading = DraftReader.Read(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Samples", name)), name, TimeProvider.System);
        Assert.Null(reading.Refused);
        var read = Assert.Single(reading.Drafts);
        return new(Guid.CreateVersion7(), new DraftSource(name, reading.Lines, new string('0', 64), reading.Family), Text(read.Standard), read.Findings, Editor, Now);
    }

    /// <summary>Changes the text as the service does.</summary>
    public static void Edit(this StandardDraft draft, Func<ReadStandard, ReadStandard> change)
    {
        var before = ReadingJson.ReadStandard(draft.Content);
        var after = change(before);
        var findings = DraftLint.Renew(draft.Source, before, after, draft.Findings, Repaired(), DateOnly.FromDateTime(Now));
        draft.Edit(Text(after) with { Key = draft.Key }, findings, Editor, Now);
    }

    public static ReadStandard Standard(this StandardDraft draft) => ReadingJson.ReadStandard(draft.Content);

    public static FindingDecision Repaired() => new(FindingDecisionKind.Repaired, null, Editor, Now);

    private static DraftText Text(ReadStandard standard) => new(DraftKeys.Propose(standard), standard.Version ?? "1", standard.Title, ReadingJson.Write(standard));
}
