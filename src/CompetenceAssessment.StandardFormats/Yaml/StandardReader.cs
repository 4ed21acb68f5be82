using System.Text.RegularExpressions;
using CompetenceAssessment.Domain.Standards;

namespace CompetenceAssessment.StandardFormats.Yaml;

/// <summary>Reads the top of the file; competences and descriptions have readers of their own.</summary>
internal sealed partial class StandardReader(Fields fields, string expectedKey, string contentHash)
{
    // Where a source names no version, the library counts from 1.
    private const string FirstVersion = "1";

    /// <summary>Reads everything and returns what makes the domain's objects; call that only if no problem was found.</summary>
    public Func<StandardFile> Read()
    {
        var key = ReadKey();
        var framework = fields.RequiredWord("framework", StandardWords.Frameworks);
        var stated = fields.Optional("version", StandardVersion.DesignationMaxLength);
        var number = stated ?? FirstVersion;
        if (!VersionPattern().IsMatch(number))
            fields.Problems.Add(fields.At("version"), StandardFileRule.Text, "version stands in addresses: only letters, digits, points, hyphens and underscores.");
        var designation = fields.Optional("designation", StandardVersion.DesignationMaxLength);
        var title = fields.RequiredTexts("title");
        var qualification = fields.Texts("qualification");
        var level = ReadLevel("level", framework == StandardFramework.HkQf ? 7 : 8);
        var eqfLevel = ReadLevel("eqfLevel", 8);
        var validity = ReadValidity();
        var competences = new CompetenceReader(fields, key, number, framework).Read();
        var structure = StructureReader.Read(fields, "structure", competences);
        var description = new DescriptionReader(fields, competences).Read();
        fields.Done();
        CheckEveryoneIsNamed(structure, competences);
        NotePlaces.Check(fields, competences, description);
        return () => new StandardFile(
            new Standard(StandardIds.Standard(key), key, framework),
            new StandardVersion(
                StandardIds.Version(key, number), StandardIds.Standard(key), number, title, description, structure, competences.Select(c => c.Make()), contentHash)
            {
                IsVersionStated = stated is not null,
                Designation = designation,
                QualificationTitle = qualification,
                Level = level,
                EqfLevel = eqfLevel,
                ValidFrom = validity.From,
                ValidUntil = validity.Until,
                LastApplicationOn = validity.LastApplication,
                LastAwardOn = validity.LastAward,
            });
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex KeyPattern();

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9._-]*$")]
    private static partial Regex VersionPattern();

    private string ReadKey()
    {
        var key = fields.Required("key", Standard.KeyMaxLength);
        if (key != expectedKey)
            fields.Problems.Add(fields.At("key"), StandardFileRule.Key, $"The key is {key}, but the file's name says {expectedKey}.");
        else if (!KeyPattern().IsMatch(key))
            fields.Problems.Add(fields.At("key"), StandardFileRule.Key, "A key has lower-case letters and digits, joined by single hyphens.");
        return key;
    }

    private int? ReadLevel(string name, int highest)
    {
        var level = fields.Number(name);
        if (level < 1 || level > highest)
            fields.Problems.Add(fields.At(name), StandardFileRule.Level, $"{name} is {level}; this framework has the levels 1 to {highest}.");
        return level;
    }

    private (DateOnly? From, DateOnly? Until, DateOnly? LastApplication, DateOnly? LastAward) ReadValidity()
    {
        var (from, until) = (fields.Date("validFrom"), fields.Date("validUntil"));
        if (until < from)
            fields.Problems.Add(fields.At("validUntil"), StandardFileRule.Date, "validUntil lies before validFrom.");
        return (from, until, fields.Date("lastApplicationOn"), fields.Date("lastAwardOn"));
    }

    private void CheckEveryoneIsNamed(StructureRule? structure, IReadOnlyList<CompetenceParts> competences)
    {
        if (structure?.Codes.ToHashSet() is not { } named)
            return;
        foreach (var competence in competences.Where(c => !named.Contains(c.Code)))
            fields.Problems.Add(competence.Line, StandardFileRule.Structure, $"The structure does not name {competence.Code}.");
    }
}
