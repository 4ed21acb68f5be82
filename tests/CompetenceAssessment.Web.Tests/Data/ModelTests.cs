using System.Text.RegularExpressions;
using CompetenceAssessment.Data;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Web.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CompetenceAssessment.Web.Tests.Data;

/// <summary>What the model of each engine must say, asked without a server.</summary>
public sealed partial class ModelTests
{
    private const int SqlServerLongestIndexKey = 1700;
    private const int SqlServerLongestPrimaryKey = 900;

    /// <summary>Texts whose length nobody should limit. Everything else says how long it may be.</summary>
    private static readonly HashSet<string> LongTexts =
    [
        "AppUser.PasswordHash", "AppUser.SecurityStamp", "AppUser.ConcurrencyStamp",
        "IdentityUserClaim<Guid>.ClaimType", "IdentityUserClaim<Guid>.ClaimValue",
        "IdentityUserLogin<Guid>.ProviderDisplayName", "IdentityUserToken<Guid>.Value",
        "AuditEntry.Payload", "CertificateIssue.FactsJson", "DecisionNotice.FactsJson", "KeptForm.Content", "StandardVersion.SearchText",
        "StandardDraft.Content", "StandardTranslation.Words",
    ];

    [Theory, EachEngine]
    public void Sign_in_with_a_passkey_has_its_table(DatabaseProvider engine)
    {
        using var offline = new OfflineContext(engine);

        Assert.NotNull(offline.Db.Model.FindEntityType(typeof(IdentityUserPasskey<Guid>))?.GetTableName());
    }

    [Theory, EachEngine]
    public void Every_text_column_says_how_long_it_may_be(DatabaseProvider engine)
    {
        using var offline = new OfflineContext(engine);

        var unlimited = Properties(offline)
            .Where(p => p.ClrType == typeof(string) && p.GetMaxLength() is null && !p.DeclaringType.IsMappedToJson())
            .Select(Name)
            .ToHashSet();

        unlimited.Except(LongTexts).Select(name => $"{name} has no max length").AssertNone();
        LongTexts.Except(unlimited).Select(name => $"{name} is no long text any more").AssertNone();
    }

    [Theory, EachEngine]
    public void Values_of_a_list_are_stored_as_words(DatabaseProvider engine)
    {
        using var offline = new OfflineContext(engine);

        var numbers = Properties(offline)
            .Where(p => (Nullable.GetUnderlyingType(p.ClrType) ?? p.ClrType).IsEnum && (p.GetTypeMapping().Converter?.ProviderClrType ?? p.ClrType) != typeof(string));

        numbers.Select(Name).AssertNone();
    }

    [Theory, EachEngine]
    public void Every_moment_is_stored_as_utc(DatabaseProvider engine)
    {
        using var offline = new OfflineContext(engine);
        var local = new DateTime(2026, 11, 21, 10, 0, 0, DateTimeKind.Unspecified).AddTicks(1_234_567);

        foreach (var property in Domain(offline).SelectMany(e => e.GetProperties()))
        {
            var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
            Assert.True(type != typeof(DateTimeOffset), $"{Name(property)}: SQLite cannot order a DateTimeOffset; use a UTC DateTime.");
            if (type != typeof(DateTime))
                continue;
            var converter = property.GetTypeMapping().Converter;
            Assert.True(converter is not null, Name(property));
            Assert.Equal(DateTimeKind.Utc, ((DateTime)converter.ConvertFromProvider(local)!).Kind);
            Assert.Equal(0, ((DateTime)converter.ConvertToProvider(local)!).Ticks % TimeSpan.TicksPerMicrosecond);
        }
    }

    [Theory, EachEngine]
    public void Nothing_of_the_domain_is_deleted_in_cascade(DatabaseProvider engine)
    {
        using var offline = new OfflineContext(engine);

        var cascading = Domain(offline)
            .SelectMany(e => e.GetForeignKeys())
            .Where(key => !key.IsOwnership && key.DeleteBehavior != DeleteBehavior.Restrict);

        cascading.Select(key => $"{key.DeclaringEntityType.ClrType.Name} -> {key.PrincipalEntityType.ClrType.Name}: {key.DeleteBehavior}").AssertNone();
    }

    [Theory, EachEngine]
    public void Every_versioned_root_is_guarded_by_its_version(DatabaseProvider engine)
    {
        using var offline = new OfflineContext(engine);
        var roots = Domain(offline).Where(e => e.ClrType.IsAssignableTo(typeof(IVersioned))).ToList();

        Assert.NotEmpty(roots);
        Assert.All(roots, root => Assert.True(root.FindProperty(nameof(IVersioned.Version))?.IsConcurrencyToken, root.ClrType.Name));
    }

    [Theory, EachEngine]
    public void Keys_come_from_the_product_and_not_from_the_engine(DatabaseProvider engine)
    {
        using var offline = new OfflineContext(engine);

        var generated = Domain(offline)
            .Where(e => !e.IsOwned())
            .SelectMany(e => e.FindPrimaryKey()?.Properties ?? [])
            .Where(p => p.ClrType == typeof(Guid) && p.ValueGenerated != ValueGenerated.Never);

        generated.Select(Name).AssertNone();
    }

    // SQL Server only warns when such an index is made and refuses the row that is too long, in production.
    [Fact]
    public void Every_index_fits_sql_server()
    {
        using var offline = new OfflineContext(DatabaseProvider.SqlServer);
        var entities = Domain(offline).Where(e => e.GetTableName() is not null).ToList();

        foreach (var index in entities.SelectMany(e => e.GetIndexes()))
            Assert.True(KeyBytes(index.Properties) <= SqlServerLongestIndexKey, $"{index.GetDatabaseName()}: {KeyBytes(index.Properties)} bytes");
        foreach (var key in entities.SelectMany(e => e.GetKeys()))
            Assert.True(KeyBytes(key.Properties) <= (key.IsPrimaryKey() ? SqlServerLongestPrimaryKey : SqlServerLongestIndexKey), $"{key.GetName()}: {KeyBytes(key.Properties)} bytes");
    }

    private static int KeyBytes(IReadOnlyList<IProperty> properties) => properties.Sum(p => ColumnLength().Match(p.GetColumnType()) switch
    {
        { Success: false } => 16,
        var match when match.Groups["length"].Value == "max" => int.MaxValue / 8,
        var match => int.Parse(match.Groups["length"].Value, null) * (match.Groups["unicode"].Success ? 2 : 1),
    });

    [GeneratedRegex(@"^(?<unicode>n)?var(char|binary)\((?<length>\d+|max)\)$")]
    private static partial Regex ColumnLength();

    private static IEnumerable<IEntityType> Domain(OfflineContext offline) =>
        offline.Db.Model.GetEntityTypes().Where(e => e.ClrType.Namespace?.StartsWith("CompetenceAssessment", StringComparison.Ordinal) == true && e.ClrType != typeof(AppUser));

    private static IEnumerable<IProperty> Properties(OfflineContext offline) => offline.Db.Model.GetEntityTypes().SelectMany(e => e.GetProperties());

    private static string Name(IProperty property)
    {
        var type = property.DeclaringType.ClrType;
        var name = type.IsGenericType ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(a => a.Name))}>" : type.Name;
        return $"{name}.{property.Name}";
    }
}
