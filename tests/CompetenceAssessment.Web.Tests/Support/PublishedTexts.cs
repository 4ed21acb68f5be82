namespace CompetenceAssessment.Web.Tests.Support;

/// <summary>The published texts that the readers' tests keep.</summary>
internal static class PublishedTexts
{
    public static Task<byte[]> EnglishAsync() => ReadAsync("ee-customer-service-manager-6.en.txt");

    public static Task<byte[]> ReadAsync(string name) =>
        File.ReadAllBytesAsync(Path.Combine(Repository.Root, "tests", "CompetenceAssessment.StandardFormats.Tests", "Samples", name));
}
