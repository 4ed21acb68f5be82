namespace CompetenceAssessment.Web.Pages.Register;

public sealed class RegisterLinks(PageLinks pages)
{
    public string Index(string? q = null, int? p = null) => pages.Page("/Register/Index", new { q, p });
}
