using System.Text;
using CompetenceAssessment.StandardFormats.Yaml;

namespace CompetenceAssessment.StandardFormats.Json;

/// <summary>Standards as JSON: the fields of the YAML files, described by the same <c>standards/standard.schema.json</c>.</summary>
public static class StandardJson
{
    private const int MaxBytes = 5 * 1024 * 1024;

    /// <summary>Reads a file's bytes.</summary>
    /// <param name="fileName">Name for messages; the key stands in the file.</param>
    /// <param name="bytes">The file as stored.</param>
    /// <returns>The standard with its version as a draft; its content hash is that of the YAML file with the same text.</returns>
    /// <exception cref="StandardFileException">The file breaks rules of the format; all of them are named with their lines.</exception>
    public static StandardFile Read(string fileName, byte[] bytes)
    {
        var tree = JsonTree.Read(Path.GetFileName(fileName), bytes, MaxBytes);
        return Read(tree);
    }

    /// <summary>Writes a standard.</summary>
    public static byte[] Write(StandardFile file) => JsonNodes.Bytes(JsonNodes.Of(new StandardWriter(file).Tree())!);

    internal static StandardFile Read(JsonTree tree)
    {
        var fields = new Fields(tree.Root, tree.Problems);
        var file = new StandardReader(fields, fields.Optional("key") ?? "", contentHash: "").Read();
        tree.Problems.ThrowIfAny();
        var made = file();
        return StandardYaml.Read(made.Standard.Key + StandardYaml.FileEnding, Encoding.UTF8.GetBytes(StandardYaml.Write(made)));
    }
}
