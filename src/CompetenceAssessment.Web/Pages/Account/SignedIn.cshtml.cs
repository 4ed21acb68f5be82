using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CompetenceAssessment.Web.Pages.Account;

/// <summary>The end of signing in within a dialog: its script tells the page around it to go on.</summary>
public sealed class SignedInModel : PageModel;
