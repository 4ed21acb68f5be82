using System.Text.Json;
using CompetenceAssessment.Domain.Assessments;
using CompetenceAssessment.Services.Assessments;
using CompetenceAssessment.Services.Language;

namespace CompetenceAssessment.Web.Pages.Assess;

/// <summary>The list of items at the side of the desk.</summary>
public sealed record DeskListView(DeskView Desk, Guid? Current)
{
    public int OneSource => Desk.Items.Count(i => !i.Judged.Competence.IsIntegrated && i.SourceCount == 1);

    /// <summary>The state of an item as one word, for style sheet and script.</summary>
    public static string StateOf(OwnJudgement? own) => own switch
    {
        null => "none",
        { Outcome: null } => "draft",
        { Owed: not null } => "owes",
        { Outcome: Outcome.Met } => "met",
        { Outcome: Outcome.NotYetMet } => "notyet",
        _ => "insufficient",
    };
}

/// <summary>The words that the desk's script shows, as one attribute.</summary>
public static class DeskWords
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(Texts texts) => JsonSerializer.Serialize(
        new Dictionary<string, string>
        {
            ["saved"] = texts["assess.save.saved"],
            ["saving"] = texts["assess.save.saving"],
            ["waiting"] = texts["assess.save.waiting"],
            ["lost"] = texts["assess.save.lost"],
            ["signedout"] = texts["assess.save.signed-out"],
            ["conflict"] = texts["assess.save.conflict"],
            ["against"] = texts["assess.save.against"],
            ["unsaved"] = texts["assess.save.unsaved"],
            ["retry"] = texts["assess.save.retry"],
            ["signin"] = texts["assess.save.sign-in"],
            ["mine"] = texts["assess.save.mine"],
            ["theirs"] = texts["assess.save.theirs"],
            ["yours"] = texts["refusal.yours"],
            ["stored"] = texts["refusal.stored"],
            ["resent"] = texts["assess.save.resent"],
            ["offline"] = texts["assess.save.offline"],
            ["none"] = texts["assess.item.none"],
            ["draft"] = texts["assess.item.draft"],
            ["owes"] = texts["assess.item.owes"],
            ["met"] = texts.Enum(Outcome.Met),
            ["notyet"] = texts.Enum(Outcome.NotYetMet),
            ["insufficient"] = texts.Enum(Outcome.InsufficientEvidence),
            ["count"] = texts["assess.count"],
            ["allDone"] = texts["assess.open.none"],
        },
        Options);
}
