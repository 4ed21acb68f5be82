using System.Security.Cryptography;
using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace CompetenceAssessment.StandardFormats.Yaml;

/// <summary>From bytes to a YAML tree that is safe to walk: strict UTF-8, limited size and depth, no aliases, one document.</summary>
internal static class YamlText
{
    private const int MaxBytes = 5 * 1024 * 1024;
    private const int MaxDepth = 32;
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static YamlMappingNode Parse(byte[] bytes, Problems problems)
    {
        var text = Decode(bytes, problems);
        try
        {
            CheckEvents(text, problems);
            problems.ThrowIfAny();
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents is [{ RootNode: YamlMappingNode root }])
                return root;
            problems.Add(1, StandardFileRule.Syntax, "The file must hold one document, a list of named fields.");
        }
        catch (YamlException exception)
        {
            // The end of the text may count as a line of its own.
            problems.Add(Math.Clamp(exception.Start.Line, 1, text.TrimEnd('\n').AsSpan().Count('\n') + 1), StandardFileRule.Syntax, exception.Message);
        }

        problems.ThrowIfAny();
        throw new InvalidOperationException("Unreachable: a problem was added above.");
    }

    /// <summary>The hash of the text with line ends as LF and no byte order mark, so that a checkout on another system gives the same.</summary>
    public static string Hash(byte[] bytes) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Normalized(Encoding.UTF8.GetString(bytes)))));

    private static string Normalized(string text) => text.TrimStart('\uFEFF').ReplaceLineEndings("\n");

    private static string Decode(byte[] bytes, Problems problems)
    {
        if (bytes.Length > MaxBytes)
            problems.Add(1, StandardFileRule.Encoding, $"The file has {bytes.Length} bytes; at most {MaxBytes} are read.");
        problems.ThrowIfAny();
        try
        {
            return Normalized(StrictUtf8.GetString(bytes));
        }
        catch (DecoderFallbackException exception)
        {
            var line = 1 + bytes.AsSpan(0, Math.Clamp(exception.Index, 0, bytes.Length)).Count((byte)'\n');
            problems.Add(line, StandardFileRule.Encoding, "The file is not UTF-8 text.");
            problems.ThrowIfAny();
            throw;
        }
    }

    // The tree is built recursively, and an alias may repeat a tree many times over: both are stopped here, before it is built.
    private static void CheckEvents(string text, Problems problems)
    {
        var parser = new Parser(new StringReader(text));
        var depth = 0;
        while (parser.MoveNext())
        {
            var current = parser.Current!;
            depth += current.NestingIncrease;
            if (current is AnchorAlias || current is NodeEvent { Anchor.IsEmpty: false })
                problems.Add(current.Start.Line, StandardFileRule.PlainYaml, "Anchors and aliases are not used in standard files.");
            if (depth > MaxDepth)
                problems.Add(current.Start.Line, StandardFileRule.PlainYaml, $"Nested deeper than {MaxDepth} levels.");
            problems.ThrowIfAny();
        }
    }
}
