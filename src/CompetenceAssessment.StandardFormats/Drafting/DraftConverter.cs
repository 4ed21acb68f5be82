using System.Globalization;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;
using CompetenceAssessment.StandardFormats.Yaml;

namespace CompetenceAssessment.StandardFormats.Drafting;

/// <summary>Turns a checked draft into the domain's objects; every value of the reading goes somewhere.</summary>
internal sealed class DraftConverter(StandardDraft draft, ReadStandard standard)
{
    // These have a place of their own in a version; the others are kept as a section.
    private static readonly HashSet<string> Placed =
    [
        FactName.Suite, FactName.FunctionalArea, FactName.ApprovedBy, FactName.DecisionNumber,
        FactName.CreditRemark, FactName.MethodsRemark,
    ];

    private readonly string language = StandardEdits.LanguageOf(standard);
    private readonly string number = standard.Version ?? "1";

    public StandardFile Convert()
    {
        var main = StandardEdits.MainOf(standard);
        var competences = standard.Competences.Select(Competence).ToList();
        var version = new StandardVersion(
            StandardIds.Version(draft.Key, number), StandardIds.Standard(draft.Key), number, Clean(standard.Title!), Noted(Description(), competences), standard.Structure?.Rule,
            competences, contentHash: "")
        {
            IsVersionStated = standard.Version is not null,
            Designation = standard.Code,
            QualificationTitle = main?.Title is { } title ? Clean(title) : null,
            Level = StandardEdits.LevelOf(standard),
            EqfLevel = standard.EqfLevel,
            ValidFrom = DraftChecks.Day(Fact(FactName.ValidFrom)),
            ValidUntil = standard.ValidUntil,
            LastApplicationOn = standard.Kept?.LastApplicationOn,
            LastAwardOn = standard.Kept?.LastAwardOn,
        };
        return new(new Standard(StandardIds.Standard(draft.Key), draft.Key, standard.Framework), version);
    }

    private StandardDescription Description() => new()
    {
        Headings = standard.Kept?.Headings ?? [],
        ItemLists = [.. (standard.Kept?.ItemLists ?? []).Select(l => new ItemList(l.Kind, l.Heading, l.LeadIn))],
        Compilers = standard.Kept?.Compilers ?? [],
        ForeignTitles = standard.Kept?.ForeignTitles,
        Sections = [.. standard.Sections.Select(s => new DescriptionSection(s.Code, s.Heading is { } heading ? Clean(heading) : DraftWords.Opening(language), Clean(s.Text))), .. Remainder()],
        WorkUnits = [.. standard.WorkUnits.Select(u => new WorkUnit(u.Code!, Clean(u.Title!), [.. u.Tasks.Select(t => new WorkTask(t.Number, Clean(t.Text)))]))],
        PartialQualifications = [.. standard.Qualifications.Where(q => q is { Partial: true, Title: not null, Competences.Count: > 0 }).Select((q, at) => Partial(q, at))],
        Credit = Fact(FactName.CreditRemark) ?? standard.Credit?.ToString(CultureInfo.InvariantCulture),
        Suite = Text(FactName.Suite),
        FunctionalArea = Text(FactName.FunctionalArea),
        MethodsRemark = Text(FactName.MethodsRemark),
        ApprovedBy = Text(FactName.ApprovedBy),
        DecisionNumber = Fact(FactName.DecisionNumber),
        DecisionDate = DraftChecks.Day(Fact(FactName.ApprovedOn)),
        Classifications = [.. standard.Classifications.Select(c => new Classification(c.Scheme, c.Code, c.Title))],
        Sources = [.. standard.Kept?.Sources ?? [], new SourceText(language, new(DraftWords.Source(draft.Source)), null)],
    };

    private StandardDescription Noted(StandardDescription description, IReadOnlyList<Competence> competences)
    {
        var places = NotePlaces.Of([.. competences.Select(c => (c.Code, c.Items))], description).ToHashSet();
        return description with { Notes = [.. KeptNotes.Of(standard, places), .. new DraftNotes(draft, standard).All] };
    }

    private Competence Competence(ReadCompetence competence)
    {
        var code = DraftChecks.CodeOf(standard, competence)!;
        var items = competence.Items.OrderBy(i => i.Kind).Select(i => new CompetenceItem(
            StandardIds.Item(draft.Key, number, code, i.Kind, i.Number), i.Kind, i.Number, Clean(i.Text)) { Group = i.Group is { } group ? Clean(group) : null });
        return new(
            StandardIds.Competence(draft.Key, number, code), code, competence.Kind, Clean(competence.Title!),
            competence.Integrated ? [] : [.. competence.Methods.Select(DraftMethods.Of).OfType<AssessmentMethod>().Distinct()], items)
        {
            Level = competence.Levels.Count == 1 ? competence.Levels[0] : null,
            IsIntegrated = competence.Integrated,
        };
    }

    private PartialQualification Partial(ReadQualification qualification, int at) => new(
        standard.Kept?.PartialCodes.GetValueOrDefault(qualification.Title!.Original) ?? $"P{at + 1}", Clean(qualification.Title!), qualification.Level,
        qualification.Structure?.Rule ?? new StructureRule.AllOf([.. qualification.Competences.Select(c => new StructureRule.One(c))]));

    // Labelled values without a field of their own or beyond the one that it holds, a competence's second level, and partial qualifications that name no competences, are kept in the words of the document.
    private IEnumerable<DescriptionSection> Remainder()
    {
        var first = standard.Facts.DistinctBy(f => f.Name).ToHashSet<ReadFact>(ReferenceEqualityComparer.Instance);
        var left = standard.Facts.Where(f => !first.Contains(f) ? f.Value != Fact(f.Name) : !Placed.Contains(f.Name) && !IsDay(f)).DistinctBy(f => (f.Name, f.Value)).Select(f => f.Name == FactName.Other ? f.Value : $"{FactWords.Of(f.Name, language)}: {f.Value}")
            .Concat(standard.Qualifications.Where(q => q is { Partial: true, Title: not null, Competences.Count: 0 }).Select(q => q.Title!.Original))
            .Concat(standard.Qualifications.Where(q => !q.Partial).Skip(1).Where(q => q.Title is not null).Select(q => q.Title!.Original))
            .Concat(standard.Competences.Where(c => c.Levels.Count > 1).Select(c => $"{c.Code}: {DraftWords.Level(language)} {string.Join(", ", c.Levels)}"))
            .Concat(standard.Competences.Where(c => c is { Integrated: true, Methods.Count: > 0 }).Select(c => $"{c.Code}: {string.Join(", ", c.Methods)}"))
            .Select(Tidy).Where(t => t.Length > 0).ToList();
        if (left.Count > 0)
            yield return new(null, DraftWords.FurtherFacts(language), new(language, string.Join("\n\n", left)));
    }

    // "May 2015" is no day, and none is made of it.
    private static bool IsDay(ReadFact fact) => fact.Name is FactName.ApprovedOn or FactName.ValidFrom && DraftChecks.Day(fact.Value) is not null;

    private LocalizedText? Text(string name) => Fact(name) is not { } value ? null
        : standard.Kept?.Facts.GetValueOrDefault(name) is { } kept && Tidy(kept.Original) == value ? Clean(kept)
        : new(language, value);

    private string? Fact(string name) => StandardEdits.Fact(standard, name) is { } value && Tidy(value) is { Length: > 0 } tidy ? tidy : null;

    private static LocalizedText Clean(LocalizedText text) => new(text.All.Select(t => new KeyValuePair<string, string>(t.Key, Tidy(t.Value))));

    private static string Tidy(string text) => text.ReplaceLineEndings("\n").Replace('\t', ' ').Trim();
}
