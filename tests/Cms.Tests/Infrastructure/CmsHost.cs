using System.Collections.Concurrent;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

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
    private readonly ConcurrentDictionary<string, Lazy<Task<object>>> shared = new(StringComparer.Ordinal);
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
        NewClient(keepCookies, Client.BaseAddress!);

    /// <summary>What tests of a class share beside the host: made when it is first asked for by that name.</summary>
    public async Task<T> OnceAsync<T>(string name, Func<Task<T>> make)
        where T : class => (T)await shared.GetOrAdd(name, _ => new Lazy<Task<object>>(async () => await make())).Value;

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
        client = NewClient(keepCookies: false, factory.ClientOptions.BaseAddress);
    }

    public async ValueTask DisposeAsync()
    {
        client?.Dispose();
        if (factory is not null)
            await factory.DisposeAsync();
        await database.DisposeAsync();
    }

    // Slow is not wrong.
    private static HttpClient NewClient(bool keepCookies, Uri address) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = keepCookies }) { BaseAddress = address, Timeout = TimeSpan.FromMinutes(10) };

    // What xunit puts before the reason when a test is skipped while it runs.
    private const string DynamicSkip = "$XunitDynamicSkip$";

    private sealed class Factory(PortalOptions options) : WebApplicationFactory<PortalOptions>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Production");
            foreach (var (name, value) in TestSettings.Of(options))
                builder.UseSetting(name, value);
            builder.UseSetting("Logging:LogLevel:Default", "Warning");
            // Tests ask nobody outside.
            builder.UseSetting("Checks:ExternalLinks", "false");
            builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(new HostTime()));
        }
    }
}
