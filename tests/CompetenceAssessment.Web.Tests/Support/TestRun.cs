using CompetenceAssessment.Web.Tests.Support;

[assembly: AssemblyFixture(typeof(TestRun))]

namespace CompetenceAssessment.Web.Tests.Support;

/// <summary>Ends what the tests of one run share: sites, browser, database server.</summary>
public sealed class TestRun : IAsyncDisposable
{
    public async ValueTask DisposeAsync()
    {
        await Chromium.CloseAsync();
        await App.DisposeSharedAsync();
        await TestDatabase.DisposeTemplatesAsync();
        await PostgreSqlCluster.StopAsync();
    }
}
