namespace CompetenceAssessment.Credentials.Certificates;

/// <summary>The fixed words of a certificate, Estonian with its English translation.</summary>
internal static class CertificateWords
{
    public static readonly BilingualText Statement = new("Käesolev tunnistus tõendab, et", "This is to certify that");
    public static readonly BilingualText Competences = new("Tõendatud kompetentsid", "Competences demonstrated");
    public static readonly BilingualText Standard = new("Kutsestandard", "Occupational standard");
    public static readonly BilingualText Decision = new("Kutsekomisjoni otsus", "Awarding decision");
    public static readonly BilingualText Issued = new("Välja antud", "Issued");
    public static readonly BilingualText Validity = new("Kehtivus", "Validity");
    public static readonly BilingualText Inclusive = new("mõlemad päevad kaasa arvatud", "both days inclusive");
    public static readonly BilingualText NoEnd = new("tähtajatu", "without end date");
    public static readonly BilingualText ExamLanguage = new("Eksami keel", "Language of examination");
    public static readonly BilingualText Specialisation = new("Spetsialiseerumine", "Specialisation");
    public static readonly BilingualText Open = new("selgub otsusega", "open until decided");
    public static readonly BilingualText Verify = new("Kontrolli kehtivust", "Verify");
    public static readonly BilingualText TranslationNote = new(
        "Kaldkirjas ingliskeelne tekst on tõlge.", "The English text in italics is a translation.");

    public static readonly BilingualText SpecimenNote = new(
        "NÄIDIS: koostatud üksnes tutvustamiseks, õigusliku jõuta.",
        "SPECIMEN: demonstration only, no legal force.");

    public static readonly BilingualText DraftNote = new(
        "MUSTAND: tunnistust ei ole välja antud.", "DRAFT: no certificate has been issued.");

    public const string SpecimenMark = "NÄIDIS · SPECIMEN";
    public const string DraftMark = "MUSTAND · DRAFT";

    public static BilingualText Title(AwardKind award) => award == AwardKind.Full
        ? new("KUTSETUNNISTUS", "Occupational qualification certificate")
        : new("OSAKUTSETUNNISTUS", "Partial occupational qualification certificate");

    public static BilingualText Awarded(AwardKind award) => award == AwardKind.Full
        ? new("on tõendanud oma kompetentsust ja talle on antud kutse", "has demonstrated competence and has been awarded the occupational qualification")
        : new("on tõendanud oma kompetentsust ja talle on antud osakutse", "has demonstrated competence and has been awarded the partial occupational qualification");

    public static BilingualText Duplicate(int number) => new($"DUPLIKAAT {number}", $"Duplicate {number}");

    /// <summary>A title with its level, where there is one.</summary>
    public static string Levelled(string title, int? level, string language) =>
        level is null ? title : language == "et" ? $"{title}, tase {level}" : $"{title}, level {level}";

    /// <summary>The level with its framework; null where the standard has none.</summary>
    public static BilingualText? Level(CertificateFacts facts)
    {
        if (facts is not { Level: { } level, Framework: { } framework })
            return null;
        var (estonian, english) = framework == LevelFramework.EstQf ? (("Eesti", "EKR"), ("Estonian", "EstQF")) : (("Hongkongi", "HKQF"), ("Hong Kong", "HKQF"));
        var national = $"{estonian.Item1} kvalifikatsiooniraamistiku ({estonian.Item2}) tase {level}";
        return facts.EqfLevel is { } eqf
            ? new($"{national} · Euroopa kvalifikatsiooniraamistiku (EQF) tase {eqf}",
                $"Level {level} of the {english.Item1} ({english.Item2}) and {eqf} of the European Qualifications Framework (EQF)")
            : new(national, $"Level {level} of the {english.Item1} Qualifications Framework ({english.Item2})");
    }

    public static BilingualText Born(DateOnly date) => new($"sündinud {Date(date)}", $"born {Date(date)}");

    public static BilingualText PersonalCode(string code) => new($"isikukood {code}", $"personal code {code}");

    public static BilingualText Listed(int count) => new(
        $"{count} kompetentsi, loetletud järgmisel lehel", $"{count} competences, listed on the next page");

    public static BilingualText QrAlternative(string address) => new(
        $"QR-kood, mis viib tunnistuse kontrollimise aadressile {address}", null);

    public static string Date(DateOnly date) => date.ToString("dd.MM.yyyy", System.Globalization.CultureInfo.InvariantCulture);
}
