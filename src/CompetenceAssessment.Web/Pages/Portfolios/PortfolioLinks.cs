namespace CompetenceAssessment.Web.Pages.Portfolios;

public sealed class PortfolioLinks(PageLinks pages)
{
    public string Index(bool removed = false) => pages.Page("/Portfolios/Index", new { removed = removed ? "true" : null });

    /// <summary>What of the standard the evidence of an application covers.</summary>
    public string Coverage(Guid applicationId) => pages.Page("/Portfolios/Coverage", new { applicationId });

    /// <summary>One competence alone.</summary>
    public string Competence(Guid applicationId, string code) => pages.Page("/Portfolios/Competence", new { applicationId, code });

    public string Claim(Guid applicationId, string code) => pages.Page("/Portfolios/Competence", new { applicationId, code }, "Claim");

    public string ClaimAll(Guid applicationId, string code) => pages.Page("/Portfolios/Competence", new { applicationId, code }, "ClaimAll");

    public string Unlink(Guid applicationId) => pages.Page("/Portfolios/Coverage", new { applicationId }, "Unlink");

    public string UndoLinks(Guid itemId) => pages.Page("/Portfolios/Item", new { itemId }, "UndoLinks");

    public string HandIn(Guid applicationId) => pages.Page("/Portfolios/HandIn", new { applicationId });

    public string Item(Guid itemId, int? version = null) => pages.Page("/Portfolios/Item", new { itemId, version });

    public string Remove(Guid itemId) => pages.Page("/Portfolios/Item", new { itemId }, "Remove");

    public string Restore(Guid itemId) => pages.Page("/Portfolios/Item", new { itemId }, "Restore");

    public string UseNewest(Guid itemId) => pages.Page("/Portfolios/Item", new { itemId }, "Newest");

    public string Add(AddingFor? goal = null) => pages.Page("/Portfolios/Add", Values(goal));

    public string Tell(AddingFor? goal = null) => pages.Page("/Portfolios/Tell", Values(goal));

    /// <summary>Tells an account anew.</summary>
    public string Retell(Guid itemId, AddingFor? goal = null) => pages.Page("/Portfolios/Tell", Values(goal, itemId));

    public string NewVersion(Guid itemId) => pages.Page("/Portfolios/NewVersion", new { itemId });

    public string Describe(Guid itemId, AddingFor? goal = null) => pages.Page("/Portfolios/Describe", Values(goal, itemId));

    public string Indicators(Guid itemId, AddingFor goal) => pages.Page("/Portfolios/Indicators", Values(goal, itemId));

    public string Places(Guid itemId, AddingFor goal) => pages.Page("/Portfolios/Places", Values(goal, itemId));

    /// <summary>The bytes of a version, for whoever may see them.</summary>
    public string File(Guid fileId, bool download = false) => pages.Endpoint(PortfolioEndpoints.File, new { fileId, download = download ? "true" : null });

    /// <summary>Where a script sends a new file, or the next version of an item.</summary>
    public string Upload(AddingFor? goal = null, Guid? itemId = null) => pages.Endpoint(PortfolioEndpoints.Upload, Values(goal, itemId));

    public string UploadCheck() => pages.Endpoint(PortfolioEndpoints.UploadCheck);

    /// <summary>Where adding evidence leads back to.</summary>
    public string Back(AddingFor? goal) =>
        goal?.Application is not { } application ? Index() : goal.Competence is { } code ? Competence(application, code) : Coverage(application);

    private static RouteValueDictionary Values(AddingFor? goal, Guid? itemId = null)
    {
        var all = new RouteValueDictionary { ["itemId"] = itemId, ["application"] = goal?.Application, ["competence"] = goal?.Competence, ["indicator"] = goal?.Indicator };
        foreach (var absent in all.Where(v => v.Value is null).ToList())
            all.Remove(absent.Key);
        return all;
    }
}

/// <summary>What evidence is being added for. Carried along from step to step in the address, so that no step needs a script or a session.</summary>
public sealed class AddingFor
{
    public Guid? Application { get; set; }

    public string? Competence { get; set; }

    /// <summary>The competence item whose button was pressed.</summary>
    public Guid? Indicator { get; set; }
}
