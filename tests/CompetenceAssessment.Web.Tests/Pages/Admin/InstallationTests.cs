using System.Net;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Domain.People;
using CompetenceAssessment.Services.Accounts;
using CompetenceAssessment.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CompetenceAssessment.Web.Tests.Pages.Admin;

public sealed class InstallationTests
{
    private const string Bodies = "/admin/installation/bodies/";

    private static readonly DateOnly Today = DateOnly.FromDateTime(DateTime.UtcNow);

    [Fact]
    public async Task From_an_empty_installation_a_body_comes_to_take_applications()
    {
        await using var app = await App.StartAsync();
        using var first = await FirstAsync(app);
        await SignUpAsync(app, "haldur@example.test", "ametnik@example.test", "taotleja@example.test");

        (await first.GetAsync("/")).AssertText("Register the first awarding body");
        await RegisterAsync(first, "trade", "TC");
        (await first.GetAsync("/")).AssertText("Record the rights to award of Trade Chamber");
        await GrantAsync(first, "trade", "uk-");
        (await first.GetAsync("/")).AssertNoText("Record the rights");
        await (await first.GetAsync(Bodies + "trade")).Form("form[action*='Role']").Set("Administrator.Email", "Haldur@example.test").SubmitAsync();

        using var administrator = await app.SignedInAsAsync("haldur@example.test");
        (await administrator.GetAsync("/")).AssertText("Draft the assessment scheme of");
        await PutSchemeInUseAsync(administrator);
        (await administrator.GetAsync("/")).AssertNoText("Draft the assessment scheme of");
        await (await administrator.GetAsync("/admin/people")).Form("form[method='post'][novalidate]")
            .Set("Input.Email", "ametnik@example.test").Set("Input.Role", "AwardingOfficer").SubmitAsync();

        using var officer = await app.SignedInAsAsync("ametnik@example.test");
        (await OpenRoundAsync(officer)).AssertOk();

        using var candidate = await app.SignedInAsAsync("taotleja@example.test");
        (await candidate.GetAsync("/applications")).AssertText("Trade Chamber", "Spring round");
        Assert.False((await app.Context().AwardingBodies.SingleAsync()).IsDemonstration);
        await OperatorCommand.AssertAuditCleanAsync(app.Database);
    }

    [Fact]
    public async Task Post_WhatCannotBeRegistered_IsRefusedInWords()
    {
        await using var app = await App.StartAsync();
        using var first = await FirstAsync(app);
        await RegisterAsync(first, "trade", "TC");

        async Task<HtmlPage> TryAsync(string key, string prefix, string partial) => await (await first.GetAsync(Bodies + "new")).Form()
            .Set("Input.NameEn", "Another").Set("Input.Key", key).Set("Input.NumberPrefix", prefix).Set("Input.PartialNumberPrefix", partial).SubmitAsync();

        (await TryAsync("trade", "X", "OX")).AssertRuleRefusal("Another awarding body has the key");
        (await TryAsync("Other One", "X", "OX")).AssertRuleRefusal("is no key");
        (await TryAsync("other", "TC", "OX")).AssertRuleRefusal("with the prefix TC are given out already");
        (await TryAsync("other", "X", "X")).AssertRuleRefusal("with the prefix X are given out already");
        (await TryAsync("other", "x1", "OX")).AssertRuleRefusal("is no prefix");
        (await (await first.GetAsync(Bodies + "new")).Form().Set("Input.Key", "other").SubmitAsync()).AssertFieldError("Input.NameEn", "Give the name in one language");
        Assert.Equal("trade", (await app.Context().AwardingBodies.SingleAsync()).Key);
        (await first.GetAsync(Bodies + "none")).AssertStatus(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_right_is_ended_early_by_a_decision_and_the_body_takes_no_more_applications()
    {
        await using var app = await App.StartAsync();
        using var first = await FirstAsync(app);
        await RegisterAsync(first, "trade", "TC");
        var page = await GrantAsync(first, "trade", "uk-");
        (await page.Form("form[action*='End']").Set("End.LastDay", Iso(Today.AddYears(9))).Set("End.Decision", "Council 8").SubmitAsync()).AssertRuleRefusal("only earlier than it would end by itself");
        (await page.Form("form[action*='End']").Set("End.LastDay", Iso(Today.AddDays(-1))).Set("End.Decision", "").SubmitAsync()).AssertFieldError("End.Decision", "Fill this in");

        page = await page.Form("form[action*='End']").Set("End.LastDay", Iso(Today.AddDays(-1))).Set("End.Decision", "Council 8").SubmitAsync();

        page.AssertOk().AssertText("The right was ended.", "Ended early: Council 8");
        Assert.Equal(Rule.NoAwardingRight, (await app.Context().AwardingRights.SingleAsync()).RefusalOn(null, Today));
    }

    [Fact]
    public async Task A_teach_out_needs_its_basis()
    {
        await using var app = await App.StartAsync();
        using var first = await FirstAsync(app);
        await RegisterAsync(first, "trade", "TC");
        var form = (await first.GetAsync(Bodies + "trade/rights")).Form().Set("Input.From", Iso(Today)).Set("Input.Until", Iso(Today.AddYears(1))).Set("Input.CouncilDecision", "7").Set("Input.TeachOutUntil", Iso(Today.AddYears(1)));

        (await form.SubmitAsync()).AssertRuleRefusal("A teach-out needs both");
        (await form.Set("Input.TeachOutBasisEn", "Minister's regulation 5").SubmitAsync()).AssertOk().AssertText("Minister's regulation 5");
    }

    [Fact]
    public async Task Particulars_that_somebody_changed_meanwhile_are_shown_beside_the_own_ones()
    {
        await using var app = await App.StartAsync();
        using var first = await FirstAsync(app);
        await RegisterAsync(first, "trade", "TC");
        var (mine, theirs) = (await first.GetAsync(Bodies + "trade"), await first.GetAsync(Bodies + "trade"));
        await theirs.Form("form:has([name='Input.NameEn'])").Set("Input.Address", "New Street 5").SubmitAsync();

        var refused = await mine.Form("form:has([name='Input.NameEn'])").Set("Input.Address", "Old Street 1").SubmitAsync();

        refused.AssertStatus(HttpStatusCode.Conflict).AssertText("New Street 5");
        Assert.Equal("New Street 5", (await app.Context().AwardingBodies.SingleAsync()).Address);
    }

    [Fact]
    public async Task The_operator_gives_and_ends_roles_of_the_installation_but_not_the_own_one()
    {
        await using var app = await App.StartAsync();
        using var first = await FirstAsync(app);
        await SignUpAsync(app, "toimetaja@example.test");
        var page = await first.GetAsync("/admin/installation");
        (await page.Form("form[novalidate]").Set("Input.Email", "nobody@example.test").Set("Input.Role", "StandardsEditor").SubmitAsync()).AssertFieldError("Input.Email", "No account has this e-mail address");

        page = await page.Form("form[novalidate]").Set("Input.Email", "toimetaja@example.test").Set("Input.Role", "StandardsEditor").SubmitAsync();

        page.AssertOk().AssertText("The role was given.", "toimetaja@example.test");
        using (var editor = await app.SignedInAsAsync("toimetaja@example.test"))
            (await editor.GetAsync("/standards/drafts")).AssertOk();
        var own = page.Form("form[action*='EndRole']").SetHidden("membershipId", (await MembershipAsync(app, Role.Operator)).ToString());
        (await own.SubmitAsync()).AssertRuleRefusal("You cannot end your own role");
    }

    private static async Task<Guid> MembershipAsync(App app, Role role) => await app.Context().Memberships.Where(m => m.Role == role).Select(m => m.Id).SingleAsync();

    private static async Task<FormClient> FirstAsync(App app)
    {
        var client = app.Visitor();
        var form = (await client.GetAsync("/account/first?code=" + app.Services.GetRequiredService<FirstAdministratorLink>().Code)).Form();
        await form.Set("Input.GivenNames", "Mari").Set("Input.FamilyName", "Tamm").Set("Input.Email", "mari@example.test").Set("Input.Password", App.Password).SubmitAsync();
        await client.SignInAsync("mari@example.test", App.Password);
        return client;
    }

    private static async Task SignUpAsync(App app, params string[] emails)
    {
        await using var db = app.Context();
        foreach (var email in emails)
        {
            var person = new Person(Guid.CreateVersion7(), "Jaan", email.Split('@')[0], email, "en");
            db.AddRange(person, TestAccounts.AccountOf(person));
        }

        await db.SaveChangesAsync();
    }

    private static async Task RegisterAsync(FormClient first, string key, string prefix)
    {
        var page = await (await first.GetAsync(Bodies + "new")).Form()
            .Set("Input.NameEn", "Trade Chamber").Set("Input.Key", key).Set("Input.NumberPrefix", prefix).Set("Input.PartialNumberPrefix", "O" + prefix).SubmitAsync();
        page.AssertOk().AssertText("The body was registered.");
    }

    private static async Task<HtmlPage> GrantAsync(FormClient first, string key, string standard)
    {
        var page = await first.GetAsync(Bodies + key + "/rights");
        var version = page.Elements("#Input_StandardVersionId option").Single(o => o.TextContent.Contains("(" + standard, StringComparison.Ordinal)).GetAttribute("value")!;
        page = await page.Form().Set("Input.StandardVersionId", version).Set("Input.From", Iso(Today.AddDays(-2))).Set("Input.Until", Iso(Today.AddYears(4))).Set("Input.CouncilDecision", "Council 7, 1 October").SubmitAsync();
        return page.AssertOk().AssertText("The right was recorded.", "Council 7, 1 October");
    }

    private static async Task PutSchemeInUseAsync(FormClient administrator)
    {
        var draft = await (await administrator.GetAsync("/admin/schemes")).Form("form[action*='Draft']").SubmitAsync();
        draft.AssertOk().AssertText("The draft was made.");
        draft = await draft.Form("form:has([name='Input.Quorum'])").Check("Input.JudgedKinds", "Knowledge").Set("Input.Quorum", "1").Set("Input.FeeAmount", "120").Set("Input.FeePayerEn", "The candidate")
            .Set("Input.Preconditions[0].TextEn", "Two years of work").SubmitAsync();
        draft.AssertOk().AssertText("The draft was saved.");
        (await draft.Form("form[action*='PutInUse']").SubmitAsync()).AssertOk().AssertText("The scheme is in use.");
    }

    private static async Task<HtmlPage> OpenRoundAsync(FormClient officer) => await (await officer.GetAsync("/applications/rounds/new")).Form()
        .Set("Input.Name", "Spring round").Set("Input.OpensOn", Iso(Today.AddDays(-1))).Set("Input.ClosesOn", Iso(Today.AddDays(30))).Set("Input.HandInBy", Iso(Today.AddDays(40)))
        .Set("Input.CommitteeOn", Iso(Today.AddDays(60))).Set("Input.Places", "London").SubmitAsync();

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
