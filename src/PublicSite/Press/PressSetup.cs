using CommsPortal.Contracts.Client;
using CommsPortal.PublicSite.Settings;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace CommsPortal.PublicSite.Press;

/// <summary>Registers what the pages for journalists need.</summary>
public static class PressSetup
{
    public static IServiceCollection AddPress(this IServiceCollection services)
    {
        services.AddSingleton<PressForms>();
        services.AddSingleton<PressSession>();
        services.AddSingleton<AccountEndpoints>();
        services.AddSingleton(provider => SessionKeys(provider.GetRequiredService<IOptions<SiteOptions>>().Value));
        services.AddSingleton(provider => new PressClient(
            provider.GetRequiredService<IHttpClientFactory>().CreateClient(SettingsSetup.CmsClient),
            new PortalClientOptions
            {
                Timeout = provider.GetRequiredService<IOptions<CmsOptions>>().Value.Timeout,
                Time = provider.GetRequiredService<TimeProvider>(),
            }));
        return services;
    }

    private static IDataProtectionProvider SessionKeys(SiteOptions site) => site.KeysDirectory is { Length: > 0 } folder
        ? DataProtectionProvider.Create(new DirectoryInfo(folder), protection => protection.SetApplicationName("CommsPortal.PublicSite"))
        : new EphemeralDataProtectionProvider();
}
