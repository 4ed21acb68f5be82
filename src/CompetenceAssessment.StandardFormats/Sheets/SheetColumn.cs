namespace CompetenceAssessment.StandardFormats.Sheets;

/// <summary>What a column holds.</summary>
internal enum ColumnKind
{
    /// <summary>A text as it is.</summary>
    Text,

    /// <summary>A word of the format, a number or a flag: as JSON writes it without quotation marks.</summary>
    Word,

    /// <summary>Several texts, separated by semicolons.</summary>
    Texts,

    /// <summary>Several words or numbers, separated by semicolons.</summary>
    Words,

    /// <summary>A text in languages: one column for each.</summary>
    Languages,
}

/// <summary>A column of a sheet and the field that it holds.</summary>
internal sealed record SheetColumn(string Head, string Field, ColumnKind Kind);

/// <summary>A sheet and the list of the format that it holds, one row an entry.</summary>
internal sealed record SheetPlan(string Name, string Field, params SheetColumn[] Columns)
{
    /// <summary>Fields of the top of the format, each a row of the sheet Facts.</summary>
    public static readonly IReadOnlyList<SheetColumn> Facts =
    [
        new("Key", "key", ColumnKind.Text), new("Framework", "framework", ColumnKind.Word), new("Version", "version", ColumnKind.Text),
        new("Designation", "designation", ColumnKind.Text), new("Title", "title", ColumnKind.Languages), new("Qualification", "qualification", ColumnKind.Languages),
        new("Level", "level", ColumnKind.Word), new("EQF level", "eqfLevel", ColumnKind.Word), new("Credit", "credit", ColumnKind.Text),
        new("Suite", "suite", ColumnKind.Languages), new("Functional area", "functionalArea", ColumnKind.Languages),
        new("Valid from", "validFrom", ColumnKind.Text), new("Valid until", "validUntil", ColumnKind.Text),
        new("Last application on", "lastApplicationOn", ColumnKind.Text), new("Last award on", "lastAwardOn", ColumnKind.Text),
        new("Methods remark", "methodsRemark", ColumnKind.Languages), new("Foreign titles", "foreignTitles", ColumnKind.Languages),
        new("Approved by", "approval.by", ColumnKind.Languages), new("Decision number", "approval.decisionNumber", ColumnKind.Text),
        new("Decision date", "approval.decisionDate", ColumnKind.Text),
    ];

    /// <summary>Lists of the format that are plain tables.</summary>
    public static readonly IReadOnlyList<SheetPlan> Tables =
    [
        new("Competences", "competences",
            new("Code", "code", ColumnKind.Text), new("Kind", "kind", ColumnKind.Word), new("Level", "level", ColumnKind.Word), new("Title", "title", ColumnKind.Languages),
            new("Methods", "methods", ColumnKind.Words), new("Integrated", "integrated", ColumnKind.Word)),
        new("Partial qualifications", "partialQualifications",
            new("Code", "code", ColumnKind.Text), new("Title", "title", ColumnKind.Languages), new("Level", "level", ColumnKind.Word)),
        new("Item lists", "itemLists",
            new("Kind", "kind", ColumnKind.Word), new("Heading", "heading", ColumnKind.Languages), new("Lead-in", "leadIn", ColumnKind.Languages)),
        new("Headings", "headings", new("Code", "code", ColumnKind.Text), new("Text", "text", ColumnKind.Languages)),
        new("Sections", "sections", new("Code", "code", ColumnKind.Text), new("Heading", "heading", ColumnKind.Languages), new("Text", "text", ColumnKind.Languages)),
        new("Compilers", "compilers", new("Name", "name", ColumnKind.Text), new("Employer", "employer", ColumnKind.Text)),
        new("Classifications", "classifications", new("Scheme", "scheme", ColumnKind.Text), new("Code", "code", ColumnKind.Text), new("Title", "title", ColumnKind.Text)),
        new("Sources", "sources", new("Language", "language", ColumnKind.Text), new("Description", "description", ColumnKind.Languages), new("File", "file", ColumnKind.Text)),
        new("Notes", "notes",
            new("Kind", "kind", ColumnKind.Word), new("Where", "where", ColumnKind.Texts), new("Language", "language", ColumnKind.Text), new("Lines", "lines", ColumnKind.Words),
            new("Source says", "sourceSays", ColumnKind.Languages), new("Done", "done", ColumnKind.Languages), new("Why", "why", ColumnKind.Languages)),
    ];

    /// <summary>Items of all competences, one row each.</summary>
    public static readonly SheetPlan Items = new("Items", "items",
        new("Competence", "competence", ColumnKind.Text), new("Kind", "kind", ColumnKind.Word), new("Number", "number", ColumnKind.Text),
        new("Group", "group", ColumnKind.Languages), new("Text", "text", ColumnKind.Languages));

    /// <summary>Units of work: a row with the unit's title, then one for each of its tasks.</summary>
    public static readonly SheetPlan WorkUnits = new("Work units", "workUnits",
        new("Unit", "code", ColumnKind.Text), new("Task", "number", ColumnKind.Text), new("Text", "text", ColumnKind.Languages));

    /// <summary>Rules, one row a part; a part's own parts follow it one step deeper.</summary>
    public static readonly SheetPlan Structure = new("Structure", "structure",
        new("Partial qualification", "partial", ColumnKind.Word), new("Depth", "depth", ColumnKind.Word), new("Rule", "rule", ColumnKind.Word),
        new("Count", "count", ColumnKind.Word), new("Competence", "competence", ColumnKind.Text));

    /// <summary>The lists of a competence in the format, with the word that the sheet Items has for each.</summary>
    public static readonly IReadOnlyList<(string Word, string Field)> ItemKinds = [("indicator", "indicators"), ("knowledge", "knowledge"), ("outcome", "outcomes")];

    /// <summary>The sheet of facts.</summary>
    public const string FactsName = "Facts";
}
