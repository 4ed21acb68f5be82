using System.Globalization;

namespace CompetenceAssessment.Services.Language;

/// <summary>The languages of the product's own words, and how each writes dates and numbers.</summary>
public static class Languages
{
    public const string English = "en";
    public const string Estonian = "et";

    public static readonly IReadOnlyList<string> All = [English, Estonian];

    private static readonly CultureInfo EnglishCulture = CultureInfo.GetCultureInfo("en-GB");
    private static readonly CultureInfo EstonianCulture = CultureInfo.GetCultureInfo("et-EE");

    public static string Current => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == Estonian ? Estonian : English;

    public static CultureInfo CultureOf(string language) => language == Estonian ? EstonianCulture : EnglishCulture;

    public static string DayPattern(string language) => language == Estonian ? "dd.MM.yyyy" : "d MMM yyyy";
}
