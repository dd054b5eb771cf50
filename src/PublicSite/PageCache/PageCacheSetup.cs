using Microsoft.AspNetCore.Connections;

namespace CommsPortal.PublicSite.PageCache;

/// <summary>Registers the page cache and puts it before routing.</summary>
public static class PageCacheSetup
{
    /// <summary>
    /// Sockets for finished pages: answered where the request was read, without a way through the queue of the thread pool; read into a buffer that is
    /// there already, which saves a call of the system for every request and costs one <see cref="WholePages.BlockSize"/> for each open connection.
    /// </summary>
    public static WebApplicationBuilder UsePageSockets(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.WebHost.UseSockets(sockets =>
        {
            sockets.UnsafePreferInlineScheduling = true;
            sockets.WaitForDataBeforeAllocatingBuffer = false;
        });
        builder.Services.AddSingleton<IMemoryPoolFactory<byte>, WholePages>();
        return builder;
    }

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
