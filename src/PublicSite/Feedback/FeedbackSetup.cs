using CommsPortal.Contracts.Client;
using CommsPortal.PublicSite.Consultations;
using CommsPortal.PublicSite.Settings;
using CommsPortal.PublicSite.Subscriptions;
using Microsoft.Extensions.Options;

namespace CommsPortal.PublicSite.Feedback;

/// <summary>Registers what the pages need where readers write to the office.</summary>
public static class FeedbackSetup
{
    public static IServiceCollection AddReaders(this IServiceCollection services) => services
        .AddSingleton<ArticleAnswers>()
        .AddSingleton<FeedbackEndpoints>()
        .AddSingleton<TopicCatalog>()
        .AddSingleton<SubscriptionEndpoints>()
        .AddSingleton(provider => new ReaderClient(
            provider.GetRequiredService<IHttpClientFactory>().CreateClient(SettingsSetup.CmsClient),
            new PortalClientOptions
            {
                Timeout = provider.GetRequiredService<IOptions<CmsOptions>>().Value.Timeout,
                Time = provider.GetRequiredService<TimeProvider>(),
            }));

    public static IEndpointRouteBuilder MapReaders(this IEndpointRouteBuilder routes)
    {
        foreach (var language in Languages.Language.All)
        {
            FeedbackEndpoints.Map(routes, language);
            SubscriptionEndpoints.Map(routes, language);
        }

        return routes.MapConsultations();
    }
}
