using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CompetenceAssessment.Web.Forms;

/// <summary>One sentence that the next page says about what was just done.</summary>
public static class Notices
{
    public const string Key = "Notice";
    public const string Cookie = "notice";

    public static void Say(this PageModel page, string sentence) => page.TempData[Key] = sentence;

    /// <summary>Asked before TempData is touched, so that pages without a notice set no cookie.</summary>
    public static bool IsWaiting(HttpRequest request) => request.Cookies.ContainsKey(Cookie);
}
