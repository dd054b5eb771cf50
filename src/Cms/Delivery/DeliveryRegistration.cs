using CommsPortal.Cms.Delivery.Answers;
using CommsPortal.Cms.Delivery.Cache;
using CommsPortal.Cms.Delivery.Changes;
using CommsPortal.Cms.Delivery.Description;
using CommsPortal.Cms.Delivery.Limits;
using CommsPortal.Cms.Figures.Press;
using CommsPortal.Cms.Piranha;
using CommsPortal.Cms.Press.Kits;
using CommsPortal.Cms.Redirects;
using CommsPortal.Cms.Representations;
using CommsPortal.Cms.Sites;

namespace CommsPortal.Cms.Delivery;

/// <summary>What the delivery API needs.</summary>
public static class DeliveryRegistration
{
    public static IServiceCollection AddDelivery(this IServiceCollection services) => services
        .AddExceptionHandler<DeliveryExceptionHandler>()
        .AddLimits()
        .AddSingleton<ResponseCache>()
        .AddSingleton<LongPoll>()
        .AddSingleton<ChangeForm>()
        .AddSingleton<ChangeReader>()
        .AddManualRedirects()
        .AddScoped<SitePlaces>()
        .AddRepresentations()
        .AddKits()
        .AddPiranha()
        .AddApiDescription();

    /// <summary>What answers before routing; the first of the pipeline.</summary>
    public static IApplicationBuilder UseDelivery(this IApplicationBuilder app) => app
        .UseMiddleware<ReadingCorsMiddleware>()
        .UseMiddleware<RateLimitMiddleware>()
        .UseMiddleware<PullCounting>()
        .UseMiddleware<ResponseCacheMiddleware>();
}
