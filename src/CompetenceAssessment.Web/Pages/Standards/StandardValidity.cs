using System.Globalization;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Services.Language;

namespace CompetenceAssessment.Web.Pages.Standards;

/// <summary>What a version's own dates say today.</summary>
public sealed record StandardValidity(ValidityState State, DateOnly? From, DateOnly? Until)
{
    public static StandardValidity Of(StandardVersion version, DateOnly today) => new(
        version.ValidUntil is { } until && today > until ? ValidityState.Expired
        : version.ValidFrom is { } from && today < from ? ValidityState.NotYet
        : version.ValidUntil is null && version.ValidFrom is null ? ValidityState.NotStated
        : ValidityState.Valid,
        version.ValidFrom,
        version.ValidUntil);

    /// <summary>The class of the state's shape and colour.</summary>
    public string Shape => State switch
    {
        ValidityState.Valid => "state state-good",
        ValidityState.Expired => "state state-ended",
        ValidityState.NotYet => "state state-waiting",
        _ => "state",
    };

    /// <summary>"valid until 07.05.2019": days of the document as such documents write them, in both languages.</summary>
    public string InWords(Texts texts) => State switch
    {
        ValidityState.NotStated => texts["standards.validity.not-stated"],
        ValidityState.NotYet => texts["standards.validity.from", Day(From!.Value)],
        _ when Until is null => texts["standards.validity.from", Day(From!.Value)],
        _ => texts["standards.validity.until", Day(Until.Value)],
    };

    public static string Day(DateOnly day) => day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);
}

/// <summary>Where a day stands to a version's own dates.</summary>
public enum ValidityState
{
    Valid,
    NotYet,
    Expired,
    NotStated,
}
