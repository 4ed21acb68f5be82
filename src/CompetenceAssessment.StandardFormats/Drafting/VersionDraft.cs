using System.Globalization;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;
using CompetenceAssessment.StandardFormats.Yaml;

namespace CompetenceAssessment.StandardFormats.Drafting;

/// <summary>A version's text as that of a draft: to begin a new version from it, or to bring it in from a file.</summary>
public sealed class VersionDraft
{
    private VersionDraft(ReadStandard standard, IReadOnlyList<string> lines) => (Standard, Lines) = (standard, lines);

    /// <summary>The text; each part knows its line in <see cref="Lines"/>.</summary>
    public ReadStandard Standard { get; }

    /// <summary>The version as plain text, for an editor to read beside the draft.</summary>
    public IReadOnlyList<string> Lines { get; }

    /// <summary>The family of texts that the draft is checked as.</summary>
    public string Family => FamilyOf(Standard.Framework);

    /// <summary>The family of texts that the standards of a framework belong to.</summary>
    public static string FamilyOf(StandardFramework framework) => framework switch
    {
        StandardFramework.EstQf => DocumentFamily.EstonianOccupationalStandard,
        StandardFramework.UkNos => DocumentFamily.UkNationalOccupationalStandard,
        _ => DocumentFamily.HongKongUnitOfCompetency,
    };

    /// <summary>Begins a new version with the text of an older one. What belongs to the older version's approval is left empty, because taken over it would be wrong
    /// without anybody noticing: validity, approval, decision, and in Estonia the designation, which names the version.</summary>
    /// <param name="framework">The framework of the standard.</param>
    /// <param name="version">The older version.</param>
    /// <param name="number">The number of the new one.</param>
    public static VersionDraft Of(StandardFramework framework, StandardVersion version, string number)
    {
        var read = Read(framework, version);
        var outline = DraftOutline.Of(read with { Version = number, Code = framework == StandardFramework.EstQf ? null : version.Designation });
        return new(outline.Standard, outline.Lines);
    }

    /// <summary>Takes over everything that a file says, with approval, validity, sources and notes.</summary>
    public static VersionDraft Of(StandardFile file)
    {
        var version = file.Version;
        var read = Read(file.Standard.Framework, version);
        var outline = DraftOutline.Of(read with
        {
            Version = version.IsVersionStated ? version.VersionNumber : null,
            Code = version.Designation,
            ValidUntil = version.ValidUntil,
            Facts = [.. read.Facts, .. Approval(version)],
            Kept = read.Kept! with
            {
                Facts = Texts(version.Description, (FactName.ApprovedBy, version.Description.ApprovedBy)),
                LastApplicationOn = version.LastApplicationOn,
                LastAwardOn = version.LastAwardOn,
                Sources = version.Description.Sources,
            },
        });
        var kept = outline.Standard.Kept! with { Notes = KeptNotes.Keep(version.Description.Notes, outline.Standard) };
        return new(outline.Standard with { Kept = kept }, outline.Lines);
    }

    private static ReadStandard Read(StandardFramework framework, StandardVersion version)
    {
        var description = version.Description;
        return new ReadStandard
        {
            Framework = framework,
            Title = version.Title,
            Qualifications = [.. Qualifications(version)],
            Levels = version.Level is { } level ? [level] : [],
            EqfLevel = version.EqfLevel,
            Classifications = [.. description.Classifications.Select(c => new ReadClassification(c.Scheme, c.Code, c.Title))],
            Sections = [.. description.Sections.Select(s => new ReadSection { Code = s.Code, Heading = s.Heading, Text = s.Text, Lines = [] })],
            WorkUnits = [.. description.WorkUnits.Select(u => new ReadWorkUnit { Code = u.Code, Title = u.Title, Tasks = [.. u.Tasks.Select(t => new ReadTask(t.Number, t.Text, []))] })],
            Structure = version.Structure is { } rule ? ReadStructure.Of(rule, []) : null,
            Competences = [.. version.Competences.Select(Competence)],
            Facts = [.. Texts(description).Select(t => new ReadFact(t.Key, t.Value.Original, [])), .. Fact(FactName.CreditRemark, description.Credit)],
            Kept = Kept(description),
        };
    }

    private static KeptParts Kept(StandardDescription description) => new()
    {
        Headings = description.Headings,
        ItemLists = [.. description.ItemLists.Select(l => new KeptList(l.Kind, l.Heading, l.LeadIn))],
        Compilers = description.Compilers,
        ForeignTitles = description.ForeignTitles,
        Facts = Texts(description),
        PartialCodes = description.PartialQualifications.DistinctBy(p => p.Title.Original).ToDictionary(p => p.Title.Original, p => p.Code),
    };

    private static IEnumerable<ReadQualification> Qualifications(StandardVersion version)
    {
        if (version.QualificationTitle is { } title)
            yield return new() { Title = title, Level = version.Level, Competences = [.. version.Structure?.Codes ?? []] };
        foreach (var partial in version.Description.PartialQualifications)
        {
            yield return new()
            {
                Title = partial.Title,
                Level = partial.Level,
                Partial = true,
                Competences = [.. partial.Structure.Codes],
                Structure = ReadStructure.Of(partial.Structure, []),
            };
        }
    }

    private static ReadCompetence Competence(Competence competence) => new()
    {
        Code = competence.Code,
        Kind = competence.Kind,
        Levels = competence.Level is { } level ? [level] : [],
        Title = competence.Title,
        Methods = [.. competence.Methods.Select(DraftMethods.Word)],
        Integrated = competence.IsIntegrated,
        Items = [.. competence.Items.Select(i => new ReadItem { Kind = i.Kind, Number = i.Number, Group = i.Group, Text = i.Text, Lines = [] })],
    };

    private static Dictionary<string, LocalizedText> Texts(StandardDescription description, params IEnumerable<(string Name, LocalizedText? Text)> more)
    {
        IEnumerable<(string Name, LocalizedText? Text)> texts =
            [(FactName.Suite, description.Suite), (FactName.FunctionalArea, description.FunctionalArea), (FactName.MethodsRemark, description.MethodsRemark), .. more];
        return texts.Where(t => t.Text is not null).ToDictionary(t => t.Name, t => t.Text!);
    }

    private static IEnumerable<ReadFact> Approval(StandardVersion version) =>
    [
        .. Fact(FactName.ApprovedBy, version.Description.ApprovedBy?.Original), .. Fact(FactName.DecisionNumber, version.Description.DecisionNumber),
        .. Fact(FactName.ApprovedOn, Day(version.Description.DecisionDate)), .. Fact(FactName.ValidFrom, Day(version.ValidFrom)),
    ];

    private static IEnumerable<ReadFact> Fact(string name, string? value) => value is null ? [] : [new(name, value, [])];

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
