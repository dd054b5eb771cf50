using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using CommsPortal.Cms.Checks;
using CommsPortal.Cms.Nominations;
using CommsPortal.Cms.Nominations.Files;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Cms.Tests.Media;
using CommsPortal.Cms.Tests.Nominations;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Desk;

/// <summary>Who may open what and do what, as tables. Letters: c contributor, a author, e editor, v approver, p press officer, s reporter of statistics, A administrator.</summary>
public sealed partial class AccessTests(CmsHost<Sqlite> host) : DeskTest<Sqlite>(host)
{
    private const string All = "caevpsA";

    private const string Writers = "caevpA";

    /// <summary>Pages that open for strangers too.</summary>
    private static readonly string[] Open = ["desk/sign-in", "desk/sign-in/code", "desk/sign-in/openid", "desk/sign-out", "desk/setup", "desk/set-password", "desk/forbidden", "desk/{**path}"];

    /// <summary>Who may open each page. {id} is somebody else's draft, seen by editors; {public} a published article; {person} a person.</summary>
    private static readonly Dictionary<string, string> Pages = new()
    {
        ["desk"] = All,
        ["desk/articles"] = All,
        ["desk/articles/find"] = All,
        ["desk/articles/import"] = Writers,
        ["desk/calendar"] = All,
        ["desk/calendar/columns"] = All,
        ["desk/calendar/gaps"] = All,
        ["desk/figures"] = "evpsA",
        ["desk/figures/articles"] = "evpsA",
        ["desk/royalties"] = "evA",
        ["desk/recalls"] = "evpA",
        ["desk/royalties/rates"] = "evA",
        ["desk/royalties/{id:guid}"] = "evA",
        ["desk/press"] = "pA",
        ["desk/press/applications/{id:guid}"] = "pA",
        ["desk/press/accounts/{id:guid}"] = "pA",
        ["desk/digests"] = "evpsA",
        ["desk/feedback"] = "evpA",
        ["desk/feedback/{id:guid}"] = "evpA",
        ["desk/figures/frozen"] = "evpsA",
        ["desk/figures/frozen/{id:guid}"] = "evpsA",
        ["desk/articles/new"] = Writers,
        ["desk/articles/new/{type}"] = Writers,
        ["desk/nominations"] = Writers,
        ["desk/nominations/commendations"] = "evpA",
        ["desk/nominations/{id:guid}"] = "evpA",
        ["desk/nominations/{id:guid}/consultation"] = "evpA",
        ["desk/nominations/{id:guid}/edit/{step?}"] = "",
        ["desk/nominations/{id:guid}/files/{file:guid}"] = "evpA",
        ["desk/articles/{id:guid}"] = "evpA",
        ["desk/articles/{id:guid}/edit"] = "evpA",
        ["desk/articles/{id:guid}/history"] = "evpA",
        ["desk/articles/{id:guid}/consents"] = "evpA",
        ["desk/articles/{id:guid}/working-copy"] = "evpA",
        ["desk/articles/deleted"] = All,
        ["desk/articles/{id:guid}/public-at"] = "evpA",
        ["desk/articles/{id:guid}/lease"] = "evpA",
        ["desk/articles/{id:guid}/delete"] = "evpA",
        ["desk/articles/{id:guid}/withdraw"] = "vpA",
        ["desk/articles/{id:guid}/embargo"] = "vpA",
        ["desk/embargoes"] = "vpA",
        ["desk/indicators"] = "evA",
        ["desk/indicators/edit/{slug?}"] = "evA",
        ["desk/synonyms"] = "evA",
        ["desk/site"] = "A",
        ["desk/webhooks"] = "pA",
        ["desk/webhooks/{id:guid}"] = "pA",
        ["desk/redirects"] = "A",
        ["desk/redirects/missing"] = "A",
        ["desk/menus/{locale?}"] = "A",
        ["desk/home/{locale?}"] = "evpA",
        ["desk/bulk"] = Writers,
        ["desk/bulk/{id:guid}"] = "evpA",
        ["desk/filters"] = All,
        ["desk/media"] = All,
        ["desk/media/find"] = All,
        ["desk/media/duplicates"] = All,
        ["desk/media/folders"] = "aevpA",
        ["desk/media/licences"] = All,
        ["desk/media/{id:guid}"] = All,
        ["desk/taxonomies"] = All,
        ["desk/taxonomies/{kind}"] = All,
        ["desk/taxonomies/{kind}/edit/{slug?}"] = "evA",
        ["desk/columns/edit/{slug?}"] = "evA",
        ["desk/searches"] = All,
        ["desk/account"] = All,
        ["desk/account/security"] = All,
        ["desk/second-factor"] = All,
        ["desk/people"] = "A",
        ["desk/people/{id:guid}"] = "A",
        ["desk/people/roles"] = All,
        ["desk/audit"] = "vA",
        ["desk/audit/verification"] = "vA",
        ["desk/checks"] = "A",
        ["desk/absence"] = All,
        ["desk/notices"] = All,
        ["desk/approvals"] = "A",
        ["desk/approvals/edit"] = "A",
    };

    /// <summary>Who may send something to what is no page to look at.</summary>
    private static readonly Dictionary<string, string> Posts = new() { ["desk/paste"] = Writers, ["desk/passkeys"] = All };

    public static TheoryData<string, string, string> Verbs => new()
    {
        // verb, state of somebody else's article, who may
        { "Submit", "draft", "evpA" },
        { "Comment", "draft", "evpA" },
        { "SendBack", "review", "evpA" },
        { "Approve", "review", "vA" },
        { "Assign", "draft", "evpA" },
        { "Publish", "approved", "vpA" },
        { "Schedule", "approved", "vpA" },
        { "CancelSchedule", "scheduled", "vpA" },
        { "GiveUnderEmbargo", "approved", "vpA" },
        { "embargo", "embargoed", "vpA" },
        { "ScheduleWithdrawal", "published", "vpA" },
        { "calendar", "scheduled", "vpA" },
        { "Correct", "published", "vpA" },
        { "withdraw", "published", "vpA" },
        { "delete", "draft", "A" },
        { "edit", "draft", "evpA" },
    };

    [Fact]
    public void Every_page_of_the_desk_is_in_the_tables()
    {
        var routes = Host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .Select(e => e.RoutePattern.RawText!).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(Pages.Keys.Concat(Posts.Keys).Concat(Open).Order(StringComparer.Ordinal), routes);
    }

    [Fact]
    public async Task Each_page_opens_for_the_roles_in_the_table_and_for_no_other()
    {
        var draft = await ArticleAsync("draft");
        var media = await AddMediaAsync();
        var someone = await AddAsync(Role.Author);
        var (frozen, paid) = (await FreezeAsync(), await ArticleAsync("published"));
        var bulk = await BulkActionAsync(someone.Id);
        var (nomination, file) = await NominatedAsync();
        var (application, newsroom) = await NewsroomAsync();
        var webhook = await WebhookAsync();
        var message = await MessageAsync();
        var wrong = new List<string>();
        foreach (var (letter, role) in Roles())
        {
            var person = await OneOfAsync(role);
            foreach (var (route, may) in Pages)
            {
                var id = route.Contains("frozen", StringComparison.Ordinal) ? frozen : route.Contains("royalties", StringComparison.Ordinal) ? paid
                    : route.Contains("media", StringComparison.Ordinal) ? media : route.Contains("bulk", StringComparison.Ordinal) ? bulk
                    : route.Contains("press/applications", StringComparison.Ordinal) ? application : route.Contains("press/accounts", StringComparison.Ordinal) ? newsroom
                    : route.Contains("people", StringComparison.Ordinal) ? someone.Id
                    : route.Contains("feedback", StringComparison.Ordinal) ? message
                    : route.Contains("webhooks", StringComparison.Ordinal) ? webhook
                    : route.Contains("nominations", StringComparison.Ordinal) ? nomination : draft;
                var answer = await person.GetAsync("/" + Parameter().Replace(route, m => m.Value switch
                {
                    "{type}" => "news",
                    "{kind}" => "sectors",
                    "{slug?}" or "{locale?}" => "",
                    "{step?}" => "kind",
                    "{file:guid}" => $"{file}",
                    _ => $"{id}",
                }));
                var opened = answer.Status == HttpStatusCode.OK;
                var refused = answer.Status == HttpStatusCode.NotFound || answer.Location?.Contains("/desk/forbidden", StringComparison.Ordinal) == true;
                if (opened != may.Contains(letter) || opened == refused)
                    wrong.Add($"{role} {route}: {answer.Status}");
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task Each_post_is_taken_from_the_roles_in_the_table_and_from_no_other()
    {
        var wrong = new List<string>();
        foreach (var (letter, role) in Roles())
        {
            var person = await OneOfAsync(role);
            foreach (var (route, may) in Posts)
            {
                var answer = await PostAsync(person, route, (await person.GetAsync("/desk")).Form("form[action='/desk/sign-out']"));
                if (answer.Status == HttpStatusCode.OK != may.Contains(letter))
                    wrong.Add($"{role} {route}: {answer.Status}");
                if (may.Contains(letter) && (await PostAsync(person, route, null)).Status != HttpStatusCode.BadRequest)
                    wrong.Add($"{role} {route}: taken without our token");
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task Strangers_are_sent_to_sign_in_from_every_page()
    {
        var stranger = Stranger();
        foreach (var route in Pages.Keys.Concat(Posts.Keys))
        {
            var answer = await stranger.GetAsync("/" + Parameter().Replace(route, Guid.Empty.ToString()));
            Assert.Contains("/desk/sign-in", answer.Location, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task A_verb_is_done_for_the_roles_in_the_table_and_refused_to_all_others(string verb, string state, string may)
    {
        foreach (var (letter, role) in Roles())
        {
            var id = await ArticleAsync(state);
            var before = await VersionAsync(id);
            var person = await OneOfAsync(role);
            // The token of any form will do; whether the page shows a button is another matter.
            var token = (await person.GetAsync("/desk")).Form("form[action='/desk/sign-out']");
            token.SetAttribute("action", verb == "calendar" ? "/desk/calendar?handler=Move"
                : char.IsLower(verb[0]) ? $"/desk/articles/{id}/{verb}" : $"/desk/articles/{id}?handler={verb}");
            var answer = await person.SubmitAsync(token, Typed(
                ("Id", $"{id}"), ("Kind", "Publish"), ("At", "2099-01-03T08:00"), ("Version", $"{before}"), ("Comment", "Góp ý"), ("PublishAt", "2099-01-01T08:00"), ("UnpublishAt", "2099-01-02T08:00"),
                ("Wrong", "Sai"), ("Right", "Đúng"), ("Reason", "Lý do"), ("DueAt", "2099-01-05T08:00"), ("headline", "Tiêu đề mới")));
            Assert.True(may.Contains(letter) == (await VersionAsync(id) > before), $"{verb} by {role}: {answer.Status} {answer.Notice}");
        }
    }

    [Theory]
    [InlineData("?handler=Acknowledge", "evpA")]
    [InlineData("/consents?handler=Record", "evpA")]
    [InlineData("/edit?handler=Check", "evpA")]
    public async Task What_belongs_to_the_checks_of_somebody_elses_article_is_done_for_the_roles_in_the_table(string address, string may)
    {
        foreach (var (letter, role) in Roles())
        {
            var id = await ArticleAsync("draft", "Xem [tại đây](/tin-tuc).");
            var warning = (await Host.Services.GetRequiredService<StoredArticleReport>().ReadAsync(id, Cancellation)).Open.Single();
            var person = await OneOfAsync(role);
            var token = (await person.GetAsync("/desk")).Form("form[action='/desk/sign-out']");
            token.SetAttribute("action", $"/desk/articles/{id}{address}");
            var answer = await person.SubmitAsync(
                token, Typed(("fingerprint", warning.Fingerprint), ("Person", "Tư"), ("Form", "written"), ("GivenOn", "2020-01-05")));
            await using var db = OpenDatabase();
            var done = await db.Acknowledgements.AnyAsync(a => a.ArticleId == id, Cancellation)
                || await db.Consents.AnyAsync(c => c.ArticleId == id, Cancellation)
                || answer.Page.QuerySelector("[data-checks]") is not null;
            Assert.True(may.Contains(letter) == done, $"{address} by {role}: {answer.Status} {answer.Notice}");
        }
    }

    [Fact]
    public async Task An_editor_of_one_office_neither_sees_nor_changes_drafts_of_another()
    {
        await using (var db = OpenDatabase())
        {
            db.Terms.AddRange(new[] { "so-y-te", "so-giao-thong" }.Select(slug => new Taxonomies.Term { Kind = "organisations", Slug = slug, Name = slug }));
            await db.SaveChangesAsync(Cancellation);
        }

        var (here, there) = (await PersonAsync(Role.Editor, "so-y-te"), await PersonAsync(Role.Editor, "so-giao-thong"));
        var id = await WriteAsync(here, "Bản nháp của Sở Y tế");
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync($"/desk/articles/{id}/edit")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await there.GetAsync($"/desk/articles/{id}")).Status);
        Assert.DoesNotContain("Bản nháp của Sở Y tế", (await there.GetAsync("/desk/articles")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Bản nháp", (await there.GetAsync("/desk/articles/find?q=ban+nhap")).Page.Body!.TextContent, StringComparison.Ordinal);
    }

    // One person of each role for all the tables: so many people at one address would be too many attempts to sign in.
    private Task<DeskVisitor> OneOfAsync(string role) => Host.OnceAsync(role, () => PersonAsync(role));

    // The token of any form will do.
    private static async Task<DeskAnswer> PostAsync(DeskVisitor person, string route, IHtmlFormElement? form)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/" + route);
        request.Content = new StringContent("<p>a</p>", Encoding.UTF8, "text/html");
        if (form is not null)
            request.Headers.Add("RequestVerificationToken", ((IHtmlInputElement)form.QuerySelector("[name='__RequestVerificationToken']")!).Value);
        return await person.SendAsync(request);
    }

    private static IEnumerable<(char Letter, string Role)> Roles() => All.Zip(Role.All);

    private async Task<Guid> BulkActionAsync(Guid person)
    {
        await using var db = OpenDatabase();
        var action = new Cms.Desk.Bulk.BulkAction { Id = Guid.CreateVersion7(), PersonId = person, PersonName = "Ai đó" };
        db.BulkActions.Add(action);
        await db.SaveChangesAsync(Cancellation);
        return action.Id;
    }

    // Somebody else's, with a document.
    private async Task<(Guid Id, Guid File)> NominatedAsync()
    {
        var author = NominationSamples.Contributor("Người đề cử");
        var id = await NominationSamples.FilledAsync(Host.Services, author, "Gương của người khác", organisation: null);
        var file = await Host.Services.GetRequiredService<HoldFile>().ExecuteAsync(
            id, new MemoryStream(HostileFiles.Pdf), "a.pdf", null, false, author, Cancellation);
        await using var db = OpenDatabase();
        await db.Nominations.Where(n => n.Id == id).ExecuteUpdateAsync(s => s.SetProperty(n => n.State, NominationState.Received), Cancellation);
        return (id, file.Id);
    }

    private async Task<(Guid Application, Guid Account)> NewsroomAsync()
    {
        await using var db = OpenDatabase();
        var (application, account, now) = (Guid.CreateVersion7(), Guid.CreateVersion7(), DateTimeOffset.UnixEpoch);
        db.PressApplications.Add(new() { Id = application, Person = "Lan", Outlet = "Báo", Email = "lan@bao.example", Purpose = "Đọc.", Terms = "1", Locale = "vi", ConfirmedAt = now });
        db.PressAccounts.Add(new() { Id = account, Person = "Lan", Outlet = "Báo", Email = "lan@bao.example", Terms = "1", CreatedAt = now });
        await db.SaveChangesAsync(Cancellation);
        return (application, account);
    }

    private Task<Guid> ArticleAsync(string state, string body = "Nội dung") => OthersWork.ArticleAsync(Host.Services, state, body, Cancellation);

    private async Task<Guid> FreezeAsync()
    {
        await using var scope = Host.Services.CreateAsyncScope();
        var day = new DateOnly(2026, 1, 1);
        var query = new Cms.Figures.Reports.FigureQuery(new Cms.Figures.FigurePeriod(day, day), Cms.Figures.FigureDimension.Type, null);
        return (await scope.ServiceProvider.GetRequiredService<Cms.Figures.Frozen.FreezeReport>().ExecuteAsync(query, "Báo cáo", Actor.CommandLine, Cancellation)).Id;
    }

    private async Task<Guid> WebhookAsync()
    {
        await using var db = OpenDatabase();
        var account = new Cms.Press.Keys.PressAccount { Id = Guid.CreateVersion7(), Outlet = "Báo", Person = "Mai", Email = "mai@toasoan.example", Terms = "1" };
        var webhook = new Cms.Press.Webhooks.Webhook { Id = Guid.CreateVersion7(), AccountId = account.Id, Url = "https://press.example/", Secret = "-" };
        db.AddRange(account, webhook);
        await db.SaveChangesAsync(Cancellation);
        return webhook.Id;
    }

    private async Task<Guid> MessageAsync()
    {
        await using var db = OpenDatabase();
        var message = new Cms.Feedback.FeedbackMessage { Id = Guid.CreateVersion7(), Code = "000000000000", Kind = "other", Message = "Chào tòa soạn.", Locale = "vi" };
        db.Add(message);
        await db.SaveChangesAsync(Cancellation);
        return message.Id;
    }

    private async Task<int> VersionAsync(Guid id)
    {
        await using var db = OpenDatabase();
        return (await db.Articles.FindAsync([id], Cancellation))!.Version;
    }

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}
