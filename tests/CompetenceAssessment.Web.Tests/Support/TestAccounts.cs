using CompetenceAssessment.Data;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Domain.People;
using Microsoft.AspNetCore.Identity;

namespace CompetenceAssessment.Web.Tests.Support;

/// <summary>People with a confirmed account and the usual password, for scenes that the demonstration does not have.</summary>
internal static class TestAccounts
{
    /// <summary>A new person with an account and one duty in the body since yesterday.</summary>
    public static Guid AddPerson(this AppDbContext db, string email, Role role, Guid awardingBodyId)
    {
        var person = new Person(Guid.CreateVersion7(), "Mari", email.Split('@')[0], email, "en");
        db.AddRange(person, AccountOf(person), new Membership(Guid.CreateVersion7(), person.Id, awardingBodyId, role, DateOnly.FromDateTime(DateTime.UtcNow).AddDays(-1), null));
        return person.Id;
    }

    public static AppUser AccountOf(Person person)
    {
        var user = new AppUser
        {
            Id = Guid.CreateVersion7(),
            PersonId = person.Id,
            UserName = person.Email,
            NormalizedUserName = person.Email!.ToUpperInvariant(),
            Email = person.Email,
            NormalizedEmail = person.Email.ToUpperInvariant(),
            EmailConfirmed = true,
            SecurityStamp = Guid.CreateVersion7().ToString("N"),
        };
        user.PasswordHash = new PasswordHasher<AppUser>().HashPassword(user, App.Password);
        return user;
    }
}
