using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(CompetenceAssessment.Web.Tests.Support.LongestFirst))]

namespace CompetenceAssessment.Web.Tests.Support;

/// <summary>Tests that take minutes start before the others, so that the run does not end with one core waiting for the last of them.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Rooms = [".Access.", ".Journeys.", ".Faults."];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(c => Array.FindIndex(Rooms, room => c.TestCollectionDisplayName.Contains(room, StringComparison.Ordinal)) is var place and >= 0 ? place : Rooms.Length)];
}
