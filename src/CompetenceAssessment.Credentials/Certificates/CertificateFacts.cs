namespace CompetenceAssessment.Credentials.Certificates;

/// <summary>Everything that is printed on a certificate, as it was when it was issued. Without a number it is a draft:
/// no verification address either, and the date, decision and validity may still be open.</summary>
public sealed record CertificateFacts
{
    /// <summary>Name of the data layout, for those who read the attached file.</summary>
    public string Format { get; init; } = "competence-assessment-certificate-1";

    /// <summary>Who awards.</summary>
    public required BodyFacts Body { get; init; }

    /// <summary>Who is awarded.</summary>
    public required HolderFacts Holder { get; init; }

    /// <summary>A whole qualification or a partial one (kutse, osakutse).</summary>
    public required AwardKind Award { get; init; }

    /// <summary>0 for the original, 1 and up for duplicates.</summary>
    public int Duplicate { get; init; }

    /// <summary>Title of the qualification, or of the partial qualification.</summary>
    public required BilingualText Qualification { get; init; }

    /// <summary>Level in the framework that <see cref="Framework"/> names; null where the standard states none, as in the United Kingdom.</summary>
    public int? Level { get; init; }

    /// <summary>The national framework of the level; null where the standard belongs to none.</summary>
    public LevelFramework? Framework { get; init; }

    /// <summary>Level in the European framework, where the standard states it.</summary>
    public int? EqfLevel { get; init; }

    /// <summary>Specialisation, where the standard has them.</summary>
    public BilingualText? Specialisation { get; init; }

    /// <summary>The standard assessed against.</summary>
    public required StandardFacts Standard { get; init; }

    /// <summary>The competences that the award covers, in the standard's order.</summary>
    public required IReadOnlyList<CompetenceFacts> Competences { get; init; }

    /// <summary>The awarding committee's decision.</summary>
    public DecisionFacts? Decision { get; init; }

    /// <summary>Date of issue.</summary>
    public DateOnly? IssuedOn { get; init; }

    /// <summary>First day of validity.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>Last day of validity, inclusive; null where it does not end.</summary>
    public DateOnly? ValidUntil { get; init; }

    /// <summary>Language of the examination, named, where the body states it.</summary>
    public BilingualText? ExamLanguage { get; init; }

    /// <summary>Certificate number; null for a draft.</summary>
    public string? Number { get; init; }

    /// <summary>Full address at which anyone can verify this document, its token included.</summary>
    public string? VerificationAddress { get; init; }

    /// <summary>The same, as short as it may be printed under the QR code.</summary>
    public string? ShortAddress { get; init; }

    /// <summary>Who signs, in order.</summary>
    public required IReadOnlyList<SignatoryFacts> Signatories { get; init; }

    /// <summary>Made for demonstration only: SPECIMEN across every page, and no legal force.</summary>
    public bool Specimen { get; init; }

    /// <summary>A legal note at the foot, such as the ground of a teach-out.</summary>
    public BilingualText? LegalNote { get; init; }

    /// <summary>The canonical text to be stored and hashed with the issued document: every fact, personal ones included.</summary>
    public string ToJson() => CanonicalJson.Write(this);

    /// <summary>The canonical text that is attached to the PDF as certificate.json and may be shown to whoever holds the
    /// verification address: everything printed except personal code, birth date and the body's colour.</summary>
    public string ToPublicJson() => CanonicalJson.Write(this with
    {
        Holder = new HolderFacts { Name = Holder.Name },
        Body = Body with { AccentColour = null },
    });

    /// <summary>Reads facts that <see cref="ToJson"/> wrote.</summary>
    /// <exception cref="System.Text.Json.JsonException">The text is not such a record.</exception>
    public static CertificateFacts FromJson(string json) => CanonicalJson.Read<CertificateFacts>(json);

    /// <summary>Names of the facts that an issued certificate must show and that are still open.</summary>
    internal IEnumerable<string> Missing()
    {
        if (Decision is null)
            yield return nameof(Decision);
        if (IssuedOn is null)
            yield return nameof(IssuedOn);
        if (ValidFrom is null)
            yield return nameof(ValidFrom);
        if (VerificationAddress is null)
            yield return nameof(VerificationAddress);
        if (ShortAddress is null)
            yield return nameof(ShortAddress);
    }
}

/// <summary>National qualifications frameworks whose levels documents name.</summary>
public enum LevelFramework
{
    /// <summary>Estonian Qualifications Framework (EKR), levels 1–8.</summary>
    EstQf,

    /// <summary>Hong Kong Qualifications Framework, levels 1–7.</summary>
    HkQf,
}

/// <summary>Kinds of award.</summary>
public enum AwardKind
{
    /// <summary>An occupational qualification (kutse).</summary>
    Full,

    /// <summary>A partial qualification that the standard names (osakutse).</summary>
    Partial,
}

/// <summary>The awarding body as a document shows it.</summary>
public sealed record BodyFacts
{
    /// <summary>Name.</summary>
    public required BilingualText Name { get; init; }

    /// <summary>Registry code, where it has one.</summary>
    public string? RegistryCode { get; init; }

    /// <summary>Postal address.</summary>
    public string? Address { get; init; }

    /// <summary>Frame colour as #rrggbb; a dark blue where none is given.</summary>
    public string? AccentColour { get; init; }
}

/// <summary>The holder as a document shows them. Birth date and personal code stand on paper only, where the body wants them.</summary>
public sealed record HolderFacts
{
    /// <summary>Full legal name.</summary>
    public required string Name { get; init; }

    /// <summary>Birth date.</summary>
    public DateOnly? BirthDate { get; init; }

    /// <summary>National personal code.</summary>
    public string? PersonalCode { get; init; }
}

/// <summary>The version of a standard that was assessed against.</summary>
public sealed record StandardFacts
{
    /// <summary>Designation, such as 04-11112014-3.1/2k.</summary>
    public required string Designation { get; init; }

    /// <summary>Version number.</summary>
    public required string Version { get; init; }
}

/// <summary>A competence covered by the award.</summary>
public sealed record CompetenceFacts
{
    /// <summary>Code in the standard, such as B.2.1.</summary>
    public required string Code { get; init; }

    /// <summary>Title.</summary>
    public required BilingualText Title { get; init; }
}

/// <summary>The awarding committee's decision.</summary>
public sealed record DecisionFacts
{
    /// <summary>Number of the decision.</summary>
    public required string Number { get; init; }

    /// <summary>Date of the decision.</summary>
    public required DateOnly Date { get; init; }
}

/// <summary>A person who signs for the body.</summary>
public sealed record SignatoryFacts
{
    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Office held.</summary>
    public required BilingualText Role { get; init; }
}
