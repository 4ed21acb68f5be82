using System.Security.Claims;
using System.Text.Json;
using CompetenceAssessment.Data;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Security;

/// <summary>Nothing typed is lost when a session ends: a form sent too late, without script, is kept until its sender has signed in again.
/// Only a form of our own pages is kept: its token must belong to the person whose expired session came with it.</summary>
public sealed class KeptForms(AppDbContext db, IDataProtectionProvider protection, IAntiforgery antiforgery, TimeProvider clock)
{
    private const int MostBytes = 256 * 1024;
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    private readonly IDataProtector _protector = protection.CreateProtector("kept-form");

    /// <summary>Keeps the request's form.</summary>
    /// <returns>Its id, or null where there is nothing that can be kept.</returns>
    public async Task<Guid?> KeepAsync(HttpContext context, CookieAuthenticationOptions session)
    {
        var request = context.Request;
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType || request.ContentLength is null or > MostBytes)
            return null;
        if (ExpiredPersonOf(context, session) is not { } principal || !Guid.TryParse(principal.FindFirstValue(CurrentViewer.PersonClaim), out var personId))
            return null;
        if (!await IsOwnFormAsync(context, principal) || (await request.ReadFormAsync(context.RequestAborted)).Files.Count > 0)
            return null;
        var kept = new KeptForm
        {
            Id = Guid.CreateVersion7(),
            PersonId = personId,
            Path = request.Path + request.QueryString,
            Content = _protector.Protect(JsonSerializer.Serialize(FieldsOf(request.Form))),
            KeptAt = clock.GetUtcNow().UtcDateTime,
        };
        if (kept.Path.Length > KeptForm.PathMaxLength || !await db.People.AnyAsync(p => p.Id == personId, context.RequestAborted))
            return null;
        db.KeptForms.Add(kept);
        await db.SaveChangesAsync(context.RequestAborted);
        await RemoveOldAsync(context.RequestAborted);
        return kept.Id;
    }

    public async Task<(string Path, IReadOnlyList<KeyValuePair<string, string>> Fields)?> FindAsync(Guid id, Guid personId, CancellationToken cancellation)
    {
        var kept = await db.KeptForms.AsNoTracking().SingleOrDefaultAsync(f => f.Id == id && f.PersonId == personId, cancellation);
        return kept is null ? null : (kept.Path, JsonSerializer.Deserialize<List<KeyValuePair<string, string>>>(_protector.Unprotect(kept.Content))!);
    }

    public Task DiscardAsync(Guid id, Guid personId, CancellationToken cancellation) =>
        db.KeptForms.Where(f => f.Id == id && f.PersonId == personId).ExecuteDeleteAsync(cancellation);

    private static ClaimsPrincipal? ExpiredPersonOf(HttpContext context, CookieAuthenticationOptions session) =>
        session.CookieManager.GetRequestCookie(context, session.Cookie.Name!) is { } cookie ? session.TicketDataFormat.Unprotect(cookie)?.Principal : null;

    private async Task<bool> IsOwnFormAsync(HttpContext context, ClaimsPrincipal sender)
    {
        var visitor = context.User;
        try
        {
            context.User = sender;
            return await antiforgery.IsRequestValidAsync(context);
        }
        finally
        {
            context.User = visitor;
        }
    }

    private static List<KeyValuePair<string, string>> FieldsOf(IFormCollection form) =>
        [.. from field in form
            where field.Key != "__RequestVerificationToken"
            from value in field.Value
            select KeyValuePair.Create(field.Key, value)];

    private async Task RemoveOldAsync(CancellationToken cancellation)
    {
        var before = clock.GetUtcNow().UtcDateTime - Lifetime;
        await db.KeptForms.Where(f => f.KeptAt < before).ExecuteDeleteAsync(cancellation);
    }
}
