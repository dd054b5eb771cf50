using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Delivery.Limits;

/// <summary>What limits requests.</summary>
public static class LimitRegistration
{
    /// <summary>Counts are shared where several nodes can be: on PostgreSQL.</summary>
    public static IServiceCollection AddLimits(this IServiceCollection services) => services
        .AddSingleton<Callers>()
        .AddSingleton<RateLimiter>()
        .AddSingleton<SharedWindows>()
        .AddSingleton(provider => new LeasedLimiter(
            string.IsNullOrWhiteSpace(provider.GetRequiredService<IOptions<PortalOptions>>().Value.Postgres) ? null : provider.GetRequiredService<SharedWindows>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<LeasedLimiter>>()))
        .AddHostedService<SharedWindowsUpkeep>();
}
