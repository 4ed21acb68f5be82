namespace CompetenceAssessment.Data;

/// <summary>Counts the references that the installation has given. Raising <see cref="Last"/> in an update is the lock that keeps them apart on every engine.</summary>
public sealed class ReferenceCounter
{
    public const int PrefixMaxLength = 10;

    public const string Applications = "A";

    public required string Prefix { get; init; }

    public long Last { get; set; }
}
