using CompetenceAssessment.Domain.Assessments;
using CompetenceAssessment.Services.Assessments;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Web.Refusals;
using CompetenceAssessment.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace CompetenceAssessment.Web.Pages.Assess;

/// <summary>What a script hears about a judgement's save, and both versions of a stale one.</summary>
public sealed class JudgementAnswers(DeskReader desks, ScriptSaves saves, CurrentViewer viewer, Texts texts)
{
    public Task<IActionResult> SaveAsync(Func<Task<SavedJudgement>> save, Guid applicationId, Guid itemId, JudgementInput input, CancellationToken cancellation) =>
        saves.AnswerAsync(
            async () =>
            {
                var saved = await save();
                return new SavedAnswer(saved.Version, saved.SavedAt, saved.Outcome?.ToString(), saved.Owed is { } owed ? texts[$"rule.{owed}"] : null);
            },
            async () =>
            {
                var desk = await desks.ReadAsync(viewer.Viewer, applicationId, cancellation);
                var stored = desk is null ? null : await desks.OwnTextAsync(desk, viewer.PersonId, itemId, cancellation);
                return StoredAnswer.Of(stored, desk is null ? [] : Differences(input, stored, desk));
            },
            texts["assess.save.stale"]);

    /// <summary>Both versions of what differs.</summary>
    public IReadOnlyList<StoredValue> Differences(JudgementInput input, JudgementText? stored, DeskView desk)
    {
        var values = new List<StoredValue>
        {
            new(texts["assess.outcome"], OutcomeText(input.Outcome), OutcomeText(stored?.Outcome)),
            new(texts["assess.reason"], input.Reason, stored?.Reason),
            new(texts["assess.feedback"], input.Feedback, stored?.Feedback),
            new(texts["assess.cites"], Named(CitedValues.Read(input), desk),
                Named((stored?.Citations ?? []).Select(c => new CitedSource(c.Kind, c.SourceId, c.Place)), desk)),
        };
        return [.. values.Where(v => (v.Yours?.Trim() ?? "") != (v.Stored?.Trim() ?? ""))];
    }

    private string Named(IEnumerable<CitedSource> cited, DeskView desk) =>
        string.Join("; ", cited.Select(c => (desk.Sources.FirstOrDefault(s => s.Kind == c.Kind && s.Id == c.SourceId)?.Title(texts) ?? "") + texts.Place(c.Place)).Order(StringComparer.CurrentCulture));

    private string OutcomeText(Outcome? outcome) => outcome is { } given ? texts.Enum(given) : texts["assess.outcome.none"];

    private sealed record SavedAnswer(int Version, DateTime SavedAt, string? Outcome, string? Owed);

    private sealed record StoredAnswer(int Version, string? Outcome, string? Reason, string? Feedback, IReadOnlyList<string> Cited, IReadOnlyList<StoredValue> Differences)
    {
        public static StoredAnswer Of(JudgementText? stored, IReadOnlyList<StoredValue> differences) => new(
            stored?.Version ?? 0, stored?.Outcome?.ToString(), stored?.Reason, stored?.Feedback,
            [.. stored?.Citations.Select(c => $"{c.Kind}:{c.SourceId}:{c.Place}") ?? []], differences);
    }
}
