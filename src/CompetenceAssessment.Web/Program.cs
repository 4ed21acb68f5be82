using CompetenceAssessment.Web;

// A published site finds its settings and files beside itself, from whatever folder it is started.
var published = Directory.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot"));
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = published ? AppContext.BaseDirectory : null });
builder.AddCompetenceAssessment();
var app = builder.Build();
app.UseCompetenceAssessment();
await app.StartCompetenceAssessmentAsync();
await app.RunAsync();

public partial class Program;
