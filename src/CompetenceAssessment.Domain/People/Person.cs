using CompetenceAssessment.Domain.Standards;

namespace CompetenceAssessment.Domain.People;

/// <summary>A human being: candidate, assessor, committee member, officer, whichever duties memberships give.
/// Certificates keep the name as it was at issue; a later change here never reaches them.</summary>
public sealed class Person : IVersioned
{
    /// <summary>Longest given or family name.</summary>
    public const int NameMaxLength = 100;

    /// <summary>Longest e-mail address.</summary>
    public const int EmailMaxLength = 254;

    /// <summary>Longest personal code.</summary>
    public const int PersonalCodeMaxLength = 20;

    private readonly List<Affiliation> affiliations = [];

    private Person()
    {
        GivenNames = FamilyName = FamilyNameKey = Email = Language = null!;
    }

    /// <summary>Registers a person.</summary>
    public Person(Guid id, string givenNames, string familyName, string email, string language)
    {
        (Id, GivenNames, FamilyName, Email, Language) = (id, givenNames.Trim(), familyName.Trim(), email.Trim(), language);
        FamilyNameKey = KeyOf(FamilyName);
    }

    /// <summary>The identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>Given names as in the identity document.</summary>
    public string GivenNames { get; private set; }

    /// <summary>Family name as in the identity document.</summary>
    public string FamilyName { get; private set; }

    /// <summary>The family name folded for searching: upper case, no spaces around.</summary>
    public string FamilyNameKey { get; private set; }

    /// <summary>Where notices go.</summary>
    public string Email { get; private set; }

    /// <summary>Language of letters and screens: "en" or "et".</summary>
    public string Language { get; private set; }

    /// <summary>Date of birth, asked for when applying.</summary>
    public DateOnly? BirthDate { get; private set; }

    /// <summary>National personal code, asked for when applying; never public.</summary>
    public string? PersonalCode { get; private set; }

    /// <summary>Where the person works or does business, for finding conflicts of interest.</summary>
    public IReadOnlyList<Affiliation> Affiliations => affiliations;

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>Given names and family name, in this order.</summary>
    public string FullName => $"{GivenNames} {FamilyName}";

    /// <summary>How a family name is folded for searching: without case and accents, which not every keyboard has.</summary>
    public static string KeyOf(string familyName) => SearchText.WithoutAccents(familyName.Trim()).Normalize().ToUpperInvariant();

    /// <summary>Takes over a new legal name, on evidence the body has seen. Issued certificates keep the former one.</summary>
    public void ChangeName(string givenNames, string familyName)
    {
        (GivenNames, FamilyName) = (givenNames.Trim(), familyName.Trim());
        FamilyNameKey = KeyOf(FamilyName);
    }

    /// <summary>Records the identity data that an application needs.</summary>
    public void Identify(DateOnly birthDate, string? personalCode) => (BirthDate, PersonalCode) = (birthDate, personalCode);

    /// <summary>Changes the language of letters and screens.</summary>
    public void UseLanguage(string language) => Language = language;

    /// <summary>Changes the address that notices go to.</summary>
    public void UseEmail(string email) => Email = email.Trim();

    /// <summary>Replaces the list of affiliations.</summary>
    public void SetAffiliations(IEnumerable<Affiliation> current)
    {
        affiliations.Clear();
        affiliations.AddRange(current);
    }
}

/// <summary>A tie between a person and an organisation.</summary>
/// <param name="Organisation">Name of the organisation.</param>
/// <param name="Kind">What the tie is.</param>
/// <param name="From">First day, if known.</param>
/// <param name="Until">Last day; null while it lasts.</param>
public sealed record Affiliation(string Organisation, AffiliationKind Kind, DateOnly? From, DateOnly? Until)
{
    /// <summary>Whether both name the same organisation, whatever the case and spacing.</summary>
    public bool IsSameOrganisationAs(Affiliation other) => Fold(Organisation) == Fold(other.Organisation);

    private static string Fold(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}

/// <summary>The kind of a tie between a person and an organisation.</summary>
public enum AffiliationKind
{
    /// <summary>Works or worked there.</summary>
    Employer,

    /// <summary>Was trained there, or trains there.</summary>
    Trainer,

    /// <summary>Owns it or does business with it.</summary>
    Business,
}
