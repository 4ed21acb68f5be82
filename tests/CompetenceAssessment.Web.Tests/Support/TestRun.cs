using CompetenceAssessment.Web.Tests.Support;

[assembly: AssemblyFixture(typeof(TestRun))]

namespace CompetenceAssessment.Web.Tests.Support;

/// <summary>Ends what the tests of one run share: sites, browser, database server.</summary>
public sealed class TestRun : IAsyncDisposable
{
    /// <summary>The processes that tests start live for seconds and do not earn back what watching themselves for a better compilation costs.</summary>
    public TestRun() => Environment.SetEnvironmentVariable("DOTNET_TieredPGO", "0");

    public async ValueTask DisposeAsync()
    {
        await Chromium.CloseAsync();
        await App.DisposeSharedAsync();
        await TestDatabase.DisposeTemplatesAsync();
        await PostgreSqlCluster.StopAsync();
    }
}
