using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.StandardFormats.Crosswalk;
using CompetenceAssessment.Web.Forms;
using FluentValidation;

namespace CompetenceAssessment.Web.Pages.Standards.Crosswalk;

/// <summary>A decision about a pair: with a suggestion, or with an item that the editor names.</summary>
public sealed class PairInput
{
    public Guid Item { get; set; }

    /// <summary>The suggestion; null where the editor names an item.</summary>
    public Guid? Other { get; set; }

    /// <summary>The item that the editor names: "U1 P3".</summary>
    public string? Reference { get; set; }

    public CrosswalkRelation? Relation { get; set; }

    public string? Reason { get; set; }

    /// <summary>Names a field of the form that one row has for one other item, or for an item to be named.</summary>
    public static string FieldOf(string name, CrosswalkRow row, Guid? other) => $"{name}-{row.ItemId:N}-{(other is { } id ? id.ToString("N") : "named")}";

    /// <summary>Whether this is the form that was sent.</summary>
    public bool Is(CrosswalkRow row, Guid? other) => Item == row.ItemId && Other == other;

    /// <summary>What is decided, and with which item.</summary>
    /// <exception cref="ValidationException">The relation, the other item or a reason is missing, or the reason is too long.</exception>
    public (CrosswalkRelation Relation, CrosswalkPlace Other) Require(CrosswalkView view, CrosswalkRow row, Texts texts)
    {
        var reason = FieldOf("reason", row, Other);
        var named = Other is { } id ? view.Others.FirstOrDefault(o => o.Item.Id == id) : view.FindOther(Reference);
        if (named is null)
            throw Validation.Failure(FieldOf("reference", row, Other), texts["crosswalk.reference.unknown"]);
        if (Relation is not { } relation || !Enum.IsDefined(relation))
            throw Validation.Failure(reason, texts["crosswalk.relation.missing"]);
        if (CrosswalkEntry.NeedsReason(relation) && string.IsNullOrWhiteSpace(Reason))
            throw Validation.Failure(reason, texts["rule.crosswalk-reason-missing"]);
        if (Reason?.Trim().Length > CrosswalkEntry.ReasonMaxLength)
            throw Validation.Failure(reason, texts["crosswalk.reason.long", CrosswalkEntry.ReasonMaxLength]);
        return (relation, named);
    }
}
