using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace CommsPortal.Cms.Tests.Infrastructure;

/// <summary>
/// The whole CMS, as <c>serve</c> runs it, on Kestrel at a free loopback port, with a fresh database and data folder. A class fixture of
/// <see cref="CmsHostTest{TDatabase}"/>.
/// </summary>
public sealed class CmsHost<TDatabase> : IAsyncLifetime
    where TDatabase : ITestDatabase, new()
{
    private readonly TDatabase database = new();
    private WebApplicationFactory<PortalOptions>? factory;
    private HttpClient? client;

    /// <summary>Why the database cannot be had on this machine; null when it can.</summary>
    public string? Missing { get; private set; }

    public PortalOptions Options => database.Options;

    public IServiceProvider Services => Running.Services;

    /// <summary>Speaks to the CMS over HTTP; follows no redirects and keeps no cookies.</summary>
    public HttpClient Client => client ?? throw new InvalidOperationException("The host has not been started.");

    private WebApplicationFactory<PortalOptions> Running => factory ?? throw new InvalidOperationException("The host has not been started.");

    /// <summary>A client of its own, for instance for a person who signs in.</summary>
    public HttpClient CreateClient(bool keepCookies) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = keepCookies }) { BaseAddress = Client.BaseAddress };

    public async ValueTask InitializeAsync()
    {
        try
        {
            await database.CreateAsync();
        }
        catch (Exception exception) when (exception.Message.StartsWith(DynamicSkip, StringComparison.Ordinal))
        {
            // A fixture cannot skip; the test class does, with this reason.
            Missing = exception.Message[DynamicSkip.Length..];
            return;
        }

        factory = new Factory(Options);
        factory.UseKestrel(0);
        factory.StartServer();
        client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = factory.ClientOptions.BaseAddress };
    }

    public async ValueTask DisposeAsync()
    {
        client?.Dispose();
        if (factory is not null)
            await factory.DisposeAsync();
        await database.DisposeAsync();
    }

    // What xunit puts before the reason when a test is skipped while it runs.
    private const string DynamicSkip = "$XunitDynamicSkip$";

    private sealed class Factory(PortalOptions options) : WebApplicationFactory<PortalOptions>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Production");
            builder.UseSetting("Portal:DataDirectory", options.DataDirectory);
            builder.UseSetting("Portal:Postgres", options.Postgres);
            builder.UseSetting("Logging:LogLevel:Default", "Warning");
        }
    }
}
