using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CompetenceAssessment.Web.Api.Case;

/// <summary>What a reader of the list of documents asks for: <c>limit</c>, <c>offset</c>, <c>sort</c> with <c>orderBy</c>, <c>filter</c> and <c>fields</c>, as CASE 1.1 names them.</summary>
internal sealed partial class CaseQuery
{
    private const int DefaultLimit = 100;
    private const int MaxLimit = 1000;

    // Fields with one value: what can be compared.
    private static readonly HashSet<string> Single =
    [
        "identifier", "uri", "frameworkType", "caseVersion", "creator", "title", "lastChangeDateTime", "officialSourceURL", "publisher", "description", "language", "version",
        "adoptionStatus", "statusStartDate", "statusEndDate", "notes",
    ];

    private static readonly HashSet<string> All = [.. Single, "subject", "subjectURI", "licenseURI", "CFPackageURI", "extensions"];

    private readonly List<Condition> conditions = [];
    private bool isAnyEnough;
    private string? sort;
    private bool isDescending;
    private IReadOnlyList<string> fields = [];

    public int Limit { get; private set; } = DefaultLimit;

    public int Offset { get; private set; }

    /// <summary>Reads the query; a wrong one is refused with the code and the words of the refusal.</summary>
    public static (CaseQuery Query, (string Minor, string Words)? Refusal) Read(IQueryCollection query)
    {
        var read = new CaseQuery();
        return (read, read.ReadPage(query) ?? read.ReadSort(query) ?? read.ReadFields(query["fields"]) ?? read.ReadFilter(query["filter"]));
    }

    /// <summary>The documents that are meant, in their order, before paging.</summary>
    public IReadOnlyList<JsonElement> Select(IEnumerable<JsonElement> documents)
    {
        var met = documents.Where(d => conditions.Count == 0 || (isAnyEnough ? conditions.Any(c => c.IsMet(d)) : conditions.TrueForAll(c => c.IsMet(d))));
        if (sort is null)
            return [.. met];
        var sorted = met.OrderBy(d => Text(d, sort), StringComparer.Ordinal);
        return [.. isDescending ? sorted.Reverse() : sorted];
    }

    /// <summary>A document with the fields that are asked for.</summary>
    public JsonNode Project(JsonElement document) =>
        new JsonObject(document.EnumerateObject().Where(f => fields.Count == 0 || fields.Contains(f.Name)).Select(f => KeyValuePair.Create(f.Name, JsonNode.Parse(f.Value.GetRawText()))));

    private (string, string)? ReadPage(IQueryCollection query)
    {
        if (query.TryGetValue("limit", out var limit))
        {
            if (!int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > MaxLimit)
                return (CaseAnswers.InvalidSelectionField, $"limit must be a whole number from 1 to {MaxLimit}.");
            Limit = number;
        }

        if (query.TryGetValue("offset", out var offset))
        {
            if (!int.TryParse(offset, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                return (CaseAnswers.InvalidSelectionField, "offset must be a whole number, from 0.");
            Offset = number;
        }

        return null;
    }

    private (string, string)? ReadSort(IQueryCollection query)
    {
        sort = query["sort"].FirstOrDefault();
        if (sort is not null && !Single.Contains(sort))
            return (CaseAnswers.InvalidSortField, $"sort must be a field with one value: {string.Join(", ", Single)}.");
        if (query["orderBy"].FirstOrDefault() is not { } order)
            return null;
        isDescending = order == "desc";
        return order is "asc" or "desc" ? null : (CaseAnswers.InvalidSortField, "orderBy must be asc or desc.");
    }

    private (string, string)? ReadFields(string? names)
    {
        fields = (names ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return fields.FirstOrDefault(f => !All.Contains(f)) is { } unknown ? (CaseAnswers.InvalidSelectionField, $"{unknown} is no field of a CFDocument.") : null;
    }

    private (string, string)? ReadFilter(string? filter)
    {
        if (string.IsNullOrWhiteSpace(filter))
            return null;
        var match = Filter().Match(filter);
        var joints = match.Groups["joint"].Captures.Select(c => c.Value).Distinct().ToList();
        if (!match.Success || joints.Count > 1)
            return (CaseAnswers.InvalidSelectionField, "filter must be conditions such as title='Beekeeper' or version>='2', joined by AND alone or by OR alone; operators are = != > >= < <= ~.");
        foreach (var (at, name) in match.Groups["name"].Captures.Index())
            conditions.Add(new Condition(name.Value, match.Groups["operator"].Captures[at].Value, match.Groups["value"].Captures[at].Value));
        isAnyEnough = joints.Contains("OR");
        return conditions.Find(c => !Single.Contains(c.Name)) is { } unknown ? (CaseAnswers.InvalidSelectionField, $"{unknown.Name} is no field that can be compared.") : null;
    }

    private static string? Text(JsonElement document, string name) => document.TryGetProperty(name, out var value) ? value.GetString() : null;

    [GeneratedRegex("^ *(?<name>[A-Za-z]+)(?<operator>!=|>=|<=|=|>|<|~)'(?<value>[^']*)'(?: +(?<joint>AND|OR) +(?<name>[A-Za-z]+)(?<operator>!=|>=|<=|=|>|<|~)'(?<value>[^']*)')* *$")]
    private static partial Regex Filter();

    private sealed record Condition(string Name, string Operator, string Value)
    {
        public bool IsMet(JsonElement document)
        {
            if (Text(document, Name) is not { } text)
                return Operator == "!=";
            var order = string.CompareOrdinal(text, Value);
            return Operator switch
            {
                "=" => order == 0,
                "!=" => order != 0,
                ">" => order > 0,
                ">=" => order >= 0,
                "<" => order < 0,
                "<=" => order <= 0,
                _ => text.Contains(Value, StringComparison.OrdinalIgnoreCase),
            };
        }
    }
}
