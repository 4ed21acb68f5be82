using CompetenceAssessment.Web.Security;

namespace CompetenceAssessment.Web.Setup;

public static class ErrorAnswers
{
    /// <summary>People get a page in words, with the trace id where the fault is ours; scripts and programs get problem details.</summary>
    public static void UseErrorAnswers(this WebApplication app)
    {
        app.UseWhen(context => context.Request.IsFromScript(), scripts => scripts.UseExceptionHandler().UseStatusCodePages());
        app.UseWhen(context => !context.Request.IsFromScript(), pages => pages.UseExceptionHandler("/error").UseStatusCodePagesWithReExecute("/error/{0}"));
    }
}
