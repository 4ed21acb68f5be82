using System.Text;
using CompetenceAssessment.StandardFormats.Yaml;

namespace CompetenceAssessment.StandardFormats.Sheets;

/// <summary>Standards as sheets, for people who work with spreadsheets: facts, competences, one row for each item, structure, parts that describe. <c>docs/standards.md</c> describes them.</summary>
public static class StandardSheets
{
    private const int MaxBytes = 10 * 1024 * 1024;
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Writes a workbook.</summary>
    public static byte[] WriteXlsx(StandardFile file) => XlsxWriter.Write(SheetWriter.Of(file));

    /// <summary>Writes the sheets as comma-separated text.</summary>
    public static byte[] WriteCsv(StandardFile file) => CsvText.Write(SheetWriter.Of(file));

    /// <summary>A workbook to fill in.</summary>
    public static byte[] XlsxTemplate() => XlsxWriter.Write(SheetWriter.Template());

    /// <summary>Sheets to fill in, as comma-separated text.</summary>
    public static byte[] CsvTemplate() => CsvText.Write(SheetWriter.Template());

    /// <summary>Reads a workbook.</summary>
    /// <param name="fileName">Name for messages.</param>
    /// <param name="bytes">The file as stored.</param>
    /// <returns>The standard with its version as a draft.</returns>
    /// <exception cref="StandardFileException">Something is wrong; everything is named with sheet, row and column.</exception>
    public static StandardFile ReadXlsx(string fileName, byte[] bytes) => Read(fileName, problems =>
    {
        CheckSize(bytes, problems);
        return XlsxReader.Read(bytes, problems);
    });

    /// <summary>Reads the sheets from text with commas, semicolons or tabs between the cells.</summary>
    /// <inheritdoc cref="ReadXlsx"/>
    public static StandardFile ReadCsv(string fileName, byte[] bytes) => Read(fileName, problems =>
    {
        CheckSize(bytes, problems);
        try
        {
            return CsvText.Read(StrictUtf8.GetString(bytes).TrimStart('\uFEFF').ReplaceLineEndings("\n"), problems);
        }
        catch (DecoderFallbackException)
        {
            problems.Add(1, StandardFileRule.Encoding, "The file is not UTF-8 text. Save it as “CSV UTF-8”.");
            problems.ThrowIfAny();
            throw;
        }
    });

    private static void CheckSize(byte[] bytes, Problems problems)
    {
        if (bytes.Length > MaxBytes)
            problems.Add(1, StandardFileRule.Encoding, $"The file has {bytes.Length} bytes; at most {MaxBytes} are read.");
        problems.ThrowIfAny();
    }

    private static StandardFile Read(string fileName, Func<Problems, IReadOnlyList<Sheet>> open)
    {
        var name = Path.GetFileName(fileName);
        var sheets = new SheetReader(name, open(new Problems(name)));
        var fields = new Fields(sheets.Read(), sheets.Problems);
        var file = new StandardReader(fields, fields.Optional("key") ?? "", contentHash: "").Read();
        sheets.Problems.ThrowIfAny();
        var made = file();
        return StandardYaml.Read(made.Standard.Key + StandardYaml.FileEnding, Encoding.UTF8.GetBytes(StandardYaml.Write(made)));
    }
}
