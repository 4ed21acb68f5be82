using System.Net;
using CompetenceAssessment.Data;
using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit.Sdk;

namespace CompetenceAssessment.Web.Tests.Duties;

/// <summary>Holds the running site to the table of duties in docs/domain.md: each cell is tried by somebody who holds the role, through the pages.</summary>
public sealed class DutiesTests
{
    /// <summary>One site for all cells, with a case of its own for each. Somebody who has no part yet tries every duty too: a site that refuses everything would else pass for most of the table.</summary>
    [Fact]
    public async Task Post_EveryCellOfTheTable_IsAcceptedOrRefusedAsItSays()
    {
        var cells = DutiesTable.Read();
        Assert.Equal(Enum.GetValues<Duty>().Length * (Enum.GetValues<Involvement>().Length - 1), cells.Count);
        var uninvolved = Enum.GetValues<Duty>().Select(duty => new DutyCell(duty, Involvement.None, IsOpen: true, $"{duty} / nothing yet / yes"));
        await using var app = await App.StartAsync();
        var site = new Site(app, await DutyScene.MakeAsync(app.Database));
        var findings = new List<string>();

        foreach (var cell in uninvolved.Concat(cells))
            findings.AddRange(await site.TryAsync(cell));

        findings.AssertNone();
    }

    private sealed class Site(App app, DutyScene scene)
    {
        /// <summary>What is wrong with one cell; nothing where the site does as it says.</summary>
        public async Task<IReadOnlyList<string>> TryAsync(DutyCell cell)
        {
            try
            {
                return [.. (await FindAsync(cell)).Select(finding => $"{cell.Name}: {finding}")];
            }
            catch (XunitException failure)
            {
                return [$"{cell.Name}: {failure.Message}"];
            }
        }

        private async Task<IReadOnlyList<string>> FindAsync(DutyCell cell)
        {
            var waiting = await scene.WaitingForAsync(cell.Duty);
            await using (var db = app.Context())
                await PartFacts.GiveAsync(db, waiting, cell.Part);
            using var client = await app.SignedInAsAsync(DutyScene.EmailOf(cell.Duty));
            var attempt = Attempt.At(waiting);
            var before = await DatabaseImage.TakeAsync(app.Context());

            var answer = await attempt.MakeAsync(client);

            var changes = before.ChangesTo(await DatabaseImage.TakeAsync(app.Context()));
            await using var now = app.Context();
            var isDone = await attempt.IsDone(now);
            return cell.IsOpen ? await AcceptedAsync(now, waiting, attempt, answer, isDone) : Refused(cell, answer, changes, isDone);
        }

        private static async Task<IReadOnlyList<string>> AcceptedAsync(AppDbContext db, DutyCase waiting, Attempt attempt, HtmlPage answer, bool isDone)
        {
            var isRecorded = await db.AuditEntries.AnyAsync(e => e.ActorId == waiting.PersonId && e.Action == attempt.Action && e.Stream.Contains(waiting.ApplicationId.ToString()));
            return
            [
                .. Finding(answer.Status != HttpStatusCode.OK, $"answered {(int)answer.Status}: {answer.Text}"),
                .. Finding(!isDone, "nothing was done"),
                .. Finding(!isRecorded, $"the audit trail does not hold {attempt.Action}"),
            ];
        }

        private static IReadOnlyList<string> Refused(DutyCell cell, HtmlPage answer, IReadOnlyList<string> changes, bool isDone) =>
        [
            .. Finding(!IsRefusal(cell, answer), $"answered {(int)answer.Status} {answer.Path}: {answer.Text}"),
            .. Finding(isDone, "it was done"),
            .. changes.Select(change => $"changed {change}"),
        ];

        /// <summary>There is no such thing for this person, or the rule's words. Who took part in a case may hear a challenge in it with a reason that is recorded; the page asks for one.</summary>
        private static bool IsRefusal(DutyCell cell, HtmlPage answer) => answer.Status switch
        {
            HttpStatusCode.NotFound or HttpStatusCode.Forbidden => true,
            HttpStatusCode.Conflict => answer.Texts("[role=alert]").Any(words => words.Contains("The duties are kept apart", StringComparison.Ordinal)),
            HttpStatusCode.BadRequest => cell.Duty == Duty.HearChallenge && answer.Elements("[role=alert] a[href='#Input_Exception']").Count == 1,
            _ => false,
        };

        private static IEnumerable<string> Finding(bool holds, string words) => holds ? [words] : [];
    }
}
