namespace CompetenceAssessment.Domain.Standards;

/// <summary>Which competences a qualification needs (section B.1 of a standard): all of a list, or at least n of a list; parts may nest.
/// Two rules are equal when they say the same in the same order.</summary>
public abstract record StructureRule
{
    /// <summary>Whether the achieved competences satisfy the rule.</summary>
    public abstract bool IsSatisfiedBy(IReadOnlySet<string> achievedCodes);

    /// <summary>Every competence code the rule names, in order and without repetition.</summary>
    public abstract IEnumerable<string> Codes { get; }

    /// <summary>The codes still missing from what must be there; for "at least n of", the candidates to choose from while too few are achieved.</summary>
    public abstract IEnumerable<string> Missing(IReadOnlySet<string> achievedCodes);

    /// <summary>A single competence.</summary>
    public sealed record One : StructureRule
    {
        /// <summary>Names a competence.</summary>
        /// <exception cref="ArgumentException">The code is empty.</exception>
        public One(string code)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(code);
            Code = code;
        }

        /// <summary>The competence's code.</summary>
        public string Code { get; }

        /// <inheritdoc/>
        public override IEnumerable<string> Codes => [Code];

        /// <inheritdoc/>
        public override bool IsSatisfiedBy(IReadOnlySet<string> achievedCodes) => achievedCodes.Contains(Code);

        /// <inheritdoc/>
        public override IEnumerable<string> Missing(IReadOnlySet<string> achievedCodes) => IsSatisfiedBy(achievedCodes) ? [] : [Code];
    }

    /// <summary>All parts are needed.</summary>
    public sealed record AllOf : StructureRule
    {
        /// <summary>Makes the rule from its parts.</summary>
        /// <exception cref="ArgumentException">No part: a rule without parts would be met by nobody's work.</exception>
        public AllOf(IReadOnlyList<StructureRule> parts)
        {
            ArgumentOutOfRangeException.ThrowIfZero(parts.Count, nameof(parts));
            Parts = parts;
        }

        /// <summary>The parts, each of which is needed.</summary>
        public IReadOnlyList<StructureRule> Parts { get; }

        /// <inheritdoc/>
        public override IEnumerable<string> Codes => Parts.SelectMany(p => p.Codes).Distinct();

        /// <inheritdoc/>
        public override bool IsSatisfiedBy(IReadOnlySet<string> achievedCodes) => Parts.All(p => p.IsSatisfiedBy(achievedCodes));

        /// <inheritdoc/>
        public override IEnumerable<string> Missing(IReadOnlySet<string> achievedCodes) => Parts.SelectMany(p => p.Missing(achievedCodes)).Distinct();

        /// <inheritdoc/>
        public bool Equals(AllOf? other) => other is not null && Parts.SequenceEqual(other.Parts);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(typeof(AllOf), Parts.Count, Parts[0]);
    }

    /// <summary>At least <see cref="Count"/> of the parts are needed.</summary>
    public sealed record AtLeast : StructureRule
    {
        /// <summary>Makes the rule from its number and parts.</summary>
        /// <exception cref="ArgumentException">The number is below one or above the number of parts.</exception>
        public AtLeast(int count, IReadOnlyList<StructureRule> of)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(count, of.Count);
            (Count, Of) = (count, of);
        }

        /// <summary>How many are needed.</summary>
        public int Count { get; }

        /// <summary>The parts to choose from.</summary>
        public IReadOnlyList<StructureRule> Of { get; }

        /// <inheritdoc/>
        public override IEnumerable<string> Codes => Of.SelectMany(p => p.Codes).Distinct();

        /// <inheritdoc/>
        public override bool IsSatisfiedBy(IReadOnlySet<string> achievedCodes) => Of.Count(p => p.IsSatisfiedBy(achievedCodes)) >= Count;

        /// <inheritdoc/>
        public override IEnumerable<string> Missing(IReadOnlySet<string> achievedCodes) =>
            IsSatisfiedBy(achievedCodes) ? [] : Of.SelectMany(p => p.Missing(achievedCodes)).Distinct();

        /// <inheritdoc/>
        public bool Equals(AtLeast? other) => other is not null && Count == other.Count && Of.SequenceEqual(other.Of);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(typeof(AtLeast), Count, Of.Count, Of[0]);
    }
}
