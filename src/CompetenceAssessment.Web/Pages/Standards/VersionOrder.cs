using System.Globalization;

namespace CompetenceAssessment.Web.Pages.Standards;

/// <summary>Version numbers by their numbers, so that 10 comes after 9.</summary>
public static class VersionOrder
{
    public static readonly IComparer<string> Comparer =
        StringComparer.Create(CultureInfo.InvariantCulture, CompareOptions.NumericOrdering);
}
