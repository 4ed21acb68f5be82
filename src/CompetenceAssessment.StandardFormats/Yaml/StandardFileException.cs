namespace CompetenceAssessment.StandardFormats.Yaml;

/// <summary>A standard file that breaks rules of the format. Carries everything that is wrong with it, not only the first finding.</summary>
public sealed class StandardFileException(IReadOnlyList<StandardFileError> errors)
    : Exception(string.Join(Environment.NewLine, errors))
{
    /// <summary>Everything that is wrong, in the order of the file.</summary>
    public IReadOnlyList<StandardFileError> Errors { get; } = errors;
}

/// <summary>One thing wrong with a standard file.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Rule">Which rule of the format, one of <see cref="StandardFileRule"/>.</param>
/// <param name="Message">What is wrong, in words.</param>
public sealed record StandardFileError(string File, long Line, string Rule, string Message)
{
    /// <summary>"file:line: rule: message", as editors and logs know it.</summary>
    public override string ToString() => $"{File}:{Line}: {Rule}: {Message}";
}
