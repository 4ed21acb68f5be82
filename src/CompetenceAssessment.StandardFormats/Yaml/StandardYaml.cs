namespace CompetenceAssessment.StandardFormats.Yaml;

/// <summary>Standards as files: one YAML file per standard, its name being the standard's key. <c>standards/README.md</c> describes the format,
/// <c>standards/standard.schema.json</c> its shape.</summary>
public static class StandardYaml
{
    /// <summary>The ending of a standard's file.</summary>
    public const string FileEnding = ".yaml";

    /// <summary>Reads a file's bytes.</summary>
    /// <param name="fileName">Name for messages; without its folder and ending it is the key in the file.</param>
    /// <param name="bytes">The file as stored.</param>
    /// <param name="isNamedByKey">Whether a file of another name is refused.</param>
    /// <returns>The standard with its version as a draft.</returns>
    /// <exception cref="StandardFileException">The file breaks rules of the format; all of them are named with their lines.</exception>
    public static StandardFile Read(string fileName, byte[] bytes, bool isNamedByKey = true)
    {
        var problems = new Problems(Path.GetFileName(fileName));
        var fields = new Fields(YamlText.Parse(bytes, problems), problems);
        var key = isNamedByKey ? Path.GetFileNameWithoutExtension(fileName) : fields.Optional("key") ?? "";
        var file = new StandardReader(fields, key, YamlText.Hash(bytes)).Read();
        problems.ThrowIfAny();
        return file();
    }

    /// <summary>Writes a standard in the one form that the files under <c>standards/</c> have: reading and writing such a file gives the same text.</summary>
    public static string Write(StandardFile file) => new StandardWriter(file).Write();
}
