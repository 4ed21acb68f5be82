namespace CompetenceAssessment.Domain.Standards;

/// <summary>A standard's text on its way into the library: read from a published text and put right by an editor, then confirmed by somebody else
/// as a true copy, which puts it in use. Once in use the draft is kept as the record of its making.</summary>
public sealed class StandardDraft : IVersioned
{
    /// <summary>Longest name of a source.</summary>
    public const int SourceNameMaxLength = 255;

    /// <summary>Longest name of a family of texts.</summary>
    public const int FamilyMaxLength = 40;

    /// <summary>Longest reason of a decision.</summary>
    public const int ReasonMaxLength = 2000;

    private StandardDraft()
    {
        Source = null!;
        Key = VersionNumber = Content = null!;
        Findings = null!;
        EditorIds = null!;
    }

    /// <summary>Opens a draft of what was read.</summary>
    /// <param name="id">The identifier.</param>
    /// <param name="source">The text it was read from.</param>
    /// <param name="text">What was read.</param>
    /// <param name="findings">What is wrong or doubtful, numbered from 1.</param>
    /// <param name="createdById">Who imports.</param>
    /// <param name="now">When (UTC).</param>
    public StandardDraft(Guid id, DraftSource source, DraftText text, IReadOnlyList<DraftFinding> findings, Guid createdById, DateTime now)
    {
        (Id, Source, Findings, CreatedById, CreatedAt) = (id, source, findings, createdById, now);
        (Key, VersionNumber, Title, Content) = (text.Key, text.VersionNumber, text.Title, text.Content);
        (ChangedById, ChangedAt, EditorIds) = (createdById, now, [createdById]);
    }

    /// <summary>The identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>The version that it translates; null where it is to become a version of its own.</summary>
    public DraftTranslation? Translation { get; private set; }

    /// <summary>The text it was read from. It never changes.</summary>
    public DraftSource Source { get; private set; }

    /// <summary>The version in use that it was begun from, and that it is to replace; null for a text that was read.</summary>
    public Guid? BasisVersionId { get; init; }

    /// <summary>The key that the standard is to have in the library; empty while nobody gave one.</summary>
    public string Key { get; private set; }

    /// <summary>The version as the source names it; "1" where it names none.</summary>
    public string VersionNumber { get; private set; }

    /// <summary>The title; null where the source gives none and nobody wrote one yet.</summary>
    public LocalizedText? Title { get; private set; }

    /// <summary>Everything that was read and written since, as JSON of the published texts' reader.</summary>
    public string Content { get; private set; }

    /// <summary>What is wrong or doubtful, with the decisions.</summary>
    public IReadOnlyList<DraftFinding> Findings { get; private set; }

    /// <summary>How far it is.</summary>
    public DraftState State { get; private set; } = DraftState.Open;

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>Who imported it.</summary>
    public Guid CreatedById { get; private set; }

    /// <summary>When it was imported (UTC).</summary>
    public DateTime CreatedAt { get; private set; }

    /// <summary>Who changed it last: its text, a decision, or how far it is.</summary>
    public Guid ChangedById { get; private set; }

    /// <summary>When it was changed last (UTC).</summary>
    public DateTime ChangedAt { get; private set; }

    /// <summary>Everyone who imported it, edited it or decided about a finding.</summary>
    public IReadOnlyList<Guid> EditorIds { get; private set; }

    /// <summary>Who handed it on for confirmation; null while it is open.</summary>
    public Guid? SubmittedById { get; private set; }

    /// <summary>Why it came back, was given up, or null.</summary>
    public string? Remark { get; private set; }

    /// <summary>Who confirmed it as a true copy.</summary>
    public Guid? ConfirmedById { get; private set; }

    /// <summary>When that was (UTC).</summary>
    public DateTime? ConfirmedAt { get; private set; }

    /// <summary>The version that it became.</summary>
    public Guid? StandardVersionId { get; private set; }

    /// <summary>Changes the text.</summary>
    /// <param name="text">The text as it is to be.</param>
    /// <param name="findings">The findings as they stand after the change.</param>
    /// <param name="byId">Who.</param>
    /// <param name="now">When (UTC).</param>
    /// <exception cref="RuleViolationException">It is no longer open.</exception>
    public void Edit(DraftText text, IReadOnlyList<DraftFinding> findings, Guid byId, DateTime now)
    {
        RequireOpen();
        (Key, VersionNumber, Title, Content) = (text.Key, text.VersionNumber, text.Title, text.Content);
        Findings = findings;
        Changed(byId, now);
    }

    /// <summary>Makes it the translation of a version, before anything was edited.</summary>
    /// <param name="versionId">The version.</param>
    /// <param name="language">The text's language (BCP 47).</param>
    /// <param name="replacesId">The translation into this language that it is to replace; null for the first.</param>
    /// <exception cref="RuleViolationException">It is no longer open.</exception>
    public void Translate(Guid versionId, string language, Guid? replacesId = null)
    {
        RequireOpen();
        Translation = new(versionId, language, []) { ReplacesId = replacesId };
    }

    /// <summary>Says why the words that stand are replaced.</summary>
    /// <exception cref="RuleViolationException">The draft is not open, replaces nothing, or no reason is given.</exception>
    public void Replace(string reason, Guid byId, DateTime now)
    {
        RequireOpen();
        Rule.Require(Translation?.ReplacesId is not null, Rule.TranslationReplacesNothing);
        Rule.Require(!string.IsNullOrWhiteSpace(reason), Rule.DraftRemarkMissing);
        Translation = Translation! with { Reason = reason.Trim() };
        Changed(byId, now);
    }

    /// <summary>Pairs an item of a translation with an item of the version, leaves it out, or takes such a decision back.</summary>
    /// <param name="source">The item of the translation.</param>
    /// <param name="decision">The decision; null takes it back.</param>
    /// <param name="byId">Who.</param>
    /// <param name="now">When (UTC).</param>
    /// <exception cref="RuleViolationException">The draft is not open or no translation.</exception>
    public void Pair(string source, PairDecision? decision, Guid byId, DateTime now)
    {
        RequireOpen();
        Rule.Require(Translation is not null, Rule.TranslationOfNothing);
        // An item has one counterpart, and is the counterpart of one.
        var others = Translation!.Pairs.Where(p => p.Source != source && (decision?.Target is null || p.Target != decision.Target));
        Translation = Translation with { Pairs = decision is null ? [.. others] : [.. others, decision] };
        Changed(byId, now);
    }

    /// <summary>Decides about a finding, or decides anew.</summary>
    /// <param name="number">The finding.</param>
    /// <param name="decision">The decision; a reason of white space is none.</param>
    /// <exception cref="RuleViolationException">The draft is not open, has no such finding, an error is accepted that holds no proposal, or a reason is missing.</exception>
    public void Decide(int number, FindingDecision decision)
    {
        RequireOpen();
        var finding = Find(number);
        var reason = string.IsNullOrWhiteSpace(decision.Reason) ? null : decision.Reason.Trim();
        Rule.Require(decision.Kind != FindingDecisionKind.Ignored || reason is not null, Rule.DraftReasonMissing, number);
        Rule.Require(decision.Kind != FindingDecisionKind.Accepted || finding.CanBeAccepted, Rule.DraftErrorNotAcceptable, number);
        Replace(finding with { Decision = decision with { Reason = reason } });
        Changed(decision.ById, decision.At);
    }

    /// <summary>Takes a decision about a finding back.</summary>
    /// <exception cref="RuleViolationException">The draft is not open, or has no such finding.</exception>
    public void TakeBack(int number, Guid byId, DateTime now)
    {
        RequireOpen();
        Replace(Find(number) with { Decision = null });
        Changed(byId, now);
    }

    /// <summary>Doubtful findings that nobody decided; they stop nothing, and whoever confirms must see them.</summary>
    public IEnumerable<DraftFinding> Doubtful() => Findings.Where(f => f.IsOpen && f.Severity == DraftFindingSeverity.Warning);

    /// <summary>What still stands in the way of handing it on: each open error, and what the text itself lacks.</summary>
    /// <param name="problems">What the library's format says of the text.</param>
    public IReadOnlyList<Blocker> Blockers(IReadOnlyList<Blocker> problems) =>
        [.. Findings.Where(f => f.Blocks).Select(f => new Blocker(Rule.DraftFindingOpen, Actor.StandardsEditor, null, f.Number, f.Code)), .. problems];

    /// <summary>Hands it on for confirmation.</summary>
    /// <exception cref="RuleViolationException">It is not open, or something still stands in the way.</exception>
    public void Submit(Guid byId, DateTime now, IReadOnlyList<Blocker> problems)
    {
        RequireOpen();
        Blocker.RequireNone(Blockers(problems));
        Changed(byId, now);
        (State, SubmittedById, Remark) = (DraftState.Submitted, byId, null);
    }

    /// <summary>Gives it back to be edited again.</summary>
    /// <param name="reason">What is to be put right.</param>
    /// <param name="byId">Who.</param>
    /// <param name="now">When (UTC).</param>
    /// <exception cref="RuleViolationException">It was not handed on, or no reason is given.</exception>
    public void Return(string reason, Guid byId, DateTime now)
    {
        Rule.Require(State == DraftState.Submitted, Rule.DraftNotSubmitted);
        Rule.Require(!string.IsNullOrWhiteSpace(reason), Rule.DraftRemarkMissing);
        (State, SubmittedById, Remark) = (DraftState.Open, null, reason.Trim());
        (ChangedById, ChangedAt) = (byId, now);
    }

    /// <summary>Whether a person may confirm: where two persons are needed, nobody who had a hand in the text.</summary>
    public bool MayBeConfirmedBy(Guid personId, bool needsTwoPersons) => MayBeConfirmedBy(EditorIds, personId, needsTwoPersons);

    /// <summary>The same for a draft of which only its editors are known. Whoever hands a draft on is one of them.</summary>
    public static bool MayBeConfirmedBy(IReadOnlyList<Guid> editorIds, Guid personId, bool needsTwoPersons) => !needsTwoPersons || !editorIds.Contains(personId);

    /// <summary>Confirms it as a true copy of the published text.</summary>
    /// <param name="byId">Who confirms.</param>
    /// <param name="now">When (UTC).</param>
    /// <param name="isTrueCopy">Whether the person declares so.</param>
    /// <param name="needsTwoPersons">Whether somebody else than its editors must confirm.</param>
    /// <param name="standardVersionId">The version that it becomes.</param>
    /// <exception cref="RuleViolationException">It was not handed on, is not declared a true copy, or the person had a hand in it.</exception>
    public void Confirm(Guid byId, DateTime now, bool isTrueCopy, bool needsTwoPersons, Guid standardVersionId)
    {
        Rule.Require(State == DraftState.Submitted, Rule.DraftNotSubmitted);
        Rule.Require(MayBeConfirmedBy(byId, needsTwoPersons), Rule.DraftSecondPerson);
        Rule.Require(isTrueCopy, Rule.DraftNotDeclared);
        (State, ConfirmedById, ConfirmedAt, StandardVersionId, Remark) = (DraftState.InUse, byId, now, standardVersionId, null);
        (ChangedById, ChangedAt) = (byId, now);
    }

    /// <summary>Gives it up.</summary>
    /// <exception cref="RuleViolationException">It is in use or given up already, or no reason is given.</exception>
    public void Discard(string reason, Guid byId, DateTime now)
    {
        Rule.Require(State is DraftState.Open or DraftState.Submitted, Rule.DraftNotOpen);
        Rule.Require(!string.IsNullOrWhiteSpace(reason), Rule.DraftRemarkMissing);
        (State, Remark, ChangedById, ChangedAt) = (DraftState.Discarded, reason.Trim(), byId, now);
    }

    private void RequireOpen() => Rule.Require(State == DraftState.Open, Rule.DraftNotOpen);

    private DraftFinding Find(int number) => Findings.FirstOrDefault(f => f.Number == number) ?? throw new RuleViolationException(Rule.DraftFindingUnknown, number);

    private void Replace(DraftFinding finding) => Findings = [.. Findings.Select(f => f.Number == finding.Number ? finding : f)];

    private void Changed(Guid byId, DateTime now)
    {
        (ChangedById, ChangedAt) = (byId, now);
        if (!EditorIds.Contains(byId))
            EditorIds = [.. EditorIds, byId];
    }
}

/// <summary>The text that a draft was read from.</summary>
/// <param name="Name">The file's name, or what the pasted text was called.</param>
/// <param name="Lines">Its lines as they were read; a finding's line 1 is the first.</param>
/// <param name="Hash">SHA-256 (lower-case hex) of what was given; empty where a standard is written and was read from nothing.</param>
/// <param name="Family">The family of published texts that it belongs to.</param>
public sealed record DraftSource(string Name, IReadOnlyList<string> Lines, string Hash, string Family)
{
    /// <summary>Whether the standard is written by a body itself: there is no text that it was read from.</summary>
    public bool IsWritten => Hash.Length == 0;
}

/// <summary>The text of a draft, with what lists show of it.</summary>
/// <param name="Key">The key that the standard is to have; may be empty.</param>
/// <param name="VersionNumber">The version.</param>
/// <param name="Title">The title, if it has one.</param>
/// <param name="Content">The whole text as JSON.</param>
public sealed record DraftText(string Key, string VersionNumber, LocalizedText? Title, string Content);

/// <summary>How far a draft is.</summary>
public enum DraftState
{
    /// <summary>Being put right.</summary>
    Open,

    /// <summary>Waits for somebody else to confirm it as a true copy.</summary>
    Submitted,

    /// <summary>Confirmed; the version is in use.</summary>
    InUse,

    /// <summary>Given up.</summary>
    Discarded,
}
