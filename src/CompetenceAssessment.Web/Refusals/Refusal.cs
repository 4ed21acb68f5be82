using CompetenceAssessment.Services.Language;

namespace CompetenceAssessment.Web.Refusals;

/// <summary>Why a write was not done, for the page that is shown again: the sentence of the rule, and for a stale form both versions of what differs.</summary>
public sealed record Refusal(string Code, string Sentence, IReadOnlyList<StoredValue> Stored)
{
    public const string Stale = "stale";

    /// <summary>The refusal of this request, if there is one; the layout shows it above the page.</summary>
    public static Refusal? Of(HttpContext context) => context.Features.Get<Refusal>();

    public static string StaleSentence(Texts texts) => texts["refusal.stale"];
}

/// <summary>One thing that somebody else changed meanwhile.</summary>
/// <param name="Label">What it is, in words.</param>
/// <param name="Yours">What the form says.</param>
/// <param name="Stored">What is saved now.</param>
public sealed record StoredValue(string Label, string? Yours, string? Stored);

/// <summary>A page whose form can be stale. Asked only after a save was refused: returns what differs, and moves the form to the current
/// version (input and ModelState), so that sending it again is a decision.</summary>
public interface IShowStored
{
    Task<IReadOnlyList<StoredValue>> StoredAsync(CancellationToken cancellation);
}
