using CompetenceAssessment.StandardFormats.PublishedText.Reading;

namespace CompetenceAssessment.StandardFormats.Drafting;

/// <summary>The names of labelled values in English and Estonian: on screen, and in a version that keeps such a value among its further facts.</summary>
public static class FactWords
{
    private static readonly Dictionary<string, (string En, string Et)> Labels = new()
    {
        [FactName.Suite] = ("Suite", "Standardite kogum"),
        [FactName.FunctionalArea] = ("Functional area", "Tegevusvaldkond"),
        [FactName.Industry] = ("Industry", "Tegevusala"),
        [FactName.DevelopedBy] = ("Developed by", "Koostaja"),
        [FactName.OriginatingOrganisation] = ("Originating organisation", "Algne koostaja"),
        [FactName.OriginalUrn] = ("Original URN", "Algne URN"),
        [FactName.ApprovedOn] = ("Approved on", "Kinnitamise kuupäev"),
        [FactName.ReviewOn] = ("Next review", "Järgmine läbivaatamine"),
        [FactName.ValidFrom] = ("Valid from", "Kehtib alates"),
        [FactName.Status] = ("Status", "Staatus"),
        [FactName.RelevantOccupations] = ("Relevant occupations", "Seotud kutsealad"),
        [FactName.Keywords] = ("Keywords", "Märksõnad"),
        [FactName.CreditRemark] = ("Credit", "Ainepunktid"),
        [FactName.CompiledBy] = ("Compiled by", "Koostajad"),
        [FactName.ApprovedBy] = ("Approved by", "Kinnitaja"),
        [FactName.DecisionNumber] = ("Number of the decision", "Otsuse number"),
        [FactName.AwardedBy] = ("Awarded by", "Kutse andja"),
        [FactName.ForeignTitle] = ("Title in another language", "Nimetus teises keeles"),
        [FactName.MethodsRemark] = ("On the methods", "Meetodite kohta"),
        [FactName.Other] = ("Other", "Muu"),
    };

    /// <summary>The name of a value; English where the language is another, and the reader's own name where there are no words.</summary>
    public static string Of(string name, string language) => Labels.TryGetValue(name, out var label) ? (language == "et" ? label.Et : label.En) : name;
}
