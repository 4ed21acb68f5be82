using System.Globalization;
using CompetenceAssessment.Services.Language;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CompetenceAssessment.Web.Forms;

/// <summary>A whole form field: label, hint, message and control, joined for assistive technology. Label and hint are keys of the language resources:
/// <c>&lt;field asp-for="Input.Email" label="account.email" type="email" autocomplete="username" /&gt;</c>.
/// <c>rows</c> makes a text area, <c>items</c> a select, <c>items</c> with <c>type="radio"</c> a group of choices, <c>type="checkbox"</c> a tick.
/// Other attributes go to the control.</summary>
[HtmlTargetElement("field", Attributes = "asp-for,label", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldTagHelper(Texts texts) : TagHelper
{
    [HtmlAttributeName("asp-for")]
    public ModelExpression For { get; set; } = null!;

    public string Label { get; set; } = null!;

    /// <summary>A hint's key.</summary>
    public string? Hint { get; set; }

    /// <summary>A hint that is already a text.</summary>
    public string? HintText { get; set; }

    /// <summary>Says "(optional)" beside the label.</summary>
    public bool Optional { get; set; }

    public string? Type { get; set; }

    public int? Rows { get; set; }

    public IEnumerable<SelectListItem>? Items { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var field = new FieldState(ViewContext, For);
        FieldLabels.Of(ViewContext.HttpContext)[field.Name] = texts[Label];
        var extra = await output.GetChildContentAsync();
        var hint = HintText ?? (Hint is null ? null : texts[Hint]);
        var described = string.Join(' ', new[] { hint is null ? null : field.Id + "-hint", field.Error is null ? null : field.Id + "-error" }.OfType<string>());
        var control = FieldControl.Make(field, Type, Rows, Items, described, output.Attributes);
        output.TagName = Type == "radio" ? "fieldset" : "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.Clear();
        output.Attributes.SetAttribute("class", field.Error is null ? "field" : "field field-invalid");
        if (Type == "checkbox")
            output.Content.AppendHtml(Tick(field, control)).AppendHtml(Note(field, hint));
        else
            output.Content.AppendHtml(Heading(field)).AppendHtml(Note(field, hint)).AppendHtml(control);
        output.Content.AppendHtml(extra);
    }

    private TagBuilder Heading(FieldState field)
    {
        var label = new TagBuilder(Type == "radio" ? "legend" : "label");
        if (Type != "radio")
            label.Attributes["for"] = field.Id;
        label.AddCssClass("field-label");
        label.InnerHtml.Append(texts[Label]);
        if (Optional)
            label.InnerHtml.AppendHtml(Span("optional", texts["form.optional"]));
        return label;
    }

    private TagBuilder Tick(FieldState field, IHtmlContent control)
    {
        var row = new TagBuilder("div");
        row.AddCssClass("tick");
        row.InnerHtml.AppendHtml(control).AppendHtml(Heading(field));
        return row;
    }

    private static HtmlContentBuilder Note(FieldState field, string? hint)
    {
        var content = new HtmlContentBuilder();
        if (hint is not null)
            content.AppendHtml(Paragraph("field-hint", field.Id + "-hint", hint));
        if (field.Error is not null)
            content.AppendHtml(Paragraph("field-error", field.Id + "-error", field.Error));
        return content;
    }

    private static TagBuilder Paragraph(string css, string id, string text)
    {
        var paragraph = new TagBuilder("p");
        paragraph.AddCssClass(css);
        paragraph.Attributes["id"] = id;
        paragraph.InnerHtml.Append(text);
        return paragraph;
    }

    private static TagBuilder Span(string css, string text)
    {
        var span = new TagBuilder("span");
        span.AddCssClass(css);
        span.InnerHtml.Append(" " + text);
        return span;
    }
}

/// <summary>What a field shows: its name, its value (as posted, where the form is shown again) and the first message.</summary>
internal sealed class FieldState
{
    public FieldState(ViewContext context, ModelExpression expression)
    {
        Name = context.ViewData.TemplateInfo.GetFullHtmlFieldName(expression.Name);
        Id = TagBuilder.CreateSanitizedId(Name, "_");
        Type = Nullable.GetUnderlyingType(expression.ModelExplorer.ModelType) ?? expression.ModelExplorer.ModelType;
        Model = expression.Model;
        if (!context.ModelState.TryGetValue(Name, out var entry))
            return;
        Posted = entry.AttemptedValue;
        Error = entry.Errors.Select(e => e.ErrorMessage).FirstOrDefault(m => m.Length > 0);
    }

    public string Name { get; }

    public string Id { get; }

    public Type Type { get; }

    public object? Model { get; }

    public string? Posted { get; }

    public string? Error { get; }

    public string Text => Posted ?? Model switch
    {
        null => "",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture),
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        var value => value.ToString()!,
    };
}

/// <summary>The labels of the fields a page shows, by name, so that the error summary can name them.</summary>
public static class FieldLabels
{
    private static readonly object Key = new();

    public static Dictionary<string, string> Of(HttpContext context)
    {
        if (context.Items[Key] is not Dictionary<string, string> labels)
            context.Items[Key] = labels = new Dictionary<string, string>(StringComparer.Ordinal);
        return labels;
    }
}
