using System.Text.Json;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CompetenceAssessment.Web.Pages.Portfolios;

/// <summary>What was just done, for the next page to say, and how to undo it: the form that does so. It works without script like every other form.</summary>
/// <param name="Sentence">What was done, in words.</param>
/// <param name="UndoAddress">Where the undoing form is sent; null where there is nothing to undo.</param>
/// <param name="Fields">What it sends.</param>
public sealed record Done(string Sentence, string? UndoAddress = null, IReadOnlyDictionary<string, string?>? Fields = null)
{
    private const string Key = "portfolio.done";

    public static Done? Take(ITempDataDictionary data) => data[Key] is string text ? JsonSerializer.Deserialize<Done>(text) : null;

    internal void KeepFor(PageModel page) => page.TempData[Key] = JsonSerializer.Serialize(this);
}

public static class Doing
{
    /// <summary>Says on the next page what was done.</summary>
    public static void Did(this PageModel page, string sentence, string? undoAddress = null, IReadOnlyDictionary<string, string?>? fields = null) =>
        new Done(sentence, undoAddress, fields).KeepFor(page);
}
