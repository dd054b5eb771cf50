using System.Net;

namespace CommsPortal.PublicSite.Tests.Security;

/// <summary>The pages that take something from readers: it comes back as text or not at all, leads nowhere else, and the request's headers are nowhere believed.</summary>
public sealed class ReaderPagesTests(FilledSite filled) : IClassFixture<FilledSite>
{
    private const string Evil = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>";
    private const string Elsewhere = "//evil.example/a";

    private readonly Site _site = filled.Site;

    public static TheoryData<string> Addresses { get; } =
    [
        "/tim-kiem?q={0}", "/tim-kiem?q=a&chuyen-muc={0}&tu={0}&den={0}&xep={0}&trang={0}&loai={0}&the={0}", "/en/search?q={0}", "/dang-ky-tin?q={0}", "/en/subscribe?q={0}",
        "/dang-ky-tin/xac-nhan/{0}", "/dang-ky-tin/quan-ly/{0}", "/dang-ky-tin/thoi/{0}", "/gui-toa-soan?q={0}&next={0}", "/gui-toa-soan/{0}", "/gui-toa-soan/bai/{0}",
        "/gui-toa-soan/tra-cuu?code={0}", "/hoi-dap?trang={0}", "/da-luu?url={0}&bai={0}", "/gop-y?trang={0}", "/gop-y/{0}", "/tin-tuc/a/phien-ban?tu={0}",
        "/tin-tuc/a/phien-ban/so-sanh?tu={0}&den={0}", "/tin-tuc/a/phien-ban/{0}", "/oembed?url={0}&format={0}", "/nhung/{0}",
    ];

    public static TheoryData<string> Pages { get; } =
    [
        "/", "/tim-kiem?q=a", "/dang-ky-tin", "/dang-ky-tin/thoi/abc", "/gui-toa-soan", "/gui-toa-soan/tra-cuu", "/hoi-dap", "/da-luu", "/gop-y", "/tin-tuc/a/phien-ban", "/tin-tuc/a/phien-ban/1",
        "/tin-tuc/a/phien-ban/so-sanh", "/khong-co-trang-nay", "/humans.txt", "/.well-known/security.txt",
    ];

    public static TheoryData<string, string> Forms { get; } = new()
    {
        { "/gui-toa-soan", "kind message name email" },
        { "/en/feedback", "kind message name email" },
        { "/gui-toa-soan/tra-cuu", "code" },
        { "/dang-ky-tin", "email rhythm topic[] q[]" },
        { "/en/subscribe", "email rhythm topic[] q[]" },
    };

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task What_stands_in_an_address_never_becomes_markup_nor_a_way_elsewhere(string address)
    {
        foreach (var typed in new[] { Evil, Elsewhere, "https:" + Elsewhere, "javascript:alert(1)", "\\\\evil.example", "a\r\nSet-Cookie: x=1" })
        {
            using var answer = await _site.GetAsync(address.Replace("{0}", Uri.EscapeDataString(typed), StringComparison.Ordinal));
            await SeeHarmlessAsync(answer);
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task What_is_sent_comes_back_as_text(string path, string fields)
    {
        foreach (var typed in new[] { Evil, Elsewhere, "javascript:alert(1)" })
        {
            using var client = _site.Client();
            using var content = new FormUrlEncodedContent(fields.Split(' ').Append("next").Select(field => KeyValuePair.Create(field, typed)));
            using var answer = await client.PostAsync(new Uri(path, UriKind.Relative), content, TestContext.Current.CancellationToken);
            Assert.NotEqual(HttpStatusCode.InternalServerError, answer.StatusCode);
            await SeeHarmlessAsync(answer);
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task The_host_that_a_request_names_shows_on_no_page_and_in_no_redirection(string path)
    {
        foreach (var header in new[] { "Host", "X-Forwarded-Host", "X-Host", "X-Original-URL", "X-Rewrite-URL", "Forwarded", "Origin", "Referer" })
        {
            foreach (var address in new[] { path, path.Contains('?', StringComparison.Ordinal) ? path : path.TrimEnd('/').ToUpperInvariant() + "/" })
            {
                using var answer = await _site.GetAsync(address, (header, header is "Origin" or "Referer" ? "https://evil.example" : header == "Forwarded" ? "host=evil.example" : "evil.example"));
                Assert.DoesNotContain("evil.example", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
                Assert.DoesNotContain("evil.example", answer.Headers.ToString(), StringComparison.Ordinal);
            }
        }
    }

    private static async Task SeeHarmlessAsync(HttpResponseMessage answer)
    {
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain("<script>alert", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img src=x", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch("(?i)(?:href|src|action|formaction)=[\"']?(?:javascript:|(?:https?:)?//evil|\\\\\\\\)", html);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.False(answer.Headers.Contains("Refresh"));
        if (answer.Headers.Location is { } location)
            Assert.Matches("^/(?![/\\\\])", location.OriginalString);
    }
}
