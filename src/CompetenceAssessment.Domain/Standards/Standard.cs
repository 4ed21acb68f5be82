namespace CompetenceAssessment.Domain.Standards;

/// <summary>An occupational standard: the approved document that describes the work and the competences it requires
/// (Estonian kutsestandard, UK National Occupational Standard, Hong Kong Unit of Competency). Its text lives in versions.</summary>
public sealed class Standard
{
    /// <summary>Longest key.</summary>
    public const int KeyMaxLength = 80;

    private Standard()
    {
        Key = null!;
    }

    /// <summary>Registers a standard.</summary>
    public Standard(Guid id, string key, StandardFramework framework)
    {
        Id = id;
        Key = key;
        Framework = framework;
    }

    /// <summary>The identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>The readable key, which is also the name of its file under <c>standards/</c> and part of its address.</summary>
    public string Key { get; private set; }

    /// <summary>The system of qualifications it belongs to.</summary>
    public StandardFramework Framework { get; private set; }
}

/// <summary>The system of qualifications a standard belongs to; it decides the words for its parts on screen.</summary>
public enum StandardFramework
{
    /// <summary>Estonian qualifications framework (EstQF, EKR): performance indicators.</summary>
    EstQf,

    /// <summary>UK National Occupational Standards: performance criteria.</summary>
    UkNos,

    /// <summary>Hong Kong Qualifications Framework, Specification of Competency Standards: performance requirements.</summary>
    HkQf,
}
