using System.ComponentModel.DataAnnotations;

namespace CompetenceAssessment.Data.EvidenceStore;

/// <summary>Section <c>Evidence</c>: how large files may be.</summary>
public sealed class EvidenceOptions
{
    public const string Section = "Evidence";

    /// <summary>Largest file in bytes, sent by script.</summary>
    [Range(1, long.MaxValue)]
    public long MaxBytes { get; set; } = 2L * 1024 * 1024 * 1024;

    /// <summary>Largest file in bytes, sent with a plain form.</summary>
    [Range(1, long.MaxValue)]
    public long MaxFormBytes { get; set; } = 100L * 1024 * 1024;
}
