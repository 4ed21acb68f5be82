using System.Net;
using System.Net.Mail;
using System.Text;
using CompetenceAssessment.Data;
using CompetenceAssessment.Data.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CompetenceAssessment.Services.Mail;

/// <summary>Sends what is due in the outbox, by SMTP or into the mail folder. A letter that cannot be sent is tried again, later and later.</summary>
public sealed class MailSender(AppDbContext db, IOptions<MailOptions> options, DataPaths paths, TimeProvider clock, ILogger<MailSender> logger)
{
    private const int AtOnce = 50;
    private const int MostAttempts = 12;

    public async Task<int> SendDueAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var due = await db.OutboxMails.AsNoTracking().Where(m => m.SentAt == null && m.NextAttemptAt <= now && m.Attempts < MostAttempts)
            .OrderBy(m => m.NextAttemptAt).Take(AtOnce).ToListAsync(cancellation);
        var sent = 0;
        foreach (var mail in due)
        {
            if (await ClaimAsync(mail, now, cancellation) && await SendAsync(mail, cancellation))
                sent++;
        }

        return sent;
    }

    /// <summary>Takes a letter by moving its next attempt on; whoever moves it first has it, also between several servers.</summary>
    private async Task<bool> ClaimAsync(OutboxMail mail, DateTime now, CancellationToken cancellation)
    {
        var next = now + TimeSpan.FromMinutes(Math.Pow(2, mail.Attempts));
        return await db.OutboxMails.Where(m => m.Id == mail.Id && m.SentAt == null && m.Attempts == mail.Attempts)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.Attempts, m => m.Attempts + 1).SetProperty(m => m.NextAttemptAt, next), cancellation) == 1;
    }

    private async Task<bool> SendAsync(OutboxMail mail, CancellationToken cancellation)
    {
        try
        {
            using var client = Client();
            using var message = new MailMessage(options.Value.From, mail.To, mail.Subject, mail.Body)
            {
                SubjectEncoding = Encoding.UTF8,
                BodyEncoding = Encoding.UTF8,
                BodyTransferEncoding = TransferEncoding,
            };
            await client.SendMailAsync(message, cancellation);
        }
        catch (Exception exception) when (exception is SmtpException or IOException or FormatException)
        {
            logger.LogWarning(exception, "Mail {MailId} could not be sent, attempt {Attempt}", mail.Id, mail.Attempts + 1);
            return false;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        await db.OutboxMails.Where(m => m.Id == mail.Id).ExecuteUpdateAsync(set => set.SetProperty(m => m.SentAt, now), cancellation);
        return true;
    }

    // Letters in the folder are for reading with the eye.
    private System.Net.Mime.TransferEncoding TransferEncoding =>
        options.Value.Host is null ? System.Net.Mime.TransferEncoding.EightBit : System.Net.Mime.TransferEncoding.QuotedPrintable;

    private SmtpClient Client()
    {
        var settings = options.Value;
        if (settings.Host is null)
        {
            return new SmtpClient
            {
                DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory,
                PickupDirectoryLocation = Directory.CreateDirectory(paths.Mail).FullName,
            };
        }

        return new SmtpClient(settings.Host, settings.Port)
        {
            EnableSsl = settings.UseTls,
            Credentials = settings.User is null ? null : new NetworkCredential(settings.User, settings.Password),
        };
    }
}
