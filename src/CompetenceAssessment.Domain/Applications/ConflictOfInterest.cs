using CompetenceAssessment.Domain.People;

namespace CompetenceAssessment.Domain.Applications;

/// <summary>A recorded conflict of interest between a person with duties and a case (ISO/IEC 17024; HMS recusal of officials).</summary>
public sealed class ConflictOfInterest
{
    /// <summary>Longest note.</summary>
    public const int NoteMaxLength = 1000;

    private ConflictOfInterest()
    {
        Note = null!;
    }

    /// <summary>Records a conflict.</summary>
    public ConflictOfInterest(Guid id, Guid applicationId, Guid personId, ConflictKind kind, string note, Guid recordedById, DateTime recordedAt)
    {
        (Id, ApplicationId, PersonId, Kind, Note, RecordedById, RecordedAt) = (id, applicationId, personId, kind, note, recordedById, recordedAt);
    }

    /// <summary>The identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>The case.</summary>
    public Guid ApplicationId { get; private set; }

    /// <summary>The person with duties.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>What kind.</summary>
    public ConflictKind Kind { get; private set; }

    /// <summary>In words.</summary>
    public string Note { get; private set; }

    /// <summary>Who recorded it.</summary>
    public Guid RecordedById { get; private set; }

    /// <summary>When (UTC).</summary>
    public DateTime RecordedAt { get; private set; }

    /// <summary>Finds conflicts from what both sides state: the same organisation within the scheme's years.</summary>
    /// <param name="candidate">The candidate's employers, trainers and businesses.</param>
    /// <param name="official">The same of the person with duties.</param>
    /// <param name="years">How long a tie that has ended still counts.</param>
    /// <param name="today">The day.</param>
    public static ConflictKind? Find(IEnumerable<Affiliation> candidate, IReadOnlyCollection<Affiliation> official, int years, DateOnly today)
    {
        var horizon = today.AddYears(-years);
        var recent = official.Where(o => o.Until is null || o.Until >= horizon).ToList();
        foreach (var tie in candidate.Where(c => c.Until is null || c.Until >= horizon))
        {
            if (recent.Find(tie.IsSameOrganisationAs) is { } common)
            {
                return tie.Kind == AffiliationKind.Trainer || common.Kind == AffiliationKind.Trainer ? ConflictKind.Trainer
                    : tie.Kind == AffiliationKind.Business || common.Kind == AffiliationKind.Business ? ConflictKind.Business
                    : ConflictKind.Employer;
            }
        }

        return null;
    }
}

/// <summary>The kind of a conflict of interest.</summary>
public enum ConflictKind
{
    /// <summary>Same employer, or one employs the other.</summary>
    Employer,

    /// <summary>Related or close.</summary>
    Relative,

    /// <summary>Trained the candidate within the scheme's years.</summary>
    Trainer,

    /// <summary>Gave testimony in the case.</summary>
    Witness,

    /// <summary>In business together.</summary>
    Business,

    /// <summary>Anything else that casts doubt on impartiality.</summary>
    Other,
}
