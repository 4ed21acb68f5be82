using CompetenceAssessment.Domain.Standards;

namespace CompetenceAssessment.Domain.Schemes;

/// <summary>What a scheme settles. Deadlines, quorum and numbers are settings because laws and bodies differ and change.</summary>
public sealed record SchemeSettings
{
    /// <summary>Which kinds of item are judged: Estonia indicators; UK criteria and knowledge; Hong Kong outcomes and requirements.</summary>
    public IReadOnlyList<CompetenceItemKind> JudgedKinds { get; init; } = [CompetenceItemKind.Indicator];

    /// <summary>Rules per competence; a competence not listed follows <see cref="CompetenceScheme"/>'s defaults with the standard's methods.</summary>
    public IReadOnlyList<CompetenceScheme> Competences { get; init; } = [];

    /// <summary>Assessors in a panel (practice: two or three).</summary>
    public int Assessors { get; init; } = 2;

    /// <summary>Whether assessors judge without seeing each other.</summary>
    public bool Blind { get; init; } = true;

    /// <summary>What an applicant must show before admission.</summary>
    public IReadOnlyList<Precondition> Preconditions { get; init; } = [];

    /// <summary>Fee and who pays, in words.</summary>
    public Fee? Fee { get; init; }

    /// <summary>How often more evidence may be asked for (Estonia 0, UK practice 1 or more).</summary>
    public int FeedbackRounds { get; init; }

    /// <summary>Whether a quality review must be passed before a proposal.</summary>
    public bool QualityGate { get; init; }

    /// <summary>Days the candidate has to be heard before an adverse decision (HMS § 40); 0 switches the hearing off.</summary>
    public int HearingDays { get; init; } = 7;

    /// <summary>Members who must be present for the committee to decide.</summary>
    public int Quorum { get; init; } = 3;

    /// <summary>What carries a motion.</summary>
    public CarryingRule Carrying { get; init; } = CarryingRule.MoreForThanAgainst;

    /// <summary>Months a certificate is valid; null for one that does not expire.</summary>
    public int? ValidityMonths { get; init; } = 60;

    /// <summary>Whether the last day of validity is the day before the anniversary (5 Nov 2026 + 5 years = 4 Nov 2031).</summary>
    public bool ValidUntilIsInclusive { get; init; } = true;

    /// <summary>Where certificate numbers come from.</summary>
    public NumberSource NumberSource { get; init; } = NumberSource.OwnSeries;

    /// <summary>Days for challenging a decision, from delivery of the notice.</summary>
    public int ChallengeDays { get; init; } = 30;

    /// <summary>Days for mending a defective challenge.</summary>
    public int CorrectionDays { get; init; } = 10;

    /// <summary>Months for which an achieved competence carries forward to a new application.</summary>
    public int CarryForwardMonths { get; init; } = 24;

    /// <summary>Months after which evidence counts as old; assessors are told, nothing is refused.</summary>
    public int EvidenceAgeMonths { get; init; } = 36;

    /// <summary>Years within which a trainer or former employer of the candidate counts as having a conflict of interest.</summary>
    public int ConflictYears { get; init; } = 3;

    /// <summary>Whether birth date and personal code are printed on the certificate.</summary>
    public bool PrintPersonalData { get; init; } = true;

    /// <summary>Law and procedure that decisions and notices name.</summary>
    public LocalizedText? LegalBasis { get; init; }

    /// <summary>The rules for one competence.</summary>
    public CompetenceScheme For(string competenceCode) =>
        Competences.FirstOrDefault(c => c.CompetenceCode == competenceCode) ?? new CompetenceScheme { CompetenceCode = competenceCode };

    /// <summary>The methods that count for a competence: the scheme's choice out of those the standard lists;
    /// for a competence assessed integrated with the others, every method of theirs.</summary>
    public IReadOnlySet<AssessmentMethod> MethodsFor(StandardVersion standard, Competence competence)
    {
        if (competence.IsIntegrated)
            return standard.Competences.Where(c => !c.IsIntegrated).SelectMany(c => MethodsFor(standard, c)).ToHashSet();
        var chosen = For(competence.Code).Methods;
        return (chosen.Count == 0 ? competence.Methods : chosen).ToHashSet();
    }

    /// <summary>The items of a competence that are judged.</summary>
    public IEnumerable<CompetenceItem> JudgedItems(Competence competence) => competence.Items.Where(i => JudgedKinds.Contains(i.Kind));

    /// <summary>The settings for another version: what it does not have is left out; where it has none of the judged kinds, all of its kinds are judged.</summary>
    public SchemeSettings FittedTo(StandardVersion standard)
    {
        var kinds = standard.Competences.SelectMany(c => c.Items).Select(i => i.Kind).Distinct().Order().ToList();
        return this with
        {
            JudgedKinds = JudgedKinds.Any(kinds.Contains) ? [.. JudgedKinds.Where(kinds.Contains)] : kinds,
            Competences =
            [
                .. from scheme in Competences
                   let competence = standard.FindCompetence(scheme.CompetenceCode)
                   where competence is not null
                   select scheme with
                   {
                       Methods = [.. scheme.Methods.Where(m => competence.Methods.Count == 0 || competence.Methods.Contains(m))],
                       CriticalItems = [.. scheme.CriticalItems.Where(n => competence.Items.Any(i => i.Number == n))],
                   },
            ],
        };
    }

    /// <summary>Checks that the scheme demands no more than the standard (Kutsekoda: both "must walk in step").</summary>
    /// <exception cref="RuleViolationException">An unknown competence or item, a method the standard does not list, or impossible numbers.</exception>
    public void RequireWithin(StandardVersion standard)
    {
        Rule.Require(JudgedKinds.Count > 0 && Assessors is >= 1 and <= 5 && Quorum >= 1 && FeedbackRounds >= 0 && HearingDays >= 0 && ChallengeDays >= 1, Rule.SchemeNumbers);
        foreach (var scheme in Competences)
        {
            var competence = standard.FindCompetence(scheme.CompetenceCode);
            Rule.Require(competence is not null, Rule.SchemeBeyondStandard, scheme.CompetenceCode);
            var unlisted = scheme.Methods.Where(m => competence!.Methods.Count > 0 && !competence.Methods.Contains(m)).ToList();
            Rule.Require(unlisted.Count == 0, Rule.SchemeBeyondStandard, scheme.CompetenceCode);
            Rule.Require(scheme.CriticalItems.All(n => competence!.Items.Any(i => i.Number == n)), Rule.SchemeBeyondStandard, scheme.CompetenceCode);
        }
    }
}

/// <summary>What a scheme settles for one competence.</summary>
public sealed record CompetenceScheme
{
    /// <summary>The competence.</summary>
    public required string CompetenceCode { get; init; }

    /// <summary>Methods in use; empty for all that the standard lists.</summary>
    public IReadOnlyList<AssessmentMethod> Methods { get; init; } = [];

    /// <summary>Numbers of the critical items, which nothing can make up for.</summary>
    public IReadOnlyList<string> CriticalItems { get; init; } = [];

    /// <summary>What makes the competence achieved.</summary>
    public PassRule PassRule { get; init; } = PassRule.AllMet;
}

/// <summary>What makes a competence achieved.</summary>
public enum PassRule
{
    /// <summary>Every judged item is Met.</summary>
    AllMet,

    /// <summary>Every critical item is Met and the panel concludes with reasons.</summary>
    CriticalMetAndReasonedConclusion,
}

/// <summary>What carries a motion in the awarding committee.</summary>
public enum CarryingRule
{
    /// <summary>More votes for than against.</summary>
    MoreForThanAgainst,

    /// <summary>More than half of the members present and not recused.</summary>
    MajorityOfThoseVoting,
}

/// <summary>Where certificate numbers come from.</summary>
public enum NumberSource
{
    /// <summary>The body's own series.</summary>
    OwnSeries,

    /// <summary>Typed in from an external register (Estonia's register of occupational qualifications).</summary>
    ExternalRegister,
}

/// <summary>Something an applicant must show before admission.</summary>
/// <param name="Code">Stable code within the scheme.</param>
/// <param name="Text">What is asked for.</param>
/// <param name="DocumentRequired">Whether a document must be uploaded for it.</param>
public sealed record Precondition(string Code, LocalizedText Text, bool DocumentRequired);

/// <summary>The fee.</summary>
/// <param name="Amount">Amount in <paramref name="Currency"/>.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Payer">Who pays and what is refunded when.</param>
public sealed record Fee(decimal Amount, string Currency, LocalizedText Payer);
