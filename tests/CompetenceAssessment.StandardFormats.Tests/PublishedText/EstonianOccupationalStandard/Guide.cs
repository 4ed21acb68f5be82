using CompetenceAssessment.StandardFormats.PublishedText;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;

namespace CompetenceAssessment.StandardFormats.Tests.PublishedText.EstonianOccupationalStandard;

/// <summary>A small standard without defects, in which a test changes one thing.</summary>
internal sealed record Guide
{
    public string Opening { get; init; } = "Occupational standard\nMuseum guide, level 4\n\nOccupational qualification title\tEstQF level\nMuseum guide, level 4\t4";

    public string Structure { get; init; } = "When applying for the qualification a candidate must prove competences B.2.1–B.2.3.";

    public string Competences { get; init; } = Plain(3);

    public string Validity { get; init; } = "The occupational standard is valid until 8 June 2032 and its version number is 4.";

    public string Classification { get; init; } = "Reference to the Classification of Occupations (ISCO 08): 5113 Travel guides.";

    /// <summary>So many competences, each with two indicators, one knowledge item and two methods.</summary>
    public static string Plain(int count, string methods = "Interview, test") => string.Join('\n', Enumerable.Range(1, count).Select(n => Competence($"B.2.{n}", Titles[n - 1], methods: methods)));

    public static string Competence(string code, string title, string? indicators = null, string? knowledge = null, string methods = "Interview, test", string level = "\tEstQF level 4") =>
        $"{code} {title}{level}\nPerformance indicators\n{indicators ?? $"1) performs the {title.ToLowerInvariant()} step one with care;\n2) performs the {title.ToLowerInvariant()} step two with care."}\n"
        + $"Knowledge\n{knowledge ?? $"1) theory of {title.ToLowerInvariant()}"}\nAssessment methods\n{methods}\n";

    public StandardReading Read() => PublishedTextReader.ReadText(ToString(), "text");

    /// <summary>The text.</summary>
    public override string ToString() =>
        $"""
        {Opening}

        Part A DESCRIPTION OF WORK

        A.1 Description of work
        A museum guide leads visitors through exhibitions.

        A.2 Units
        A.2.1 Preparing a tour
        1) learning about the exhibition
        2) drawing up a route

        Part B COMPETENCE REQUIREMENTS

        B.1 Structure of the occupational qualification
        {Structure}

        B.2 Competences
        {Competences}

        Part C GENERAL INFORMATION AND ANNEXES
        C.1 Information on the preparation and approval of the occupational standard and reference to the classification
        The designation of the occupational standard in the register is 20-09062017-1.2/4k.
        The standard is approved by the Culture Sector Council. Number of the decision: 21. Date of the decision: 9 June 2017.
        {Validity}
        {Classification}
        Reference to the level in the European Qualifications Framework (EQF): 4.
        """;

    private static readonly string[] Titles =
    [
        "Preparing tours", "Leading groups", "Selling tickets", "Guarding objects", "Writing guides", "Serving schools", "Cleaning halls", "Counting visitors", "Lighting rooms", "Moving pictures",
        "Printing labels", "Opening doors",
    ];
}
