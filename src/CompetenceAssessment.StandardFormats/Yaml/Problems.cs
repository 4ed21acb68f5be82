using YamlDotNet.RepresentationModel;

namespace CompetenceAssessment.StandardFormats.Yaml;

/// <summary>Collects what is wrong with a file, so that its author sees everything at once.</summary>
internal sealed class Problems(string file)
{
    private readonly List<StandardFileError> errors = [];

    public void Add(YamlNode at, string rule, string message) => Add(at.Start.Line, rule, message);

    public void Add(long line, string rule, string message) => errors.Add(new(file, line, rule, message));

    public void ThrowIfAny()
    {
        if (errors.Count > 0)
            throw new StandardFileException([.. errors.OrderBy(e => e.Line)]);
    }
}
