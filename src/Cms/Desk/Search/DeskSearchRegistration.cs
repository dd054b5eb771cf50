namespace CommsPortal.Cms.Desk.Search;

/// <summary>The desk's index, its follower and its rebuilding.</summary>
public static class DeskSearchRegistration
{
    /// <summary>What commands share with the server.</summary>
    public static IServiceCollection AddDeskIndex(this IServiceCollection services) => services
        .AddSingleton<DeskIndexHost>()
        .AddSingleton<DeskDocuments>()
        .AddSingleton<DeskIndexer>()
        .AddSingleton<RebuildDeskIndex>()
        .AddSingleton<DeskIndexFollower>();

    /// <summary>Searching, and what runs beside the web server.</summary>
    public static IServiceCollection AddDeskSearch(this IServiceCollection services) => services
        .AddHostedService<DeskIndexUpkeep>();
}
