using CommsPortal.Cms.HomePages.Previews;
using CommsPortal.Cms.HomePages.Scheduling;

namespace CommsPortal.Cms.HomePages;

/// <summary>Front pages as editors compose them.</summary>
public static class HomePageRegistration
{
    public static IServiceCollection AddHomePages(this IServiceCollection services) => services
        .AddScoped<HomeSources>()
        .AddScoped<HomeDrafts>()
        .AddScoped<HomeAppointments>()
        .AddSingleton<HomePreviewTokens>()
        .AddSingleton<HomeScheduler>();
}
