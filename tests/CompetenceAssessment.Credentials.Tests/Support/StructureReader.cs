using System.Text;
using PdfDictionary = System.Collections.Generic.Dictionary<string, object>;

namespace CompetenceAssessment.Credentials.Tests.Support;

/// <summary>An element of the logical structure with its text, its own and that of the elements in it.</summary>
public sealed record Element(string Type, string Language, string? Alternative, PdfDictionary Dictionary, IReadOnlyList<object> Kids)
{
    public IEnumerable<Element> Descendants => Kids.OfType<Element>().SelectMany(kid => kid.Descendants.Prepend(kid));

    public string Text => string.Concat(Kids.Select(kid => kid is Element element ? element.Text : kid as string));
}

/// <summary>Walks the structure tree in reading order, as assistive technology does.</summary>
public sealed class StructureReader
{
    private readonly PdfFile file;
    private readonly List<PageReader> pages;

    public StructureReader(PdfFile file)
    {
        this.file = file;
        pages = [.. file.Pages.Select((_, i) => new PageReader(file, i))];
        var root = file.Dictionary(file.Catalog["StructTreeRoot"]);
        Document = Read(root["K"], PdfFile.Text(file.Catalog["Lang"]));
        Elements = [Document, .. Document.Descendants];
    }

    public Element Document { get; }

    public IReadOnlyList<Element> Elements { get; }

    public IReadOnlyList<PageReader> Pages => pages;

    /// <summary>The text of each element that holds content of its own, in reading order.</summary>
    public string ReadingOrder => string.Join('\n', Document.Descendants.Where(e => e.Kids.Any(k => k is string)).Select(e => e.Text));

    private Element Read(object reference, string language)
    {
        var dictionary = file.Dictionary(reference);
        var own = dictionary.TryGetValue("Lang", out var lang) ? PdfFile.Text(lang) : language;
        var alternative = dictionary.TryGetValue("Alt", out var alt) ? PdfFile.Text(alt) : null;
        var kids = file.Items(dictionary["K"]).Select(kid => Kid(kid, dictionary, own)).ToList();
        return new Element(PdfFile.Text(dictionary["S"]), own, alternative, dictionary, kids);
    }

    private object Kid(object kid, PdfDictionary element, string language)
    {
        if (kid is double id)
            return Content(element["Pg"], (int)id);
        var dictionary = file.Dictionary(kid);
        return PdfFile.Text(dictionary["Type"]) switch
        {
            "MCR" => Content(dictionary["Pg"], (int)(double)dictionary["MCID"]),
            "OBJR" => file.Dictionary(dictionary["Obj"]),
            _ => Read(kid, language),
        };
    }

    private string Content(object pageReference, int mcid)
    {
        var page = file.Pages.ToList().IndexOf(file.Dictionary(pageReference));
        var text = new StringBuilder();
        foreach (var shown in pages[page].Texts.Where(t => t.Mcid == mcid))
            text.Append(shown.Text);
        return text.ToString();
    }
}
