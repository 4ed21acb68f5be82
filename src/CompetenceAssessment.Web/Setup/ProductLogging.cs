using System.Diagnostics;
using System.Globalization;
using Serilog;
using Serilog.Extensions.Logging;
using Serilog.Formatting.Json;

namespace CompetenceAssessment.Web.Setup;

/// <summary>Structured log to the console, and as JSON lines to files where <c>Logging:Folder</c> is set.
/// Levels come from <c>Logging:LogLevel</c>. Neither names nor evidence text are ever logged.</summary>
public static class ProductLogging
{
    public static void AddProductLogging(this WebApplicationBuilder builder)
    {
        var configuration = new LoggerConfiguration().MinimumLevel.Verbose().Enrich.FromLogContext()
            .WriteTo.Console(outputTemplate: "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}", formatProvider: CultureInfo.InvariantCulture);
        if (builder.Configuration["Logging:Folder"] is { Length: > 0 } folder)
            configuration.WriteTo.File(new JsonFormatter(), Path.Combine(folder, "log-.json"), rollingInterval: RollingInterval.Day, retainedFileCountLimit: 31);
        // Added as a plain provider: AddSerilog would switch off the filters of Logging:LogLevel.
        builder.Logging.ClearProviders().AddProvider(new SerilogLoggerProvider(configuration.CreateLogger(), dispose: true));
    }

    /// <summary>One line per request with the route's pattern: addresses themselves may hold tokens.</summary>
    public static void UseRequestLog(this WebApplication app)
    {
        var logger = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("CompetenceAssessment.Requests");
        app.Use(async (context, next) =>
        {
            var started = Stopwatch.GetTimestamp();
            try
            {
                await next(context);
            }
            finally
            {
                var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "-";
                var elapsed = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
                var level = context.Response.StatusCode >= StatusCodes.Status500InternalServerError ? LogLevel.Error : LogLevel.Debug;
                logger.Log(level, "{Method} {Route} {Status} in {Elapsed:0.0} ms, trace {TraceId}",
                    context.Request.Method, route, context.Response.StatusCode, elapsed, Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier);
            }
        });
    }
}
