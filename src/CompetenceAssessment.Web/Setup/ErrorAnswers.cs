using CompetenceAssessment.Web.Security;

namespace CompetenceAssessment.Web.Setup;

public static class ErrorAnswers
{
    /// <summary>People get a page in words, with the trace id where the fault is ours; scripts and programs get problem details.</summary>
    public static void UseErrorAnswers(this WebApplication app)
    {
        app.UseWhen(context => context.Request.IsFromScript(), scripts => scripts.UseExceptionHandler(new ExceptionHandlerOptions { StatusCodeSelector = StatusOf }).UseStatusCodePages());
        app.UseWhen(context => !context.Request.IsFromScript(), pages => pages
            .UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/error", StatusCodeSelector = StatusOf }).UseStatusCodePagesWithReExecute("/error/{0}"));
    }

    /// <summary>A request that does not hold what the address asks for is the sender's fault, in development too.</summary>
    private static int StatusOf(Exception exception) => exception is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError;
}
