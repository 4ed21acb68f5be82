namespace CompetenceAssessment.StandardFormats.PublishedText.Families.HongKongUnitOfCompetency;

/// <summary>Parts a document into its units.</summary>
internal static class HongKongUnits
{
    /// <summary>The tokens of each unit, and heads that come back on later pages of a unit.</summary>
    /// <param name="tokens">The tokens of the document.</param>
    /// <param name="pageHeads">The lines of heads that come back.</param>
    public static IReadOnlyList<List<HongKongToken>> Of(IReadOnlyList<HongKongToken> tokens, out IReadOnlyList<int> pageHeads)
    {
        var units = new List<List<HongKongToken>>();
        var heads = new List<int>();
        var unit = new List<HongKongToken>();
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (IsPrefix(token) && HasBody(unit))
            {
                if (BeginsUnit(tokens, i))
                    Close(units, ref unit);
                else
                {
                    heads.AddRange(token.Lines);
                    // The value of a head that comes back goes with it.
                    while (token.Label == HongKongLabel.FunctionalArea && i + 1 < tokens.Count && tokens[i + 1].Label is null && token.Lines.Contains(tokens[i + 1].Lines[0]))
                        heads.AddRange(tokens[++i].Lines);
                    continue;
                }
            }
            else if (token.Label is HongKongLabel.Title or HongKongLabel.Code && unit.Exists(t => t.Label == token.Label))
                Close(units, ref unit);

            unit.Add(token);
        }

        Close(units, ref unit);
        pageHeads = heads;
        return units;
    }

    private static void Close(List<List<HongKongToken>> units, ref List<HongKongToken> unit)
    {
        if (unit.Count > 0)
            units.Add(unit);
        unit = [];
    }

    private static bool IsPrefix(HongKongToken token) => token.Label is HongKongLabel.Specification or HongKongLabel.UnitHeading or HongKongLabel.FunctionalArea;

    private static bool HasBody(List<HongKongToken> unit) => unit.Exists(t => t.Label is HongKongLabel.Title or HongKongLabel.Code or HongKongLabel.Competency);

    // The next label that is no prefix begins a unit.
    private static bool BeginsUnit(IReadOnlyList<HongKongToken> tokens, int i)
    {
        var text = 0;
        for (var k = i; k < tokens.Count && text < 4; k++)
        {
            if (tokens[k].Label is null)
                text++;
            else if (!IsPrefix(tokens[k]))
                return tokens[k].Label is HongKongLabel.Title or HongKongLabel.Code;
        }

        return false;
    }
}
