using System.CommandLine;

var root = new RootCommand("Operator commands of CompetenceAssessment.");
return await root.Parse(args).InvokeAsync();
