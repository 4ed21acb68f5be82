using CompetenceAssessment.Domain.Standards;

namespace CompetenceAssessment.StandardFormats.Yaml;

/// <summary>What a file under <c>standards/</c> holds: a standard and one version of its text, as a draft.</summary>
/// <param name="Standard">The standard, with an identifier made from its key.</param>
/// <param name="Version">The version, with identifiers made from key, version, codes and numbers, so that reading the file again gives the same ones.</param>
public sealed record StandardFile(Standard Standard, StandardVersion Version);
