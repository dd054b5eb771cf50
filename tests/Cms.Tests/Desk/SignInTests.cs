using System.Net;
using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Tests.Infrastructure;

namespace CommsPortal.Cms.Tests.Desk;

public sealed class SignInTests(CmsHost<Sqlite> host) : DeskTest<Sqlite>(host)
{
    [Fact]
    public async Task A_stranger_is_asked_to_sign_in_and_then_comes_where_they_wanted()
    {
        var visitor = Stranger();
        var sent = await visitor.GetAsync("/desk/articles?state=Draft");
        Assert.Equal(HttpStatusCode.Redirect, sent.Status);
        Assert.Contains("/desk/sign-in?ReturnUrl=%2Fdesk%2Farticles%3Fstate%3DDraft", sent.Location, StringComparison.Ordinal);
        var user = await AddAsync(Role.Author);
        Assert.Equal("/desk/articles?state=Draft", (await visitor.SignInAsync(user.Email!, Password, "/desk/articles?state=Draft")).Location);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("/%2F/../\\evil.example")]
    [InlineData("javascript:alert(1)")]
    public async Task A_foreign_return_address_is_not_followed(string address)
    {
        var user = await AddAsync(Role.Author);
        var answer = await Stranger().SignInAsync(user.Email!, Password, address);
        Assert.True(answer.Location is "/desk" || new Uri(Client.BaseAddress!, answer.Location!).Host == Client.BaseAddress!.Host, answer.Location);
    }

    [Fact]
    public async Task Wrong_passwords_and_unknown_addresses_get_the_same_answer()
    {
        var user = await AddAsync(Role.Author);
        var wrong = await Stranger().SignInAsync(user.Email!, "một mật khẩu khác");
        var unknown = await Stranger().SignInAsync("khong-co@example.vn", "một mật khẩu khác");
        Assert.Equal((wrong.Status, wrong.Notice), (unknown.Status, unknown.Notice));
        Assert.Equal(user.Email, wrong.ValueOf("Email"));
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_and_the_answer_is_that_of_an_address_without_one()
    {
        var user = await AddAsync(Role.Author);
        var (visitor, other) = (Stranger(), Stranger());
        for (var i = 0; i < 5; i++)
        {
            await visitor.SignInAsync(user.Email!, $"mật khẩu sai {i}");
            await other.SignInAsync("khong-co@example.vn", $"mật khẩu sai {i}");
        }

        var (locked, unknown) = (await visitor.SignInAsync(user.Email!, Password), await other.SignInAsync("khong-co@example.vn", Password));
        Assert.Null(locked.Location);
        Assert.Equal((unknown.Status, unknown.Notice), (locked.Status, locked.Notice));
        Assert.Contains("bị khóa", locked.Notice, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync("/desk")).Status);
    }

    [Fact]
    public async Task Signing_out_needs_a_form_and_ends_the_session()
    {
        var person = await PersonAsync(Role.Author);
        await person.GetAsync("/desk/sign-out");
        var start = await person.GetAsync("/desk");
        Assert.Equal(HttpStatusCode.OK, start.Status);
        Assert.Equal("/desk/sign-in", (await person.SubmitAsync(start.Form("form[action='/desk/sign-out']"))).Location);
        Assert.Equal(HttpStatusCode.Redirect, (await person.GetAsync("/desk")).Status);
    }

    [Theory]
    [InlineData("/desk/sign-in")]
    [InlineData("/desk/sign-out")]
    [InlineData("/desk/setup")]
    [InlineData("/desk/set-password")]
    [InlineData("/desk/sign-in/code")]
    [InlineData("/desk/sign-in?handler=PasskeyOptions")]
    [InlineData("/desk/sign-in?handler=Passkey")]
    [InlineData("/desk/second-factor")]
    [InlineData("/desk/passkeys")]
    [InlineData("/desk/account/security?handler=EndOthers")]
    [InlineData("/desk/articles/new/news")]
    public async Task A_form_without_our_token_is_refused(string path)
    {
        var person = await PersonAsync(Role.Administrator);
        using var request = new HttpRequestMessage(HttpMethod.Post, path);
        request.Content = new FormUrlEncodedContent([KeyValuePair.Create("headline", "Giả mạo")]);
        Assert.Equal(HttpStatusCode.BadRequest, (await person.SendAsync(request)).Status);
    }

    [Fact]
    public async Task Every_answer_carries_a_policy_without_inline_scripts_or_styles()
    {
        var person = await PersonAsync(Role.Administrator);
        foreach (var path in new[] { "/desk", "/desk/articles", "/desk/articles/new/model-example", "/desk/sign-in", "/desk/không-có" })
        {
            var answer = await person.GetAsync(path);
            var policy = string.Join(' ', answer.Response.Headers.GetValues("Content-Security-Policy"));
            Assert.Contains("default-src 'none'; script-src 'self'; style-src 'self'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.Equal("nosniff", string.Join("", answer.Response.Headers.GetValues("X-Content-Type-Options")));
            Assert.Empty(answer.Page.QuerySelectorAll("[style], style, script:not([src]), [onclick], [onload], [onerror]"));
        }
    }

    [Fact]
    public async Task Scripts_styles_and_fonts_that_the_pages_name_are_there_and_may_be_kept()
    {
        var person = await PersonAsync(Role.Author);
        var page = await person.GetAsync("/desk/articles/new/news");
        var named = page.Page.QuerySelectorAll("link[href], script[src]").Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!).ToList();
        Assert.True(named.Count >= 5);
        foreach (var address in named.Append("/desk/assets/edit-rows.js").Append("/desk/assets/fonts/be-vietnam-pro-latin-400-normal.woff2"))
        {
            var answer = await Client.GetAsync(new Uri(address, UriKind.Relative), Cancellation);
            Assert.Equal((HttpStatusCode.OK, address.Contains("?v=", StringComparison.Ordinal)), (answer.StatusCode, answer.Headers.CacheControl?.MaxAge > TimeSpan.Zero));
            Assert.DoesNotContain("html", answer.Content.Headers.ContentType!.MediaType, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await Client.GetAsync(new Uri("/desk/assets/../../../appsettings.json", UriKind.Relative), Cancellation)).StatusCode);
    }

    [Fact]
    public async Task The_session_cookie_is_kept_from_scripts_and_from_other_sites()
    {
        var user = await AddAsync(Role.Author);
        var answer = await Stranger().SignInAsync(user.Email!, Password);
        var cookie = Assert.Single(answer.Response.Headers.GetValues("Set-Cookie"), c => c.StartsWith("commsportal-desk=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void One_address_has_only_so_many_attempts()
    {
        using var limit = new SignInLimit();
        AssertLimited(limit, _ => IPAddress.Parse("203.0.113.7"));
        Assert.True(limit.TryTake(IPAddress.Parse("203.0.113.8")));
    }

    [Fact]
    public void All_addresses_of_one_ipv6_network_count_as_one()
    {
        using var limit = new SignInLimit();
        AssertLimited(limit, i => IPAddress.Parse($"2001:db8::{i + 1:x}"));
    }

    private static void AssertLimited(SignInLimit limit, Func<int, IPAddress> address)
    {
        var begun = TimeProvider.System.GetTimestamp();
        var taken = 0;
        while (limit.TryTake(address(taken)))
            taken++;
        // An attempt comes back every five seconds; that many may have passed here.
        var back = (int)(TimeProvider.System.GetElapsedTime(begun) / TimeSpan.FromSeconds(5)) + 1;
        Assert.InRange(taken, SignInLimit.Attempts, SignInLimit.Attempts + back);
    }
}
