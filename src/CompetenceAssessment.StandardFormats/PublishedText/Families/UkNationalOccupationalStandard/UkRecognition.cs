using System.Text.RegularExpressions;
using CompetenceAssessment.StandardFormats.PublishedText.Families.Layout;
using CompetenceAssessment.StandardFormats.PublishedText.Source;

namespace CompetenceAssessment.StandardFormats.PublishedText.Families.UkNationalOccupationalStandard;

/// <summary>Judges whether a text is a UK National Occupational Standard.</summary>
internal static partial class UkRecognition
{
    private const int Enough = 5;

    /// <summary>Points for the headings of such a standard; none for the Indian, Australian or other systems that share some of its words.</summary>
    public static Recognition Of(SourceDocument document)
    {
        var rows = Rows.Of(document.Lines);
        var found = new HashSet<UkLabel>();
        for (var i = 0; i < rows.Count; i++)
        {
            if (UkWords.Labels.At(rows, i) is { } match)
                found.Add(match.Value);
            else if (UkWords.LeadIn(rows[i].Whole) is { } leadIn)
                found.Add(leadIn);
        }

        if (rows.Any(r => OtherSystem().IsMatch(r.Whole)))
            return Recognition.None;
        var score = found.Sum(Points);
        score += rows.Any(r => OwnName().IsMatch(r.Whole)) ? 3 : 0;
        var items = found.Any(l => l.IsCriteria()) || found.Any(l => l.IsKnowledge());
        return score >= Enough && items ? new(score)
            : score >= Enough + 2 && !items ? new(score, "The text is a UK National Occupational Standard without performance criteria and knowledge items; only such standards can be assessed.")
            : Recognition.None;
    }

    private static int Points(UkLabel label) => label switch
    {
        UkLabel.Criteria or UkLabel.Knowledge or UkLabel.CriteriaLeadIn or UkLabel.KnowledgeLeadIn => 2,
        UkLabel.OriginalUrn or UkLabel.OriginatingOrganisation or UkLabel.Urn => 3,
        UkLabel.Overview or UkLabel.Review or UkLabel.Scope or UkLabel.KnowledgeGroup => 1,
        _ => 0,
    };

    [GeneratedRegex(@"\b(?:UK national occupational standards?|national occupational standards?|NOS)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex OwnName();

    // Qualification packs (India), training packages (Australia), unit standards (New Zealand, South Africa), UK vocational units with learning outcomes.
    [GeneratedRegex(@"\b(?:NSQF|qualifications? packs?|QP-NOS|sector skills? council of india|NSDC|training package|elements and performance criteria|NZQA|SAQA|unit standard|learning outcomes?\t|GLH|guided learning hours|TESDA)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex OtherSystem();
}
