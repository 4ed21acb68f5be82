using CompetenceAssessment.Domain.Standards;

namespace CompetenceAssessment.StandardFormats.Yaml;

/// <summary>Reads everything that describes and is never assessed: parts A and C, sources and notes.</summary>
internal sealed class DescriptionReader(Fields fields, IReadOnlyList<CompetenceParts> competences)
{
    public StandardDescription Read()
    {
        var approval = fields.Group("approval");
        var description = new StandardDescription
        {
            Suite = fields.Texts("suite"),
            FunctionalArea = fields.Texts("functionalArea"),
            Credit = fields.Optional("credit"),
            Headings = [.. fields.Entries("headings").Select(ReadHeading)],
            Sections = [.. fields.Entries("sections").Select(ReadSection)],
            WorkUnits = [.. fields.Entries("workUnits").Select(ReadWorkUnit)],
            ItemLists = [.. fields.Entries("itemLists").Select(ReadItemList)],
            MethodsRemark = fields.Texts("methodsRemark"),
            PartialQualifications = [.. fields.Entries("partialQualifications").Select(ReadPartialQualification)],
            Compilers = [.. fields.Entries("compilers").Select(ReadCompiler)],
            ApprovedBy = approval?.Texts("by"),
            DecisionNumber = approval?.Optional("decisionNumber"),
            DecisionDate = approval?.Date("decisionDate"),
            Classifications = [.. fields.Entries("classifications").Select(ReadClassification)],
            ForeignTitles = fields.Texts("foreignTitles"),
            Sources = [.. fields.Entries("sources").Select(ReadSource)],
            Notes = [.. fields.Entries("notes").Select(ReadNote)],
        };
        approval?.Done();
        return description;
    }

    private static T Finish<T>(Fields entry, T value)
    {
        entry.Done();
        return value;
    }

    private static DocumentHeading ReadHeading(Fields entry) =>
        Finish(entry, new DocumentHeading(entry.Required("code"), entry.RequiredTexts("text")));

    private static DescriptionSection ReadSection(Fields entry) =>
        Finish(entry, new DescriptionSection(entry.Optional("code"), entry.RequiredTexts("heading"), entry.RequiredTexts("text")));

    private static WorkUnit ReadWorkUnit(Fields entry) =>
        Finish(entry, new WorkUnit(entry.Required("code"), entry.RequiredTexts("title"), [.. entry.Entries("tasks").Select(ReadTask)]));

    private static WorkTask ReadTask(Fields entry) => Finish(entry, new WorkTask(entry.Required("number"), entry.RequiredTexts("text")));

    private static ItemList ReadItemList(Fields entry) =>
        Finish(entry, new ItemList(entry.RequiredWord("kind", StandardWords.ItemKinds), entry.RequiredTexts("heading"), entry.Texts("leadIn")));

    private static Compiler ReadCompiler(Fields entry) => Finish(entry, new Compiler(entry.Required("name"), entry.Optional("employer")));

    private static Classification ReadClassification(Fields entry) =>
        Finish(entry, new Classification(entry.Required("scheme"), entry.Required("code"), entry.Optional("title")));

    private static SourceText ReadSource(Fields entry) =>
        Finish(entry, new SourceText(entry.Required("language"), entry.RequiredTexts("description"), entry.Optional("file")));

    private PartialQualification ReadPartialQualification(Fields entry)
    {
        var structure = StructureReader.Read(entry, "structure", competences);
        if (structure is null)
            entry.Problems.Add(entry.At("structure"), StandardFileRule.FieldMissing, "structure is missing or cannot be read.");
        return Finish(entry, new PartialQualification(
            entry.Required("code"), entry.RequiredTexts("title"), entry.Number("level"), structure ?? new StructureRule.One("?")));
    }

    private static TranscriptionNote ReadNote(Fields entry)
    {
        var note = new TranscriptionNote(
            entry.RequiredWord("kind", StandardWords.NoteKinds), entry.TextList("where"), entry.Optional("language"), ReadLines(entry),
            entry.RequiredTexts("sourceSays"), entry.RequiredTexts("done"), entry.RequiredTexts("why"));
        if (note.Where.Count == 0)
            entry.Problems.Add(entry.At("where"), StandardFileRule.FieldMissing, "where is missing or empty.");
        return Finish(entry, note);
    }

    private static List<int> ReadLines(Fields entry)
    {
        var lines = new List<int>();
        foreach (var text in entry.TextList("lines"))
        {
            if (int.TryParse(text, out var line) && line > 0)
                lines.Add(line);
            else
                entry.Problems.Add(entry.At("lines"), StandardFileRule.FieldType, $"lines: {text} is not a line number.");
        }

        return lines;
    }
}
