using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CommsPortal.Cms.Nominations;
using CommsPortal.Cms.Nominations.Consultations;
using CommsPortal.Cms.Nominations.Verbs;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Tests.Desk;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Contracts.Changes;
using CommsPortal.Contracts.Consultations;
using CommsPortal.Contracts.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Nominations;

public sealed class ConsultationOnSqlite(CmsHost<Sqlite> host) : ConsultationTests<Sqlite>(host);

public sealed class ConsultationOnPostgres(CmsHost<Postgres> host) : ConsultationTests<Postgres>(host);

/// <summary>What the public is asked, and what it says.</summary>
public abstract class ConsultationTests<TDatabase>(CmsHost<TDatabase> host) : DeskTest<TDatabase>(host)
    where TDatabase : ITestDatabase, new()
{
    private static readonly Actor Author = NominationSamples.Contributor("Lan", NominationSamples.Unit);
    private static readonly Actor Handler = NominationSamples.Person("Minh", Role.Editor);

    [Fact]
    public async Task The_office_opens_it_the_public_comments_and_sees_a_comment_once_it_was_let_through()
    {
        var editor = await Host.OnceAsync("editor", () => PersonAsync(Role.Editor));
        var id = await VerifiedAsync("Bà Lý Thị Mận");
        var opened = await editor.SubmitAsync(
            (await editor.GetAsync($"/desk/nominations/{id}/consultation")).Verb("Open"), Typed(("Text", "Giúp bà con nộp hồ sơ."), ("Days", "7")));
        Assert.True(opened.Location is not null, opened.Notice);
        var sequence = await HeadAsync();

        Assert.Equal(HttpStatusCode.Accepted, (await SendAsync(id, "  Ông Sáu ", "Tôi đồng tình.")).StatusCode);
        var before = await ReadAsync(id);
        Assert.Equal(("Bà Lý Thị Mận", "Giúp bà con nộp hồ sơ."), (before.Title, before.Text));
        Assert.Empty(before.Comments);

        var page = await editor.GetAsync($"/desk/nominations/{id}/consultation");
        Assert.Contains("Tôi đồng tình.", page.Text, StringComparison.Ordinal);
        await editor.SubmitAsync(page.Verb("Show"), Typed(("answer", "Cảm ơn ông.")));

        var comment = Assert.Single((await ReadAsync(id)).Comments);
        Assert.Equal(("Ông Sáu", "Tôi đồng tình.", "Cảm ơn ông."), (comment.Name, comment.Text, comment.Answer));
        await using var db = OpenDatabase();
        var change = await db.Changes.SingleAsync(c => c.Sequence > sequence, Cancellation);
        Assert.Equal((ChangeKind.Consultation, null), (change.Kind, change.ArticleId));
        Assert.Equal(["consultations", $"consultation:{id}"], change.Tags);
    }

    [Fact]
    public async Task Nothing_of_the_nomination_is_public_but_what_was_released()
    {
        var id = await VerifiedAsync("Ông Tạ Văn Lựu");
        Assert.Equal(HttpStatusCode.NotFound, (await Client.GetAsync($"/api/v1/consultations/{id}", Cancellation)).StatusCode);
        await OpenAsync(id, "Tên công bố", "Nội dung công bố.", 3);

        var json = await Client.GetStringAsync($"/api/v1/consultations/{id}", Cancellation);
        Assert.Equal(
            ["closesAt", "comments", "id", "openedAt", "text", "title"],
            JsonDocument.Parse(json).RootElement.EnumerateObject().Select(m => m.Name).Order(StringComparer.Ordinal));
        foreach (var secret in new[] { "Ông Ba", "028 3822 0000", "example.vn", "Tạ Văn Lựu" })
            Assert.DoesNotContain(secret, json, StringComparison.Ordinal);
        Assert.Contains("Tên công bố", await Client.GetStringAsync("/api/v1/consultations", Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Comments_are_taken_until_it_closes_and_refused_with_what_to_do()
    {
        var id = await VerifiedAsync("Bà Đỗ Thị Na");
        Assert.Equal(ProblemCode.NotFound, await CodeAsync(await SendAsync(id, null, "Sớm quá.")));
        await OpenAsync(id, "Bà Đỗ Thị Na", "Nội dung.", 3);
        Assert.Equal(ProblemCode.InvalidContent, await CodeAsync(await SendAsync(id, null, "  ")));
        Assert.Equal(ProblemCode.InvalidContent, await CodeAsync(await SendAsync(id, null, new string('x', 2001))));
        Assert.Equal(HttpStatusCode.Accepted, (await SendAsync(id, null, "<script>alert(1)</script>")).StatusCode);
        await Host.Services.GetRequiredService<CloseConsultation>().ExecuteAsync(id, null, Handler, Cancellation);
        Assert.Equal(ProblemCode.TransitionNotAllowed, await CodeAsync(await SendAsync(id, null, "Muộn quá.")));
    }

    [Fact]
    public void An_address_has_ten_comments_an_hour_and_a_household_of_IPv6_is_one()
    {
        var time = new ManualTime();
        var limiter = new CommentLimiter(time);
        Assert.All(Enumerable.Range(1, CommentLimiter.MostInAnHour), i => Assert.True(limiter.Take(IPAddress.Parse($"2001:db8::{i}"))));
        Assert.False(limiter.Take(IPAddress.Parse("2001:db8::abcd")));
        Assert.True(limiter.Take(IPAddress.Parse("2001:db8:0:1::1")));
        Assert.True(limiter.Take(IPAddress.Parse("203.0.113.9")));
        time.Advance(TimeSpan.FromHours(1));
        Assert.True(limiter.Take(IPAddress.Parse("2001:db8::1")));
    }

    private async Task<Guid> VerifiedAsync(string subject)
    {
        var id = await NominationSamples.SentAsync(Host.Services, Author, subject);
        await Host.Services.GetRequiredService<VerifyNomination>().ExecuteAsync(id, null, null, Handler, Cancellation);
        return id;
    }

    private Task<Nomination> OpenAsync(Guid id, string title, string text, int days) =>
        Host.Services.GetRequiredService<OpenConsultation>().ExecuteAsync(id, null, title, text, days, Handler, Cancellation);

    // Each from an address of its own, as the site's proxies tell it.
    private Task<HttpResponseMessage> SendAsync(Guid id, string? name, string text)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"/api/inbox/v1/consultations/{id}/comments") { Content = JsonContent.Create(new NewComment(name, text)) };
        request.Headers.Add("X-Forwarded-For", $"198.51.100.{Interlocked.Increment(ref last)}");
        return Client.SendAsync(request, Cancellation);
    }

    private async Task<Consultation> ReadAsync(Guid id) =>
        (await Client.GetFromJsonAsync<Consultation>($"/api/v1/consultations/{id}", Contracts.PortalJson.Options, Cancellation))!;

    private static async Task<string?> CodeAsync(HttpResponseMessage answer) =>
        (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("code").GetString();

    private async Task<long> HeadAsync()
    {
        await using var db = OpenDatabase();
        return await db.Changes.MaxAsync(c => (long?)c.Sequence, Cancellation) ?? 0;
    }

    private static int last;
}
