using System.CommandLine;
using System.Globalization;
using CompetenceAssessment.StandardFormats.Crosswalk;
using CompetenceAssessment.StandardFormats.Yaml;

namespace CompetenceAssessment.Cli;

/// <summary><c>standards crosswalk</c>: items of one standard beside those of another that resemble them. A person decides what they have in common.</summary>
internal static class CrosswalkCommand
{
    public static Command Create()
    {
        var from = new Argument<string>("from") { Description = "The key of a standard in the standards folder, or the path of its file." };
        var to = new Argument<string>("to") { Description = "The standard to look in." };
        var command = new Command("crosswalk", "List which items of two standards may say the same, by likeness of their words. Exit code 0 compared, 1 no such standard, 3 a file breaks the format.") { from, to };
        command.SetAction(result => Run(result.GetRequiredValue(from), result.GetRequiredValue(to)));
        return command;
    }

    private static int Run(string from, string to)
    {
        try
        {
            if (StandardsExchange.Find(from) is not { } first || StandardsExchange.Find(to) is not { } second)
                return StandardsCommands.NoFile;
            var suggestions = CrosswalkSuggestions.Between(first.Version, second.Version);
            foreach (var suggestion in suggestions)
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{suggestion.Similarity:0.00}  {suggestion.From.Reference}  {suggestion.From.Item.Text.In(suggestion.Language)}"));
                Console.WriteLine($"      {suggestion.To.Reference}  {suggestion.To.Item.Text.In(suggestion.Language)}");
            }

            var found = suggestions.Select(s => s.From.Item.Id).Distinct().Count();
            Console.WriteLine($"{found} of {first.Version.Competences.Sum(c => c.Items.Count)} items have candidates. A person decides whether two items are equal, broader or narrower.");
            return StandardsCommands.Read;
        }
        catch (StandardFileException refused)
        {
            Console.Error.WriteLine(refused.Message);
            return StandardsCommands.Refused;
        }
    }
}
