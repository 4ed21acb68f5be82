using System.Text.RegularExpressions;
using CompetenceAssessment.StandardFormats.PublishedText.Sections;
using CompetenceAssessment.StandardFormats.PublishedText.Source;

namespace CompetenceAssessment.StandardFormats.PublishedText.Families.EstonianOccupationalStandard;

/// <summary>Tells by its words whether a document is an Estonian occupational standard, and of which form and language.</summary>
internal static partial class FamilySigns
{
    private const int EnoughSigns = 5;
    private const string OldForm = "This is an old form of the Estonian occupational standard, without performance indicators for each competence; it cannot be assessed indicator by indicator.";

    /// <summary>How surely it is one.</summary>
    public static Recognition Recognise(SourceDocument document)
    {
        int indicators = 0, codes = 0, units = 0, levels = 0, names = 0, old = 0;
        foreach (var line in document.Written)
        {
            var list = HeadFinder.List(new(line.Number, line.Text.Trim()))?.Kind;
            indicators += list == HeadKind.Indicators && !line.Text.Contains("criteria", StringComparison.OrdinalIgnoreCase) ? 1 : 0;
            codes += Code().IsMatch(line.Text) ? 1 : 0;
            units += Unit().IsMatch(line.Text) ? 1 : 0;
            levels += Level().IsMatch(line.Text) ? 1 : 0;
            names += Name().IsMatch(line.Text) ? 1 : 0;
            old += Old().IsMatch(line.Text) ? 1 : 0;
        }

        var score = (3 * Math.Min(indicators, 2)) + (2 * Math.Min(codes, 3)) + Math.Min(units, 2) + (2 * Math.Min(levels, 1)) + (2 * Math.Min(names, 2));
        if (indicators + codes == 0)
            return names > 0 && old >= 2 ? new(EnoughSigns, OldForm) : Recognition.None;
        return score >= EnoughSigns && (codes > 0 || (indicators > 0 && names + levels > 0)) ? new(score) : Recognition.None;
    }

    /// <summary>The reason for a document whose competences have no indicators.</summary>
    public static string WithoutIndicators => OldForm;

    /// <summary>The language that most of the family's own words are in.</summary>
    public static string LanguageOf(IEnumerable<Segment> segments)
    {
        int et = 0, en = 0;
        foreach (var segment in segments)
        {
            et += Estonian().Count(segment.Text);
            en += English().Count(segment.Text);
        }

        return et > en ? "et" : "en";
    }

    [GeneratedRegex(@"^[\W_]*[BВ]\s?\.\s?[2-9]\s?\.\s?[0-9]{1,2}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    [GeneratedRegex(@"^[\W_]*[AА]\s?\.\s?[0-9](?:\s?\.\s?[0-9]{1,2})?\b", RegexOptions.CultureInvariant)]
    private static partial Regex Unit();

    [GeneratedRegex(@"\bEKR\b|\bEstQF\b|kvalifikatsiooniraamistik|Estonian qualifications? framework", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Level();

    [GeneratedRegex(@"kutsestandard|occupational (?:qualification )?standard|kutse taotlemisel|kutsenimetus", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex(@"kutseoskusnõu|kutsekvalifikatsioon|\beessõna\b|^\W{0,3}[0-9.]{0,5}\s?kasutusala|kutsestandardiga seonduvad|üldoskused ja -teadmised|põhioskused ja -teadmised|professional skills? requirements|\bforeword\b|qualification level(?:s)? [IV]+|\b(?:I|II|III|IV|V) (?:tase|level)\b|isikuomadused ja võimed", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Old();

    [GeneratedRegex(@"\b(?:ja|on|ning|tase|kutse\p{L}*|kompetents\p{L}*|tegevusnäitaja\p{L}*|teadmised|oma|või)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Estonian();

    [GeneratedRegex(@"\b(?:and|the|of|level|competenc\p{L}*|indicators|knowledge|or|to|with)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex English();
}
