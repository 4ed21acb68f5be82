using System.Globalization;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.Lint;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;
using CompetenceAssessment.StandardFormats.PublishedText.Sections;
using CompetenceAssessment.StandardFormats.PublishedText.Source;

namespace CompetenceAssessment.StandardFormats.PublishedText.Families.EstonianOccupationalStandard;

/// <summary>Puts a standard together from the parts of its document.</summary>
internal sealed class StandardParts(ReadingContext context, IReadOnlyList<Block> blocks)
{
    private readonly OpeningReader opening = new(context);
    private readonly FactReader facts = new(context);
    private readonly SectionReader sections = new(context);

    /// <summary>Reads all parts.</summary>
    public ReadStandard Read(SourceDocument document)
    {
        Opening();
        var units = new WorkUnitReader(context).Read(blocks.Where(IsUnitPart));
        Prose();
        Information();
        sections.ReportMissing(blocks, opening.LastProse);
        ReportInformation(document);
        var structure = blocks.Where(b => b.Section.Role == SectionRole.Structure).ToList();
        var competences = new CompetenceReader(context);
        competences.Read(blocks.Where(b => b.Zone == 'B' && b.Section.Role != SectionRole.Structure && b.Head.Kind != HeadKind.Part), units, StructureReader.Named([.. structure.SelectMany(b => b.Body)]));
        var qualifications = Qualifications();
        var reader = new StructureReader(context, competences.Competences, qualifications);
        var structures = reader.Read(structure, competences.GroupSentences);
        KindsFromStructure(competences.Competences, [.. structures.Values.Select(s => s.Rule), .. reader.Incomplete]);
        if (competences.GroupSentences.Count > 0)
            context.Keep(null, null, null, competences.GroupSentences);
        return Standard(document, units, competences.Competences, [.. qualifications.Select((q, i) => WithStructure(q, i, qualifications.Count, structures, reader.Allowed(i)))], structures);
    }

    private void Opening()
    {
        var segments = blocks.Where(b => b.Zone == ' ').SelectMany(b => b.Head.Kind == HeadKind.Text || b.At is null ? b.Body : b.Body.Prepend(b.At)).ToList();
        var labelled = segments.Where(FactReader.IsLabelled).Select(s => s.Line).ToHashSet();
        foreach (var segment in segments.Where(s => labelled.Contains(s.Line)))
            facts.Read([segment]);
        List<Segment> text = [.. segments.Where(s => !labelled.Contains(s.Line))];
        // A page of the register has its menu above its title.
        List<Segment> menu = [.. text.Take(text.FindIndex(s => OpeningWords.PageTitle().IsMatch(s.Words))).Where(s => Levels.InTitle(s.Words) is null)];
        context.Keep(null, null, null, menu);
        opening.Read([.. text.Except(menu)], labelled);
    }

    private static bool IsUnitPart(Block block) => block.Zone == 'A'
        && (block.Head.Kind == HeadKind.Unit || block.Section.Role == SectionRole.Units);

    private void Prose()
    {
        var toolsLost = SectionReader.LacksTools(blocks);
        foreach (var block in blocks.Where(b => (b.Zone == 'A' && !IsUnitPart(b)) || b.Section.Role == SectionRole.Structure || (b.Head.Kind == HeadKind.Part && b.Zone != 'C')))
            sections.Keep(block, toolsLost && block.Head.Code == "A.3");
    }

    private void Information()
    {
        foreach (var block in blocks.Where(b => b.Zone == 'C'))
        {
            var (heading, body) = sections.Heading(block);
            // The title of an only annex is all that there is of it.
            if (block is { Head.Kind: HeadKind.Annexes, At: { } title } && body.Count == 0)
                context.Keep(block.Head.Code, null, null, [title]);
            else
                context.Keep(block.Head.Code, heading, block.At?.Line, facts.Read(body));
        }
    }

    // The register's page has no part C: it prints the values in its opening.
    private void ReportInformation(SourceDocument document)
    {
        if (blocks.All(b => b.Zone != 'C') && facts[FactKind.Designation] is null && facts[FactKind.Version] is null && facts[FactKind.ValidUntil] is null && !WebPage.IsRegisterPage(document))
            context.Report(FindingCodes.SectionMissing.At([], null, "C (general information)"));
    }

    // A title in another language belongs to the only qualification there is; among several nobody can tell.
    private List<ReadQualification> Qualifications()
    {
        var list = opening.Qualifications.ToList();
        if (list.Count(q => !q.Partial) == 1 && list.FindIndex(q => !q.Partial) is var at and >= 0)
        {
            foreach (var (language, title, lines) in facts.Titles.Where(t => t.Language is not "und" && t.Title.Length <= 120 && !list[at].Title!.Has(t.Language)))
                list[at] = list[at] with { Title = list[at].Title!.With(language, title), Lines = [.. list[at].Lines.Concat(lines).Distinct()] };
        }

        return list;
    }

    private static ReadQualification WithStructure(ReadQualification qualification, int at, int count, IReadOnlyDictionary<int, ReadStructure> structures, IEnumerable<string> allowed)
    {
        var structure = structures.TryGetValue(at, out var own) ? own : null;
        return qualification with { Competences = structure is null ? [] : [.. structure.Rule.Codes.Union(allowed).OrderBy(StructureReader.Place)], Structure = count > 1 ? structure : null };
    }

    // Without group headings the structure says which competences can be chosen.
    private void KindsFromStructure(IReadOnlyList<CompetenceDraft> competences, List<StructureRule> rules)
    {
        foreach (var competence in competences.Where(c => c.Kind is null && c.Code is not null))
        {
            if (rules.Exists(r => r.Codes.Contains(competence.Code)))
                competence.Kind = rules.TrueForAll(r => r.Missing(Others(r, competence.Code!)).Any() || !r.Codes.Contains(competence.Code)) ? CompetenceKind.Obligatory : CompetenceKind.Optional;
        }

        if (competences.Any(c => c.Kind is null))
            context.Report(FindingCodes.ValueMissing.At(competences.Where(c => c.Kind is null).SelectMany(c => c.HeadLines), null, "whether some competences are obligatory or optional"));
    }

    private static HashSet<string> Others(StructureRule rule, string code) => [.. rule.Codes.Where(c => c != code)];

    private ReadStandard Standard(SourceDocument document, IReadOnlyList<ReadWorkUnit> units, IReadOnlyList<CompetenceDraft> competences, IReadOnlyList<ReadQualification> qualifications, IReadOnlyDictionary<int, ReadStructure> structures)
    {
        var code = facts[FactKind.Designation] ?? Anywhere(document);
        var (title, titleLines) = Title(qualifications);
        CompareVersions(code?.Value);
        AddFacts();
        var whole = structures.Where(s => s.Key < 0 || !qualifications[s.Key].Partial).ToList();
        var lines = new Dictionary<string, IReadOnlyList<int>>();
        Lines(lines, "code", code?.Lines);
        Lines(lines, "version", facts[FactKind.Version]?.Lines);
        Lines(lines, "title", titleLines);
        Lines(lines, "eqfLevel", facts[FactKind.Eqf]?.Lines);
        Lines(lines, "validUntil", facts[FactKind.ValidUntil]?.Lines);
        return new()
        {
            Code = code?.Value,
            Version = facts[FactKind.Version]?.Value,
            Framework = StandardFramework.EstQf,
            Title = title,
            Qualifications = qualifications,
            Levels = [.. qualifications.Where(q => !q.Partial && q.Level is not null).Select(q => q.Level!.Value).Distinct().Order()],
            EqfLevel = facts[FactKind.Eqf] is { } eqf ? int.Parse(eqf.Value, CultureInfo.InvariantCulture) : null,
            ValidUntil = facts[FactKind.ValidUntil] is { } until ? DateOnly.ParseExact(until.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
            Classifications = facts.Classifications,
            WorkUnits = units,
            Competences = [.. competences.Select(c => c.Build(context))],
            Structure = whole.Count > 0 && whole.Count == Math.Max(1, qualifications.Count(q => !q.Partial)) && whole.TrueForAll(s => s.Value.Rule.Equals(whole[0].Value.Rule)) ? whole[0].Value : null,
            Facts = context.Facts,
            Sections = context.Sections,
            ValueLines = lines,
        };
    }

    private (LocalizedText? Title, IReadOnlyList<int> Lines) Title(IReadOnlyList<ReadQualification> qualifications)
    {
        var (title, lines) = opening.Title;
        if (title is null || qualifications.Count(q => !q.Partial) != 1)
            return (title, lines);
        foreach (var (language, words) in qualifications.First(q => !q.Partial).Title!.All.Where(t => !title.Has(t.Key)))
            title = title.With(language, Levels.WithoutLevel(words));
        return (title, lines);
    }

    // Page heads carry the designation too; one that stands alone in the document is the document's.
    private static (string Value, IReadOnlyList<int> Lines)? Anywhere(SourceDocument document)
    {
        var found = document.Written.Select(l => (l.Number, Match: FactReader.DesignationShape().Match(l.Text))).Where(f => f.Match.Success).ToList();
        return found.Select(f => f.Match.Value).Distinct().Count() == 1 ? (found[0].Match.Value, [found[0].Number]) : null;
    }

    private void CompareVersions(string? code)
    {
        if (code is not null && facts[FactKind.Version] is { } version && code[(code.LastIndexOf('/') + 1)..].TrimEnd('k') is var inCode && inCode != version.Value && int.TryParse(inCode, out _))
            context.Report(FindingCodes.ValueContradiction.At([.. version.Lines, .. facts[FactKind.Designation]?.Lines ?? []], null, "the version", inCode, version.Value));
    }

    private void AddFacts()
    {
        foreach (var (kind, name) in new[] { (FactKind.DecisionNumber, FactName.DecisionNumber), (FactKind.DecisionDate, FactName.ApprovedOn), (FactKind.ValidFrom, FactName.ValidFrom) })
        {
            if (facts[kind] is { } value)
                context.Facts.Add(new(name, value.Value, value.Lines));
        }
    }

    private static void Lines(Dictionary<string, IReadOnlyList<int>> lines, string name, IReadOnlyList<int>? at)
    {
        if (at is { Count: > 0 })
            lines[name] = at;
    }
}
