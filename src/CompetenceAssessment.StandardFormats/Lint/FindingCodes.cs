using System.Reflection;

namespace CompetenceAssessment.StandardFormats.Lint;

/// <summary>Every kind of finding. Readers report what only they see in the source; the lint reports what a reading shows.
/// <c>docs/standards.md</c> lists the same codes (a test compares them).</summary>
public static partial class FindingCodes
{
    /// <summary>All of them, in the order of their codes.</summary>
    public static IReadOnlyList<FindingCode> All => Listed.Codes;

    // A class of its own: the constants are spread over files, and which of them are set first is not for this list to rely on.
    private static class Listed
    {
        public static readonly IReadOnlyList<FindingCode> Codes =
        [
            .. typeof(FindingCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => f.GetValue(null)).OfType<FindingCode>()
                .OrderBy(c => c.Code, StringComparer.Ordinal),
        ];
    }
}
