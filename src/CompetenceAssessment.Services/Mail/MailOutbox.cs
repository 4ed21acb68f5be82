using CompetenceAssessment.Data;
using CompetenceAssessment.Data.Mail;
using CompetenceAssessment.Services.Certificates;
using CompetenceAssessment.Services.Language;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CompetenceAssessment.Services.Mail;

/// <summary>Puts a letter into the outbox; it goes out after the save of the write it belongs to.
/// A letter says that there is news and where, never what: case content stays behind the sign-in.</summary>
public sealed class MailOutbox(AppDbContext db, Texts texts, IOptions<SiteOptions> site, PublicAddress address, TimeProvider clock)
{
    /// <summary>Tells a person of the installation that there is news at an address of the site.</summary>
    public async Task TellAsync(Guid personId, string path, CancellationToken cancellation)
    {
        var person = await db.People.AsNoTracking().SingleAsync(p => p.Id == personId, cancellation);
        Add(person.Email, person.Language, "news", path);
    }

    /// <summary>The letter <c>mail.&lt;template&gt;.subject</c> and <c>.body</c> in the reader's language.
    /// Argument {0} is the site's name, {1} the address that <paramref name="path"/> leads to, more follow.</summary>
    public void Add(string to, string language, string template, string path, params object[] more)
    {
        var words = texts.In(language);
        object[] arguments = [site.Value.Name, new Uri(address.Root, path), .. more];
        var now = clock.GetUtcNow().UtcDateTime;
        db.OutboxMails.Add(new OutboxMail
        {
            Id = Guid.CreateVersion7(),
            To = to,
            Subject = words[$"mail.{template}.subject", arguments],
            Body = words[$"mail.{template}.body", arguments],
            CreatedAt = now,
            NextAttemptAt = now,
        });
    }
}
