using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.Exchange;
using CompetenceAssessment.StandardFormats.Yaml;

namespace CompetenceAssessment.StandardFormats.Case;

/// <summary>Standards as CASE 1.1 packages (1EdTech, Competencies and Academic Standards Exchange Service 1.1, information model of 24 January 2025).
/// <c>docs/standards.md</c> says what stands where.</summary>
public static class StandardCase
{
    /// <summary>Makes the package of a standard.</summary>
    public static CasePackage Write(StandardFile file, CaseContext context) => new CaseWriter(file, context).Write();

    /// <summary>Reads a package. One that this project wrote gives the standard exactly as it was; of another system's, what CASE tells is read and the rest stays open.</summary>
    /// <param name="fileName">Name for messages.</param>
    /// <param name="bytes">The file as stored.</param>
    /// <param name="framework">The system of standards that a package of another system belongs to, which CASE does not tell.</param>
    public static ExchangedStandard Read(string fileName, byte[] bytes, StandardFramework? framework = null)
    {
        CaseTree tree;
        try
        {
            tree = CaseTree.Read(fileName, bytes);
        }
        catch (StandardFileException refused)
        {
            return ExchangedStandard.Refused(fileName, refused.Errors);
        }

        if (tree.Document.Own() is null)
            return new ExchangedStandard(null, new ForeignCaseReader(fileName, tree, framework).Read(), []);
        try
        {
            return new ExchangedStandard(new OwnCaseReader(tree).Read(), null, []) { LeftOut = [.. tree.LeftOut()] };
        }
        catch (StandardFileException refused)
        {
            return ExchangedStandard.Refused(fileName, refused.Errors);
        }
    }
}
