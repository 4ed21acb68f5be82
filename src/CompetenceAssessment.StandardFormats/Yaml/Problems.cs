using YamlDotNet.RepresentationModel;

namespace CompetenceAssessment.StandardFormats.Yaml;

/// <summary>Collects what is wrong with a file, so that its author sees everything at once.</summary>
/// <param name="file">The file's name.</param>
/// <param name="lineOf">Where a node stands, for trees that were not read from YAML.</param>
/// <param name="placeOf">More of the place in words, such as a sheet and a column, where a line alone does not tell it.</param>
internal sealed class Problems(string file, Func<YamlNode, long>? lineOf = null, Func<YamlNode, string>? placeOf = null)
{
    // A file can be made to break a rule a million times.
    private const int Most = 1000;
    private readonly List<StandardFileError> errors = [];

    public void Add(YamlNode at, string rule, string message) => Add(LineOf(at), rule, placeOf is null ? message : $"{placeOf(at)}: {message}");

    public long LineOf(YamlNode node) => lineOf?.Invoke(node) ?? node.Start.Line;

    public void Add(long line, string rule, string message)
    {
        if (errors.Count < Most)
            errors.Add(new(file, line, rule, message));
    }

    /// <summary>What is wrong so far, in the order in which it was found.</summary>
    public IReadOnlyList<StandardFileError> Found => errors;

    public void ThrowIfAny()
    {
        if (errors.Count > 0)
            throw new StandardFileException([.. errors.OrderBy(e => e.Line)]);
    }
}
