using CompetenceAssessment.Credentials.Certificates;
using CompetenceAssessment.Credentials.Letters;

namespace CompetenceAssessment.Credentials.Tests.Support;

/// <summary>One document of every kind, for what must hold for all of them.</summary>
public static class Documents
{
    private static readonly Dictionary<string, Func<byte[]>> all = new()
    {
        ["certificate"] = () => new CertificateDocument().Render(Samples.Certificate),
        ["specimen"] = () => new CertificateDocument().Render(Samples.Certificate with { Specimen = true, Duplicate = 1 }),
        ["crowded certificate"] = () => new CertificateDocument().Render(Samples.Crowded),
        ["draft"] = () => new CertificateDocument().Render(Samples.Draft),
        ["notice in Estonian"] = () => NoticeDocument.Render(Samples.Notice("et")),
        ["notice in English"] = () => NoticeDocument.Render(Samples.Notice("en") with { Specimen = true }),
        ["long notice"] = () => NoticeDocument.Render(LongNotice),
        ["receipt"] = () => ReceiptDocument.Render(Samples.Receipt("en")),
    };

    public static TheoryData<string> Names => [.. all.Keys];

    public static byte[] Render(string name) => all[name]();

    private static NoticeFacts LongNotice => Samples.Notice("en") with
    {
        Results = [.. Samples.Crowded.Competences.Concat(Samples.Crowded.Competences).Select(c => new CompetenceResultFacts { Code = c.Code, Title = c.Title, Achieved = false, Reason = "Not shown." })],
        Reasons = [.. Enumerable.Repeat(string.Concat(Enumerable.Repeat("The committee weighed the evidence of every session. ", 40)), 5)],
    };
}
