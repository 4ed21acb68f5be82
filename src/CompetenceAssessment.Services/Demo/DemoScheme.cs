using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Schemes;

namespace CompetenceAssessment.Services.Demo;

/// <summary>The demonstration's assessment scheme for Customer service manager, level 6.</summary>
internal static class DemoScheme
{
    public static SchemeSettings Settings => new()
    {
        Competences =
        [
            new CompetenceScheme { CompetenceCode = "B.2.1", CriticalItems = ["3"] },
            new CompetenceScheme { CompetenceCode = "B.2.2", CriticalItems = ["7", "10"] },
            new CompetenceScheme { CompetenceCode = "B.2.3", CriticalItems = ["20", "23"] },
        ],
        Preconditions =
        [
            new("education", Text("Upper secondary education or more (certificate or diploma)", "Vähemalt keskharidus (tunnistus või diplom)"), DocumentRequired: true),
            new("experience", Text("At least two years of work as a customer service manager: where and when", "Vähemalt kaks aastat tööd teenindusjuhina: kus ja millal"), DocumentRequired: false),
        ],
        Fee = new Fee(290m, "EUR", Text("Paid by the candidate or the employer before the session; half is refunded to those who are not admitted.",
            "Tasub taotleja või tööandja enne hindamist; pool tagastatakse neile, keda hindamisele ei lubata.")),
        FeedbackRounds = 1,
        LegalBasis = Text("Procedure of this demonstration body for awarding the qualification; Administrative Procedure Act § 40 (hearing) and § 56 (reasons)",
            "Näidiskutseandja kutse andmise kord; haldusmenetluse seadus § 40 (ärakuulamine) ja § 56 (põhjendamine)"),
    };

    private static LocalizedText Text(string english, string estonian) => new([new("en", english), new("et", estonian)]);
}
