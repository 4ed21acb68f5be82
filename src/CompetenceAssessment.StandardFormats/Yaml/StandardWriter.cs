using CompetenceAssessment.Domain.Standards;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;
using static CompetenceAssessment.StandardFormats.Yaml.YamlTree;

namespace CompetenceAssessment.StandardFormats.Yaml;

/// <summary>Writes a standard with every field of the format in its fixed order; what the source does not say is written as null.</summary>
internal sealed class StandardWriter(StandardFile file)
{
    // Lets editors check the file against the schema while it is written.
    private const string Header = "# yaml-language-server: $schema=./standard.schema.json\n";
    private readonly Standard standard = file.Standard;
    private readonly StandardVersion version = file.Version;
    private readonly StandardDescription description = file.Version.Description;

    public string Write()
    {
        var text = new StringWriter { NewLine = "\n" };
        var settings = new EmitterSettings(bestIndent: 2, bestWidth: int.MaxValue, isCanonical: false, maxSimpleKeyLength: 1024, indentSequences: true);
        new YamlStream(new YamlDocument(Tree())).Save(new Emitter(text, settings), assignAnchors: false);
        return Header + text.ToString().Replace("\n...\n", "\n", StringComparison.Ordinal);
    }

    /// <summary>The fields as a tree, for formats other than YAML text.</summary>
    public YamlMappingNode Tree() => Map([.. Identity(), .. Document(), .. Competences(), .. General()]);

    private IEnumerable<(string Name, YamlNode Value)> Identity() =>
    [
        ("key", Text(standard.Key)),
        ("framework", Word(StandardWords.Frameworks.Write(standard.Framework))),
        ("version", version.IsVersionStated ? Text(version.VersionNumber) : Null),
        ("designation", Text(version.Designation)),
        ("title", Texts(version.Title)),
        ("qualification", Texts(version.QualificationTitle)),
        ("level", Number(version.Level)),
        ("eqfLevel", Number(version.EqfLevel)),
        ("credit", Text(description.Credit)),
        ("suite", Texts(description.Suite)),
        ("functionalArea", Texts(description.FunctionalArea)),
        ("validFrom", Date(version.ValidFrom)),
        ("validUntil", Date(version.ValidUntil)),
        ("lastApplicationOn", Date(version.LastApplicationOn)),
        ("lastAwardOn", Date(version.LastAwardOn)),
    ];

    private IEnumerable<(string Name, YamlNode Value)> Document() =>
    [
        ("sources", List(description.Sources, s =>
            Map(("language", Text(s.Language)), ("description", Texts(s.Description)), ("file", Text(s.File))))),
        ("headings", List(description.Headings, h => Map(("code", Text(h.Code)), ("text", Texts(h.Text))))),
        ("sections", List(description.Sections, s => Map(("code", Text(s.Code)), ("heading", Texts(s.Heading)), ("text", Texts(s.Text))))),
        ("workUnits", List(description.WorkUnits, u => Map(
            ("code", Text(u.Code)), ("title", Texts(u.Title)),
            ("tasks", List(u.Tasks, t => Map(("number", Text(t.Number)), ("text", Texts(t.Text)))))))),
    ];

    private IEnumerable<(string Name, YamlNode Value)> Competences() =>
    [
        ("structure", Rule(version.Structure)),
        ("partialQualifications", List(description.PartialQualifications, p => Map(
            ("code", Text(p.Code)), ("title", Texts(p.Title)), ("level", Number(p.Level)), ("structure", Rule(p.Structure))))),
        ("itemLists", List(description.ItemLists, l => Map(
            ("kind", Word(StandardWords.ItemKinds.Write(l.Kind))), ("heading", Texts(l.Heading)), ("leadIn", Texts(l.LeadIn))))),
        ("methodsRemark", Texts(description.MethodsRemark)),
        ("competences", List(version.Competences, Competence)),
    ];

    private IEnumerable<(string Name, YamlNode Value)> General() =>
    [
        ("compilers", List(description.Compilers, c => Map(("name", Text(c.Name)), ("employer", Text(c.Employer))))),
        ("approval", description is { ApprovedBy: null, DecisionNumber: null, DecisionDate: null } ? Null : Map(
            ("by", Texts(description.ApprovedBy)), ("decisionNumber", Text(description.DecisionNumber)), ("decisionDate", Date(description.DecisionDate)))),
        ("classifications", List(description.Classifications, c =>
            Map(("scheme", Text(c.Scheme)), ("code", Text(c.Code)), ("title", Text(c.Title))))),
        ("foreignTitles", Texts(description.ForeignTitles)),
        ("notes", List(description.Notes, Note)),
    ];

    private static YamlNode Competence(Competence competence) => Map(
        ("code", Text(competence.Code)),
        ("kind", competence.Kind is { } kind ? Word(StandardWords.CompetenceKinds.Write(kind)) : Null),
        ("level", Number(competence.Level)),
        ("title", Texts(competence.Title)),
        ("methods", InLine(competence.Methods, m => Word(StandardWords.Methods.Write(m)))),
        ("integrated", Word(competence.IsIntegrated ? "true" : "false")),
        ("indicators", Items(competence, CompetenceItemKind.Indicator)),
        ("knowledge", Items(competence, CompetenceItemKind.Knowledge)),
        ("outcomes", Items(competence, CompetenceItemKind.Outcome)));

    private static YamlNode Items(Competence competence, CompetenceItemKind kind) =>
        List(competence.Items.Where(i => i.Kind == kind), Item);

    private static YamlNode Item(CompetenceItem item) => item.Group is null
        ? Map(("number", Text(item.Number)), ("text", Texts(item.Text)))
        : Map(("number", Text(item.Number)), ("group", Texts(item.Group)), ("text", Texts(item.Text)));

    private static YamlNode Note(TranscriptionNote note) => Map(
        ("kind", Word(StandardWords.NoteKinds.Write(note.Kind))),
        ("where", InLine(note.Where, Text)),
        ("language", Text(note.Language)),
        ("lines", InLine(note.Lines, l => Number(l))),
        ("sourceSays", Texts(note.SourceSays)),
        ("done", Texts(note.Done)),
        ("why", Texts(note.Why)));
}
