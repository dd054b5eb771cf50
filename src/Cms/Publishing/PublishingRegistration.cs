using CommsPortal.Cms.Changes;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.HomePages.Scheduling;
using CommsPortal.Cms.Markdown;
using CommsPortal.Cms.Scheduling;

namespace CommsPortal.Cms.Publishing;

/// <summary>Snapshots, the live index, the change log's watcher and followers, and the scheduler.</summary>
public static class PublishingRegistration
{
    public static IServiceCollection AddPublishing(this IServiceCollection services) => services
        .AddSingleton(new ContentTypeRegistry())
        .AddSingleton<MarkdownRenderer>()
        .AddSingleton<SnapshotBuilder>()
        .AddSingleton<LiveIndex>()
        .AddSingleton<Publication>()
        .AddSingleton<ChangeSignal>()
        .AddSingleton<EmbargoSignal>()
        .AddSingleton<Scheduler>();

    /// <summary>What runs beside the web server; commands do without.</summary>
    public static IServiceCollection AddPublishingServices(this IServiceCollection services) => services
        .AddHostedService<BylineBackfill>()
        .AddHostedService<ChangeWatcher>()
        .AddHostedService<FollowerRunner>()
        .AddHostedService(provider => provider.GetRequiredService<Scheduler>())
        .AddHostedService(provider => provider.GetRequiredService<HomeScheduler>());
}
