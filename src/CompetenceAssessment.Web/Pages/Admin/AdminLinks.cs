namespace CompetenceAssessment.Web.Pages.Admin;

public sealed class AdminLinks(PageLinks pages)
{
    public string Index() => pages.Page("/Admin/Index");

    public string People(string? body = null) => pages.Page("/Admin/People/Index", new { body });

    public string Person(Guid id, string? body = null) => pages.Page("/Admin/People/Person", new { id, body });

    public string Appointments(string? body = null) => pages.Page("/Admin/Appointments", new { body });

    public string Schemes(string? body = null) => pages.Page("/Admin/Schemes/Index", new { body });

    public string Scheme(Guid id) => pages.Page("/Admin/Schemes/Scheme", new { id });

    public string Installation() => pages.Page("/Admin/Installation/Index");

    public string RegisterBody() => pages.Page("/Admin/Installation/Register");

    public string Body(string key) => pages.Page("/Admin/Installation/Body", new { key });

    public string Rights(string key) => pages.Page("/Admin/Installation/Rights", new { key });

    public string Audit(string? body = null, string? stream = null, long? before = null) => pages.Page("/Admin/Audit", new { body, stream, before });
}
