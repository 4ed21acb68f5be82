using System.CommandLine;
using CompetenceAssessment.StandardFormats.PublishedText;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;

namespace CompetenceAssessment.Cli;

/// <summary><c>standards read</c> and <c>standards check</c>: published texts as data, with what is wrong with them. No database is opened.</summary>
internal static class StandardsCommands
{
    public const int Read = 0;
    public const int NoFile = 1;
    public const int ReadWithErrors = 2;
    public const int Refused = 3;

    private const string ExitCodes = "Exit code 0 read, 2 read with errors among the findings, 3 refused, 1 no such file.";

    public static Command Create() => new("standards", "Read and check the published texts of occupational standards.") { ReadCommand(), CheckCommand() };

    private static Command ReadCommand()
    {
        var file = FileArgument();
        var json = new Option<bool>("--json") { Description = "Print one JSON object (standards/reading.schema.json) instead of a summary." };
        var command = new Command("read", $"Read a published text. {ExitCodes}") { file, json };
        command.SetAction(result => Run(result.GetRequiredValue(file), reading =>
        {
            if (result.GetValue(json)) WriteJson(reading);
            else ReadingSummary.Write(Console.Out, reading);
        }));
        return command;
    }

    private static Command CheckCommand()
    {
        var file = FileArgument();
        var command = new Command("check", $"List what is wrong with a published text, one finding a line. {ExitCodes}") { file };
        command.SetAction(result => Run(result.GetRequiredValue(file), reading => ReadingSummary.WriteFindings(Console.Out, reading)));
        return command;
    }

    private static Argument<string> FileArgument() => new("file") { Description = "A text file, saved web page or Word document (.docx)." };

    private static int Run(string file, Action<StandardReading> write)
    {
        StandardReading reading;
        try
        {
            reading = PublishedTextReader.ReadFile(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            Console.Error.WriteLine(Problem(file, exception));
            return NoFile;
        }

        write(reading);
        return reading.Refused is not null ? Refused
            : reading.Findings.Any(f => f.Severity == FindingSeverity.Error) ? ReadWithErrors
            : Read;
    }

    private static string Problem(string file, Exception exception) =>
        Directory.Exists(file) ? $"{file} is a folder; name a file."
        : exception is FileNotFoundException or DirectoryNotFoundException or ArgumentException ? $"There is no file {file}."
        : $"{file} cannot be opened: {exception.Message}";

    // Bytes, not Console.Out: the object is UTF-8 whatever the terminal's encoding is.
    private static void WriteJson(StandardReading reading)
    {
        using var output = Console.OpenStandardOutput();
        ReadingJson.Write(output, reading);
        output.WriteByte((byte)'\n');
    }
}
