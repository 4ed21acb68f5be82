using CompetenceAssessment.Credentials.Tests.Support;

namespace CompetenceAssessment.Credentials.Tests.Pdf;

/// <summary>What PDF/UA-1 and the structure chapters of ISO 32000-1 ask of every document, checked on the file itself.</summary>
public sealed class TaggingTests
{
    public static TheoryData<string> Names => Documents.Names;

    [Theory, MemberData(nameof(Names))]
    public void Every_marked_content_is_in_the_parent_tree_and_the_structure_once(string name)
    {
        var file = new PdfFile(Documents.Render(name));
        var root = file.Dictionary(file.Catalog["StructTreeRoot"]);
        var numbers = file.Items(file.Dictionary(root["ParentTree"])["Nums"]);
        for (var page = 0; page < file.Pages.Count; page++)
        {
            var key = (double)file.Pages[page]["StructParents"];
            var owners = file.Items(numbers[numbers.IndexOf(key) + 1]);
            var marked = new PageReader(file, page).Marked;

            Assert.Equal(Enumerable.Range(0, owners.Count), marked.Select(m => m.Id));
            Assert.All(marked, mark =>
            {
                var owner = file.Dictionary(owners[mark.Id]);
                Assert.Equal(mark.Tag, PdfFile.Text(owner["S"]));
                Assert.Single(file.Items(owner["K"]), kid => IsContent(file, kid, owner, page, mark.Id));
            });
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void Every_element_points_back_to_its_parent(string name)
    {
        var file = new PdfFile(Documents.Render(name));
        var elements = file.All.Where(o => o.TryGetValue("Type", out var type) && PdfFile.Text(type) == "StructElem").ToList();

        Assert.NotEmpty(elements);
        Assert.All(elements, element =>
        {
            var parent = file.Dictionary(element["P"]);
            var kids = parent.TryGetValue("ParentTree", out _) ? [parent["K"]] : file.Items(parent["K"]);
            Assert.Single(kids, kid => kid is Reference && ReferenceEquals(file.Resolve(kid), element));
        });
    }

    [Theory, MemberData(nameof(Names))]
    public void Headings_begin_with_one_first_level_and_skip_none(string name)
    {
        var levels = new StructureReader(new PdfFile(Documents.Render(name))).Elements
            .Where(e => e.Type is ['H', >= '1' and <= '6'])
            .Select(e => e.Type[1] - '0')
            .ToList();

        Assert.Equal(1, levels[0]);
        Assert.Single(levels, 1);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));
    }

    [Theory, MemberData(nameof(Names))]
    public void Only_standard_types_are_used_and_nested_as_they_should_be(string name)
    {
        var structure = new StructureReader(new PdfFile(Documents.Render(name)));
        Dictionary<string, string[]> within = new()
        {
            ["LI"] = ["L"],
            ["Lbl"] = ["LI"],
            ["LBody"] = ["LI"],
            ["TR"] = ["Table"],
            ["TH"] = ["TR"],
            ["TD"] = ["TR"],
        };
        string[] standard = ["Document", "H1", "H2", "H3", "P", "Span", "Link", "Figure", "L", "Table", .. within.Keys];

        foreach (var parent in structure.Elements)
        {
            Assert.Contains(parent.Type, standard);
            foreach (var child in parent.Kids.OfType<Element>().Where(c => within.ContainsKey(c.Type)))
                Assert.Contains(parent.Type, within[child.Type]);
            if (parent.Type == "L")
                Assert.True(parent.Dictionary.ContainsKey("A"), "A list with labels says how it is numbered.");
            if (parent.Type is "H1" or "H2" or "H3" or "P")
                Assert.NotEqual("", parent.Text.Trim());
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void Table_headings_say_what_they_head(string name)
    {
        var file = new PdfFile(Documents.Render(name));
        var headings = new StructureReader(file).Elements.Where(e => e.Type == "TH").ToList();

        if (name.Contains("notice", StringComparison.Ordinal))
            Assert.Equal(3, headings.Count);
        Assert.All(headings, heading =>
            Assert.Equal("Column", PdfFile.Text(file.Dictionary(heading.Dictionary["A"])["Scope"])));
    }

    [Theory, MemberData(nameof(Names))]
    public void Every_figure_has_words_and_a_box_on_the_page(string name)
    {
        var file = new PdfFile(Documents.Render(name));
        var figures = new StructureReader(file).Elements.Where(e => e.Type == "Figure").ToList();

        Assert.Equal(name is "certificate" or "specimen" or "crowded certificate" ? 1 : 0, figures.Count);
        Assert.All(figures, figure =>
        {
            Assert.False(string.IsNullOrWhiteSpace(figure.Alternative));
            var box = file.Items(file.Dictionary(figure.Dictionary["A"])["BBox"]).Cast<double>().ToList();
            Assert.True(box[0] > 0 && box[1] > 0 && box[2] < 595.28 && box[3] < 841.89 && box[2] > box[0] && box[3] > box[1]);
        });
    }

    [Theory, MemberData(nameof(Names))]
    public void Every_link_is_tagged_described_and_printed(string name)
    {
        var file = new PdfFile(Documents.Render(name));
        var numbers = file.Items(file.Dictionary(file.Dictionary(file.Catalog["StructTreeRoot"])["ParentTree"])["Nums"]);
        var links = file.Pages.SelectMany(p => p.TryGetValue("Annots", out var list) ? file.Items(list) : []).ToList();

        if (name is "certificate" or "receipt")
            Assert.NotEmpty(links);
        Assert.All(links, reference =>
        {
            var link = file.Dictionary(reference);
            var element = file.Dictionary(numbers[numbers.IndexOf(link["StructParent"]) + 1]);
            Assert.Equal("Link", PdfFile.Text(element["S"]));
            Assert.Contains(file.Items(element["K"]), kid => kid is Dictionary<string, object> k && k["Obj"].Equals(reference));
            Assert.Contains(Samples.Token, PdfFile.Text(link["Contents"]), StringComparison.Ordinal);
            Assert.Equal(4.0, link["F"]);
            Assert.Equal("URI", PdfFile.Text(file.Dictionary(link["A"])["S"]));
        });
    }

    [Theory, MemberData(nameof(Names))]
    public void Nothing_is_set_below_eight_points(string name)
    {
        var structure = new StructureReader(new PdfFile(Documents.Render(name)));

        Assert.All(structure.Pages.SelectMany(p => p.Texts), text => Assert.True(text.Size >= 8, $"'{text.Text}' is set in {text.Size} points."));
    }

    private static bool IsContent(PdfFile file, object kid, Dictionary<string, object> owner, int page, int id) => kid switch
    {
        double own => own == id && ReferenceEquals(file.Resolve(owner["Pg"]), file.Pages[page]),
        Dictionary<string, object> reference when PdfFile.Text(reference["Type"]) == "MCR" =>
            (double)reference["MCID"] == id && ReferenceEquals(file.Resolve(reference["Pg"]), file.Pages[page]),
        _ => false,
    };
}
