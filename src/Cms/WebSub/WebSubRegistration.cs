using CommsPortal.Cms.Changes;

namespace CommsPortal.Cms.WebSub;

/// <summary>The hub that tells subscribers of new feeds.</summary>
public static class WebSubRegistration
{
    public static IServiceCollection AddWebSub(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<WebSubOptions>().Bind(configuration.GetSection(WebSubOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        return services
            .AddSingleton<FeedTopics>()
            .AddSingleton<TopicReader>()
            .AddSingleton<SubscriptionSecrets>()
            .AddSingleton<HubCalls>()
            .AddSingleton<RequestSubscription>()
            .AddSingleton<HubDispatcher>()
            .AddSingleton<HubFollower>()
            .AddSingleton<IChangeFollower>(provider => provider.GetRequiredService<HubFollower>());
    }

    /// <summary>What runs beside the web server; commands do without.</summary>
    public static IServiceCollection AddWebSubServices(this IServiceCollection services) =>
        services.AddHostedService(provider => provider.GetRequiredService<HubDispatcher>());
}
