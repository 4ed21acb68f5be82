using System.Text.RegularExpressions;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.Lint;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;
using CompetenceAssessment.StandardFormats.PublishedText.Sections;

namespace CompetenceAssessment.StandardFormats.PublishedText.Families.EstonianOccupationalStandard;

/// <summary>Assessment methods as printed.</summary>
/// <param name="Methods">The methods that are listed.</param>
/// <param name="Remark">What is said in sentences; empty when nothing is.</param>
/// <param name="Lines">The lines that hold them.</param>
internal sealed record MethodReading(IReadOnlyList<string> Methods, string Remark, IReadOnlyList<int> Lines)
{
    /// <summary>Whether items of a list were taken for sentences, so that methods may be missing.</summary>
    public bool ItemsLeft { get; init; }
}

/// <summary>Reads assessment methods: a list of names, a sentence, or both.</summary>
internal static partial class MethodReader
{
    private const int LongestName = 10;
    private const int LongestSentence = 500;

    /// <summary>Reads what stands under the heading; text of a new paragraph that does not speak of assessment is left alone.</summary>
    public static MethodReading Read(IReadOnlyList<Segment> body, ReadingContext context)
    {
        var end = Enumerable.Range(0, body.Count).FirstOrDefault(i => i > 0 && Ends(body, i, context), body.Count);
        var own = body.Take(end).ToList();
        var texts = own.Exists(s => ItemMarker.Read(s.Text).Kind != MarkerKind.None)
            ? ItemListReader.Read(own, context.Joiner) is var list ? [.. list.LeadIn.Select(l => l.Words), .. list.Items.Select(i => i.Text), .. list.Left.Select(l => l.Words)] : []
            : own.Count > 1 && own.TrueForAll(s => s.Words.Length < 60) && own.Skip(1).All(s => char.IsUpper(s.Words[0])) ? [.. own.Select(s => s.Words)]
            : new List<string> { context.Joiner.Join(own) };
        var (methods, remark) = Parse(texts, context.Language);
        return new(methods, remark, [.. own.Select(s => s.Line).Distinct()]) { ItemsLeft = texts.Count > 1 && texts.Skip(1).Any(t => IsSentence(t, context.Language) && !t.Contains(':')) };
    }

    /// <summary>Whether the sentence is about other competences than the one it stands under.</summary>
    public static bool ConcernsOthers(string remark, CompetenceDraft competence) =>
        remark.Length > 0 && (Codes.In(Subject(remark)).Any(c => c != competence.Code) || AllCompetences().IsMatch(remark) || TransversalOnes().IsMatch(remark));

    /// <summary>Whether a sentence without a heading says how is assessed.</summary>
    public static bool IsAboutAssessment(string text) => Assessed().IsMatch(text);

    /// <summary>Gives a competence its methods.</summary>
    public static void Give(ReadingContext context, CompetenceDraft competence, MethodReading reading, int headLine)
    {
        var lines = reading.Lines.Prepend(headLine).Distinct().ToList();
        competence.Methods.AddRange(reading.Methods.Except(competence.Methods));
        competence.MethodLines.AddRange(lines);
        if (reading.Remark.Length == 0)
            return;
        competence.Integrated |= IsIntegrated(reading.Remark);
        context.Facts.Add(new(FactName.MethodsRemark, reading.Remark, lines));
        if (reading.ItemsLeft || (reading.Methods.Count == 0 && (!competence.Integrated || NamesMethod().IsMatch(reading.Remark))))
            context.Report(FindingCodes.ValueUnclear.At(lines, competence.Code, $"the assessment method of {competence.Code}", Words.Beginning(reading.Remark)));
    }

    /// <summary>Gives methods that are stated for several competences to those they are meant for: the codes or the kind they name, else all.</summary>
    public static void Share(ReadingContext context, IReadOnlyList<CompetenceDraft> competences, IEnumerable<(string Text, IReadOnlyList<int> Lines)> common)
    {
        foreach (var (text, lines) in common.Where(c => c.Text.Length > 0))
        {
            var (methods, remark) = Parse([text], context.Language);
            var codes = Codes.In(Subject(text));
            var meant = competences.Where(c => codes.Count > 0 ? codes.Contains(c.Code!) : !TransversalOnes().IsMatch(text) || c.Kind == CompetenceKind.Transversal)
                .Where(c => c.Methods.Count == 0 && !c.Integrated).ToList();
            foreach (var competence in meant)
            {
                competence.Methods.AddRange(methods);
                competence.MethodLines.AddRange(lines);
                competence.Integrated = remark.Length > 0 && IsIntegrated(remark);
            }

            if (remark.Length > 0)
                context.Facts.Add(new(FactName.MethodsRemark, remark, lines));
            if (methods.Count == 0 && (!meant.Exists(c => c.Integrated) || NamesMethod().IsMatch(remark)) || meant.Count == 0)
                context.Report(FindingCodes.ValueUnclear.At(lines, null, "the assessment method of several competences", Words.Beginning(text)));
        }
    }

    // "Integrated" or "together with" alone, or with other competences; "a test together with an interview" joins two methods.
    private static bool IsIntegrated(string remark) => Integrated().IsMatch(remark) && (!NamesMethod().IsMatch(remark) || WithCompetences().IsMatch(remark));

    // What stands before the verb: "B.2.5 hinnatakse koos kompetentsidega B.2.1–B.2.4" is about B.2.5 alone.
    private static string Subject(string text) => Sentence().Match(text) is { Success: true } verb ? text[..verb.Index] : text;

    private static bool Ends(IReadOnlyList<Segment> body, int i, ReadingContext context)
    {
        if (!ItemListReader.EndsText(body[i - 1].Text) || ItemMarker.Read(body[i].Text).Kind != MarkerKind.None || Assessing().IsMatch(body[i].Text))
            return false;
        return (body[i].AfterBlank && !body[i].AfterBreak) || (!context.Joiner.IsWrapped && char.IsUpper(body[i].Words[0]));
    }

    private static (List<string> Methods, string Remark) Parse(IEnumerable<string> texts, string language)
    {
        var (methods, remarks) = (new List<string>(), new List<string>());
        foreach (var sentence in texts.SelectMany(t => SentenceEnd().Split(t)).Select(s => s.Trim()).Where(s => s.Length > 0))
        {
            var listed = AfterColon().Match(sentence) is { Success: true } match && Sentence().IsMatch(match.Groups["before"].Value) ? match.Groups["after"].Value : null;
            if (listed is not null || IsSentence(sentence, language))
                remarks.Add(sentence);
            if (listed is not null || !IsSentence(sentence, language))
                methods.AddRange(Names(listed ?? sentence));
        }

        return (methods, string.Join(" ", remarks));
    }

    private static bool IsSentence(string text, string language) => (language == "et" ? Sentence() : EnglishSentence()).IsMatch(text) || (Integrated().IsMatch(text) && WithCompetences().IsMatch(text)) || Names(text).Exists(n => n.Split(' ').Length > LongestName);

    private static List<string> Names(string text) => [.. Parts(text.TrimEnd('.', ';', ' ')).SelectMany(Conjoined).Select(n => n.Trim(' ', '.', ';', ',', '-')).Where(n => n.Length > 0)];

    // Commas within brackets part nothing.
    private static IEnumerable<string> Parts(string text)
    {
        int start = 0, open = 0;
        for (var i = 0; i < text.Length; i++)
        {
            open = text[i] switch { '(' => open + 1, ')' => Math.Max(0, open - 1), _ => open };
            if (open > 0 || text[i] is not (',' or ';'))
                continue;
            yield return text[start..i];
            start = i + 1;
        }

        yield return text[start..];
    }

    // "interview and test" are two where both sides are methods by themselves; "oral and written test" is one.
    private static IEnumerable<string> Conjoined(string name)
    {
        name = LeadingJunction().Replace(name.Trim(), "");
        var match = name.Length > LongestSentence ? Match.Empty : Junction().Match(name);
        return match.Success && !name.Contains('(') && Known().IsMatch(match.Groups["a"].Value) && Known().IsMatch(match.Groups["b"].Value)
            ? [match.Groups["a"].Value, .. Conjoined(match.Groups["b"].Value)] : [name];
    }

    [GeneratedRegex(@"(?<=[.])\s+(?=\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"^(?<before>[^:]+):\s*(?<after>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex AfterColon();

    [GeneratedRegex(@"\b(?:hinnatakse|toimub|toimuvad|kasutatakse|tuleb|on|viiakse|tõendatakse|peab|is|are|be|must|takes|assessed|shall|will)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Sentence();

    // "on" is a verb in Estonian alone.
    [GeneratedRegex(@"\b(?:hinnatakse|toimub|toimuvad|kasutatakse|tuleb|viiakse|tõendatakse|peab|is|are|be|must|takes|assessed|shall|will)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EnglishSentence();

    [GeneratedRegex(@"(?<!\p{L})(?:(?:kirjali|praktili|proovi|kontroll)?(?:töö(?!osa)|test)|intervjuu|essee|portfoolio|portfolio|juhtum|vestlus|eksam|vaatlus|simulatsioon|rollimäng|ülesan|projekt|esitlus|küsitl|küsimus|interview|essay|case stud|(?:work|practical|written) (?:assignment|task|test)|assignment|exam(?:ination)?|observation|role.?play|simulation|presentation|demonstration|questionnaire)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NamesMethod();

    [GeneratedRegex(@"(?:integreeri|lõimi|lõimu|integrat|integral|in the course of|koos|together with|along with)\p{L}*(?:\s+\p{L}+){0,4}\s+(?:(?:teis|other|all|kõig)\p{L}*\s+)?(?:kompetents|competenc|üldosku|skills|B\s?\.)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WithCompetences();

    [GeneratedRegex(@"^(?<a>.+?)\s+(?:ja/või|and/or|ja|ning|või|and|or)\s+(?<b>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Junction();

    [GeneratedRegex(@"^(?:ja/või|and/or|ja|ning|või|and|or)\s+", RegexOptions.CultureInvariant)]
    private static partial Regex LeadingJunction();

    [GeneratedRegex(@"(?:töö|test|intervjuu|essee|portfoolio|portfolio|juhtum|vestlus|eksam|analüüs|vaatlus|simulatsioon|rollimäng|ülesan|projekt|esitl|küsitl|küsimus|hinnang|work|interview|essay|case|assignment|exam|observation|role.?play|simulation|discussion|presentation|task|assessment|analysis|demonstration|question|project|report|conversation)\p{L}*\s*$|^(?:test|essay|essee|work|töö|case)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Known();

    [GeneratedRegex(@"^[\p{L}\s,()B0-9.–-]{0,80}?\b(?:hinnatakse|(?:is|are) assessed)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Assessed();

    [GeneratedRegex("hinda|hinna|assess|meetod|method", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Assessing();

    [GeneratedRegex(@"integreeri|lõimi|lõimu|integrat|integral|in the course of (?:the )?assess|koos teiste|koos kompetents|koos [^.]{0,40}\bB\s?\.\s?[0-9]|together with|teiste kompetentside (?:kaudu|käigus|hindami)|along with", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Integrated();

    [GeneratedRegex(@"\b(?:kõiki kompetentse|kõigi kompetentside hindami|all competenc\w+ (?:are|is))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AllCompetences();

    [GeneratedRegex(@"läbivaid|läbivate|läbivad|transversal|recurring|üldosku", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TransversalOnes();
}
