using System.Net;
using System.Text.Json;
using CompetenceAssessment.StandardFormats.Tests.Case;
using CompetenceAssessment.Web.Tests.Support;

namespace CompetenceAssessment.Web.Tests.Api.Case;

/// <summary>The CASE 1.1 service as another system asks it, without an account.</summary>
public sealed class CaseServiceTests
{
    private const string Service = "/ims/case/v1p1/";

    [Fact]
    public async Task The_documents_of_the_library_have_the_shape_of_the_specification()
    {
        var answer = await GetAsync("CFDocuments");
        Assert.Empty(CaseSpecification.Violations(answer.Body, "CFDocumentSet"));
        Assert.Equal(["Customer service manager", "Lead a team to develop and improve customer service", "Manage customer service performance of frontline staff"], Titles(answer.Body));
        Assert.All(answer.Body.GetProperty("CFDocuments").EnumerateArray(), d => Assert.Equal("Adopted", d.GetProperty("adoptionStatus").GetString()));
        Assert.Equal("3", answer.Header("X-Total-Count"));
    }

    [Fact]
    public async Task Every_address_in_a_package_answers_with_the_object_it_names()
    {
        var document = (await GetAsync("CFDocuments?filter=title='Customer service manager'")).Body.GetProperty("CFDocuments")[0];
        var package = (await GetAsync("CFPackages/" + Id(document))).Body;
        Assert.Empty(CaseSpecification.Violations(package, "CFPackage"));
        var associations = package.GetProperty("CFAssociations").EnumerateArray().ToLookup(a => a.GetProperty("associationType").GetString());
        Assert.Equal((6 + 61 + 23, 6 + 61 + 23), (package.GetProperty("CFItems").GetArrayLength(), associations["isChildOf"].Count()));

        await SameAsync(package.GetProperty("CFDocument"), "CFDocument");
        foreach (var item in package.GetProperty("CFItems").EnumerateArray().Take(12))
            await SameAsync(item, "CFItem");
        foreach (var association in associations.SelectMany(a => a.Take(12)))
            await SameAsync(association, "CFAssociation");
        foreach (var definitions in package.GetProperty("CFDefinitions").EnumerateObject())
        {
            var set = await GetAsync(new Uri(definitions.Value[0].GetProperty("uri").GetString()!).AbsolutePath[Service.Length..]);
            Assert.Empty(CaseSpecification.Violations(set.Body, definitions.Name[..^1] + "Set"));
            Assert.Equal(Id(definitions.Value[0]), Id(set.Body.GetProperty(definitions.Name)[0]));
        }

        var competence = package.GetProperty("CFItems").EnumerateArray().First();
        var links = (await GetAsync("CFItemAssociations/" + Id(competence))).Body;
        Assert.Empty(CaseSpecification.Violations(links, "CFAssociationSet"));
        Assert.Equal(1 + 7 + 5, links.GetProperty("CFAssociations").GetArrayLength());
    }

    [Fact]
    public async Task A_relation_to_another_standard_leads_to_an_item_of_this_service_and_is_found_from_either_end()
    {
        var document = (await GetAsync("CFDocuments?filter=title='Customer service manager'")).Body.GetProperty("CFDocuments")[0];
        var relations = (await GetAsync("CFPackages/" + Id(document))).Body.GetProperty("CFAssociations").EnumerateArray().Where(a => a.GetProperty("associationType").GetString() != "isChildOf").ToList();
        Assert.Equal(["exactMatchOf", .. Enumerable.Repeat("isRelatedTo", 5)], relations.Select(a => a.GetProperty("associationType").GetString()).Order());
        foreach (var relation in relations)
        {
            var (own, other) = (relation.GetProperty("originNodeURI"), relation.GetProperty("destinationNodeURI"));
            var item = (await GetAsync("CFItems/" + Id(other))).Body;
            Assert.Equal((other.GetProperty("uri").GetString(), other.GetProperty("title").GetString()), (item.GetProperty("uri").GetString(), item.GetProperty("humanCodingScheme").GetString()));
            Assert.NotEqual(Id(document), Id(item.GetProperty("CFDocumentURI")));
            foreach (var end in new[] { own, other })
            {
                var links = (await GetAsync("CFItemAssociations/" + Id(end))).Body;
                Assert.Empty(CaseSpecification.Violations(links, "CFAssociationSet"));
                var both = links.GetProperty("CFAssociations").EnumerateArray().Where(a => Ends(a).SetEquals([Id(own), Id(other)])).ToList();
                Assert.Equal(2, both.Select(Id).Distinct().Count());
                Assert.Contains(Id(relation), both.Select(Id));
            }
        }
    }

    [Fact]
    public async Task The_list_is_paged_sorted_filtered_and_cut_to_fields()
    {
        var first = await GetAsync("CFDocuments?limit=1&offset=1&sort=title&orderBy=desc&fields=identifier,title");
        Assert.Equal(["identifier", "title"], first.Body.GetProperty("CFDocuments")[0].EnumerateObject().Select(f => f.Name));
        Assert.Equal("Lead a team to develop and improve customer service", Titles(first.Body).Single());
        var links = first.Header("Link");
        foreach (var rel in (string[])["first", "prev", "next", "last"])
            Assert.Contains($"rel=\"{rel}\"", links, StringComparison.Ordinal);
        Assert.Contains("offset=2>; rel=\"next\"", links, StringComparison.Ordinal);
        Assert.Contains("sort=title", links, StringComparison.Ordinal);

        Assert.Equal("1", (await GetAsync("CFDocuments?filter=language='en' AND statusEndDate<'2020-01-01'")).Header("X-Total-Count"));
        Assert.Equal("2", (await GetAsync("CFDocuments?filter=title~'MANAGE customer' OR title~'manager'")).Header("X-Total-Count"));
        Assert.Equal("0", (await GetAsync("CFDocuments?filter=title='nothing'")).Header("X-Total-Count"));
    }

    [Theory]
    [InlineData("limit=0", "invalid_selection_field")]
    [InlineData("limit=x", "invalid_selection_field")]
    [InlineData("offset=-1", "invalid_selection_field")]
    [InlineData("sort=subject", "invalid_sort_field")]
    [InlineData("sort=title&orderBy=up", "invalid_sort_field")]
    [InlineData("fields=title,password", "invalid_selection_field")]
    [InlineData("filter=bogus='x'", "invalid_selection_field")]
    [InlineData("filter=title='a' AND title='b' OR title='c'", "invalid_selection_field")]
    public async Task A_wrong_question_is_refused_in_the_form_of_the_specification(string query, string minor)
    {
        var answer = await GetAsync("CFDocuments?" + query, HttpStatusCode.BadRequest);
        AssertRefusal(answer.Body, minor);
    }

    [Theory]
    [InlineData("CFDocuments"), InlineData("CFPackages"), InlineData("CFItems"), InlineData("CFItemAssociations"), InlineData("CFAssociations"), InlineData("CFItemTypes"), InlineData("CFSubjects")]
    public async Task An_object_that_is_not_there_is_refused_in_the_form_of_the_specification(string collection)
    {
        AssertRefusal((await GetAsync(collection + "/11111111-2222-4333-8444-555555555555", HttpStatusCode.NotFound)).Body, "unknownobject");
        AssertRefusal((await GetAsync(collection + "/nonsense", HttpStatusCode.NotFound)).Body, "invalid_uuid");
    }

    [Fact]
    public async Task An_item_is_not_given_out_as_a_document()
    {
        var document = (await GetAsync("CFDocuments?limit=1")).Body.GetProperty("CFDocuments")[0];
        await GetAsync("CFItems/" + Id(document), HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_reader_who_has_it_already_is_told_so()
    {
        var first = await GetAsync("CFDocuments");
        using var request = new HttpRequestMessage(HttpMethod.Get, Service + "CFDocuments");
        request.Headers.TryAddWithoutValidation("If-None-Match", first.Header("ETag"));
        using var visitor = (await App.SharedDemoAsync()).Visitor();
        using var again = await visitor.Http.SendAsync(request);
        Assert.Equal((HttpStatusCode.NotModified, 0), (again.StatusCode, (await again.Content.ReadAsByteArrayAsync()).Length));
    }

    // What stands alone has the fields that it has in the package, and the link to what holds it.
    private static async Task SameAsync(JsonElement inPackage, string type)
    {
        var alone = (await GetAsync(new Uri(inPackage.GetProperty("uri").GetString()!).AbsolutePath[Service.Length..])).Body;
        Assert.Empty(CaseSpecification.Violations(alone, type));
        Assert.All(inPackage.EnumerateObject(), f => Assert.Equal(f.Value.GetRawText(), alone.GetProperty(f.Name).GetRawText()));
    }

    private static void AssertRefusal(JsonElement body, string minor)
    {
        Assert.Empty(CaseSpecification.Violations(body, "imsx_StatusInfo"));
        Assert.Equal(minor, body.GetProperty("imsx_codeMinor").GetProperty("imsx_codeMinorField")[0].GetProperty("imsx_codeMinorFieldValue").GetString());
    }

    private static HashSet<string> Ends(JsonElement association) => [Id(association.GetProperty("originNodeURI")), Id(association.GetProperty("destinationNodeURI"))];

    private static string Id(JsonElement value) => value.GetProperty("identifier").GetString()!;

    private static IEnumerable<string> Titles(JsonElement set) => set.GetProperty("CFDocuments").EnumerateArray().Select(d => d.GetProperty("title").GetString()!);

    private static async Task<Answer> GetAsync(string address, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var visitor = (await App.SharedDemoAsync()).Visitor();
        using var answer = await visitor.Http.GetAsync(new Uri(Service + address, UriKind.Relative));
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == expected, $"{address}: {answer.StatusCode} {text[..Math.Min(text.Length, 500)]}");
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        return new Answer(JsonDocument.Parse(text).RootElement, answer.Headers.ToDictionary(h => h.Key, h => string.Join(", ", h.Value)));
    }

    private sealed record Answer(JsonElement Body, Dictionary<string, string> Headers)
    {
        public string Header(string name) => Headers[name];
    }
}
