using System.Net;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Services.Accounts;
using CompetenceAssessment.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CompetenceAssessment.Web.Tests.Pages.Account;

public sealed class FirstTests
{
    [Fact]
    public async Task The_link_of_the_log_makes_one_administrator()
    {
        await using var app = await App.StartAsync();
        var address = "/account/first?code=" + app.Services.GetRequiredService<FirstAdministratorLink>().Code;
        using var client = app.Visitor();

        var form = (await client.GetAsync(address)).Form();
        var done = await form.Set("Input.GivenNames", "Mari").Set("Input.FamilyName", "Tamm").Set("Input.Email", "mari@example.test").Set("Input.Password", Accounts.Password).SubmitAsync();

        done.AssertAt("/account/sign-in").AssertText("The account is ready");
        await client.SignInAsync("mari@example.test", Accounts.Password);
        (await client.GetAsync("/account")).AssertText("Operator", "Standards editor");
        Assert.Equal([Role.Operator, Role.StandardsEditor], (await app.Context().Memberships.ToListAsync()).Select(m => m.Role).Order());
        (await client.GetAsync(address)).AssertStatus(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/account/first")]
    [InlineData("/account/first?code=00")]
    public async Task Get_WithoutTheCode_AnswersNotFound(string path)
    {
        await using var app = await App.StartAsync();
        using var client = app.Visitor();

        (await client.GetAsync(path)).AssertStatus(HttpStatusCode.NotFound);
    }
}
