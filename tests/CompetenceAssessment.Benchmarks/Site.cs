using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Logging;

namespace CompetenceAssessment.Benchmarks;

/// <summary>The site in this process, on real HTTP, so that what it asks of the database can be listened to.</summary>
internal sealed class Site : WebApplicationFactory<Program>
{
    private readonly string _data;

    public Site(string data)
    {
        _data = data;
        UseKestrel(0);
        StartServer();
    }

    public Uri Address => ClientOptions.BaseAddress;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseContentRoot(SiteProcess.Source("src/CompetenceAssessment.Web"));
        builder.ConfigureLogging(logging => logging.ClearProviders());
        foreach (var (key, value) in SiteProcess.Settings(_data))
            builder.UseSetting(key, value);
    }
}
