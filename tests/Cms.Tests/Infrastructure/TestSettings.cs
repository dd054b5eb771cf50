using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Infrastructure;

/// <summary>How the CMS is set up for tests.</summary>
internal static class TestSettings
{
    // The product's own limit would be a matter of the machine's speed. Tests of the limit set theirs.
    private const string LongestImageProcess = "600";

    public static Dictionary<string, string?> Of(PortalOptions options) => new()
    {
        ["Portal:DataDirectory"] = options.DataDirectory,
        ["Portal:Postgres"] = options.Postgres,
        ["Media:MaxProcessSeconds"] = LongestImageProcess,
        // Receivers of tests are on this machine and speak without encryption.
        ["Outgoing:AllowHttp"] = "true",
        ["Outgoing:Networks"] = "127.0.0.0/8",
        ["Outgoing:Seconds"] = "60",
        // Nobody listens there: tests of the hub bring sites of their own.
        ["WebSub:SiteUrl"] = "http://127.0.0.1:1",
    };

    /// <summary>The services of the CMS, without the web server.</summary>
    public static ServiceProvider Services(PortalOptions options, TimeProvider? time = null)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(Of(options)).Build();
        var services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(configuration).AddCms(configuration);
        services.AddSingleton(time ?? TimeProvider.System);
        services.AddSingleton<Newsroom>();
        return services.BuildServiceProvider();
    }
}
