using CompetenceAssessment.Domain;
using CompetenceAssessment.Services.Language;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CompetenceAssessment.Web.Pages.Standards;

/// <summary>A standard's own words in the language its reader chose for them, which need not be the language of the site.
/// Words in another language than the page's say so to screen readers; words that fall back to their original are marked for everyone.</summary>
public sealed class ContentText(Texts site, string language)
{
    public string Language => language;

    public bool IsMissing(LocalizedText text) => !text.Has(language);

    public string Plain(LocalizedText text) => text.In(language).Text;

    public IHtmlContent Of(LocalizedText? text)
    {
        if (text is null)
            return HtmlString.Empty;
        var shown = text.In(language);
        var content = new HtmlContentBuilder().AppendHtml(Words(shown.Text, shown.Language));
        return shown.IsFallback ? content.Append(" ").AppendHtml(Mark(shown.Language)) : content;
    }

    /// <summary>A text with its paragraphs.</summary>
    public IHtmlContent Paragraphs(LocalizedText text)
    {
        var shown = text.In(language);
        var content = new HtmlContentBuilder();
        foreach (var (index, paragraph) in shown.Text.Split("\n\n").Index())
        {
            var element = new TagBuilder("p");
            element.InnerHtml.AppendHtml(Words(paragraph, shown.Language));
            if (shown.IsFallback && index == 0)
                element.InnerHtml.Append(" ").AppendHtml(Mark(shown.Language));
            content.AppendHtml(element);
        }

        return content;
    }

    /// <summary>The name of a language in the site's language; its tag where the site has no name for it.</summary>
    public string NameOf(string tag)
    {
        var key = $"language.{tag}";
        return site.Has(key) ? site[key] : tag;
    }

    private IHtmlContent Words(string words, string inLanguage)
    {
        if (inLanguage == site.Language)
            return new HtmlContentBuilder().Append(words);
        var span = new TagBuilder("span");
        span.Attributes["lang"] = inLanguage;
        span.InnerHtml.Append(words);
        return span;
    }

    private TagBuilder Mark(string original)
    {
        var mark = new TagBuilder("small");
        mark.AddCssClass("fallback-mark");
        mark.Attributes["title"] = site["language.fallback", NameOf(original)];
        mark.InnerHtml.Append(original.ToUpperInvariant());
        return mark;
    }
}
