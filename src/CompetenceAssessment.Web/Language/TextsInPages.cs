using System.Text.Encodings.Web;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Services.Language;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CompetenceAssessment.Web.Language;

public static class TextsInPages
{
    /// <summary>A text that holds markup of its own (a link, emphasis); the arguments are encoded.</summary>
    public static IHtmlContent Html(this Texts texts, string key, params object?[] arguments) =>
        new HtmlString(arguments.Length == 0
            ? texts[key]
            : texts[key, [.. arguments.Select(a => a is IHtmlContent html ? Write(html) : HtmlEncoder.Default.Encode(Convert.ToString(a, Languages.CultureOf(texts.Language)) ?? ""))]]);

    /// <summary>A text of the domain in the reader's language; one that falls back to its original is marked with its language.</summary>
    public static IHtmlContent Of(this Texts texts, LocalizedText? text)
    {
        if (text is null)
            return HtmlString.Empty;
        var shown = text.In(texts.Language);
        if (!shown.IsFallback)
            return new HtmlString(HtmlEncoder.Default.Encode(shown.Text));
        var span = new TagBuilder("span");
        span.Attributes["lang"] = shown.Language;
        span.AddCssClass("fallback");
        span.InnerHtml.Append(shown.Text);
        var mark = new TagBuilder("small");
        mark.AddCssClass("fallback-mark");
        mark.Attributes["title"] = texts["language.fallback", texts["language." + shown.Language]];
        mark.InnerHtml.Append(shown.Language.ToUpperInvariant());
        return new HtmlContentBuilder().AppendHtml(span).Append(" ").AppendHtml(mark);
    }

    private static string Write(IHtmlContent html)
    {
        using var writer = new StringWriter();
        html.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }
}
