using System.CommandLine;
using CompetenceAssessment.Cli;

var root = new RootCommand("Operator commands of CompetenceAssessment.")
{
    AuditCommands.Create(),
    DatabaseCommands.Create(),
    StandardsCommands.Create(),
};
return await root.Parse(args).InvokeAsync();
