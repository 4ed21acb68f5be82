using System.Globalization;
using System.Text;
using CompetenceAssessment.Credentials.Letters;
using CompetenceAssessment.Services.Certificates;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Web.Language;

namespace CompetenceAssessment.Web.Pages.Verify;

/// <summary>What whoever holds the verification address may take along: a receipt of the check, and the public facts as JSON.</summary>
public static class VerifyFiles
{
    public const string ReceiptEndpoint = "verify-receipt";
    public const string CredentialEndpoint = "verify-credential";

    public static void MapVerifyFiles(this WebApplication app)
    {
        app.MapGet("/verify/{token}/receipt.pdf", ReceiptAsync).AllowAnonymous().WithName(ReceiptEndpoint);
        app.MapGet("/verify/{token}/credential.json", CredentialAsync).AllowAnonymous().WithName(CredentialEndpoint);
    }

    private static async Task<IResult> ReceiptAsync(string token, VerificationQuery query, VerificationWords words, Texts texts, Dates dates, PublicAddress address, HttpResponse response,
        CancellationToken cancellation)
    {
        Unlisted(response);
        if (await query.ByTokenAsync(token, cancellation) is not { } certificate)
            return Results.NotFound();
        var local = dates.Local(certificate.CheckedAt, certificate.TimeZone);
        var facts = new ReceiptFacts
        {
            Language = texts.Language,
            CheckedAt = new DateTimeOffset(local, local - certificate.CheckedAt),
            Checked = address.Verification(certificate.Token).AbsoluteUri,
            VerificationAddress = address.Verification(certificate.Token).AbsoluteUri,
            Status = words.Headline(certificate.Status),
            StatusDetail = string.Join('\n', new[] { words.Detail(certificate), words.Ground(certificate), words.Superseded(certificate) }.OfType<string>()),
            Certificate = ReceiptCertificateFacts.From(certificate.Facts),
            History = [.. words.History(certificate).Select(e => new HistoryFacts { Date = e.Day, Text = e.Text })],
            DocumentSha256 = certificate.Document.Sha256,
        };
        var name = string.Create(CultureInfo.InvariantCulture, $"{certificate.Facts.Number}-{local:yyyy-MM-dd}.pdf");
        return Results.File(ReceiptDocument.Render(facts), "application/pdf", name);
    }

    private static async Task<IResult> CredentialAsync(string token, VerificationQuery query, HttpResponse response, CancellationToken cancellation)
    {
        Unlisted(response);
        return await query.ByTokenAsync(token, cancellation) is { } certificate
            ? Results.File(Encoding.UTF8.GetBytes(certificate.Facts.ToPublicJson()), "application/json", $"{certificate.Facts.Number}.json")
            : Results.NotFound();
    }

    internal static void Unlisted(HttpResponse response)
    {
        response.Headers.CacheControl = "no-store";
        response.Headers["X-Robots-Tag"] = "noindex, nofollow";
    }
}
