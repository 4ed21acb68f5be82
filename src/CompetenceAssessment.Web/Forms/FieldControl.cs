using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CompetenceAssessment.Web.Forms;

/// <summary>The control of a field: input, text area, select, tick or group of choices.</summary>
internal static class FieldControl
{
    public static IHtmlContent Make(FieldState field, string? type, int? rows, IEnumerable<SelectListItem>? items, string describedBy, TagHelperAttributeList extra) =>
        (type, items) switch
        {
            ("radio", not null) => Choices(field, items, describedBy),
            (_, not null) => Finish(Select(field, items), field, "form-select", describedBy, extra),
            ("checkbox", _) => Tick(field, describedBy, extra),
            _ when rows is { } count => Finish(Area(field, count), field, "form-control", describedBy, extra),
            _ => Input(field, type ?? TypeOf(field.Type), describedBy, extra),
        };

    private static string TypeOf(Type type) => type switch
    {
        _ when type == typeof(DateOnly) => "date",
        _ when type == typeof(TimeOnly) => "time",
        _ when type == typeof(DateTime) => "datetime-local",
        _ when type == typeof(int) || type == typeof(long) || type == typeof(decimal) => "number",
        _ => "text",
    };

    private static IHtmlContent Input(FieldState field, string type, string describedBy, TagHelperAttributeList extra)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.Attributes["type"] = type;
        // A password is never written back into a page, and a file cannot be.
        if (type is not ("password" or "file"))
            input.Attributes["value"] = field.Text;
        var control = Finish(input, field, "form-control", describedBy, extra);
        return type == "number" ? new HtmlContentBuilder().AppendHtml(control).AppendHtml(Hidden("__Invariant", field.Name)) : control;
    }

    private static TagBuilder Area(FieldState field, int rows)
    {
        var area = new TagBuilder("textarea");
        area.Attributes["rows"] = rows.ToString(CultureInfo.InvariantCulture);
        area.InnerHtml.Append(field.Text);
        return area;
    }

    private static TagBuilder Select(FieldState field, IEnumerable<SelectListItem> items)
    {
        var select = new TagBuilder("select");
        foreach (var item in items)
        {
            var option = new TagBuilder("option");
            option.Attributes["value"] = item.Value;
            if (IsChosen(field, item))
                option.Attributes["selected"] = "selected";
            if (item.Disabled)
                option.Attributes["disabled"] = "disabled";
            option.InnerHtml.Append(item.Text);
            select.InnerHtml.AppendHtml(option);
        }

        return select;
    }

    private static HtmlContentBuilder Tick(FieldState field, string describedBy, TagHelperAttributeList extra)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.Attributes["type"] = "checkbox";
        input.Attributes["value"] = "true";
        if (field.Posted is { } posted ? posted.StartsWith("true", StringComparison.OrdinalIgnoreCase) : field.Model is true)
            input.Attributes["checked"] = "checked";
        return (HtmlContentBuilder)new HtmlContentBuilder().AppendHtml(Finish(input, field, "form-check-input", describedBy, extra)).AppendHtml(Hidden(field.Name, "false"));
    }

    private static HtmlContentBuilder Choices(FieldState field, IEnumerable<SelectListItem> items, string describedBy)
    {
        var content = new HtmlContentBuilder();
        foreach (var (index, item) in items.Index())
        {
            // The first choice bears the field's id, so that the error summary leads to it.
            var id = index == 0 ? field.Id : $"{field.Id}_{index}";
            var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
            input.AddCssClass("form-check-input");
            input.MergeAttributes(new Dictionary<string, string?> { ["type"] = "radio", ["id"] = id, ["name"] = field.Name, ["value"] = item.Value });
            if (describedBy.Length > 0)
                input.Attributes["aria-describedby"] = describedBy;
            if (field.Error is not null)
                input.Attributes["aria-invalid"] = "true";
            if (IsChosen(field, item))
                input.Attributes["checked"] = "checked";
            var label = new TagBuilder("label");
            label.Attributes["for"] = id;
            label.InnerHtml.Append(item.Text);
            var row = new TagBuilder("div");
            row.AddCssClass("tick");
            row.InnerHtml.AppendHtml(input).AppendHtml(label);
            content.AppendHtml(row);
        }

        return content;
    }

    private static bool IsChosen(FieldState field, SelectListItem item) => item.Selected || string.Equals(item.Value, field.Text, StringComparison.OrdinalIgnoreCase);

    private static TagBuilder Hidden(string name, string value)
    {
        var hidden = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        hidden.MergeAttributes(new Dictionary<string, string?> { ["type"] = "hidden", ["name"] = name, ["value"] = value });
        return hidden;
    }

    private static TagBuilder Finish(TagBuilder control, FieldState field, string css, string describedBy, TagHelperAttributeList extra)
    {
        control.Attributes["id"] = field.Id;
        control.Attributes["name"] = field.Name;
        control.AddCssClass(css);
        if (describedBy.Length > 0)
            control.Attributes["aria-describedby"] = describedBy;
        if (field.Error is not null)
            control.Attributes["aria-invalid"] = "true";
        foreach (var attribute in extra)
            control.MergeAttribute(attribute.Name, attribute.ValueStyle == HtmlAttributeValueStyle.Minimized ? attribute.Name : attribute.Value?.ToString(), replaceExisting: attribute.Name != "class");
        return control;
    }
}
