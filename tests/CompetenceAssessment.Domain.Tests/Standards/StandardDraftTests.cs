using CompetenceAssessment.Domain.Standards;

namespace CompetenceAssessment.Domain.Tests.Standards;

public sealed class StandardDraftTests
{
    private static readonly DateTime Now = new(2026, 11, 22, 9, 0, 0, DateTimeKind.Utc);
    private static readonly Guid Editor = Guid.CreateVersion7();
    private static readonly Guid Second = Guid.CreateVersion7();

    [Fact]
    public void A_finding_is_ignored_only_with_a_reason()
    {
        var draft = Draft();

        RuleAssert.Refused(Rule.DraftReasonMissing, () => draft.Decide(1, Decision(FindingDecisionKind.Ignored, "  ")));
        draft.Decide(1, Decision(FindingDecisionKind.Ignored, " Printed so. "));

        Assert.Equal("Printed so.", draft.Findings[0].Decision!.Reason);
    }

    [Fact]
    public void An_error_is_accepted_only_where_the_text_holds_the_proposal()
    {
        var draft = Draft();

        RuleAssert.Refused(Rule.DraftErrorNotAcceptable, () => draft.Decide(1, Decision(FindingDecisionKind.Accepted)));
        draft.Decide(2, Decision(FindingDecisionKind.Accepted));
        draft.Decide(3, Decision(FindingDecisionKind.Accepted));

        Assert.Equal([true, false, false], draft.Findings.Select(f => f.IsOpen));
    }

    [Fact]
    public void An_item_of_a_translation_has_one_counterpart_and_is_that_of_one()
    {
        var draft = Draft();
        RuleAssert.Refused(Rule.TranslationOfNothing, () => draft.Pair("a", new("a", "item/B.1/indicator/1"), Editor, Now));
        draft.Translate(Guid.CreateVersion7(), "et");

        draft.Pair("a", new("a", "item/B.1/indicator/1"), Editor, Now);
        draft.Pair("b", new("b", null), Editor, Now);
        draft.Pair("c", new("c", null), Second, Now);
        draft.Pair("d", new("d", "item/B.1/indicator/1"), Editor, Now);
        draft.Pair("b", null, Editor, Now);

        Assert.Equal([new("c", null), new("d", "item/B.1/indicator/1")], draft.Translation!.Pairs);
        Assert.Contains(Second, draft.EditorIds);
    }

    [Fact]
    public void Words_in_use_are_replaced_for_a_reason()
    {
        var draft = Draft();
        draft.Translate(Guid.CreateVersion7(), "et");
        RuleAssert.Refused(Rule.TranslationReplacesNothing, () => draft.Replace("A wrong word.", Second, Now));

        draft.Translate(Guid.CreateVersion7(), "et", Guid.CreateVersion7());
        RuleAssert.Refused(Rule.DraftRemarkMissing, () => draft.Replace(" ", Second, Now));
        draft.Replace(" A wrong word. ", Second, Now);

        Assert.Equal("A wrong word.", draft.Translation!.Reason);
        Assert.False(draft.MayBeConfirmedBy(Second, needsTwoPersons: true));
    }

    [Fact]
    public void An_open_error_and_what_the_text_lacks_stand_in_the_way()
    {
        var draft = Draft();
        var problem = new Blocker(Rule.DraftTitleMissing, Actor.StandardsEditor, null);

        Assert.Equal([Rule.DraftFindingOpen, Rule.DraftFindingOpen, Rule.DraftTitleMissing], draft.Blockers([problem]).Select(b => b.Rule));
        RuleAssert.Refused(Rule.DraftFindingOpen, () => draft.Submit(Editor, Now, []));
        Settle(draft);
        RuleAssert.Refused(Rule.DraftTitleMissing, () => draft.Submit(Editor, Now, [problem]));
        draft.Submit(Editor, Now, []);

        Assert.Equal(DraftState.Submitted, draft.State);
    }

    [Fact]
    public void A_decision_that_is_taken_back_blocks_again()
    {
        var draft = Draft();
        Settle(draft);
        draft.TakeBack(1, Editor, Now);

        Assert.Equal(Rule.DraftFindingOpen, Assert.Single(draft.Blockers([])).Rule);
    }

    [Fact]
    public void Only_an_open_draft_is_edited()
    {
        var draft = Submitted();

        RuleAssert.Refused(Rule.DraftNotOpen, () => draft.Edit(Text("b"), draft.Findings, Editor, Now));
        RuleAssert.Refused(Rule.DraftNotOpen, () => draft.Decide(1, Decision(FindingDecisionKind.Repaired)));
        RuleAssert.Refused(Rule.DraftNotOpen, () => draft.Submit(Editor, Now, []));
    }

    [Fact]
    public void Nobody_who_had_a_hand_in_the_text_confirms_it()
    {
        var draft = Draft();
        draft.Edit(Text("b"), draft.Findings, Second, Now);
        Settle(draft);
        draft.Submit(Editor, Now, []);

        RuleAssert.Refused(Rule.DraftSecondPerson, () => draft.Confirm(Editor, Now, true, needsTwoPersons: true, Guid.CreateVersion7()));
        RuleAssert.Refused(Rule.DraftSecondPerson, () => draft.Confirm(Second, Now, true, needsTwoPersons: true, Guid.CreateVersion7()));
        draft.Confirm(Guid.CreateVersion7(), Now, true, needsTwoPersons: true, Guid.CreateVersion7());

        Assert.Equal(DraftState.InUse, draft.State);
    }

    [Fact]
    public void One_person_confirms_where_the_setting_allows_it_but_always_declares()
    {
        var draft = Submitted();

        RuleAssert.Refused(Rule.DraftNotDeclared, () => draft.Confirm(Editor, Now, isTrueCopy: false, needsTwoPersons: false, Guid.CreateVersion7()));
        draft.Confirm(Editor, Now, isTrueCopy: true, needsTwoPersons: false, Guid.CreateVersion7());

        Assert.Equal(Editor, draft.ConfirmedById);
    }

    [Fact]
    public void A_draft_is_confirmed_only_after_it_was_handed_on() =>
        RuleAssert.Refused(Rule.DraftNotSubmitted, () => Draft().Confirm(Second, Now, true, true, Guid.CreateVersion7()));

    [Fact]
    public void Giving_back_needs_a_reason_and_opens_the_draft_again()
    {
        var draft = Submitted();

        RuleAssert.Refused(Rule.DraftRemarkMissing, () => draft.Return(" ", Second, Now));
        draft.Return("A.4 differs.", Second, Now);

        Assert.Equal((DraftState.Open, "A.4 differs.", null), (draft.State, draft.Remark, draft.SubmittedById));
    }

    [Fact]
    public void Giving_back_and_confirming_are_changes_by_whoever_did_them_but_no_hand_in_the_text()
    {
        var draft = Submitted();
        draft.Return("A.4 differs.", Second, Now.AddHours(1));
        Assert.Equal((Second, Now.AddHours(1)), (draft.ChangedById, draft.ChangedAt));
        draft.Submit(Editor, Now.AddHours(2), []);
        draft.Confirm(Second, Now.AddHours(3), isTrueCopy: true, needsTwoPersons: true, Guid.CreateVersion7());

        Assert.Equal((Second, Now.AddHours(3)), (draft.ChangedById, draft.ChangedAt));
        Assert.Equal([Editor], draft.EditorIds);
    }

    [Fact]
    public void A_draft_in_use_is_not_given_up()
    {
        var draft = Submitted();
        draft.Confirm(Second, Now, true, true, Guid.CreateVersion7());

        RuleAssert.Refused(Rule.DraftNotOpen, () => draft.Discard("No.", Editor, Now));
    }

    private static StandardDraft Draft() => new(
        Guid.CreateVersion7(), new DraftSource("text.txt", ["One", "Two"], new string('0', 64), "ee-occupational-standard"), Text("a"),
        [Finding(1, DraftFindingSeverity.Error), Finding(2, DraftFindingSeverity.Error) with { HoldsProposal = true }, Finding(3, DraftFindingSeverity.Warning)], Editor, Now);

    private static StandardDraft Submitted()
    {
        var draft = Draft();
        Settle(draft);
        draft.Submit(Editor, Now, []);
        return draft;
    }

    private static void Settle(StandardDraft draft)
    {
        draft.Decide(1, Decision(FindingDecisionKind.Repaired));
        draft.Decide(2, Decision(FindingDecisionKind.Accepted));
    }

    private static DraftText Text(string key) => new(key, "1", new LocalizedText("en", "Baker"), "{}");

    private static DraftFinding Finding(int number, DraftFindingSeverity severity) => new(number, "TEXT-CUT", severity, [1], "Cut.", "Complete it.");

    private static FindingDecision Decision(FindingDecisionKind kind, string? reason = null) => new(kind, reason, Editor, Now);
}
