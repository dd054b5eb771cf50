using System.Net;
using AngleSharp.Html.Parser;
using CommsPortal.PublicSite.Press;
using Microsoft.AspNetCore.Http;

namespace CommsPortal.PublicSite.Tests.Press;

/// <summary>The pages for journalists: what is kept, what is refused, and the session.</summary>
public sealed class PressPagesTests(FilledSite filled) : IClassFixture<FilledSite>
{
    private readonly Site _site = filled.Site;

    [Theory]
    [InlineData("/bao-chi", "Mới nhất")]
    [InlineData("/en/press", "Latest")]
    public async Task The_press_page_shows_what_is_new_contacts_feeds_logos_and_commands_in_its_language(string path, string latest)
    {
        var page = await _site.PageAsync(path);

        Assert.Equal(latest, page.QuerySelector("#moi-nhat")!.TextContent);
        Assert.NotEmpty(page.QuerySelectorAll(".press-latest li a[href^='/']"));
        Assert.Equal("mailto:bao-chi@example.vn", page.QuerySelector(".press-contact a")!.GetAttribute("href"));
        Assert.All(page.QuerySelectorAll(".press-examples code"), c => Assert.StartsWith("curl ", c.TextContent, StringComparison.Ordinal));
        Assert.NotNull(page.QuerySelector($".colophon a[href='{path}']"));
        Assert.NotEmpty(page.QuerySelectorAll(".press-logos a[download]"));
    }

    [Fact]
    public async Task A_form_that_is_not_whole_comes_back_with_what_was_typed_and_what_to_do()
    {
        using var answer = await PostAsync("/bao-chi/xin-khoa", ("person", "Lan"), ("outlet", "Báo Một"), ("email", "khong-phai"), ("purpose", "Đăng lại."), ("consent", "1"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        Assert.Contains("thư điện tử", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Báo Một", page.QuerySelector("#outlet")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    public async Task What_another_site_makes_a_browser_send_is_not_handed_on(string header, string value)
    {
        using var client = _site.Client();
        using var request = Form("/bao-chi/dang-nhap", ("key", "cpp_0"));
        request.Headers.TryAddWithoutValidation(header, value);
        using var answer = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Programs_that_fill_in_every_field_are_thanked_and_nothing_is_sent()
    {
        using var answer = await PostAsync("/bao-chi/xin-khoa", ("person", "x"), ("outlet", "x"), ("email", "x@y.example"), ("purpose", "x"), ("consent", "1"), ("website", "x"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("role=\"status\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/bao-chi/tai-khoan", "/bao-chi/dang-nhap")]
    [InlineData("/en/press/account", "/en/press/sign-in")]
    public async Task Who_is_not_signed_in_is_sent_to_sign_in_and_nothing_is_kept(string path, string location)
    {
        using var answer = await _site.GetAsync(path, ("Cookie", "press=made-up"));
        Assert.Equal((HttpStatusCode.SeeOther, location), (answer.StatusCode, answer.Headers.Location!.OriginalString));
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.False(_site.Store.TryGet(path, out _));
    }

    [Theory]
    [InlineData("/bao-chi/khoa/")]
    [InlineData("/bao-chi/xac-nhan/")]
    [InlineData("/en/press/key/")]
    public async Task Opening_a_link_of_a_letter_uses_nothing_up_and_is_neither_kept_nor_listed(string path)
    {
        using var answer = await _site.GetAsync(path + new string('a', 64));
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Single(page.QuerySelectorAll("main form[method=post]"));
        Assert.Contains("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_session_holds_the_key_encrypted_in_strict_cookies_of_the_press_pages_alone()
    {
        var session = _site.Service<PressSession>();
        var context = new DefaultHttpContext();
        session.Begin(context, "cpp_secret");
        var cookies = context.Response.Headers.SetCookie.ToArray();
        Assert.Equal(["/bao-chi", "/en/press"], cookies.Select(c => c!.Split("path=")[1].Split(';')[0]));
        Assert.All(cookies, c =>
        {
            Assert.DoesNotContain("cpp_", c, StringComparison.Ordinal);
            foreach (var attribute in new[] { "httponly", "secure", "samesite=strict" })
                Assert.Contains(attribute, c, StringComparison.OrdinalIgnoreCase);
        });
        var value = cookies[0]!.Split('=', 2)[1].Split(';')[0];
        Assert.Equal("cpp_secret", session.KeyOf(With(value)));
        Assert.Null(session.KeyOf(With(value[..^4] + "AAAA")));
        Assert.Null(session.KeyOf(With("")));
        Assert.Null(session.KeyOf(new DefaultHttpContext()));
    }

    private static DefaultHttpContext With(string cookie)
    {
        var context = new DefaultHttpContext();
        context.Request.Headers.Cookie = "press=" + cookie;
        return context;
    }

    private async Task<HttpResponseMessage> PostAsync(string path, params (string Name, string Value)[] fields)
    {
        using var client = _site.Client();
        using var request = Form(path, fields);
        return await client.SendAsync(request);
    }

    private static HttpRequestMessage Form(string path, params (string Name, string Value)[] fields) =>
        new(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))) };
}
