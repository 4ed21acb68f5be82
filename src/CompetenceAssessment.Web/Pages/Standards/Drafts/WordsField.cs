using CompetenceAssessment.Domain;

namespace CompetenceAssessment.Web.Pages.Standards.Drafts;

/// <summary>A field for the words of a standard in one language; <c>Original</c> are the words that it translates.</summary>
public sealed record WordsField(string Name, string Label, string Language, string? Value, int Rows, LocalizedText? Original = null);

/// <summary>Fields for the words of a standard in each of its languages, side by side.</summary>
public sealed record WordsFields(string Name, string Label, IReadOnlyDictionary<string, string?> Words, int Rows, LocalizedText? Original = null);
