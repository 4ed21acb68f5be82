namespace Microsoft.SqlServer.Server;

/// <summary>Serialisation format of a user-defined type.</summary>
public enum Format
{
    Unknown = 0,
    Native = 1,
    UserDefined = 2,
}

/// <summary>Custom serialisation of a user-defined type.</summary>
public interface IBinarySerialize
{
    void Read(BinaryReader r);

    void Write(BinaryWriter w);
}

/// <summary>Thrown for a type that is not a valid user-defined type.</summary>
public sealed class InvalidUdtException : SystemException
{
    private InvalidUdtException(string message) : base(message)
    {
    }

    public static InvalidUdtException Create(Type udtType, string resourceReason) => new($"'{udtType}': {resourceReason}");
}

/// <summary>Marks a class as a user-defined type.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class SqlUserDefinedTypeAttribute(Format format) : Attribute
{
    public Format Format => format;

    public bool IsByteOrdered { get; set; }

    public bool IsFixedLength { get; set; }

    public int MaxByteSize { get; set; }

    public string? Name { get; set; }

    public string? ValidationMethodName { get; set; }
}
