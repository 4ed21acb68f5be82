using System.Reflection;
using System.Text.RegularExpressions;
using CompetenceAssessment.Web.Tests.Support;

namespace CompetenceAssessment.Web.Tests.Architecture;

/// <summary>Inside the domain a folder knows only those before it in this list, so that the chain has one direction and no circle.</summary>
public sealed partial class DomainOrderTests
{
    private const string Root = "CompetenceAssessment.Domain";

    private static readonly string[] Order =
        ["", "Standards", "People", "Organisations", "Schemes", "Applications", "Portfolios", "Assessments", "Quality", "Awarding", "Certificates"];

    private static readonly Assembly Domain = typeof(Domain.LocalizedText).Assembly;

    [Fact]
    public void Every_folder_has_its_place_in_the_order() =>
        Domain.GetTypes().Where(IsOurs).Select(Folder).Except(Order).AssertNone();

    [Fact]
    public void A_type_knows_only_the_folders_before_its_own()
    {
        var backwards =
            from type in Domain.GetTypes().Where(IsOurs)
            from known in KnownBy(type).SelectMany(Parts).Where(IsOurs).Distinct()
            where Place(known) > Place(type)
            select $"{type.FullName} knows {known.FullName}";

        backwards.AssertNone();
    }

    [Fact]
    public void A_file_names_only_the_folders_before_its_own()
    {
        var source = Path.Combine(Repository.Root, "src", Root);
        var files = Directory.EnumerateFiles(source, "*.cs", SearchOption.AllDirectories).Where(f => !f.Contains("/obj/", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(files);

        var backwards =
            from file in files
            let folder = Path.GetDirectoryName(Path.GetRelativePath(source, file))!
            from Match match in NamedFolder().Matches(File.ReadAllText(file))
            let named = match.Groups["folder"].Value
            where Array.IndexOf(Order, named) > Array.IndexOf(Order, folder)
            select $"{Path.GetRelativePath(source, file)} names {named}";

        backwards.AssertNone();
    }

    private static IEnumerable<Type> KnownBy(Type type)
    {
        const BindingFlags all = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        if (type.BaseType is { } ancestor)
            yield return ancestor;
        foreach (var contract in type.GetInterfaces())
            yield return contract;
        foreach (var field in type.GetFields(all))
            yield return field.FieldType;
        foreach (var property in type.GetProperties(all))
            yield return property.PropertyType;
        foreach (var method in type.GetMethods(all).Cast<MethodBase>().Concat(type.GetConstructors(all)))
        {
            if (method is MethodInfo { ReturnType: var answer })
                yield return answer;
            foreach (var parameter in method.GetParameters())
                yield return parameter.ParameterType;
            foreach (var local in method.GetMethodBody()?.LocalVariables ?? [])
                yield return local.LocalType;
        }
    }

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!)
        : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type)
        : [type];

    private static bool IsOurs(Type type) => type.Namespace?.StartsWith(Root, StringComparison.Ordinal) == true;

    private static string Folder(Type type) => type.Namespace!.Length == Root.Length ? "" : type.Namespace[(Root.Length + 1)..];

    private static int Place(Type type) => Array.IndexOf(Order, Folder(type));

    [GeneratedRegex(@"CompetenceAssessment\.Domain\.(?<folder>[A-Z]\w+)|(?<![\w.""])(?<folder>Standards|People|Organisations|Schemes|Applications|Portfolios|Assessments|Quality|Awarding|Certificates)\.[A-Z]")]
    private static partial Regex NamedFolder();
}
