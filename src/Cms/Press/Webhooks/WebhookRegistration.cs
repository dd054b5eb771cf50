using CommsPortal.Cms.Changes;

namespace CommsPortal.Cms.Press.Webhooks;

/// <summary>Telling newsrooms of changes.</summary>
public static class WebhookRegistration
{
    public static IServiceCollection AddWebhooks(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<WebhookOptions>().Bind(configuration.GetSection(WebhookOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        return services
            .AddSingleton<WebhookSecrets>()
            .AddSingleton<WebhookMessage>()
            .AddSingleton<WebhookQueue>()
            .AddSingleton<IChangeFollower>(provider => provider.GetRequiredService<WebhookQueue>())
            .AddSingleton<WebhookClaims>()
            .AddSingleton<WebhookSender>()
            .AddSingleton<WebhookOutcomes>()
            .AddSingleton<WebhookDispatcher>()
            .AddSingleton<DefineWebhook>()
            .AddSingleton<EnableWebhook>()
            .AddSingleton<RotateWebhookSecret>()
            .AddSingleton<TestWebhook>()
            .AddSingleton<ReplayChanges>()
            .AddSingleton<WebhookReader>();
    }

    /// <summary>What runs beside the web server; commands do without.</summary>
    public static IServiceCollection AddWebhookServices(this IServiceCollection services) =>
        services.AddHostedService(provider => provider.GetRequiredService<WebhookDispatcher>());
}
