using System.Buffers.Text;
using System.Net;
using CommsPortal.Cms.People;
using CommsPortal.Cms.People.OpenId;
using CommsPortal.Cms.Tests.Desk;
using CommsPortal.Cms.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Tests.People.OpenId;

/// <summary>Signing in by a provider that runs beside the tests and is spoken to over HTTP.</summary>
public sealed class OpenIdSignInTests(CmsHost<Sqlite> host) : DeskTest<Sqlite>(host), IAsyncLifetime
{
    private IdentityProvider provider = null!;

    public async ValueTask InitializeAsync()
    {
        provider = await IdentityProvider.StartAsync(Host.Services.GetRequiredService<TimeProvider>());
        var options = Host.Services.GetRequiredService<IOptions<OpenIdOptions>>().Value;
        (options.Authority, options.ClientId, options.ClientSecret, options.Name) = (provider.Issuer, IdentityProvider.Client, IdentityProvider.Secret, "tài khoản thành phố");
    }

    public ValueTask DisposeAsync() => provider.DisposeAsync();

    [Fact]
    public async Task A_verified_address_links_the_person_once_and_the_providers_name_for_them_counts_from_then_on()
    {
        var (user, visitor) = (await AddAsync(Role.Author), Stranger());
        Vouch("s-1", user.Email!);
        Assert.Contains("tài khoản thành phố", (await visitor.GetAsync("/desk/sign-in?ReturnUrl=%2Fdesk%2Fmedia")).Text, StringComparison.Ordinal);
        Assert.Equal("/desk/media", (await ThroughAsync(visitor, "/desk/media")).Location);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/desk")).Status);
        Vouch("s-1", "doi-thu@example.vn");
        Assert.Equal("/desk", (await ThroughAsync(Stranger())).Location);
        // The address was given to a successor at the provider.
        Vouch("s-2", user.Email!);
        Assert.Equal(HttpStatusCode.Forbidden, (await ThroughAsync(Stranger())).Status);
        await using var db = OpenDatabase();
        Assert.Equal(1, await db.AuditEntries.CountAsync(e => e.Action == "openid-link" && e.Subject == user.Email, Cancellation));
    }

    [Theory]
    [InlineData(true, "khong-ai@example.vn")]
    [InlineData(false, null)]
    [InlineData("false", null)]
    public async Task Whoever_has_no_account_or_no_verified_address_stays_outside(object verified, string? address)
    {
        var (user, visitor) = (await AddAsync(Role.Author), Stranger());
        Vouch("s-" + user.Id, address ?? user.Email!, verified);
        Assert.Equal(HttpStatusCode.Forbidden, (await ThroughAsync(visitor)).Status);
        Assert.Contains("/desk/sign-in", (await visitor.GetAsync("/desk")).Location, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("iss", "https://other.example")]
    [InlineData("aud", "somebody-else")]
    [InlineData("nonce", "another")]
    [InlineData("exp", 1_000_000)]
    [InlineData("iat", 4_000_000_000)]
    [InlineData("azp", "somebody-else")]
    [InlineData("sub", "")]
    public async Task A_token_with_a_claim_that_does_not_hold_opens_nothing(string claim, object value)
    {
        var (user, visitor) = (await AddAsync(Role.Author), Stranger());
        Vouch("s-" + user.Id, user.Email!);
        provider.Claims[claim] = value;
        Assert.Equal(HttpStatusCode.BadRequest, (await ThroughAsync(visitor)).Status);
        Assert.Contains("/desk/sign-in", (await visitor.GetAsync("/desk")).Location, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("unsigned")]
    [InlineData("none")]
    [InlineData("changed")]
    [InlineData("nonsense")]
    public async Task A_token_that_the_provider_did_not_sign_opens_nothing(string bent)
    {
        var (user, visitor) = (await AddAsync(Role.Author), Stranger());
        Vouch("s-" + user.Id, user.Email!);
        provider.Bend = token =>
        {
            var parts = token.Split('.');
            return bent switch
            {
                "unsigned" => $"{parts[0]}.{parts[1]}.",
                "none" => $"{Base64Url.EncodeToString("{\"alg\":\"none\"}"u8)}.{parts[1]}.",
                "changed" => $"{parts[0]}.{parts[1][..^4]}AAAA.{parts[2]}",
                _ => "nonsense",
            };
        };
        Assert.Equal(HttpStatusCode.BadRequest, (await ThroughAsync(visitor)).Status);
    }

    [Fact]
    public async Task An_answer_of_another_browser_or_a_second_time_opens_nothing()
    {
        var (user, visitor) = (await AddAsync(Role.Author), Stranger());
        Vouch("s-" + user.Id, user.Email!);
        var answer = await AnswerOfProviderAsync(visitor, "/desk");
        Assert.Equal(HttpStatusCode.BadRequest, (await Stranger().GetAsync(answer)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.GetAsync(answer.Replace("state=", "state=x", StringComparison.Ordinal))).Status);
        answer = await AnswerOfProviderAsync(visitor, "/desk");
        Assert.Equal("/desk", (await visitor.GetAsync(answer)).Location);
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.GetAsync(answer)).Status);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example")]
    public async Task A_foreign_return_address_is_not_followed(string address)
    {
        var user = await AddAsync(Role.Author);
        Vouch("s-" + user.Id, user.Email!);
        Assert.Equal("/desk", (await ThroughAsync(Stranger(), address)).Location);
    }

    [Fact]
    public async Task A_provider_that_is_away_is_told_and_a_portal_without_one_has_no_such_page()
    {
        var options = Host.Services.GetRequiredService<IOptions<OpenIdOptions>>().Value;
        options.Authority = "http://127.0.0.1:9";
        Host.Services.GetRequiredService<OpenIdProvider>().Forget();
        var away = await Stranger().GetAsync("/desk/sign-in/openid");
        Assert.Equal(HttpStatusCode.BadGateway, away.Status);
        Assert.Contains("Chưa liên lạc được", away.Notice, StringComparison.Ordinal);
        options.Authority = "";
        Assert.Equal(HttpStatusCode.NotFound, (await Stranger().GetAsync("/desk/sign-in/openid")).Status);
        Assert.DoesNotContain("openid", (await Stranger().GetAsync("/desk/sign-in")).Page.Body!.InnerHtml, StringComparison.Ordinal);
    }

    private void Vouch(string subject, string email, object? verified = null)
    {
        Host.Services.GetRequiredService<OpenIdProvider>().Forget();
        (provider.Claims["sub"], provider.Claims["email"], provider.Claims["email_verified"]) = (subject, email, verified ?? true);
    }

    private static async Task<DeskAnswer> ThroughAsync(DeskVisitor visitor, string returnUrl = "/desk") => await visitor.GetAsync(await AnswerOfProviderAsync(visitor, returnUrl));

    // The portal sends the browser to the provider, and the provider back to the portal's own address, which is this host's.
    private static async Task<string> AnswerOfProviderAsync(DeskVisitor visitor, string returnUrl)
    {
        var away = await visitor.GetAsync("/desk/sign-in/openid?returnUrl=" + Uri.EscapeDataString(returnUrl));
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        using var back = await browser.GetAsync(away.Location, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, back.StatusCode);
        return back.Headers.Location!.PathAndQuery;
    }
}
