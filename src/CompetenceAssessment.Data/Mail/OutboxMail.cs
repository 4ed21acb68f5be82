namespace CompetenceAssessment.Data.Mail;

/// <summary>A letter that waits to be sent. It is saved in the transaction of what it tells about, so that no letter is lost or sent for nothing.
/// It never holds the content of a case.</summary>
public sealed class OutboxMail
{
    public const int SubjectMaxLength = 200;
    public const int BodyMaxLength = 8000;

    public required Guid Id { get; init; }

    public required string To { get; init; }

    public required string Subject { get; init; }

    public required string Body { get; init; }

    public required DateTime CreatedAt { get; init; }

    /// <summary>When the next attempt may begin; an attempt first moves it on, so that two senders never take the same letter.</summary>
    public DateTime NextAttemptAt { get; set; }

    public int Attempts { get; set; }

    public DateTime? SentAt { get; set; }
}
