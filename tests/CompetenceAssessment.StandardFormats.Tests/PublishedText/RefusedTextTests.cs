using System.Text;
using CompetenceAssessment.StandardFormats.PublishedText;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;

namespace CompetenceAssessment.StandardFormats.Tests.PublishedText;

/// <summary>What is no standard is refused with a reason, and nothing is made of it.</summary>
public sealed class RefusedTextTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Samples", "negative");

    public static TheoryData<string> Files => [.. Directory.GetFiles(Folder).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Files))]
    public void A_text_of_another_kind_is_refused(string file)
    {
        var path = Path.Combine(Folder, file);
        var reading = PublishedTextReader.ReadFile(path);
        AssertRefused(reading);
        Assert.Equal(File.ReadLines(path).Count(l => !string.IsNullOrWhiteSpace(l)), reading.Lines.Total);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t\n \f ")]
    [InlineData("\uFEFF")]
    public void An_empty_text_is_refused(string text) => AssertRefused(PublishedTextReader.ReadText(text, "empty.txt"));

    [Theory]
    [InlineData("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n1 0 obj")]
    [InlineData("\u0089PNG\r\n\u001A\n\0\0\0\rIHDR")]
    [InlineData("PK\u0003\u0004\0\0\0\0 not an archive")]
    [InlineData("GIF89a\u0001\0\u0001\0\u0080\0\0")]
    public void Bytes_that_are_no_text_are_refused(string bytes) => AssertRefused(PublishedTextReader.Read(Encoding.Latin1.GetBytes(bytes), "bytes"));

    [Fact]
    public void Random_bytes_are_refused()
    {
        var bytes = new byte[100_000];
        new Random(7).NextBytes(bytes);
        AssertRefused(PublishedTextReader.Read(bytes, "random"));
    }

    [Fact]
    public void Fifty_megabytes_are_refused_without_reading_them()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory().FullName, "large.txt");
        var line = Encoding.UTF8.GetBytes("Performance criteria and whatever else stands in a text of fifty megabytes.\n");
        using (var file = File.Create(path))
        {
            for (var written = 0L; written < 50L * 1024 * 1024; written += line.Length) file.Write(line);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        AssertRefused(PublishedTextReader.ReadFile(path));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1024 * 1024);
        File.Delete(path);
    }

    [Fact]
    public void Prose_longer_than_any_standard_is_refused_before_it_is_cut_into_lines()
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("It was the best of ovens and the worst of ovens, and nobody read the recipe.\n", 200_000)));
        var before = GC.GetAllocatedBytesForCurrentThread();
        AssertRefused(PublishedTextReader.Read(bytes, "prose.txt"));
        // The text itself, and little more.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 3L * bytes.Length);
    }

    private static void AssertRefused(StandardReading reading)
    {
        Assert.False(string.IsNullOrWhiteSpace(reading.Refused));
        Assert.Empty(reading.Standards);
        Assert.Empty(reading.Findings);
        Assert.Equal((0, 0), (reading.Lines.Used, reading.Lines.Furniture));
    }
}
