using System.Text;
using CompetenceAssessment.Data.EvidenceStore;

namespace CompetenceAssessment.Web.Tests.Data.EvidenceStore;

public sealed class ContentTypeTests
{
    private const string OpenXml = "application/vnd.openxmlformats-officedocument.";

    public static TheoryData<string, byte[]> Accepted => new()
    {
        { "application/pdf", SampleFiles.Pdf() },
        { "image/jpeg", [0xff, 0xd8, 0xff, 0xe0, 0, 16, .. "JFIF"u8] },
        { "image/png", SampleFiles.Png },
        { "image/gif", [.. "GIF89a"u8, 1, 0, 1, 0] },
        { "image/webp", [.. "RIFF"u8, 4, 0, 0, 0, .. "WEBPVP8 "u8] },
        { "image/heic", SampleFiles.Boxed("heic", "mif1") },
        { "video/mp4", SampleFiles.Boxed("isom") },
        { "video/quicktime", SampleFiles.Boxed("qt  ") },
        { "video/3gpp", SampleFiles.Boxed("3gp4") },
        { "audio/mp4", SampleFiles.Boxed("M4A ") },
        { "video/webm", [0x1a, 0x45, 0xdf, 0xa3, 0x9f, 0x42, 0x82, 0x84, .. "webm"u8, .. new byte[64]] },
        { "audio/ogg", SampleFiles.Ogg([.. "OpusHead"u8]) },
        { "video/ogg", SampleFiles.Ogg([0x80, .. "theora"u8]) },
        { "audio/mpeg", [.. "ID3"u8, 4, 0, 0, 0, 0, 0, 0] },
        { "audio/mpeg", [0xff, 0xfb, 0x90, 0x64, .. new byte[64]] },
        { "audio/wav", SampleFiles.Wav },
        { "audio/flac", [.. "fLaC"u8, 0, 0, 0, 34] },
        { OpenXml + "wordprocessingml.document", SampleFiles.Word() },
        { OpenXml + "spreadsheetml.sheet", SampleFiles.Word(OpenXml + "spreadsheetml.sheet.main+xml") },
        { OpenXml + "presentationml.presentation", SampleFiles.Word(OpenXml + "presentationml.presentation.main+xml") },
        { "application/vnd.oasis.opendocument.text", SampleFiles.OpenDocument("application/vnd.oasis.opendocument.text") },
        { "application/vnd.oasis.opendocument.spreadsheet", SampleFiles.OpenDocument("application/vnd.oasis.opendocument.spreadsheet") },
        { "application/vnd.oasis.opendocument.presentation", SampleFiles.OpenDocument("application/vnd.oasis.opendocument.presentation") },
        { "text/plain", Encoding.UTF8.GetBytes("Õppisin, et a < b ei ole veebileht.\r\n\tJa <b> ka mitte.") },
    };

    public static TheoryData<string, byte[]> Refused => new()
    {
        { EvidenceRefusal.WebPage, "<!DOCTYPE html><script>alert(1)</script>"u8.ToArray() },
        { EvidenceRefusal.WebPage, "\ufeff \r\n <ScRiPt src=//x>"u8.ToArray() },
        { EvidenceRefusal.WebPage, [0xff, 0xfe, .. Encoding.Unicode.GetBytes("<html>")] },
        { EvidenceRefusal.WebPage, "<?xml version=\"1.0\"?><x:html xmlns:x=\"http://www.w3.org/1999/xhtml\"/>"u8.ToArray() },
        { EvidenceRefusal.VectorImage, "<?xml version=\"1.0\"?>\n<svg onload=\"alert(1)\"/>"u8.ToArray() },
        { EvidenceRefusal.Program, [.. "MZ"u8, 0x90, 0, 3, 0, 0, 0] },
        { EvidenceRefusal.Program, [0x7f, .. "ELF"u8, 2, 1, 1] },
        { EvidenceRefusal.Program, "#!/bin/sh\nrm -rf /\n"u8.ToArray() },
        { EvidenceRefusal.Archive, SampleFiles.Zip([("readme.txt", "hello"u8.ToArray())]) },
        { EvidenceRefusal.Archive, [0x1f, 0x8b, 8, 0] },
        { EvidenceRefusal.Archive, SampleFiles.OpenDocument("text/html") },
        { EvidenceRefusal.Macros, SampleFiles.Word("application/vnd.ms-word.document.macroEnabled.main+xml") },
        { EvidenceRefusal.Macros, SampleFiles.Word(more: ("word/vbaProject.bin", [1, 2, 3])) },
        { EvidenceRefusal.ZipBomb, SampleFiles.Word(more: ("word/media/image1.png", new byte[120 * 1024 * 1024])) },
        { EvidenceRefusal.Damaged, SampleFiles.Word()[..200] },
        { EvidenceRefusal.OldOffice, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0] },
        { EvidenceRefusal.FilmFormat, [.. "RIFF"u8, 4, 0, 0, 0, .. "AVI LIST"u8] },
        { EvidenceRefusal.FilmFormat, [0x1a, 0x45, 0xdf, 0xa3, 0xa3, 0x42, 0x82, 0x88, .. "matroska"u8, .. new byte[64]] },
        { EvidenceRefusal.ImageFormat, [.. "II*\0"u8, 8, 0, 0, 0] },
        { EvidenceRefusal.ImageFormat, SampleFiles.Boxed("avif") },
        { EvidenceRefusal.UnknownType, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] },
        { EvidenceRefusal.UnknownType, [.. "a text that ends badly "u8, 0xc3, 0x28] },
        { EvidenceRefusal.UnknownType, "a text with a \0 in it"u8.ToArray() },
    };

    [Theory, MemberData(nameof(Accepted))]
    public async Task A_file_is_known_by_its_content(string mediaType, byte[] content)
    {
        var type = await ContentType.DetectAsync(new MemoryStream(content), CancellationToken.None);
        Assert.Equal(mediaType, type.MediaType);
    }

    [Theory, MemberData(nameof(Refused))]
    public async Task What_is_hostile_or_unknown_is_refused_with_its_reason(string reason, byte[] content)
    {
        var refused = await Assert.ThrowsAsync<EvidenceRefusedException>(() => ContentType.DetectAsync(new MemoryStream(content), CancellationToken.None));
        Assert.Equal(reason, refused.Reason);
    }

    [Fact]
    public async Task A_zip_whose_list_is_longer_than_any_document_is_refused_before_it_is_read()
    {
        var many = SampleFiles.Zip([.. Enumerable.Range(0, 20_001).Select(i => ($"{i}.txt", Array.Empty<byte>()))]);
        var refused = await Assert.ThrowsAsync<EvidenceRefusedException>(() => ContentType.DetectAsync(new MemoryStream(many), CancellationToken.None));
        Assert.Equal(EvidenceRefusal.ZipBomb, refused.Reason);
    }
}
