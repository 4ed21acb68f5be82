namespace CompetenceAssessment.Web.Pages;

/// <summary>Where one is in a list of pages, and the address of each; shown by <c>_Paging</c>.</summary>
public sealed record Paging(int Current, int Last, Func<int, string> Address);
