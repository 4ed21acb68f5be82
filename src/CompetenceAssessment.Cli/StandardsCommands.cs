using System.CommandLine;
using CompetenceAssessment.StandardFormats.Comparison;
using CompetenceAssessment.StandardFormats.Exchange;
using CompetenceAssessment.StandardFormats.PublishedText;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;

namespace CompetenceAssessment.Cli;

/// <summary><c>standards read</c>, <c>standards check</c> and <c>standards compare</c>: published texts as data, what is wrong with them, and what changed between two. No database is opened.</summary>
internal static class StandardsCommands
{
    public const int Read = 0;
    public const int NoFile = 1;
    public const int ReadWithErrors = 2;
    public const int Refused = 3;

    private const string ExitCodes = "Exit code 0 read, 2 read with errors among the findings, 3 refused, 1 no such file.";

    public static Command Create() => new("standards", "Read, check and compare the published texts of occupational standards; exchange standards with other systems.")
    {
        ReadCommand(), CheckCommand(), CompareCommand(), StandardsExchange.ExportCommand(), StandardsExchange.TemplateCommand(), CrosswalkCommand.Create(),
    };

    private static Command ReadCommand()
    {
        var file = FileArgument();
        var json = new Option<bool>("--json") { Description = "Print one JSON object (standards/reading.schema.json) instead of a summary." };
        var command = new Command("read", $"Read a published text. {ExitCodes}") { file, json };
        command.SetAction(result => Run(result.GetRequiredValue(file), reading =>
        {
            if (result.GetValue(json)) WriteJson(output => ReadingJson.Write(output, reading));
            else ReadingSummary.Write(Console.Out, reading);
        }));
        return command;
    }

    private static Command CheckCommand()
    {
        var file = FileArgument();
        var framework = StandardsExchange.FrameworkOption();
        var command = new Command("check", $"List what is wrong with a published text, or with a file of a format of exchange, one finding a line. {ExitCodes}") { file, framework };
        command.SetAction(result => ExchangeFormat.Reads(result.GetRequiredValue(file))
            ? StandardsExchange.Check(result.GetRequiredValue(file), result.GetValue(framework))
            : Run(result.GetRequiredValue(file), reading => ReadingSummary.WriteFindings(Console.Out, reading)));
        return command;
    }

    private static Command CompareCommand()
    {
        var old = new Argument<string>("old") { Description = "The older standard: a YAML file of the library, or a published text." };
        var now = new Argument<string>("new") { Description = "The newer one." };
        var json = new Option<bool>("--json") { Description = "Print one JSON object instead of words." };
        var command = new Command("compare", "Say item by item what changed between two versions of a standard. Exit code 0 compared, 2 compared although a text was read with errors, 3 refused, 1 no such file.") { old, now, json };
        command.SetAction(result => Compare(result.GetRequiredValue(old), result.GetRequiredValue(now), result.GetValue(json)));
        return command;
    }

    private static int Compare(string old, string now, bool asJson)
    {
        var sources = new List<ComparisonSource>();
        foreach (var file in new[] { old, now })
        {
            if (Open(file, ComparisonSource.ReadFile) is not { } source)
                return NoFile;
            sources.Add(source);
        }

        var comparison = FileComparison.Between(sources[0], sources[1]);
        if (asJson) WriteJson(output => ComparisonJson.Write(output, comparison));
        else ComparisonSummary.Write(Console.Out, comparison);
        return comparison.Refused is not null ? Refused : comparison.HasErrors ? ReadWithErrors : Read;
    }

    private static Argument<string> FileArgument() => new("file") { Description = "A text file, saved web page or Word document (.docx)." };

    private static int Run(string file, Action<StandardReading> write)
    {
        if (Open(file, path => PublishedTextReader.ReadFile(path)) is not { } reading)
            return NoFile;
        write(reading);
        return CodeOf(reading);
    }

    public static int CodeOf(StandardReading reading) => reading.Refused is not null ? Refused
        : reading.Findings.Any(f => f.Severity == FindingSeverity.Error) ? ReadWithErrors
        : Read;

    // Says on standard error why a file cannot be opened, and gives null.
    private static T? Open<T>(string file, Func<string, T> read)
        where T : class
    {
        try
        {
            return read(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            Console.Error.WriteLine(Problem(file, exception));
            return null;
        }
    }

    private static string Problem(string file, Exception exception) =>
        Directory.Exists(file) ? $"{file} is a folder; name a file."
        : exception is FileNotFoundException or DirectoryNotFoundException or ArgumentException ? $"There is no file {file}."
        : $"{file} cannot be opened: {exception.Message}";

    // Bytes, not Console.Out: the object is UTF-8 whatever the terminal's encoding is.
    private static void WriteJson(Action<Stream> write)
    {
        using var output = Console.OpenStandardOutput();
        write(output);
        output.WriteByte((byte)'\n');
    }
}
