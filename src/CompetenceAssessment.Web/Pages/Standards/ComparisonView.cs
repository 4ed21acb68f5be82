using CompetenceAssessment.StandardFormats.Comparison;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CompetenceAssessment.Web.Pages.Standards;

/// <summary>A comparison as its page shows it: by competence, in the newer standard's order, what was removed where it stood.</summary>
public sealed class ComparisonView(StandardComparison comparison, ContentText words, ChangeKind? only, bool showUnchanged)
{
    public StandardComparison Comparison => comparison;

    public ContentText Words => words;

    public IReadOnlyList<CompetenceChanges> Competences { get; } = Find(comparison, only, showUnchanged);

    /// <summary>The class of a change's shape and colour.</summary>
    public static string Shape(ChangeKind kind) => kind switch
    {
        ChangeKind.Added => "state state-good",
        ChangeKind.Removed => "state state-bad",
        ChangeKind.Reworded => "state state-warn",
        ChangeKind.Moved => "state state-active",
        _ => "state",
    };

    /// <summary>"B.2.1.3", or "B.2.1.3 → B.2.1.4" where it has another name now.</summary>
    public static string Place(ItemChange change) =>
        change.Old is null ? change.New!.Reference
        : change.New is null || change.New.Reference == change.Old.Reference ? change.Old.Reference
        : $"{change.Old.Reference} → {change.New.Reference}";

    /// <summary>The item's words with what was removed and added, in the reader's language where they differ in it, else in one where they do.</summary>
    public IHtmlContent TextOf(ItemChange change, Services.Language.Texts texts)
    {
        var difference = change.Differences.FirstOrDefault(d => d.Language == words.Language) ?? (change.Differences.Count > 0 ? change.Differences[0] : null);
        return difference is null ? words.Of((change.New ?? change.Old)!.Text) : Marked(difference, texts);
    }

    /// <summary>Words with removed and added ones marked for the eye, and in words for who listens.</summary>
    public static IHtmlContent Marked(TextDifference difference, Services.Language.Texts texts)
    {
        var span = new TagBuilder("span");
        span.Attributes["lang"] = difference.Language;
        foreach (var piece in difference.Pieces)
        {
            if (piece.IsApart)
                span.InnerHtml.Append(" ");
            span.InnerHtml.AppendHtml(piece.Kind switch
            {
                PieceKind.Removed => Part("del", piece.Text, texts["compare.words.removed"], texts),
                PieceKind.Added => Part("ins", piece.Text, texts["compare.words.added"], texts),
                _ => new HtmlContentBuilder().Append(piece.Text),
            });
        }

        return span;
    }

    private static TagBuilder Part(string element, string text, string said, Services.Language.Texts texts)
    {
        var part = new TagBuilder(element);
        part.InnerHtml.AppendHtml(Said(said, texts)).Append(text).AppendHtml(Said(texts["compare.words.end"], texts));
        return part;
    }

    private static TagBuilder Said(string words, Services.Language.Texts texts)
    {
        var said = new TagBuilder("span");
        said.AddCssClass("visually-hidden");
        said.Attributes["lang"] = texts.Language;
        said.InnerHtml.Append($" {words} ");
        return said;
    }

    private static List<CompetenceChanges> Find(StandardComparison comparison, ChangeKind? only, bool showUnchanged)
    {
        var newOf = comparison.Competences.Where(c => c is { Old: not null, New: not null }).ToDictionary(c => c.Old!, c => c.New!);
        bool IsShown(ItemChange change) => only is { } kind ? change.Kind == kind : showUnchanged || change.Kind != ChangeKind.Unchanged;
        var items = comparison.Items.Where(IsShown)
            .ToLookup(i => i.New?.Competence ?? newOf.GetValueOrDefault(i.Old!.Competence, i.Old.Competence));
        return
        [
            .. comparison.Competences.OrderBy(c => c.New is null ? 1 : 0).ThenBy(c => (c.New ?? c.Old)!.Position)
                .Select(c => new CompetenceChanges(c, [.. items[(c.New ?? c.Old)!].OrderBy(i => (i.New ?? i.Old)!.Kind).ThenBy(i => (i.New ?? i.Old)!.Position).ThenBy(i => i.New is null ? 0 : 1)]))
                .Where(c => c.Items.Count > 0 || (only is null && (showUnchanged || c.Change.Old is null || c.Change.New is null || c.Change.Differs.Count > 0))),
        ];
    }
}

/// <summary>A competence with those of its changes that are shown.</summary>
public sealed record CompetenceChanges(CompetenceChange Change, IReadOnlyList<ItemChange> Items)
{
    public ComparedCompetence Shown => (Change.New ?? Change.Old)!;
}
