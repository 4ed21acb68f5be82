namespace CompetenceAssessment.StandardFormats.Comparison;

/// <summary>The longest part of a list whose values rise.</summary>
internal static class LongestRise
{
    /// <summary>Its members in order; of several equally long ones always the same.</summary>
    public static IReadOnlyList<T> Of<T>(IReadOnlyList<T> list, Func<T, int> value)
    {
        // ends[n]: place of the smallest last member of a rise of n + 1 members.
        var ends = new List<int>();
        var before = new int[list.Count];
        for (var i = 0; i < list.Count; i++)
        {
            var at = FirstNotBelow(ends, list, value, value(list[i]));
            if (at == ends.Count)
                ends.Add(i);

            ends[at] = i;
            before[i] = at == 0 ? -1 : ends[at - 1];
        }

        var rise = new List<T>();
        for (var i = ends.Count == 0 ? -1 : ends[^1]; i >= 0; i = before[i])
            rise.Add(list[i]);
        rise.Reverse();
        return rise;
    }

    // The ends rise themselves.
    private static int FirstNotBelow<T>(List<int> ends, IReadOnlyList<T> list, Func<T, int> value, int bound)
    {
        var (low, high) = (0, ends.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (value(list[ends[middle]]) < bound)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
