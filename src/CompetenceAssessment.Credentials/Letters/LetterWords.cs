namespace CompetenceAssessment.Credentials.Letters;

/// <summary>The fixed words of letters in both languages.</summary>
internal static class LetterWords
{
    public static readonly BilingualText NoticeTitle = new("Teade kutsekomisjoni otsusest", "Notice of the awarding committee's decision");
    public static readonly BilingualText Recipient = new("Taotleja", "Candidate");
    public static readonly BilingualText Application = new("Taotlus", "Application");
    public static readonly BilingualText Qualification = new("Kutse", "Qualification");
    public static readonly BilingualText Standard = new("Kutsestandard", "Occupational standard");
    public static readonly BilingualText Decision = new("Otsus", "Decision");
    public static readonly BilingualText Date = new("Teate kuupäev", "Date of this notice");
    public static readonly BilingualText Results = new("Tulemus kompetentside kaupa", "Result per competence");
    public static readonly BilingualText Code = new("Tähis", "Code");
    public static readonly BilingualText Competence = new("Kompetents", "Competence");
    public static readonly BilingualText Result = new("Tulemus", "Result");
    public static readonly BilingualText Achieved = new("tõendatud", "achieved");
    public static readonly BilingualText NotYet = new("veel tõendamata", "not yet achieved");
    public static readonly BilingualText NotAssessed = new("hindamata", "not assessed");
    public static readonly BilingualText Reasons = new("Põhjendus", "Reasons");
    public static readonly BilingualText LegalBasis = new("Õiguslik alus", "Legal basis");
    public static readonly BilingualText CarriesForward = new("Mida edaspidi arvestatakse", "What carries forward");
    public static readonly BilingualText NextSteps = new("Mis saab edasi", "What happens next");
    public static readonly BilingualText Challenge = new("Kui Te otsusega ei nõustu", "If you do not agree");

    public static readonly BilingualText ReceiptTitle = new("Kutsetunnistuse kehtivuse kontrolli tõend", "Receipt of a certificate check");
    public static readonly BilingualText CheckedAt = new("Kontrollitud", "Checked");
    public static readonly BilingualText CheckedWhat = new("Kontrolliti", "What was checked");
    public static readonly BilingualText Certificate = new("Tunnistuse andmed", "Facts of the certificate");
    public static readonly BilingualText Number = new("Number", "Number");
    public static readonly BilingualText Holder = new("Kutse omanik", "Holder");
    public static readonly BilingualText Specialisation = new("Spetsialiseerumine", "Specialisation");
    public static readonly BilingualText Competences = new("Kompetentsid", "Competences");
    public static readonly BilingualText IssuedBy = new("Kutse andja", "Awarding body");
    public static readonly BilingualText IssuedOn = new("Välja antud", "Issued");
    public static readonly BilingualText ValidFrom = new("Kehtib alates", "Valid from");
    public static readonly BilingualText ValidUntil = new("Kehtib kuni (k.a)", "Valid until (inclusive)");
    public static readonly BilingualText NoEnd = new("tähtajatu", "no end date");
    public static readonly BilingualText Document = new("Dokument", "Document");
    public static readonly BilingualText Original = new("originaal", "original");
    public static readonly BilingualText Fingerprint = new("Väljastatud PDF-i SHA-256", "SHA-256 of the issued PDF");
    public static readonly BilingualText ExamLanguage = new("Eksami keel", "Language of examination");
    public static readonly BilingualText History = new("Ajalugu", "History");
    public static readonly BilingualText CheckAgain = new(
        "Tõend näitab seisu kontrollimise hetkel. Praegust seisu näeb aadressil",
        "This receipt tells the state at the time of the check. The present state is shown at");

    public static BilingualText RegistryCode(string code) => new($"registrikood {code}", $"registry code {code}");

    public static BilingualText DecisionOf(string number, string date) => new($"nr {number}, {date}", $"No. {number} of {date}");

    public static BilingualText StandardOf(string designation, string version) =>
        new($"{designation}, versioon {version}", $"{designation}, version {version}");

    public static BilingualText ChallengeUntil(string to, string date) => new(
        $"Otsuse peale võite esitada vaide hiljemalt {date} (see päev kaasa arvatud). Vaie esitatakse: {to}.",
        $"You may challenge the decision no later than {date} (that day included). Send the challenge to: {to}.");

    public static BilingualText ChallengeWithin(string to, int days) => new(
        $"Otsuse peale võite esitada vaide {days} päeva jooksul, arvates päevast, mil otsus on Teile kätte toimetatud. Vaie esitatakse: {to}.",
        $"You may challenge the decision within {days} days, counted from the day on which this notice was delivered to you. Send the challenge to: {to}.");

    public static BilingualText CarryForwardUntil(string codes, string date) => new(
        $"Tõendatud kompetentsid {codes} arvestatakse uue taotluse korral kuni {date} (see päev kaasa arvatud); neid uuesti ei hinnata.",
        $"The achieved competences {codes} count in a new application until {date} (that day included); they are not assessed again.");

    public static BilingualText Duplicate(int number) => new($"duplikaat {number}", $"duplicate {number}");
}
