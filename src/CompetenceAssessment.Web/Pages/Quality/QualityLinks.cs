namespace CompetenceAssessment.Web.Pages.Quality;

public sealed class QualityLinks(PageLinks pages)
{
    public string Index() => pages.Page("/Quality/Index");

    public string Review(Guid id) => pages.Page("/Quality/Review", new { id });
}
