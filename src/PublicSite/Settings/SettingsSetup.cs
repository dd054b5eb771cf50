using CommsPortal.Contracts.Client;
using CommsPortal.PublicSite.Security;
using Microsoft.Extensions.Options;

namespace CommsPortal.PublicSite.Settings;

/// <summary>Reads the settings, refuses to start with wrong ones, and connects to the CMS.</summary>
public static class SettingsSetup
{
    /// <summary>Name of the HTTP client that speaks to the CMS; tests replace its handler.</summary>
    public const string CmsClient = "cms";

    public static IServiceCollection AddSiteSettings(this IServiceCollection services)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddOptions<CmsOptions>().BindConfiguration(CmsOptions.Section).ValidateDataAnnotations()
            .Validate(cms => IsWeb(cms.BaseUrl), "Cms:BaseUrl must be an http or https address, for instance http://127.0.0.1:5100.")
            .ValidateOnStart();
        services.AddOptions<SiteOptions>().BindConfiguration(SiteOptions.Section).ValidateDataAnnotations()
            .Validate(site => IsWeb(site.BaseUrl), "Site:BaseUrl must be an http or https address, for instance https://example.gov.vn.")
            .Validate(site => site.ApiBaseUrl is null || IsWeb(site.ApiBaseUrl), "Site:ApiBaseUrl must be an http or https address, for instance https://api.example.gov.vn.")
            .Validate(site => site.DeskBaseUrl is null || IsWeb(site.DeskBaseUrl), "Site:DeskBaseUrl must be an http or https address, for instance https://cms.example.gov.vn.")
            .Validate(site => site.SecurityContact is null or { IsAbsoluteUri: true, Scheme: "mailto" or "https" or "tel" }, "Site:SecurityContact must be a mailto, https or tel address, for instance mailto:baomat@example.gov.vn.")
            .Validate(site => site.HubUrl is null || IsWeb(site.HubUrl), "Site:HubUrl must be an http or https address, for instance https://cms.example.gov.vn/websub.")
            .Validate(site => Proxies.Parse(site.TrustedProxies) is not null, "Site:TrustedProxies must be networks separated by commas, for instance 10.0.0.0/8, 2001:db8::/32.")
            .ValidateOnStart();
        return services;
    }

    public static IServiceCollection AddCms(this IServiceCollection services)
    {
        services.AddHttpClient(CmsClient)
            .ConfigureHttpClient((provider, http) =>
            {
                http.BaseAddress = provider.GetRequiredService<IOptions<CmsOptions>>().Value.BaseUrl;
                http.Timeout = Timeout.InfiniteTimeSpan; // The typed client and the media proxy set their own, shorter and longer ones.
            })
            .ConfigurePrimaryHttpMessageHandler(provider => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                AutomaticDecompression = System.Net.DecompressionMethods.All,
                ConnectTimeout = provider.GetRequiredService<IOptions<CmsOptions>>().Value.Timeout * 0.4, // 2 s by default.
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
                UseCookies = false,
            })
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers();
        services.AddSingleton(provider => new PortalClient(
            provider.GetRequiredService<IHttpClientFactory>().CreateClient(CmsClient),
            new PortalClientOptions
            {
                Timeout = provider.GetRequiredService<IOptions<CmsOptions>>().Value.Timeout,
                Time = provider.GetRequiredService<TimeProvider>(),
            }));
        return services;
    }

    private static bool IsWeb(Uri address) => address is { IsAbsoluteUri: true, Scheme: "http" or "https" };
}
