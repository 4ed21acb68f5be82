using CompetenceAssessment.Web;

var builder = WebApplication.CreateBuilder(args);
builder.AddCompetenceAssessment();
var app = builder.Build();
app.UseCompetenceAssessment();
await app.StartCompetenceAssessmentAsync();
await app.RunAsync();

public partial class Program;
