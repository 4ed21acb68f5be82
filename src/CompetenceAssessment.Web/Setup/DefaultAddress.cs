namespace CompetenceAssessment.Web.Setup;

public static class DefaultAddress
{
    public const string Address = "http://localhost:5080";

    private static readonly string[] Settings = ["urls", "http_ports", "https_ports"];

    /// <summary>Port 5080 where nothing else is said: no <c>--urls</c>, <c>ASPNETCORE_URLS</c>, ports or Kestrel endpoints.</summary>
    public static void AddDefaultAddress(this WebApplicationBuilder builder)
    {
        var isSaid = Settings.Any(name => !string.IsNullOrEmpty(builder.Configuration[name]))
            || builder.Configuration.GetSection("Kestrel:Endpoints").Exists();
        if (!isSaid)
            builder.WebHost.UseUrls(Address);
    }
}
