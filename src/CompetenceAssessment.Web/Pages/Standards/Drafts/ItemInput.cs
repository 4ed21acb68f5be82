using CompetenceAssessment.Domain.Standards;

namespace CompetenceAssessment.Web.Pages.Standards.Drafts;

/// <summary>The form of an item.</summary>
public sealed class ItemInput : DraftInput
{
    public Dictionary<string, string?> Texts { get; set; } = [];

    public string Number { get; set; } = "";

    public CompetenceItemKind Kind { get; set; }

    public Dictionary<string, string?> Group { get; set; } = [];

    /// <summary>The competence to move it to, from 0.</summary>
    public int? Competence { get; set; }
}
