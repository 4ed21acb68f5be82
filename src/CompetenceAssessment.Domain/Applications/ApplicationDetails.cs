using CompetenceAssessment.Domain.People;

namespace CompetenceAssessment.Domain.Applications;

/// <summary>What the candidate states in the application. Kept as it was stated, whatever the person's record says later.</summary>
public sealed record ApplicationDetails
{
    /// <summary>Longest free text.</summary>
    public const int TextMaxLength = 4000;

    /// <summary>Given names.</summary>
    public string GivenNames { get; init; } = "";

    /// <summary>Family name.</summary>
    public string FamilyName { get; init; } = "";

    /// <summary>Date of birth.</summary>
    public DateOnly? BirthDate { get; init; }

    /// <summary>National personal code, if any.</summary>
    public string? PersonalCode { get; init; }

    /// <summary>Phone number.</summary>
    public string? Phone { get; init; }

    /// <summary>Employers, trainers and businesses, with years: assessors and committee members tied to them have a conflict of interest.</summary>
    public IReadOnlyList<Affiliation> Affiliations { get; init; } = [];

    /// <summary>Language of the assessment: "en" or "et".</summary>
    public string Language { get; init; } = "et";

    /// <summary>Special arrangements asked for, without lowering the standard.</summary>
    public string? SpecialArrangements { get; init; }

    /// <summary>Whether the certificate may be shown in the public register.</summary>
    public bool PublishInRegister { get; init; } = true;

    /// <summary>Whether the candidate declared that all statements are true.</summary>
    public bool DeclaredTrue { get; init; }

    /// <summary>Why a precondition without a document is met, by precondition code.</summary>
    public IReadOnlyDictionary<string, string> PreconditionStatements { get; init; } = new Dictionary<string, string>();
}

/// <summary>A document for a precondition.</summary>
public sealed class ApplicationDocument
{
    /// <summary>Longest precondition code.</summary>
    public const int PreconditionCodeMaxLength = 40;

    private ApplicationDocument()
    {
        PreconditionCode = null!;
        File = null!;
    }

    internal ApplicationDocument(Guid id, string preconditionCode, StoredFile file, DateTime uploadedAt)
    {
        (Id, PreconditionCode, File, UploadedAt) = (id, preconditionCode, file, uploadedAt);
    }

    /// <summary>The identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>The application.</summary>
    public Guid ApplicationId { get; private set; }

    /// <summary>The precondition it is for.</summary>
    public string PreconditionCode { get; private set; }

    /// <summary>The bytes.</summary>
    public StoredFile File { get; private set; }

    /// <summary>When (UTC).</summary>
    public DateTime UploadedAt { get; private set; }
}

/// <summary>One step in the life of an application.</summary>
public sealed class StateChange
{
    /// <summary>Longest reason.</summary>
    public const int ReasonMaxLength = 8000;

    private StateChange()
    {
    }

    internal StateChange(Guid id, int ordinal, ApplicationState from, ApplicationState to, Guid byPersonId, string? reason, DateTime at)
    {
        (Id, Ordinal, From, To, ByPersonId, Reason, At) = (id, ordinal, from, to, byPersonId, reason, at);
    }

    /// <summary>The identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>The application.</summary>
    public Guid ApplicationId { get; private set; }

    /// <summary>1 for the first step.</summary>
    public int Ordinal { get; private set; }

    /// <summary>State before.</summary>
    public ApplicationState From { get; private set; }

    /// <summary>State after.</summary>
    public ApplicationState To { get; private set; }

    /// <summary>Who took the step.</summary>
    public Guid ByPersonId { get; private set; }

    /// <summary>Why, or what is missing.</summary>
    public string? Reason { get; private set; }

    /// <summary>When (UTC).</summary>
    public DateTime At { get; private set; }
}
