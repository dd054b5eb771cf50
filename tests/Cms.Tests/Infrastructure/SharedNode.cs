using System.Net.Http.Headers;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Infrastructure;

/// <summary>One of several nodes of the CMS on one PostgreSQL, each with a data folder of its own and one clock for all.</summary>
internal sealed class SharedNode : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("commsportal-").FullName;
    private readonly WebApplicationFactory<PortalOptions> factory;

    public SharedNode(string postgres, TimeProvider time)
    {
        factory = new Factory(new PortalOptions { DataDirectory = folder, Postgres = postgres }, time);
        factory.UseKestrel(0);
        factory.StartServer();
    }

    /// <summary>A client that sends a key.</summary>
    public HttpClient ClientWith(string secret) => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
    {
        BaseAddress = factory.ClientOptions.BaseAddress,
        Timeout = TimeSpan.FromMinutes(10),
        DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", secret) },
    };

    public async ValueTask DisposeAsync()
    {
        await factory.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private sealed class Factory(PortalOptions options, TimeProvider time) : WebApplicationFactory<PortalOptions>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Production");
            foreach (var (name, value) in TestSettings.Of(options))
                builder.UseSetting(name, value);
            builder.UseSetting("Logging:LogLevel:Default", "Warning");
            builder.UseSetting("Checks:ExternalLinks", "false");
            builder.ConfigureTestServices(services => services.AddSingleton(time));
        }
    }
}
