using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.Lint;

namespace CompetenceAssessment.Services.Language;

/// <summary>What the readers of standards say, in the reader's language. Their English is the source: what has no words here stays English, and is said to be so.</summary>
public sealed partial class FindingWords
{
    private const string Phrases = "finding.phrase.";

    private readonly Texts texts;
    private readonly FrozenDictionary<string, FindingCode> codes = FindingCodes.All.ToFrozenDictionary(c => c.Code);
    private readonly IReadOnlyList<Phrase> phrases;

    public FindingWords(TextCatalogue catalogue, Texts texts)
    {
        this.texts = texts;
        phrases = [.. catalogue.Keys.Where(k => k.StartsWith(Phrases, StringComparison.Ordinal)).Select(k => Phrase.Of(k[Phrases.Length..], catalogue.Find(k, Languages.English)!))
            .OrderByDescending(p => p.English.Length)];
    }

    /// <summary>A finding's message and proposed repair.</summary>
    public FindingText Of(DraftFinding finding)
    {
        if (texts.Language == Languages.English || !codes.TryGetValue(finding.Code, out var code) || !Names(code, finding.Particulars))
            return new(finding.Message, finding.Repair, Languages.English);
        var composed = code.At([], null, [.. finding.Particulars]);
        // Words that were put together otherwise, or by an older edition, are not guessed at.
        if (!finding.Message.EndsWith(composed.Message, StringComparison.Ordinal) || finding.Repair != composed.Repair)
            return new(finding.Message, finding.Repair, Languages.English);
        object?[] particulars = [.. finding.Particulars.Select((p, at) => IsQuoted(code.Message, at) ? p : InWords(p))];
        var name = code.Code.ToLowerInvariant();
        var lead = finding.Message[..^composed.Message.Length].TrimEnd();
        var message = Begun(texts[$"finding.{name}.message", particulars]);
        return new(lead.Length == 0 ? message : $"{Begun(InWords(lead))} {message}", Begun(texts[$"finding.{name}.repair", particulars]), texts.Language);
    }

    /// <summary>A sentence of the readers on why a text was not read, with its language.</summary>
    public (string Words, string Language) Of(string sentence) =>
        texts.Language != Languages.English && Find(sentence) is var (phrase, match) ? (InWords(phrase, match), texts.Language) : (sentence, Languages.English);

    /// <summary>Whether a phrase of the readers has words of its own here.</summary>
    public bool Knows(string phrase) => Find(phrase) is not null;

    private string InWords(string english) => Find(english) is var (phrase, match) ? InWords(phrase, match) : english;

    private string InWords(Phrase phrase, Match match) =>
        texts[$"finding.phrase.{phrase.Name}", [.. Enumerable.Range(0, match.Groups.Count - 1).Select(at => match.Groups[$"p{at}"].Value is var part && IsQuoted(phrase.English, at) ? part : InWords(part))]];

    private (Phrase Phrase, Match Match)? Find(string english)
    {
        foreach (var phrase in phrases)
        {
            if (phrase.Shape.Match(english) is { Success: true } match)
                return (phrase, match);
        }

        return null;
    }

    // A finding that was kept before its particulars were.
    private static bool Names(FindingCode code, IReadOnlyList<string> particulars) =>
        Place().Matches(code.Message + code.Repair).All(m => int.Parse(m.Groups[1].ValueSpan, CultureInfo.InvariantCulture) < particulars.Count);

    // What stands in quotation marks is printed in the source; it stays as it is, even where it reads like one of our phrases.
    private static bool IsQuoted(string english, int place)
    {
        var at = english.IndexOf($"{{{place.ToString(CultureInfo.InvariantCulture)}}}", StringComparison.Ordinal);
        return at > 0 && english.LastIndexOf('“', at) > english.LastIndexOf('”', at);
    }

    private static string Begun(string sentence) => sentence.Length > 0 && char.IsLower(sentence[0]) ? char.ToUpperInvariant(sentence[0]) + sentence[1..] : sentence;

    [GeneratedRegex(@"\{(\d)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Place();

    private sealed record Phrase(string Name, string English, Regex Shape)
    {
        public static Phrase Of(string name, string english)
        {
            var shape = Place().Replace(english, m => $"\u0001{m.Groups[1].Value}\u0002");
            shape = Regex.Escape(shape).Replace("\u0001", "(?<p", StringComparison.Ordinal).Replace("\u0002", ">.+?)", StringComparison.Ordinal);
            return new(name, english, new Regex($@"^{shape}\z", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline));
        }
    }
}

/// <summary>A finding in words. <c>Language</c>: the one that the words are in.</summary>
public sealed record FindingText(string Message, string Repair, string Language);
