using System.Globalization;

namespace CompetenceAssessment.Web.Files;

/// <summary>Sizes of files as people read them.</summary>
public static class Sizes
{
    private static readonly string[] Units = ["B", "kB", "MB", "GB"];

    public static string Of(long bytes)
    {
        var (size, unit) = ((double)bytes, 0);
        while (size >= 1024 && unit < Units.Length - 1)
            (size, unit) = (size / 1024, unit + 1);
        return $"{size.ToString(size < 10 && unit > 1 ? "0.#" : "0", CultureInfo.CurrentCulture)}\u00a0{Units[unit]}";
    }
}
