namespace CompetenceAssessment.StandardFormats.Comparison;

/// <summary>Decides which counterpart a judgement may be proposed for. What is doubtful is not proposed: the assessor then judges anew.</summary>
internal static class CarryOverRules
{
    private const double AlikeWithSameNumber = 0.75;
    private const double VeryAlike = 0.85;

    // Words that turn a demand round or change its reach, in the languages of the readers.
    private static readonly HashSet<string> Turning = new(StringComparer.Ordinal)
    {
        "not", "no", "never", "without", "unless", "except", "only", "all", "any", "every", "none", "neither", "nor", "cannot", "or", "and", "least", "most",
        "ei", "ega", "mitte", "ilma", "ainult", "vaid", "kõik", "kõiki", "kõigi", "iga", "välja", "või", "ja", "ning", "vähemalt", "kuni",
        "不", "沒", "没", "非", "無", "无", "未", "只", "全", "或", "及", "和",
    };

    public static (CarryOver? CarryOver, CarryOverDoubt? Doubt) Decide(ItemPair pair, IReadOnlyList<TextDifference> differences)
    {
        if (pair.IsUnclear)
            return (null, CarryOverDoubt.Unclear);
        if (differences.Count == 0)
        {
            return pair.InPlace && !GroupDiffers(pair)
                ? (new(CarryOverCertainty.Sure, CarryOverGround.SameText), null)
                : (new(CarryOverCertainty.Likely, CarryOverGround.SameTextElsewhere), null);
        }

        if (!pair.InPlace || GroupDiffers(pair))
            return (null, CarryOverDoubt.RewordedElsewhere);
        if (differences.Any(MeaningTurns))
            return (null, CarryOverDoubt.MeaningTurns);
        if (pair.Old.Number == pair.New.Number && pair.Likeness >= AlikeWithSameNumber)
            return (new(CarryOverCertainty.Likely, CarryOverGround.SameNumberSimilarText), null);
        return pair.Likeness >= VeryAlike ? (new(CarryOverCertainty.Likely, CarryOverGround.VerySimilarText), null) : (null, CarryOverDoubt.TooDifferent);
    }

    public static bool GroupDiffers(ItemPair pair) => pair.Old.Group is null
        ? pair.New.Group is not null
        : pair.New.Group is null || pair.Old.Group.All.Any(t => pair.New.Group.Has(t.Key) && ComparedWords.Key(t.Value) != ComparedWords.Key(pair.New.Group.In(t.Key).Text));

    private static bool MeaningTurns(TextDifference difference) =>
        difference.Pieces.Where(p => p.Kind != PieceKind.Same).SelectMany(p => ComparedWords.Lower(p.Text)).Any(w => Turning.Contains(w) || w.Any(char.IsDigit) || w.EndsWith("n't", StringComparison.Ordinal));
}
