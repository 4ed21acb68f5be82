namespace CompetenceAssessment.StandardFormats.Yaml;

/// <summary>The rules of the format; <c>standards/README.md</c> explains each.</summary>
public static class StandardFileRule
{
    /// <summary>The file is UTF-8 text of at most 5 MB.</summary>
    public const string Encoding = "encoding";

    /// <summary>The file is one well-formed YAML document.</summary>
    public const string Syntax = "yaml-syntax";

    /// <summary>No anchors, aliases or deep nesting.</summary>
    public const string PlainYaml = "plain-yaml";

    /// <summary>A field that must be there is there.</summary>
    public const string FieldMissing = "field-missing";

    /// <summary>Only fields of the format are used.</summary>
    public const string FieldUnknown = "field-unknown";

    /// <summary>A field has the kind of value that the format gives it.</summary>
    public const string FieldType = "field-type";

    /// <summary>A word is one of those the format knows.</summary>
    public const string UnknownWord = "unknown-word";

    /// <summary>A text is not empty, does not begin or end with white space and holds no control characters.</summary>
    public const string Text = "text";

    /// <summary>A value is no longer than the database keeps.</summary>
    public const string TooLong = "too-long";

    /// <summary>A language is a BCP 47 tag such as "en" or "et".</summary>
    public const string Language = "language";

    /// <summary>A date is a day of the calendar, written year-month-day; an end is not before its beginning.</summary>
    public const string Date = "date";

    /// <summary>A level lies within the framework's levels.</summary>
    public const string Level = "level";

    /// <summary>The key is the file's name without its ending.</summary>
    public const string Key = "key-is-file-name";

    /// <summary>A competence code, or an item number within its kind, stands once.</summary>
    public const string Repeated = "repeated";

    /// <summary>Numbers of one kind run 1, 2, 3 … without a gap.</summary>
    public const string NumberOrder = "number-order";

    /// <summary>The structure names every competence of the file and no other.</summary>
    public const string Structure = "structure";

    /// <summary>A competence that is assessed integrated with the others lists no methods of its own.</summary>
    public const string Integrated = "integrated-without-methods";

    /// <summary>A note names a place that the file has.</summary>
    public const string NotePlace = "note-place";
}
