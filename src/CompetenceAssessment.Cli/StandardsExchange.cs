using System.CommandLine;
using CompetenceAssessment.Data;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.Case;
using CompetenceAssessment.StandardFormats.Exchange;
using CompetenceAssessment.StandardFormats.Sheets;
using CompetenceAssessment.StandardFormats.Yaml;

namespace CompetenceAssessment.Cli;

/// <summary><c>standards export</c> and <c>standards template</c>: standards of the folder for other systems and for spreadsheets. No database is opened.</summary>
internal static class StandardsExchange
{
    private const string DefaultAddress = "http://localhost:5080";
    private static readonly Dictionary<string, StandardFramework> Frameworks = new(StringComparer.OrdinalIgnoreCase)
    {
        ["EstQF"] = StandardFramework.EstQf,
        ["UK-NOS"] = StandardFramework.UkNos,
        ["HKQF"] = StandardFramework.HkQf,
    };

    public static Command ExportCommand()
    {
        var key = new Argument<string>("id") { Description = "The key of a standard in the standards folder, or the path of its file." };
        var format = new Option<string>("--format") { Description = $"One of: {Names(ExchangeFormat.All)}.", Required = true }.AcceptOnlyFromAmong([.. ExchangeFormat.All.Select(f => f.Name)]);
        var output = OutOption();
        var address = new Option<string>("--address") { Description = $"Public address of the site, for the links of CASE (Site:PublicAddress, else {DefaultAddress})." };
        var command = new Command("export", "Write a standard of the folder in a format of exchange. Exit code 0 written, 1 no such standard, 3 the file breaks the format.") { key, format, output, address };
        command.SetAction(result => Export(
            result.GetRequiredValue(key), ExchangeFormat.Find(result.GetRequiredValue(format))!, result.GetValue(output),
            result.GetValue(address) ?? CliServices.Configuration()["Site:PublicAddress"] ?? DefaultAddress));
        return command;
    }

    public static Command TemplateCommand()
    {
        ExchangeFormat[] sheets = [ExchangeFormat.Xlsx, ExchangeFormat.Csv];
        var format = new Option<string>("--format") { Description = $"One of: {Names(sheets)}.", Required = true }.AcceptOnlyFromAmong([.. sheets.Select(f => f.Name)]);
        var output = OutOption();
        var command = new Command("template", "Write empty sheets to fill in.") { format, output };
        command.SetAction(result => Write(
            result.GetRequiredValue(format) == ExchangeFormat.Xlsx.Name ? StandardSheets.XlsxTemplate() : StandardSheets.CsvTemplate(), result.GetValue(output)));
        return command;
    }

    public static Option<string> FrameworkOption() =>
        new Option<string>("--framework") { Description = $"For a CASE package of another system: {string.Join(", ", Frameworks.Keys)}." }.AcceptOnlyFromAmong([.. Frameworks.Keys]);

    /// <summary>Checks a file of a format of exchange: what breaks the format, or what a package of another system does not tell.</summary>
    public static int Check(string path, string? framework)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(exception is FileNotFoundException or DirectoryNotFoundException ? $"There is no file {path}." : $"{path} cannot be opened: {exception.Message}");
            return StandardsCommands.NoFile;
        }

        var content = ExchangeFormat.Read(path, bytes, framework is null ? null : Frameworks[framework]);
        foreach (var error in content.Errors)
            Console.WriteLine(error);
        if (content.File is { } file)
            Console.WriteLine($"{file.Standard.Key} version {file.Version.VersionNumber}: {file.Version.Competences.Count} competences, {file.Version.Competences.Sum(c => c.Items.Count)} items. Nothing is wrong with the file.");
        foreach (var left in content.LeftOut)
            Console.WriteLine($"{Path.GetFileName(path)}: {left.Severity.ToString().ToLowerInvariant()} {left.Code}: {left.Message}");
        if (content.File is null && content.Errors.Count == 0)
            ReadingSummary.WriteFindings(Console.Out, content.Reading!);
        return content.File is null ? StandardsCommands.CodeOf(content.Reading!) : StandardsCommands.Read;
    }

    /// <summary>A standard of the folder, or of a file; null, with the reason on standard error, where there is none.</summary>
    public static StandardFile? Find(string key)
    {
        var path = PathOf(key);
        if (File.Exists(path))
            return StandardYaml.Read(path, File.ReadAllBytes(path));
        Console.Error.WriteLine($"There is no standard {key} in {Path.GetDirectoryName(path)}.");
        return null;
    }

    private static string PathOf(string key) =>
        File.Exists(key) ? key : Path.Combine(DataPaths.From(CliServices.Configuration()).Standards, key + StandardYaml.FileEnding);

    private static int Export(string key, ExchangeFormat format, string? output, string address)
    {
        try
        {
            if (Find(key) is not { } file)
                return StandardsCommands.NoFile;
            // What the folder holds is in use: the site puts it so at its start.
            var changedAt = File.GetLastWriteTimeUtc(PathOf(key));
            file.Version.PutInUse(changedAt);
            return Write(format.Write(file, new CaseContext { Service = CaseContext.ServiceOf(address), ChangedAt = changedAt }), output);
        }
        catch (StandardFileException refused)
        {
            Console.Error.WriteLine(refused.Message);
            return StandardsCommands.Refused;
        }
    }

    private static int Write(byte[] bytes, string? path)
    {
        if (path is not null)
        {
            File.WriteAllBytes(path, bytes);
            return StandardsCommands.Read;
        }

        using var output = Console.OpenStandardOutput();
        output.Write(bytes);
        return StandardsCommands.Read;
    }

    private static Option<string> OutOption() => new("--out") { Description = "The file to write; standard output without it." };

    private static string Names(IEnumerable<ExchangeFormat> formats) => string.Join(", ", formats.Select(f => f.Name));
}
