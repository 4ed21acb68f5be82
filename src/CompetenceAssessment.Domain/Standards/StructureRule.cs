namespace CompetenceAssessment.Domain.Standards;

/// <summary>Which competences a qualification needs (section B.1 of a standard): all of a list, or at least n of a list; parts may nest.</summary>
public abstract record StructureRule
{
    /// <summary>Whether the achieved competences satisfy the rule.</summary>
    public abstract bool IsSatisfiedBy(IReadOnlySet<string> achievedCodes);

    /// <summary>Every competence code the rule names, in order and without repetition.</summary>
    public abstract IEnumerable<string> Codes { get; }

    /// <summary>The codes still missing from what must be there; for "at least n of", the candidates to choose from while too few are achieved.</summary>
    public abstract IEnumerable<string> Missing(IReadOnlySet<string> achievedCodes);

    /// <summary>A single competence.</summary>
    public sealed record One(string Code) : StructureRule
    {
        /// <inheritdoc/>
        public override IEnumerable<string> Codes => [Code];

        /// <inheritdoc/>
        public override bool IsSatisfiedBy(IReadOnlySet<string> achievedCodes) => achievedCodes.Contains(Code);

        /// <inheritdoc/>
        public override IEnumerable<string> Missing(IReadOnlySet<string> achievedCodes) => IsSatisfiedBy(achievedCodes) ? [] : [Code];
    }

    /// <summary>All parts are needed.</summary>
    public sealed record AllOf(IReadOnlyList<StructureRule> Parts) : StructureRule
    {
        /// <inheritdoc/>
        public override IEnumerable<string> Codes => Parts.SelectMany(p => p.Codes).Distinct();

        /// <inheritdoc/>
        public override bool IsSatisfiedBy(IReadOnlySet<string> achievedCodes) => Parts.All(p => p.IsSatisfiedBy(achievedCodes));

        /// <inheritdoc/>
        public override IEnumerable<string> Missing(IReadOnlySet<string> achievedCodes) => Parts.SelectMany(p => p.Missing(achievedCodes)).Distinct();
    }

    /// <summary>At least <paramref name="Count"/> of the parts are needed.</summary>
    public sealed record AtLeast(int Count, IReadOnlyList<StructureRule> Of) : StructureRule
    {
        /// <inheritdoc/>
        public override IEnumerable<string> Codes => Of.SelectMany(p => p.Codes).Distinct();

        /// <inheritdoc/>
        public override bool IsSatisfiedBy(IReadOnlySet<string> achievedCodes) => Of.Count(p => p.IsSatisfiedBy(achievedCodes)) >= Count;

        /// <inheritdoc/>
        public override IEnumerable<string> Missing(IReadOnlySet<string> achievedCodes) =>
            IsSatisfiedBy(achievedCodes) ? [] : Of.SelectMany(p => p.Missing(achievedCodes)).Distinct();
    }
}
