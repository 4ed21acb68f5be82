namespace CompetenceAssessment.StandardFormats.Drafting;

/// <summary>The order of codes: B.2.10 comes after B.2.9.</summary>
public static class DraftCodes
{
    /// <summary>Compares two codes part by part, numbers by their value.</summary>
    public static int Compare(string one, string other)
    {
        var (first, second) = (one.Split('.'), other.Split('.'));
        for (var at = 0; at < Math.Min(first.Length, second.Length); at++)
        {
            var order = int.TryParse(first[at], out var number) && int.TryParse(second[at], out var than) ? number.CompareTo(than) : string.CompareOrdinal(first[at], second[at]);
            if (order != 0)
                return order;
        }

        return first.Length.CompareTo(second.Length);
    }
}
