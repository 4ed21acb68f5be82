namespace CompetenceAssessment.Web.Pages.Admin;

public sealed class AdminLinks(PageLinks pages)
{
    public string Index() => pages.Page("/Admin/Index");

    public string People(string? search = null) => pages.Page("/Admin/People/Index", new { search });

    public string Person(Guid id) => pages.Page("/Admin/People/Person", new { id });

    public string Appointments() => pages.Page("/Admin/Appointments");

    public string Schemes() => pages.Page("/Admin/Schemes/Index");

    public string Scheme(Guid id) => pages.Page("/Admin/Schemes/Scheme", new { id });

    public string Installation() => pages.Page("/Admin/Installation/Index");

    public string RegisterBody() => pages.Page("/Admin/Installation/Register");

    public string Body(string key) => pages.Page("/Admin/Installation/Body", new { key });

    public string Rights(string key) => pages.Page("/Admin/Installation/Rights", new { key });

    public string Audit(string? stream = null) => pages.Page("/Admin/Audit", new { stream });
}
