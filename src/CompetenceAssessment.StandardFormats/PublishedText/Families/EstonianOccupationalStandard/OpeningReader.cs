using System.Text.RegularExpressions;
using CompetenceAssessment.Domain;
using CompetenceAssessment.StandardFormats.Lint;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;
using CompetenceAssessment.StandardFormats.PublishedText.Sections;

namespace CompetenceAssessment.StandardFormats.PublishedText.Families.EstonianOccupationalStandard;

/// <summary>Reads what stands before part A: title, qualifications with their levels, partial qualifications, specialisations.</summary>
internal sealed partial class OpeningReader(ReadingContext context)
{
    private const int LongestTitle = 120;
    private readonly List<ReadQualification> qualifications = [];
    private readonly List<Segment> prose = [];
    private State state = State.Title;
    private LocalizedText? title;
    private IReadOnlyList<int> titleLines = [];
    private bool titleIsGroup;

    private enum State
    {
        Title,
        Qualifications,
        Partial,
        Specialisations,
        GroupTitle,
    }

    /// <summary>The qualifications in the order of the text.</summary>
    public IReadOnlyList<ReadQualification> Qualifications => qualifications;

    /// <summary>The title without level, with its lines.</summary>
    public (LocalizedText? Title, IReadOnlyList<int> Lines) Title => titleIsGroup || qualifications.Count(q => !q.Partial) != 1
        ? (title, titleLines)
        : (WithoutLevel(qualifications.First(q => !q.Partial).Title!), qualifications.First(q => !q.Partial).Lines);

    /// <summary>The last passage of prose: where the heading A.1 is lost, its text.</summary>
    public Segment? LastProse { get; private set; }

    /// <summary>Reads the lines before part A.</summary>
    public void Read(IReadOnlyList<Segment> segments)
    {
        for (var i = 0; i < segments.Count; i++)
        {
            if (!Named(segments, i) && !Labelled(segments[i]))
                Line(segments[i]);
        }

        LastProse = prose.LastOrDefault();
        context.Keep(null, null, null, prose);
    }

    private bool Labelled(Segment segment)
    {
        var folded = segment.Cells.Select(c => Words.Fold(c.Contains(':') ? c[..c.IndexOf(':')] : c)).ToList();
        var next = folded.Exists(f => PartialLabel().IsMatch(f)) ? State.Partial
            : folded.Exists(f => SpecialisationLabel().IsMatch(f)) ? State.Specialisations
            : folded.Exists(f => GroupLabel().IsMatch(f)) ? State.GroupTitle
            : folded.Exists(f => QualificationLabel().IsMatch(f)) ? State.Qualifications
            : folded.TrueForAll(f => GeneralLabel().IsMatch(f)) ? state
            : (State?)null;
        if (next is not { } known)
            return false;
        state = known;
        context.Use(segment);
        var colon = segment.Text.IndexOf(':');
        if (colon > 0 && segment.Text[(colon + 1)..].Trim() is { Length: > 0 } rest && Levels.Only(rest) is null)
            Line(segment with { Text = rest });
        return true;
    }

    // "Nimetus: ET: Teenindusjuht, tase 6 EN: Customer service manager, level 6", on one line or on several.
    private bool Named(IReadOnlyList<Segment> segments, int i)
    {
        var text = segments[i].Words;
        if (BothLanguages().Match(text) is not { Success: true } match)
            return false;
        context.Use(segments[i]);
        var et = match.Groups["et"].Value.Trim();
        var en = match.Groups["en"].Value.Trim();
        if (et.Length > 0 && en.Length > 0)
            Add(Ordered(et, en), Levels.InTitle(et) ?? Levels.InTitle(en), false, [segments[i].Line]);
        else if (et.Length > 0)
            AddLanguage("et", et, segments[i].Line);
        else
            AddLanguage("en", en, segments[i].Line);
        return true;
    }

    private LocalizedText Ordered(string et, string en) => context.Language == "et" ? new([new("et", et), new("en", en)]) : new([new("en", en), new("et", et)]);

    private void AddLanguage(string language, string words, int line)
    {
        if (qualifications.Count != 1 || qualifications[0].Title!.Has(language) || (Levels.InTitle(words) is { } level && qualifications[0].Level is { } same && level != same))
        {
            Add(new(language, words), Levels.InTitle(words), false, [line]);
            return;
        }

        var known = qualifications[0].Title!;
        qualifications[0] = qualifications[0] with
        {
            Title = context.Language == language ? new([new(language, words), .. known.All]) : known.With(language, words),
            Lines = [.. qualifications[0].Lines, line],
        };
    }

    private void Line(Segment segment)
    {
        var cells = segment.Cells.Select(c => ItemMarker.Read(c) is { Kind: MarkerKind.Bullet } marker ? marker.Rest : c).ToList();
        if (Heading().IsMatch(Words.Fold(segment.Words)))
            context.Use(segment);
        else if (cells.Count > 0 && PageTitle().Match(cells[0]) is { Success: true } page)
            TitleOfPage(segment, page.Groups["title"].Value);
        else if (cells.Exists(c => IsTitle(c) && Levels.InTitle(c) is not null) && state != State.Specialisations)
            Qualification(segment, cells);
        else if (cells is [var only] && Levels.Only(only) is [var level] && state is State.Qualifications or State.Partial)
            Level(segment, level);
        else if (state == State.Partial && IsTitle(cells[0]))
            Qualification(segment, cells);
        else if (state == State.Specialisations && segment.Words.Length <= LongestTitle)
            Specialisation(segment);
        else if (IsTitleOfGroup(segment.Words) || (state == State.Title && title is null && qualifications.Count == 0 && IsTitle(segment.Words) && !Prose().IsMatch(segment.Words)))
            SetTitle(segment);
        else
            prose.Add(segment);
    }

    // "Kutsestandard: Pagar, tase 3" names the qualification wherever it stands; without a level it names the group.
    private void TitleOfPage(Segment segment, string words)
    {
        if (Levels.InTitle(words) is { } level)
        {
            context.Use(segment);
            Add(new(context.Language, words), level, false, [segment.Line]);
        }
        else if (GroupWord().IsMatch(Words.Fold(words)) && title is null)
            SetTitle(segment with { Text = words });
        else
            Qualification(segment, [words]);
    }

    private void Qualification(Segment segment, List<string> cells)
    {
        context.Use(segment);
        var (named, behind) = Levels.Behind(cells.FindLast(c => IsTitle(c) && Levels.InTitle(c) is not null) ?? cells[0]);
        if (Levels.InTitle(named) is null && behind.Count == 1)
            named = cells.FindLast(c => IsTitle(c) && Levels.InTitle(c) is not null) ?? named;
        var printed = cells.Select(Levels.Only).FirstOrDefault(l => l is [_])?[0] ?? (behind is [var only] ? only : null);
        var level = Levels.InTitle(named);
        if (level is not null && printed is not null && level != printed)
            context.Report(FindingCodes.ValueContradiction.At([segment.Line], null, $"the level of “{named}”", level, printed));
        Add(new(context.Language, TextJoiner.Squeeze(named)), printed ?? level, state == State.Partial, [segment.Line]);
    }

    private void Level(Segment segment, int level)
    {
        context.Use(segment);
        if (qualifications.Count == 0)
            return;
        var last = qualifications[^1];
        if (last.Level is { } known && known != level)
            context.Report(FindingCodes.ValueContradiction.At([.. last.Lines, segment.Line], null, $"the level of “{last.Title}”", known, level));
        qualifications[^1] = last with { Level = level, Lines = [.. last.Lines, segment.Line] };
    }

    private void Add(LocalizedText name, int? level, bool partial, IReadOnlyList<int> lines)
    {
        var same = qualifications.FindIndex(q => q.Partial == partial && q.Title!.All.Any(t => name.All.Any(n => IsSame(t.Value, n.Value, q.Level is not null && q.Level == level))));
        if (same < 0)
            qualifications.Add(new() { Title = name, Level = level, Partial = partial, Lines = lines });
        else
        {
            var known = qualifications[same];
            if (known.Level is { } other && level is { } given && other != given)
                context.Report(FindingCodes.ValueContradiction.At(known.Lines.Concat(lines), null, $"the level of “{name}”", other, given));
            qualifications[same] = known with
            {
                Title = name.All.Aggregate(known.Title!, (t, n) => t.Has(n.Key) ? t : t.With(n.Key, n.Value)),
                Level = known.Level ?? level,
                Lines = [.. known.Lines.Concat(lines).Distinct()],
            };
        }
    }

    // "Welder, EstQF level 3" and "Welder, level 3" are one.
    private static bool IsSame(string a, string b, bool sameLevel) =>
        Words.Fold(a) == Words.Fold(b) || (sameLevel && Levels.WithoutLevel(Words.Fold(a)) == Levels.WithoutLevel(Words.Fold(b)));

    private void Specialisation(Segment segment)
    {
        context.Use(segment);
        context.Facts.Add(new(FactName.Other, $"specialisation: {segment.Words.TrimStart('-', '•', ' ')}", [segment.Line]));
    }

    // A group's title may stand below its label, or behind the list of its qualifications.
    private bool IsTitleOfGroup(string words) => title is null && IsTitle(words) && !Prose().IsMatch(words) && (state == State.GroupTitle || GroupWord().IsMatch(Words.Fold(words)));

    private void SetTitle(Segment segment)
    {
        context.Use(segment);
        title = context.Text(segment.Words);
        titleLines = [segment.Line];
        titleIsGroup = state == State.GroupTitle || GroupWord().IsMatch(Words.Fold(segment.Words));
    }

    /// <summary>Whether a line is the heading that every standard begins with.</summary>
    public static bool IsHeading(string words) => Heading().IsMatch(Words.Fold(words)) || PageTitle().IsMatch(words);

    private static bool IsTitle(string text) => text.Length is > 2 and <= LongestTitle && !ItemListReader.EndsText(text) && text.Any(char.IsLetter) && char.IsUpper(text.First(char.IsLetterOrDigit));

    private static LocalizedText WithoutLevel(LocalizedText name) => new(name.All.Select(t => new KeyValuePair<string, string>(t.Key, Levels.WithoutLevel(t.Value) is { Length: > 0 } bare ? bare : t.Value)));

    [GeneratedRegex(@"^(?:kutsestandard|occupational (?:qualification )?standard|professional standard|national occupational standard)s?$", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    [GeneratedRegex(@"@|\b(?:on|kirjeldatakse|kasutatakse|is|are|describes|kinnitatud|approved|OÜ|SA|AS|MTÜ)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Prose();

    [GeneratedRegex(@"^(?:Kutsestandardid|Kutsestandard|Occupational Qualification Standards?|Occupational Standards?)\s*[:–-]\s*(?<title>.+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PageTitle();

    [GeneratedRegex(@"^(?:nimetus\s*:?\s*|name(?: in english)?\s*:?\s*)?(?:ET:\s*(?<et>.*?)\s*)?(?:EN:\s*(?<en>.*))?(?<=[ET][TN]:.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BothLanguages();

    [GeneratedRegex(@"^(?:voimalikud )?osakutse(?:d|te)?\b|^partial (?:occupational )?qualification|^possible partial", RegexOptions.CultureInvariant)]
    private static partial Regex PartialLabel();

    [GeneratedRegex(@"^(?:voimalikud )?spetsialiseerumi(?:ne|sed|ste)\b|^(?:possible )?speciali[sz]ations?\b", RegexOptions.CultureInvariant)]
    private static partial Regex SpecialisationLabel();

    [GeneratedRegex(@"^kutsenimetus(?:ed)?$|^(?:occupational |professional )?qualification(?:s)? title(?:s)?$|^title of (?:the )?(?:occupational )?qualification$|^occupational titles?$|^name of (?:the )?(?:occupational )?qualification$", RegexOptions.CultureInvariant)]
    private static partial Regex QualificationLabel();

    [GeneratedRegex(@"^(?:title|name) of (?:the )?(?:occupational )?(?:qualification )?(?:standard|group)$|^kutsestandardi nimetus$|^kutsegrup(?:p|i nimetus)$|^(?:occupational group|group of occupations)$", RegexOptions.CultureInvariant)]
    private static partial Regex GroupLabel();

    [GeneratedRegex(@"^(?:eesti kvalifikatsiooniraamistiku \(ekr\) tase|ekr tase|tase|level|estqf level|estonian qualifications? framework \(estqf\) level|nimetus kutsetunnistusel|nimetus|title on (?:the )?(?:occupational |qualification |professional )*certificate|title (?:in|on) .*certificate.*|yldandmed|uldandmed|general data|inglise keeles|in english|name in english|name|nimetused kutsetunnistusel|kasutusala|use of occupational qualification standard)$", RegexOptions.CultureInvariant)]
    private static partial Regex GeneralLabel();

    [GeneratedRegex("kutsegrup|kutseala|kutsed$|occupational group|group of occupations|occupations$", RegexOptions.CultureInvariant)]
    private static partial Regex GroupWord();
}
