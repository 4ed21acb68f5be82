namespace CompetenceAssessment.Web.Pages.Applications;

/// <summary>Addresses of the candidate's applications, of rounds and of the public page about a scheme.</summary>
public sealed class ApplicationsLinks(PageLinks pages)
{
    public OfficeLinks Office => new(pages);

    public string Index() => pages.Page("/Applications/Index");

    public string Start() => pages.Page("/Applications/Index", handler: "Start");

    public string Case(Guid id) => pages.Page("/Applications/Case", new { id });

    /// <summary>A section of the form.</summary>
    public string Section(Guid id, DraftSection section) => pages.Page($"/Applications/{section}", new { id });

    public string Check(Guid id) => pages.Page("/Applications/Check", new { id });

    public string Withdraw(Guid id) => pages.Page("/Applications/Withdraw", new { id });

    /// <summary>Where the candidate answers a proposal to go over to another version, or goes back.</summary>
    public string Version(Guid id, string? handler = null) => pages.Page("/Applications/Version", new { id }, handler);

    public string Document(Guid id, Guid documentId) => pages.Endpoint(ApplicationDocuments.Name, new { id, documentId });

    public string Rounds() => pages.Page("/Applications/Rounds");

    public string NewRound() => pages.Page("/Applications/Office/NewRound");

    /// <summary>How a body assesses a qualification: the scheme in use, or a former one that a case is pinned to.</summary>
    public string Scheme(string standardKey, string bodyKey, Guid? scheme = null) => pages.Page("/Applications/Scheme", new { key = standardKey, body = bodyKey, scheme });
}

/// <summary>Addresses of the officer's applications.</summary>
public sealed class OfficeLinks(PageLinks pages)
{
    public string Index(object? filter = null) => pages.Page("/Applications/Office/Index", filter);

    public string Csv(object? filter = null) => pages.Page("/Applications/Office/Index", filter, handler: "Csv");

    public string Bulk(string handler) => pages.Page("/Applications/Office/Bulk", handler: handler);

    public string Case(Guid id) => pages.Page("/Applications/Office/Case", new { id });

    public string Admit(Guid id) => pages.Page("/Applications/Office/Case", new { id }, handler: "Admit");

    public string Close(Guid id) => pages.Page("/Applications/Office/Case", new { id }, handler: "Close");

    public string Return(Guid id) => pages.Page("/Applications/Office/Return", new { id });

    public string DoNotAdmit(Guid id) => pages.Page("/Applications/Office/DoNotAdmit", new { id });

    public string Allocate(Guid id) => pages.Page("/Applications/Office/Allocate", new { id });

    public string Release(Guid id, Guid assessor) => pages.Page("/Applications/Office/Release", new { id, assessor });

    public string Conflict(Guid id) => pages.Page("/Applications/Office/Conflict", new { id });

    public string Fee(Guid id) => pages.Page("/Applications/Office/Fee", new { id });

    public string Absence(Guid id) => pages.Page("/Applications/Office/Absence", new { id });

    /// <summary>Open applications on older versions, and what moving them would bring and cost.</summary>
    public string Versions() => pages.Page("/Applications/Office/Versions");

    public string Move(Guid id, Guid? to = null, string? handler = null) => pages.Page("/Applications/Office/Move", new { id, to }, handler);

    public string Defer(Guid id) => pages.Page("/Applications/Office/Defer", new { id });
}
