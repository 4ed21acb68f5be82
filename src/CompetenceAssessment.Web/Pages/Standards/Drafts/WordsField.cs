namespace CompetenceAssessment.Web.Pages.Standards.Drafts;

/// <summary>A field for the words of a standard in one language.</summary>
public sealed record WordsField(string Name, string Label, string Language, string? Value, int Rows);
