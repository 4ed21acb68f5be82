using CompetenceAssessment.Data;
using CompetenceAssessment.Services.Portfolios;

namespace CompetenceAssessment.Web.Pages.Portfolios;

/// <summary>What the undoing form of a change of links sends: the application and the links as they were.</summary>
public static class LinkUndo
{
    public static Dictionary<string, string?> Fields(Guid applicationId, IReadOnlyList<LinkState> before, string? back) => new()
    {
        ["application"] = applicationId.ToString(),
        ["before"] = JsonText.Write(before),
        ["back"] = back,
    };

    /// <summary>Null where the text was tampered with.</summary>
    public static IReadOnlyList<LinkState>? Read(string? before)
    {
        try
        {
            return JsonText.Read<List<LinkState>>(before ?? "");
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }
}
