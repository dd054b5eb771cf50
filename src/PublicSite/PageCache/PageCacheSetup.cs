namespace CommsPortal.PublicSite.PageCache;

/// <summary>Registers the page cache and puts it before routing.</summary>
public static class PageCacheSetup
{
    public static IServiceCollection AddPageCache(this IServiceCollection services)
    {
        services.AddSingleton<DirtyPages>();
        services.AddSingleton<PageStore>();
        services.AddHostedService<PageDisk>(); // Before the follower, which goes on from where its pages end.
        services.AddSingleton<ChangeFollower>();
        services.AddHostedService(provider => provider.GetRequiredService<ChangeFollower>());
        return services;
    }
}
