using CompetenceAssessment.Domain;
using CompetenceAssessment.StandardFormats.Lint;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;
using CompetenceAssessment.StandardFormats.PublishedText.Sections;
using static CompetenceAssessment.StandardFormats.PublishedText.Families.EstonianOccupationalStandard.OpeningWords;

namespace CompetenceAssessment.StandardFormats.PublishedText.Families.EstonianOccupationalStandard;

/// <summary>Reads what stands before part A: title, qualifications with their levels, partial qualifications, specialisations.</summary>
internal sealed class OpeningReader(ReadingContext context)
{
    private readonly List<ReadQualification> qualifications = [];
    private readonly List<Segment> prose = [];
    private readonly List<int> wrapped = [];
    private State state = State.Title;
    private LocalizedText? title;
    private IReadOnlyList<int> titleLines = [];
    private bool titleIsGroup;
    private bool isBulleted;

    /// <summary>The qualifications in the order of the text.</summary>
    public IReadOnlyList<ReadQualification> Qualifications => qualifications;

    /// <summary>The title without level, with its lines.</summary>
    public (LocalizedText? Title, IReadOnlyList<int> Lines) Title => titleIsGroup || qualifications.Count(q => !q.Partial) != 1
        ? (title, titleLines)
        : (Levels.WithoutLevel(qualifications.First(q => !q.Partial).Title!), qualifications.First(q => !q.Partial).Lines);

    /// <summary>The last passage of prose: where the heading A.1 is lost, its text.</summary>
    public Segment? LastProse { get; private set; }

    /// <summary>Reads the lines before part A.</summary>
    /// <param name="segments">The lines.</param>
    /// <param name="labelled">Lines between them that hold labelled values and are read elsewhere: a list ends there.</param>
    public void Read(IReadOnlyList<Segment> segments, IReadOnlySet<int> labelled)
    {
        for (var i = 0; i < segments.Count; i++)
        {
            if (i > 0 && state is State.Partial or State.Specialisations && labelled.Any(l => l > segments[i - 1].Line && l < segments[i].Line))
                state = State.Title;
            if (Named(segments, i) || Labelled(segments[i]))
                continue;
            var segment = segments[i];
            for (wrapped.Clear(); i + 1 < segments.Count && GoesOn(segment, segments[i + 1]); i++)
            {
                wrapped.Add(segments[i + 1].Line);
                segment = segment with { Text = $"{segment.Words} {segments[i + 1].Text}" };
            }

            Line(segment);
        }

        CompareTitles();
        LastProse = prose.LastOrDefault();
        context.Keep(null, null, null, prose);
    }

    // A title that goes on in the next line in lower case, up to its level.
    private bool GoesOn(Segment segment, Segment next) => state is State.Title or State.Qualifications or State.Partial && segment.Cells.Count == 1 && !next.AfterBlank
        && next.Text is [var c, ..] && char.IsLower(c) && IsTitle(segment.Words) && Levels.InTitle(segment.Words) is null && Levels.Only(segment.Words) is null && !Prose().IsMatch(segment.Words)
        && !Heading().IsMatch(Words.Fold(segment.Words)) && (next.Cells.Any(cell => Levels.InTitle(cell) is not null) || (state == State.Title && title is null && qualifications.Count == 0 && next.Cells.Count == 1))
        && $"{segment.Words} {next.Cells[0]}" is { Length: <= LongestTitle } whole && !ItemListReader.EndsText(whole) && !Prose().IsMatch(whole);

    // The title above a qualification's own is another one: nobody can tell which is the standard's.
    private void CompareTitles()
    {
        if (title is null || titleIsGroup || qualifications.Where(q => !q.Partial).ToList() is not [var only] || only.Title!.All.Any(t => Words.Fold(Levels.WithoutLevel(t.Value)) == Words.Fold(title.Original)))
            return;
        context.Report(FindingCodes.ValueContradiction.At(titleLines.Concat(only.Lines), null, "the title", title.Original, Levels.WithoutLevel(only.Title.Original)));
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
        (state, isBulleted) = (known, false);
        context.Use(segment);
        var colon = segment.Text.IndexOf(':');
        if (colon > 0 && segment.Text[(colon + 1)..].Trim() is { Length: > 0 } rest)
        {
            if (Levels.Only(rest) is null)
                Line(segment with { Text = rest });
            else if (Levels.Only(rest) is [var level] && Levels.IsLabel(segment.Text[..colon].Trim()))
                Level(segment, level);
        }

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
        else if (cells is [var alone] && Levels.Only(alone) is [var own] && LevelName().IsMatch(alone) && (qualifications.Count > 0 || (title is not null && !titleIsGroup)))
            Level(segment, own);
        else if (Levels.Only(segment.Words) is null && cells.Exists(c => IsTitle(c) && Levels.InTitle(c) is not null) && state != State.Specialisations)
            Qualification(segment, cells);
        else if (cells is [var only] && Levels.Only(only) is [var level] && state is State.Qualifications or State.Partial)
            Level(segment, level);
        else if (state == State.Qualifications && cells is [var name, var printed] && IsTitle(name) && Levels.Only(printed) is [_])
            Qualification(segment, cells);
        else if (state == State.Partial && IsTitle(cells[0]) && GoesOnList(segment))
            Qualification(segment, cells);
        else if (state == State.Specialisations && segment.Words.Length <= LongestTitle)
            Specialisation(segment);
        else if (IsTitleOfGroup(segment.Words) || (state == State.Title && title is null && qualifications.Count == 0 && IsTitle(segment.Words) && !Prose().IsMatch(segment.Words)))
            SetTitle(segment);
        else
            prose.Add(segment);
    }

    // A list whose items have bullets ends at a line that has none.
    private bool GoesOnList(Segment segment)
    {
        var hasBullet = ItemMarker.Read(segment.Text).Kind == MarkerKind.Bullet;
        var goesOn = hasBullet || !isBulleted;
        (isBulleted, state) = (isBulleted || hasBullet, goesOn ? state : State.Title);
        return goesOn;
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
        if (behind.Count == 0 && LevelTwice().Match(named) is { Success: true } twice)
            (named, behind) = (twice.Groups["title"].Value, [twice.Groups["level"].Value[0] - '0']);
        var printed = cells.Select(Levels.Only).FirstOrDefault(l => l is [_])?[0] ?? (behind is [var only] ? only : null);
        var level = Levels.InTitle(named);
        if (level is not null && printed is not null && level != printed)
            context.Report(FindingCodes.ValueContradiction.At([segment.Line], null, $"the level of “{named}”", level, printed));
        Add(new(context.Language, TextJoiner.Squeeze(named)), printed ?? level, state == State.Partial, [segment.Line, .. wrapped]);
        context.Use(wrapped);
    }

    private void Level(Segment segment, int level)
    {
        context.Use(segment);
        if (qualifications.Count == 0 && title is not null && !titleIsGroup)
            qualifications.Add(new() { Title = title, Level = level, Lines = [.. titleLines, segment.Line] });
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

    private void Specialisation(Segment segment)
    {
        context.Use(segment);
        context.Facts.Add(new(FactName.Other, $"{OpeningWords.Specialisation}{segment.Words.TrimStart('-', '•', ' ')}", [segment.Line]));
    }

    // A group's title may stand below its label, or behind the list of its qualifications.
    private bool IsTitleOfGroup(string words) => title is null && IsTitle(words) && !Prose().IsMatch(words) && (state == State.GroupTitle || GroupWord().IsMatch(Words.Fold(words)));

    private void SetTitle(Segment segment)
    {
        context.Use(segment);
        title = context.Text(segment.Words);
        titleLines = [segment.Line, .. wrapped];
        context.Use(wrapped);
        titleIsGroup = state == State.GroupTitle || GroupWord().IsMatch(Words.Fold(segment.Words));
    }

    /// <summary>Whether a line is the heading that every standard begins with.</summary>
    public static bool IsHeading(string words) => Heading().IsMatch(Words.Fold(words)) || PageTitle().IsMatch(words);
}
