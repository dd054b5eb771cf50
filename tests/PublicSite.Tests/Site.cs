using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CommsPortal.Contracts.Stubs;
using CommsPortal.PublicSite.PageCache;
using CommsPortal.PublicSite.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.PublicSite.Tests;

/// <summary>The whole site over a stub of the CMS.</summary>
internal sealed class Site : IAsyncDisposable
{
    public const string Address = "https://site.example.vn";

    private readonly WebApplicationFactory<Program> _factory;
    private readonly bool _ownsCms;
    private int _arrived;

    public Site(params (string Name, string Value)[] settings)
        : this(null, settings)
    {
    }

    /// <param name="cms">A stub that another site asks too, and that outlives this one; null for one of its own.</param>
    public Site(PortalStub? cms, params (string Name, string Value)[] settings)
    {
        _ownsCms = cms is null;
        Cms = cms ?? new PortalStub();
        _factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseSetting("Site:BaseUrl", Address);
            host.UseSetting("Cms:ChangesWaitSeconds", "1");
            // The most there is: the stub answers at once, but on a machine that does much else even that may take long.
            host.UseSetting("Cms:TimeoutSeconds", "60");
            foreach (var (name, value) in settings)
                host.UseSetting(name, value);
            host.ConfigureTestServices(services =>
            {
                services.AddHttpClient(SettingsSetup.CmsClient).ConfigurePrimaryHttpMessageHandler(() => Cms);
                services.AddSingleton<IStartupFilter>(new Arrivals(this));
            });
        });
    }

    public PortalStub Cms { get; }

    /// <summary>How many requests have reached the site.</summary>
    public int Arrived => _arrived;

    public PageStore Store => _factory.Services.GetRequiredService<PageStore>();

    public ChangeFollower Follower => _factory.Services.GetRequiredService<ChangeFollower>();

    public TestServer Server => _factory.Server;

    public T Service<T>()
        where T : notnull => _factory.Services.GetRequiredService<T>();

    public HttpClient Client() => _factory.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    public async Task<HttpResponseMessage> GetAsync(string path, params (string Name, string Value)[] headers)
    {
        using var client = Client();
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await client.SendAsync(request);
    }

    /// <summary>The page as a browser reads it; fails unless it has the status.</summary>
    public async Task<IHtmlDocument> PageAsync(string path, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var response = await GetAsync(path);
        var html = await response.Content.ReadAsStringAsync();
        Assert.True(status == response.StatusCode, $"{path}: {response.StatusCode}\n{html}");
        return new HtmlParser().ParseDocument(html);
    }

    /// <summary>Waits until the site has read the whole change log.</summary>
    public async Task CaughtUpAsync() =>
        await CaughtUpAsync(long.Parse((await Cms.CreateClient().GetChangesAsync(limit: 1000)).Cursor, null));

    /// <summary>Waits until the site has read the change log up to this position.</summary>
    public async Task CaughtUpAsync(long sequence)
    {
        _ = Follower;
        await Eventually.SeeAsync(() => Follower is { Connected: true, Cursor: not null } && long.Parse(Follower.Cursor, null) >= sequence, $"change {sequence} being read");
    }

    public async ValueTask DisposeAsync()
    {
        await _factory.DisposeAsync();
        if (_ownsCms)
            Cms.Dispose();
    }

    private sealed class Arrivals(Site site) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((_, following) =>
            {
                Interlocked.Increment(ref site._arrived);
                return following();
            });
            next(app);
        };
    }
}
