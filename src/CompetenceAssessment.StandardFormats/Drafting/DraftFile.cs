using System.Text;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;
using CompetenceAssessment.StandardFormats.Yaml;

namespace CompetenceAssessment.StandardFormats.Drafting;

/// <summary>A draft as a file of the library: its bytes, or what it still lacks to be one. The file is read back, so that the library's own rules decide.</summary>
public sealed class DraftFile
{
    private DraftFile(StandardFile? file, string? text, IReadOnlyList<DraftProblem> problems) => (File, Text, Problems) = (file, text, problems);

    /// <summary>The standard and its version, read back from the bytes; null while something is lacking.</summary>
    public StandardFile? File { get; }

    /// <summary>The file's text; null while something is lacking.</summary>
    public string? Text { get; }

    /// <summary>What stands in the way.</summary>
    public IReadOnlyList<DraftProblem> Problems { get; }

    /// <summary>Makes the file of a draft.</summary>
    public static DraftFile Of(StandardDraft draft) => Of(draft, ReadingJson.ReadStandard(draft.Content));

    /// <summary>Makes the file of a draft whose text was read already.</summary>
    public static DraftFile Of(StandardDraft draft, ReadStandard standard)
    {
        var problems = DraftChecks.Check(draft.Key, standard);
        if (problems.Count > 0)
            return new(null, null, problems);
        var text = StandardYaml.Write(new DraftConverter(draft, standard).Convert());
        try
        {
            return new(StandardYaml.Read(draft.Key + StandardYaml.FileEnding, Encoding.UTF8.GetBytes(text)), text, []);
        }
        catch (StandardFileException refused)
        {
            return new(null, null, [.. refused.Errors.Select(e => DraftProblem.OfDraft(Rule.DraftFormat, e.Message))]);
        }
    }
}

/// <summary>Something that a draft still lacks.</summary>
/// <param name="Place">The part to go to.</param>
/// <param name="Blocker">What is lacking.</param>
public sealed record DraftProblem(DraftPlace Place, Blocker Blocker)
{
    /// <summary>A problem of the whole draft, which is mended among its facts.</summary>
    /// <param name="rule">The rule's key.</param>
    /// <param name="arguments">What its sentence names.</param>
    public static DraftProblem OfDraft(string rule, params object[] arguments) => At(DraftPlace.Facts, rule, arguments);

    /// <summary>A problem of one part.</summary>
    /// <param name="place">The part to go to.</param>
    /// <param name="rule">The rule's key.</param>
    /// <param name="arguments">What its sentence names.</param>
    public static DraftProblem At(DraftPlace place, string rule, params object[] arguments) => new(place, new(rule, Actor.StandardsEditor, null, arguments));
}
