using CommsPortal.Cms.Delivery.Answers;
using CommsPortal.Cms.Delivery.Cache;
using CommsPortal.Cms.Delivery.Changes;

namespace CommsPortal.Cms.Delivery;

/// <summary>What the delivery API needs.</summary>
public static class DeliveryRegistration
{
    public static IServiceCollection AddDelivery(this IServiceCollection services) => services
        .AddSingleton<ResponseCache>()
        .AddSingleton<ChangeReader>();

    /// <summary>What answers before routing; the first of the pipeline.</summary>
    public static IApplicationBuilder UseDelivery(this IApplicationBuilder app) => app
        .UseMiddleware<ReadingCorsMiddleware>()
        .UseMiddleware<ResponseCacheMiddleware>();
}
